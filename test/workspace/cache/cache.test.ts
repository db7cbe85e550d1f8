import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { cacheKey, openCache, type Cache, type CacheOptions } from "../../../workspace/cache/index.ts";

const scratch = mkdtempSync(join(tmpdir(), "second-source-cache-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const DAY = 86_400_000;

let folders = 0;
/** A folder that is not there yet. */
function freshFolder(): string {
  return join(scratch, `below/${folders++}`);
}

function open(folder: string, more: Partial<CacheOptions> = {}): Promise<Cache> {
  return openCache({ folder, engineVersion: "7", now: () => 20_000 * DAY, defer: () => undefined, ...more });
}

/** `size` bytes that no other seed gives. */
function bytes(seed: number, size = 15_000): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (seed * 31 + at * (seed + 7)) & 255);
}

const key = (name: string | number): string => cacheKey("analysis", "7", String(name));

describe("what is put", () => {
  test("is there at once, after a flush and after the file was closed", async () => {
    const folder = freshFolder();
    const cache = await open(folder);
    cache.put(key("a"), bytes(1));
    expect(cache.get(key("a"))).toEqual(bytes(1));
    cache.flush();
    expect(cache.get(key("a"))).toEqual(bytes(1));
    cache.put(key("b"), bytes(2));
    cache.close();
    const again = await open(folder);
    expect(again.getMany([key("b"), key("c"), key("a")])).toEqual([bytes(2), null, bytes(1)]);
    expect(again.fault).toBeNull();
    again.close();
  });

  test.each([
    ["nothing", new Uint8Array(0)],
    ["a byte", Uint8Array.of(0)],
    ["a page", bytes(3, 8192)],
    ["a megabyte", bytes(4, 2 ** 20)],
    ["part of a larger buffer", bytes(5, 300).subarray(100, 200)],
  ])("may be %s", async (_, value) => {
    const folder = freshFolder();
    const cache = await open(folder);
    cache.put(key("a"), value);
    cache.close();
    const again = await open(folder);
    const found = again.get(key("a"));
    again.close();
    expect(found).toEqual(Uint8Array.from(value));
    // So that typed arrays can be laid over it.
    expect(found?.byteOffset).toBe(0);
  });

  test("takes the place of what was there", async () => {
    const cache = await open(freshFolder());
    cache.put(key("a"), bytes(1));
    cache.flush();
    cache.put(key("a"), bytes(2, 90));
    cache.flush();
    expect(cache.get(key("a"))).toEqual(bytes(2, 90));
    cache.close();
  });

  test("is written by itself, a batch at a time, and after the first batch without delay", async () => {
    const folder = freshFolder();
    const tasks: { readonly task: () => void; readonly milliseconds: number }[] = [];
    const cache = await open(folder, { defer: (task, milliseconds) => tasks.push({ task, milliseconds }) });
    for (let at = 0; at < 200; at++) cache.put(key(at), bytes(at));
    expect(tasks).toHaveLength(1);
    const other = await open(folder);
    const seen = (): number => other.getMany(Array.from({ length: 200 }, (_, at) => key(at))).filter((value) => value !== null).length;
    const counts: number[] = [];
    const delays: number[] = [];
    for (let next = tasks.shift(); next; next = tasks.shift()) {
      next.task();
      delays.push(next.milliseconds);
      counts.push(seen());
    }
    expect(counts).toEqual([69, 138, 200]);
    expect(delays).toEqual([200, 10, 10]);
    cache.close();
    other.close();
  });

  test("is left out where it is too large to share a cache with others", async () => {
    const cache = await open(freshFolder(), { maxBytes: 2 ** 20 });
    cache.put(key("a"), bytes(1, 2 ** 16 + 1));
    cache.put(key("b"), bytes(1, 2 ** 16));
    cache.flush();
    expect(cache.getMany([key("a"), key("b")]).map((value) => value !== null)).toEqual([false, true]);
    cache.close();
  });
});

describe("a closed cache", () => {
  test("is empty, takes nothing and can be closed again", async () => {
    const cache = await open(freshFolder());
    cache.put(key("a"), bytes(1));
    cache.close();
    cache.put(key("b"), bytes(1));
    cache.flush();
    cache.close();
    expect(cache.get(key("a"))).toBeNull();
    expect(cache.getMany([key("a"), key("b")])).toEqual([null, null]);
    expect(cache.fault).toBeNull();
  });
});

