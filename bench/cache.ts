// What it costs to keep analyses between runs: the cache beside the two plainest ways to keep bytes in files, with the same keys and checksums.
//   node bench/cache.ts [values]
import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { cacheKey, openCache, type CacheKey } from "../workspace/index.ts";

interface Store {
  get(key: CacheKey): Uint8Array | null;
  put(key: CacheKey, value: Uint8Array): void;
  close(): void;
}

interface Way {
  readonly name: string;
  readonly open: (folder: string) => Store | Promise<Store>;
}

const VALUES = Number(process.argv[2] ?? 10_000);
const SIZE = 15_000;
const ROUNDS = 3;
const noise = randomBytes(SIZE + VALUES);
const valueOf = (at: number): Uint8Array => noise.subarray(at, at + SIZE);
const keys = Array.from({ length: VALUES }, (_, at) => cacheKey("analysis", "bench", String(at)));

function checksum(key: string, value: Uint8Array): Buffer {
  return createHash("sha256").update(key).update(value).digest().subarray(0, 16);
}

/** A file for each value, put in its place when it is whole; it begins with its checksum. */
function files(folder: string): Store {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), key);
  return {
    get(key) {
      const bytes = readFileSync(pathOf(key));
      const value = bytes.subarray(16);
      return checksum(key, value).equals(bytes.subarray(0, 16)) ? value : null;
    },
    put(key, value) {
      mkdirSync(join(folder, key.slice(0, 2)), { recursive: true });
      writeFileSync(`${pathOf(key)}.new`, Buffer.concat([checksum(key, value), value]));
      renameSync(`${pathOf(key)}.new`, pathOf(key));
    },
    close: () => undefined,
  };
}

/** One file that only grows: key, checksum, length, value. Where each value is, is found by reading all heads at the start. */
function log(folder: string): Store {
  const HEAD = 22 + 16 + 4;
  const file = openSync(join(folder, "log"), "a+");
  const places = new Map<string, { readonly at: number; readonly length: number }>();
  let end = statSync(join(folder, "log")).size;
  const head = Buffer.alloc(HEAD);
  for (let at = 0; at + HEAD <= end;) {
    readSync(file, head, 0, HEAD, at);
    const length = head.readUInt32LE(38);
    places.set(head.toString("latin1", 0, 22), { at, length });
    at += HEAD + length;
  }
  return {
    get(key) {
      const place = places.get(key);
      if (!place) return null;
      const bytes = Buffer.alloc(HEAD + place.length);
      readSync(file, bytes, 0, bytes.length, place.at);
      const value = bytes.subarray(HEAD);
      return checksum(key, value).equals(bytes.subarray(22, 38)) ? value : null;
    },
    put(key, value) {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(value.length);
      places.set(key, { at: end, length: value.length });
      end += writeSync(file, Buffer.concat([Buffer.from(key, "latin1"), checksum(key, value), length, value]));
    },
    close: () => closeSync(file),
  };
}

const WAYS: readonly Way[] = [
  { name: "the cache (node:sqlite)", open: (folder) => openCache({ folder, engineVersion: "bench", now: Date.now }) },
  { name: "a file for each value", open: files },
  { name: "one file that grows", open: log },
];

async function costOf(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function measure({ open }: Way): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "second-source-bench-"));
  let store = await open(folder);
  const put = await costOf(() => {
    for (const [at, key] of keys.entries()) store.put(key, valueOf(at));
    store.close();
  });
  const opening = await costOf(async () => {
    store = await open(folder);
  });
  const get = await costOf(() => {
    for (let at = 0; at < VALUES; at++) {
      const which = (at * 7919) % VALUES;
      const value = store.get(keys[which] ?? "");
      if (value === null || Buffer.compare(value, valueOf(which)) !== 0) throw new Error("A value is missing.");
    }
    store.close();
  });
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => statSync(join(folder, path)));
  const plain = paths.filter((stats) => stats.isFile());
  const taken = paths.reduce((sum, { blocks }) => sum + blocks * 512, 0);
  rmSync(folder, { recursive: true });
  return [opening, put, get, taken / 2 ** 20, plain.length];
}

const rounds = new Map<Way, number[][]>(WAYS.map((way) => [way, []]));
for (let round = 0; round < ROUNDS; round++) for (const way of WAYS) rounds.get(way)?.push(await measure(way));
process.stdout.write(
  `| ${VALUES} values of ${SIZE} bytes | opening, ms | putting all, ms | getting all, ms | MB | files |\n|---|---:|---:|---:|---:|---:|\n`,
);
for (const [{ name }, measured] of rounds) {
  const best = (measured[0] ?? []).map((_, column) => Math.min(...measured.map((row) => row[column] ?? Number.NaN)));
  process.stdout.write(`| ${name} | ${best.map((value, column) => value.toFixed(column === 0 ? 1 : 0)).join(" | ")} |\n`);
}
process.stdout.write(`\nProcessor time, best of ${ROUNDS} rounds in turn; Node ${process.versions.node}.\n`);
