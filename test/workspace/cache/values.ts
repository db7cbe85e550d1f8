import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCache } from "../../../workspace/cache/cache.ts";
import { nodeDisk, type Disk } from "../../../workspace/cache/disk.ts";
import { cacheKey, type Cache, type CacheFault, type CacheKey } from "../../../workspace/cache/index.ts";

/** The cache's file in its folder. */
export const FILE = "second-source-cache-1.sqlite";

/** How many times as thorough as with every run of the tests: `CACHE_ROUNDS=20 npx vitest run test/workspace/cache`. */
export const ROUNDS = Number(process.env["CACHE_ROUNDS"] ?? 1);

/** The same numbers from 0 to 1 for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function keyOf(name: string): CacheKey {
  return cacheKey("analysis", "7", name);
}

/** The value that a name has: up to 20,000 bytes that no other name's value has. */
export function valueOf(name: string): Uint8Array {
  let seed = 2_166_136_261;
  for (const byte of new TextEncoder().encode(name)) seed = Math.imul(seed ^ byte, 16_777_619);
  const next = random(seed);
  return Uint8Array.from({ length: Math.floor(next() * 20_000) }, () => next() * 256);
}

export interface Scratch {
  /** A new folder, that is not there yet. */
  readonly folder: () => string;
  readonly remove: () => void;
}

export function scratch(): Scratch {
  const root = mkdtempSync(join(tmpdir(), "second-source-cache-"));
  let count = 0;
  return { folder: () => join(root, `${count++}`), remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** What most caches of the tests are given. */
export const NAMES = Array.from({ length: 12 }, (_, at) => `value ${at}`);
export const VALUES = new Map(NAMES.map((name) => [name, valueOf(name)]));

/** A cache that writes when it is told to, and what it says. */
export interface Opened {
  readonly cache: Cache;
  readonly faults: CacheFault[];
}

/** `now` is the cache's clock, in milliseconds. */
export function open(folder: string, disk: Disk = nodeDisk, now: () => number = () => 0): Opened {
  const faults: CacheFault[] = [];
  const onFault = (fault: CacheFault): void => void faults.push(fault);
  return { cache: createCache({ folder, engineVersion: "7", now, defer: () => undefined, onFault }, disk), faults };
}

/** How many of the values are there, and which are not what was put. */
export function kept(cache: Cache): { readonly right: number; readonly wrong: readonly string[] } {
  const found = cache.getMany(NAMES.map(keyOf));
  const wrong = NAMES.filter((name, at) => found[at] && Buffer.compare(found[at], VALUES.get(name) ?? new Uint8Array()) !== 0);
  return { right: found.filter((value) => value !== null).length - wrong.length, wrong };
}

export function putAll(cache: Cache): void {
  for (const [name, value] of VALUES) cache.put(keyOf(name), value);
}

/** Has a folder's cache hold all values; gives the folder. */
export function fill(folder: string): string {
  const { cache } = open(folder);
  putAll(cache);
  cache.close();
  return folder;
}