describe("another engine's values", () => {
  test("are not read, for their keys are others", () => {
    expect(cacheKey("analysis", "7", "text")).not.toBe(cacheKey("analysis", "8", "text"));
  });

  test("go first, however new", async () => {
    const folder = freshFolder();
    const maxBytes = 2 ** 22;
    const day = (at: number): Partial<CacheOptions> => ({ maxBytes, now: () => at * DAY });
    const mine = await open(folder, day(100));
    for (let at = 0; at < 60; at++) mine.put(key(at), bytes(at));
    mine.close();
    const theirs = await open(folder, { ...day(200), engineVersion: "6" });
    for (let at = 0; at < 60; at++) theirs.put(cacheKey("analysis", "6", String(at)), bytes(at));
    theirs.close();
    const again = await open(folder, day(300));
    for (let at = 60; at < 180; at++) again.put(key(at), bytes(at));
    again.flush();
    expect(again.getMany(Array.from({ length: 60 }, (_, at) => key(at))).every((value) => value !== null)).toBe(true);
    expect(
      again.getMany(Array.from({ length: 60 }, (_, at) => cacheKey("analysis", "6", String(at)))).some((value) => value === null),
    ).toBe(true);
    again.close();
  });
});

describe("the largest size", () => {
  test("is kept, and what was used last stays", async () => {
    const folder = freshFolder();
    const maxBytes = 2 ** 22;
    let now = 0;
    const cache = await open(folder, { maxBytes, now: () => now });
    const file = join(folder, "second-source-cache-1.sqlite");
    for (let at = 0; at < 600; at++) {
      now = at * DAY;
      cache.put(key(at), bytes(at));
      cache.flush();
      expect(cache.get(key(0)) !== null).toBe(true);
      expect(statSync(file).size).toBeLessThanOrEqual(maxBytes);
    }
    const kept = cache.getMany(Array.from({ length: 600 }, (_, at) => key(at))).map((value) => value !== null);
    expect(kept.indexOf(true, 1)).toBeGreaterThan(300);
    expect(kept.lastIndexOf(false)).toBeLessThan(450);
    expect(cache.fault).toBeNull();
    cache.close();
  });

  test.each([
    [1, 20_000],
    [1000, 3000],
    [3000, 600],
    [8000, 300],
    [12_000, 200],
    [30_000, 100],
  ])("is kept by values of %i bytes, and well used", async (size, count) => {
    const folder = freshFolder();
    const maxBytes = 2 ** 19;
    const cache = await open(folder, { maxBytes });
    for (let at = 0; at < count; at++) cache.put(key(at), bytes(at, size));
    cache.flush();
    const kept = Array.from({ length: count }, (_, at) => cache.get(key(at))).filter((value) => value !== null);
    cache.close();
    expect(cache.fault).toBeNull();
    expect(statSync(join(folder, "second-source-cache-1.sqlite")).size).toBeLessThanOrEqual(maxBytes);
    expect(kept.length * (size + 100)).toBeGreaterThan(maxBytes * 0.4);
  });

  test("holds for a file that was allowed more", async () => {
    const folder = freshFolder();
    const cache = await open(folder, { maxBytes: 2 ** 24 });
    for (let at = 0; at < 600; at++) cache.put(key(at), bytes(at));
    cache.close();
    const smaller = await open(folder, { maxBytes: 2 ** 20 });
    smaller.put(key("a"), bytes(1));
    smaller.flush();
    expect(smaller.get(key("a"))).toEqual(bytes(1));
    expect(statSync(join(folder, "second-source-cache-1.sqlite")).size).toBeLessThanOrEqual(2 ** 20);
    expect(smaller.fault).toBeNull();
    smaller.close();
  });
});

describe.skipIf(process.platform === "win32")("who may read it", () => {
  test("nobody else, where the folder is made", async () => {
    const folder = freshFolder();
    const cache = await open(folder);
    cache.put(key("a"), bytes(1));
    cache.flush();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, "second-source-cache-1.sqlite")).mode & 0o777).toBe(0o600);
    cache.close();
  });

  test("a folder that was there keeps its mode", async () => {
    const folder = freshFolder();
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    (await open(folder)).close();
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, "second-source-cache-1.sqlite")).mode & 0o777).toBe(0o600);
  });
});
