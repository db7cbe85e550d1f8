import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { FILE, kept, keyOf, NAMES, open, putAll, random, ROUNDS, scratch, valueOf } from "./values.ts";

const PEER = fileURLToPath(new URL("peer.ts", import.meta.url));
const { folder: freshFolder, remove } = scratch();
afterAll(remove);

interface Peer {
  readonly child: ChildProcess;
  /** What it has said so far, line by line. */
  readonly lines: string[];
  /** Resolves once it has said so many lines, or has ended. */
  said(count: number): Promise<void>;
  readonly ended: Promise<void>;
}

/** Another process with the cache of a folder. */
function peer(folder: string, task: "write" | "read", name: string, count: number): Peer {
  const child = spawn(process.execPath, [PEER, folder, task, name, String(count)], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const settle = (isOver: boolean): void => {
    for (const one of waiting) if (isOver || lines.length >= one.count) one.resolve();
  };
  const reader = createInterface(child.stdout);
  reader.on("line", (line) => {
    lines.push(line);
    settle(false);
  });
  const ended = once(reader, "close").then(() => settle(true));
  const said = (count: number): Promise<void> =>
    new Promise((resolve) => (lines.length >= count ? resolve() : void waiting.push({ count, resolve })));
  return { child, lines, said: (count) => Promise.race([said(count), ended]), ended };
}

describe("processes at once", () => {
  test("each reads what it wrote, and nothing is ever false", async () => {
    const folder = freshFolder();
    const peers = ["a", "b", "c"].map((name) => peer(folder, "write", name, 150));
    await Promise.all(peers.map(({ ended }) => ended));
    const said = peers.flatMap(({ lines }) => lines);
    // Where one had to wait too long for another, it goes without.
    expect(said.filter((line) => !/^(?:right|none)/u.test(line))).toEqual([]);
    expect(said).toHaveLength(450);
    const { cache, faults } = open(folder);
    const all = ["a", "b", "c"].flatMap((name) => Array.from({ length: 150 }, (_, at) => `${name}${at}`));
    const found = all.map((name) => ({ name, value: cache.get(keyOf(name)) }));
    expect(found.filter(({ name, value }) => value && Buffer.compare(value, valueOf(name)) !== 0)).toEqual([]);
    for (const name of ["a", "b", "c"]) expect(found.some((one) => one.name.startsWith(name) && one.value !== null)).toBe(true);
    expect(faults).toEqual([]);
    cache.close();
  });

  test("one reads what another wrote before it ended", async () => {
    const folder = freshFolder();
    const writer = peer(folder, "write", "a", 20);
    await writer.ended;
    const reader = peer(folder, "read", "a", 21);
    await reader.ended;
    expect(reader.lines).toEqual([...Array.from({ length: 20 }, (_, at) => `right ${at}`), "none 20"]);
  });

  test("one that reads and writes while the file is deleted again and again", async () => {
    const folder = freshFolder();
    const writer = peer(folder, "write", "a", 200);
    for (let round = 1; round < 8; round++) {
      await writer.said(round * 20);
      const { cache } = open(folder);
      cache.close();
      spawnSync("rm", ["-rf", folder]);
    }
    await writer.ended;
    expect(writer.lines.filter((line) => !/^(?:right|none)/u.test(line))).toEqual([]);
  });
});

describe("a process is killed while it writes", () => {
  test("what it had written is there, and nothing is false", async () => {
    const folder = freshFolder();
    const next = random(11);
    for (let round = 0; round < 8 * ROUNDS; round++) {
      const name = `${round} `;
      const writer = peer(folder, "write", name, 1000);
      await writer.said(Math.floor(next() * 30));
      // Somewhere within the next writes: each takes about a millisecond.
      for (let turns = Math.floor(next() * 40); turns > 0; turns--) await new Promise(setImmediate);
      writer.child.kill("SIGKILL");
      await writer.ended;
      const { cache, faults } = open(folder);
      const found = Array.from({ length: 1000 }, (_, at) => cache.get(keyOf(`${name}${at}`)));
      const wrong = found.filter((value, at) => value && Buffer.compare(value, valueOf(`${name}${at}`)) !== 0);
      expect({ round, wrong, faults }).toEqual({ round, wrong: [], faults: [] });
      const written = writer.lines.filter((line) => line.startsWith("right")).length;
      expect({ round, found: found.slice(0, written).filter((value) => value !== null).length }).toEqual({ round, found: written });
      cache.close();
    }
  });
});

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

/** What a process sees that may only do what another user may. */
function asAnother(folder: string): { readonly lines: string[]; readonly status: number | null } {
  const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const { stdout, status } = spawnSync(process.execPath, [PEER, folder, "write", "value ", "3"], { encoding: "utf8", ...identity });
  return { lines: stdout.trim().split("\n"), status };
}

describe.skipIf(process.platform === "win32")("another user", () => {
  const parent = freshFolder();
  mkdirSync(parent, { mode: 0o755 });
  chmodSync(dirname(parent), 0o755);
  test.each<readonly [what: string, folderMode: number, fileMode: number, code: string | null, reads: string]>([
    ["may read, and write neither the file nor beside it", 0o555, 0o444, "read-only", "right"],
    ["may write the file, and nothing beside it", 0o555, 0o666, "read-only", "right"],
    ["may not read the file", 0o555, 0o200, "unusable", "none"],
    ["may do nothing in the folder", 0o200, 0o600, "unusable", "none"],
  ])("that %s", (what, folderMode, fileMode, code, reads) => {
    const folder = join(parent, what);
    const { cache } = open(folder);
    putAll(cache);
    cache.close();
    const before = readFileSync(join(folder, FILE));
    chmodSync(join(folder, FILE), fileMode);
    chmodSync(folder, folderMode);
    const { lines, status } = asAnother(folder);
    chmodSync(folder, 0o700);
    chmodSync(join(folder, FILE), 0o600);
    expect(status).toBe(0);
    const told = lines.filter((line) => line.startsWith("{"));
    expect(told).toEqual(code === null ? [] : [expect.stringContaining(`"code":"${code}"`)]);
    if (code !== null) expect(told[0]).toContain(folder);
    expect(lines.filter((line) => !line.startsWith("{"))).toEqual([0, 1, 2].map((at) => `${reads} ${at}`));
    expect(Buffer.compare(readFileSync(join(folder, FILE)), before)).toBe(0);
  });

  test("that may not make the folder", () => {
    chmodSync(parent, 0o555);
    const { lines, status } = asAnother(join(parent, "none/below"));
    chmodSync(parent, 0o755);
    expect(status).toBe(0);
    expect(lines).toEqual([expect.stringContaining('"code":"unusable"'), "none 0", "none 1", "none 2"]);
  });
});

describe.skipIf(process.platform === "win32")("a disk that takes no more", () => {
  test("is read, and nothing is lost", () => {
    const folder = freshFolder();
    const { cache } = open(folder);
    putAll(cache);
    cache.close();
    // No process may make a file larger than this, as if there were no more space; blocks of 512 or 1024 bytes.
    const script = 'ulimit -f 200; exec "$@"';
    const limited = spawnSync("sh", ["-c", script, "sh", process.execPath, PEER, folder, "write", "new ", "60"], { encoding: "utf8" });
    const lines = limited.stdout.trim().split("\n");
    expect(limited.status).toBe(0);
    expect(lines.filter((line) => line.startsWith("{"))).toEqual([expect.stringContaining('"code":"full"')]);
    expect(lines.filter((line) => line.startsWith("wrong"))).toEqual([]);
    expect(lines.filter((line) => line.startsWith("none")).length).toBeGreaterThan(0);
    const again = open(folder);
    expect(kept(again.cache)).toEqual({ right: NAMES.length, wrong: [] });
    expect(again.faults).toEqual([]);
    again.cache.close();
  });
});
