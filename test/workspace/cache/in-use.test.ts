import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { nodeDisk, type Disk } from "../../../workspace/cache/disk.ts";
import { FILE, fill, kept, keyOf, NAMES, open, putAll, scratch, valueOf, VALUES } from "./values.ts";

const { folder: freshFolder, remove } = scratch();
afterAll(remove);

/** An error as SQLite gives it, or as the system does. */
function failure(code: number | string): Error {
  const parts = typeof code === "number" ? { code: "ERR_SQLITE_ERROR", errcode: code } : { code, syscall: "open", errno: -13 };
  return Object.assign(new Error(typeof code === "number" ? `code ${code}` : `${code}: not permitted`), parts);
}

/** A disk on which something fails while it is told to; by default each statement that begins to write. */
function failing(
  code: number | string,
  fails: (sql: string) => boolean = (sql) => sql === "BEGIN IMMEDIATE",
): Disk & { isFailing: boolean } {
  const disk = {
    ...nodeDisk,
    isFailing: true,
    open(...args: Parameters<Disk["open"]>): DatabaseSync {
      const db = nodeDisk.open(...args);
      const exec = db.exec.bind(db);
      db.exec = (sql) => {
        if (disk.isFailing && fails(sql)) throw failure(code);
        exec(sql);
      };
      return db;
    },
  };
  return disk;
}

/** The end of each transaction that writes. */
function atTheEnd(): (sql: string) => boolean {
  let last = "";
  return (sql) => {
    const isEnd = sql === "COMMIT" && last === "BEGIN IMMEDIATE";
    last = sql;
    return isEnd;
  };
}

/** What is seen of a filled cache whose next write fails: how much of it is still read, and what is said. */
function whileFailing(disk: Disk): { readonly read: number; readonly said: string | null; readonly next: number } {
  const folder = fill(freshFolder());
  const { cache, faults } = open(folder, disk);
  const before = kept(cache);
  cache.put(keyOf("new"), valueOf("new"));
  cache.flush();
  cache.flush();
  const after = kept(cache);
  cache.close();
  expect([...before.wrong, ...after.wrong]).toEqual([]);
  expect(faults).toEqual(cache.fault ? [cache.fault] : []);
  const again = open(folder);
  const next = kept(again.cache).right;
  again.cache.close();
  return { read: after.right, said: cache.fault?.code ?? null, next };
}

describe("a disk that fails", () => {
  const ALL = NAMES.length;
  test.each<readonly [what: string, disk: () => Disk, expected: object]>([
    ["has no space", () => failing(13), { read: ALL, said: "full", next: ALL }],
    ["has no space when a batch ends", () => failing(13, atTheEnd()), { read: ALL, said: "full", next: ALL }],
    ["allows no more to this user", () => failing(778), { read: ALL, said: "full", next: ALL }],
    ["takes no writes", () => failing(8), { read: ALL, said: "read-only", next: ALL }],
    ["lets no journal be made", () => failing(14), { read: ALL, said: "read-only", next: ALL }],
    ["is locked by another all the time", () => failing(5), { read: 0, said: null, next: ALL }],
    ["fails to write once and for all", () => failing(10), { read: 0, said: "damaged", next: 0 }],
    ["has no memory", () => failing(7), { read: 0, said: "unusable", next: ALL }],
    ["fails to read", () => failing(266, (sql) => sql === "BEGIN"), { read: 0, said: "damaged", next: 0 }],
    [
      "cannot be opened",
      () => ({
        ...nodeDisk,
        open: () => {
          throw failure(14);
        },
      }),
      { read: 0, said: "unusable", next: ALL },
    ],
    [
      "forbids the folder",
      () => ({
        ...nodeDisk,
        prepare: () => {
          throw failure("EACCES");
        },
      }),
      { read: 0, said: "unusable", next: ALL },
    ],
    [
      "is locked when it is opened",
      () => ({
        ...nodeDisk,
        open: () => {
          throw failure(5);
        },
      }),
      { read: 0, said: "unusable", next: ALL },
    ],
    [
      "is damaged and cannot be emptied",
      () => ({
        ...nodeDisk,
        open: () => {
          throw failure(11);
        },
        remove: () => {
          throw failure("EPERM");
        },
      }),
      { read: 0, said: "damaged", next: ALL },
    ],
    [
      "is damaged whatever is done",
      () => ({
        ...nodeDisk,
        open: () => {
          throw failure(26);
        },
      }),
      { read: 0, said: "damaged", next: 0 },
    ],
    ["has no library", () => ({ ...nodeDisk, load: () => null }), { read: 0, said: "missing", next: ALL }],
  ])("%s", (_, disk, expected) => {
    expect(whileFailing(disk())).toEqual(expected);
  });

  test("is written to again once another process lets it", () => {
    const folder = fill(freshFolder());
    const disk = failing(5);
    const { cache } = open(folder, disk);
    cache.put(keyOf("new"), valueOf("new"));
    cache.flush();
    disk.isFailing = false;
    cache.close();
    const again = open(folder);
    expect(again.cache.get(keyOf("new"))).toEqual(valueOf("new"));
    again.cache.close();
  });

  test("holds no more in memory than may wait", () => {
    const folder = fill(freshFolder());
    const disk = failing(5);
    const { cache } = open(folder, disk);
    for (let at = 0; at < 40; at++) cache.put(keyOf(`large ${at}`), new Uint8Array(2 ** 20).fill(at));
    disk.isFailing = false;
    cache.close();
    const again = open(folder);
    const held = Array.from({ length: 40 }, (_, at) => again.cache.get(keyOf(`large ${at}`)) !== null);
    expect(held).toEqual(Array.from({ length: 40 }, (_, at) => at >= 24));
    again.cache.close();
  });
});

/** What another program does that is stopped in the middle of a write. */
function hold(folder: string): DatabaseSync {
  const other = new DatabaseSync(join(folder, FILE));
  other.exec("BEGIN EXCLUSIVE");
  return other;
}

describe("another process holds the file", () => {
  test("while it is read and written: nothing is there, nothing is lost", () => {
    const folder = fill(freshFolder());
    let now = 0;
    const { cache, faults } = open(folder, nodeDisk, () => now);
    const other = hold(folder);
    expect(cache.get(keyOf("value 1"))).toBeNull();
    cache.put(keyOf("new"), valueOf("new"));
    cache.flush();
    expect(cache.getMany([keyOf("value 1"), keyOf("new")])).toEqual([null, valueOf("new")]);
    expect(cache.get(keyOf("new"))).toEqual(valueOf("new"));
    other.close();
    now += 1000;
    expect(kept(cache)).toEqual({ right: NAMES.length, wrong: [] });
    cache.flush();
    cache.close();
    expect(faults).toEqual([]);
    const again = open(folder);
    expect(again.cache.get(keyOf("new"))).toEqual(valueOf("new"));
    again.cache.close();
  });

  test("and is asked for it less and less often", () => {
    const folder = fill(freshFolder());
    let [now, asked] = [0, 0];
    const disk = failing(5, () => {
      asked++;
      return true;
    });
    disk.isFailing = false;
    const { cache } = open(folder, disk, () => now);
    disk.isFailing = true;
    cache.put(keyOf("new"), valueOf("new"));
    const asks: number[] = [];
    for (; now < 200_000; now += 100) {
      cache.getMany([keyOf("value 1")]);
      cache.flush();
      if (asked > asks.length) asks.push(now);
    }
    expect(asks).toEqual([0, 1000, 3000, 7000, 15_000, 31_000, 63_000, 127_000, 191_000]);
    disk.isFailing = false;
    expect(cache.get(keyOf("value 1"))).toBeNull();
    // A clock that is set back must not make it wait for hours.
    now = 5000;
    expect(cache.get(keyOf("value 1"))).toEqual(valueOf("value 1"));
    cache.close();
  });
});

describe("the file changes while it is open", () => {
  test.each<readonly [what: string, change: (folder: string) => void, said: string | null]>([
    ["it is deleted", (folder) => rmSync(join(folder, FILE)), null],
    ["its folder is deleted", (folder) => rmSync(folder, { recursive: true }), null],
    ["its folder is moved", (folder) => renameSync(folder, `${folder}-moved`), null],
    [
      "its folder is deleted and made again",
      (folder) => {
        rmSync(folder, { recursive: true });
        mkdirSync(folder);
      },
      null,
    ],
    [
      "another takes its place",
      (folder) => {
        copyFileSync(join(folder, FILE), join(folder, "other"));
        renameSync(join(folder, "other"), join(folder, FILE));
      },
      null,
    ],
    [
      "another engine's takes its place",
      (folder) => {
        rmSync(join(folder, FILE));
        const { cache } = open(folder);
        cache.put(keyOf("other"), valueOf("other"));
        cache.close();
      },
      null,
    ],
    ["it is emptied", (folder) => truncateSync(join(folder, FILE), 0), "damaged"],
    ["it is cut", (folder) => truncateSync(join(folder, FILE), 50_000), "damaged"],
    ["it is cut within a page", (folder) => truncateSync(join(folder, FILE), 12_345), "damaged"],
    ["it is written over", (folder) => writeFileSync(join(folder, FILE), Buffer.alloc(300_000, 7)), "damaged"],
    [
      "half of it is written over",
      (folder) => {
        const bytes = readFileSync(join(folder, FILE));
        writeFileSync(join(folder, FILE), bytes.fill(7, bytes.length >> 1));
      },
      "damaged",
    ],
  ])("%s", (_, change, said) => {
    const folder = fill(freshFolder());
    const { cache, faults } = open(folder);
    expect(kept(cache).right).toBe(NAMES.length);
    change(folder);
    const seen = [kept(cache)];
    putAll(cache);
    for (const name of NAMES.slice(0, 5)) cache.put(keyOf(`new ${name}`), VALUES.get(name) ?? new Uint8Array());
    cache.flush();
    seen.push(kept(cache));
    cache.put(keyOf("last"), valueOf("last"));
    cache.flush();
    seen.push(kept(cache));
    cache.close();
    const again = open(folder);
    seen.push(kept(again.cache));
    expect(seen.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(again.cache.get(keyOf("last"))).toEqual(valueOf("last"));
    expect(again.faults).toEqual([]);
    again.cache.close();
    expect(faults.map(({ code }) => code)).toEqual(said === null ? [] : [said]);
  });
});
