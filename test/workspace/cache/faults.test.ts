import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { FILE, kept, keyOf, NAMES, open, random, ROUNDS, scratch, VALUES } from "./values.ts";

const { folder: freshFolder, remove } = scratch();
afterAll(remove);

/** What is seen of a folder: what is kept, what is said, and whether the next run, or at the latest the fourth, finds all that was put again. */
function seen(folder: string): { readonly kept: number; readonly said: string | null; readonly works: boolean } {
  const { said, kept: first } = run(folder);
  let runs = 1;
  while (runs < 4 && run(folder).kept < NAMES.length) runs++;
  return { kept: first, said, works: runs < 4 };
}

/** Reads all values and puts those that are missing. */
function run(folder: string): { readonly kept: number; readonly said: string | null } {
  const { cache, faults } = open(folder);
  const { right: count, wrong } = kept(cache);
  expect(wrong).toEqual([]);
  for (const [name, value] of VALUES) if (cache.get(keyOf(name)) === null) cache.put(keyOf(name), value);
  cache.flush();
  expect(kept(cache).wrong).toEqual([]);
  cache.close();
  expect(faults.length).toBeLessThan(2);
  expect(faults[0] ?? null).toEqual(cache.fault);
  if (cache.fault) expect(cache.fault.message).toContain(folder);
  return { kept: count, said: cache.fault?.code ?? null };
}

/** The bytes of a sound cache with all values. */
const sound = ((): Buffer => {
  const folder = freshFolder();
  run(folder);
  return readFileSync(join(folder, FILE));
})();

/** A folder with a file in the cache's place. */
function folderWith(bytes: Uint8Array): string {
  const folder = freshFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, FILE), bytes);
  return folder;
}

const WHOLE = { kept: NAMES.length, said: null, works: true };

test("a sound file is whole", () => {
  expect(seen(folderWith(sound))).toEqual(WHOLE);
});

/** Runs a piece of SQL on the file, as another program would. */
function sql(folder: string, text: string): void {
  const db = new DatabaseSync(join(folder, FILE));
  db.exec(text);
  db.close();
}

describe("what stands in the file's place", () => {
  const ANEW = { kept: 0, said: "damaged", works: true };
  const LEFT = { kept: 0, said: "unusable", works: false };
  const EMPTY = { kept: 0, said: null, works: true };
  test.each<readonly [what: string, make: (folder: string) => void, expected: object, isLeft: boolean]>([
    ["nothing", (folder) => rmSync(join(folder, FILE)), EMPTY, false],
    ["nothing, not even the folder", (folder) => rmSync(folder, { recursive: true }), EMPTY, false],
    ["an empty file", (folder) => writeFileSync(join(folder, FILE), ""), EMPTY, false],
    ["a text", (folder) => writeFileSync(join(folder, FILE), "Ten houses fell.\n".repeat(999)), ANEW, false],
    ["zeros", (folder) => writeFileSync(join(folder, FILE), Buffer.alloc(99_999)), ANEW, false],
    ["another table", (folder) => sql(folder, "CREATE TABLE other (a)"), ANEW, false],
    ["a trigger", (folder) => sql(folder, "CREATE TRIGGER t AFTER INSERT ON body BEGIN DELETE FROM entry; END"), ANEW, false],
    ["a missing table", (folder) => sql(folder, "DROP TABLE body"), ANEW, false],
    ["a missing index", (folder) => sql(folder, "DROP INDEX age"), ANEW, false],
    ["entries without values", (folder) => sql(folder, "DELETE FROM body"), EMPTY, false],
    ["values without entries", (folder) => sql(folder, "DELETE FROM entry"), EMPTY, false],
    ["other values", (folder) => sql(folder, "UPDATE body SET bytes = x'01'"), ANEW, false],
    ["values of other entries", (folder) => sql(folder, "UPDATE entry SET body = 1 + body % 12"), ANEW, false],
    ["sums of other entries", (folder) => sql(folder, "UPDATE entry SET sum = (SELECT sum FROM entry ORDER BY key LIMIT 1)"), ANEW, false],
    ["texts for values", (folder) => sql(folder, "UPDATE body SET bytes = 'words'"), ANEW, false],
    ["numbers beyond all bounds", (folder) => sql(folder, "UPDATE entry SET used = 9223372036854775807"), ANEW, false],
    ["a write-ahead log", (folder) => sql(folder, "PRAGMA journal_mode = WAL"), WHOLE, false],
    ["another page size", (folder) => sql(folder, "PRAGMA page_size = 1024; VACUUM"), WHOLE, false],
    ["another program's database", (folder) => sql(folder, "PRAGMA application_id = 7"), { ...LEFT, said: "alien" }, true],
    [
      "another program's first database",
      (folder) => {
        rmSync(join(folder, FILE));
        sql(folder, "CREATE TABLE other (a)");
      },
      { ...LEFT, said: "alien" },
      true,
    ],
    [
      "a folder",
      (folder) => {
        rmSync(join(folder, FILE));
        mkdirSync(join(folder, FILE));
      },
      LEFT,
      true,
    ],
    [
      "a link to a file",
      (folder) => {
        renameSync(join(folder, FILE), join(folder, "other"));
        symlinkSync("other", join(folder, FILE));
      },
      LEFT,
      true,
    ],
    [
      "a link to nothing",
      (folder) => {
        rmSync(join(folder, FILE));
        symlinkSync("missing", join(folder, FILE));
      },
      LEFT,
      false,
    ],
    [
      "a file in the folder's place",
      (folder) => {
        rmSync(folder, { recursive: true });
        writeFileSync(folder, "a file");
      },
      LEFT,
      false,
    ],
  ])("%s", (_, make, expected, isLeft) => {
    const folder = folderWith(sound);
    make(folder);
    const before = isLeft && statSync(join(folder, FILE)).isFile() ? readFileSync(join(folder, FILE)) : null;
    expect(seen(folder)).toEqual(expected);
    if (before) expect(Buffer.compare(readFileSync(join(folder, FILE)), before)).toBe(0);
    expect(existsSync(join(folder, "missing"))).toBe(false);
  });
});

/** Where a file of `length` bytes is cut: everywhere in its head, around each page's bounds, and in steps elsewhere. */
function places(length: number): number[] {
  const all = Array.from({ length: length + 1 }, (_, at) => at);
  return all.filter((at) => at < 64 || at % 1499 === 0 || (at + 1) % 8192 < 3 || at === length);
}

describe("a damaged file: each value is right or missing, and what is put now is there next time", () => {
  test("cut at each of many places", () => {
    for (const at of places(sound.length)) {
      const { kept, said, works } = seen(folderWith(sound.subarray(0, at)));
      const isWhole = kept === NAMES.length && said === null;
      const expected = { at, isWhole: at === sound.length, said: isWhole || at < 2 ? null : "damaged", works: true };
      expect({ at, isWhole, said, works }).toEqual(expected);
    }
  });

  test.skipIf(ROUNDS === 1)(
    "cut at every place",
    () => {
      const folder = folderWith(sound);
      for (let at = 0; at <= sound.length; at++) {
        writeFileSync(join(folder, FILE), sound.subarray(0, at));
        const { cache } = open(folder);
        const { right, wrong } = kept(cache);
        expect({ at, isWhole: right === NAMES.length, wrong }).toEqual({ at, isWhole: at === sound.length, wrong: [] });
        cache.close();
      }
    },
    3_600_000,
  );

  test("with more behind it", () => {
    expect(seen(folderWith(Buffer.concat([sound, Buffer.alloc(10_000, 7)])))).toMatchObject({ works: true });
  });

  test("with flipped bits", () => {
    const next = random(7);
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 100 * ROUNDS; round++) {
      const bytes = Buffer.from(sound);
      // Half of them in the parts that are not values.
      const range = round % 2 === 0 ? bytes.length : 3 * 8192;
      for (let flips = Math.floor(next() ** 3 * 40) + 1; flips > 0; flips--) {
        const at = Math.floor(next() * range);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      }
      const { said, works } = seen(folderWith(bytes));
      // Where the mark of whose file it is is hurt, it is left as it is.
      expect({ round, works }).toEqual({ round, works: said !== "alien" });
      outcomes.set(said ?? "nothing", (outcomes.get(said ?? "nothing") ?? 0) + 1);
    }
    expect(outcomes.get("damaged")).toBeGreaterThan(30 * ROUNDS);
    expect(outcomes.get("alien") ?? 0).toBeLessThan(5 * ROUNDS);
  });

  test("with a page in another's place", () => {
    const pages = sound.length / 8192;
    const next = random(8);
    for (let round = 0; round < 30 * ROUNDS; round++) {
      const bytes = Buffer.from(sound);
      const [from, to] = [Math.floor(next() * pages), 1 + Math.floor(next() * (pages - 1))];
      sound.copy(bytes, to * 8192, from * 8192, (from + 1) * 8192);
      expect({ round, ...seen(folderWith(bytes)) }).toMatchObject({ round, works: true });
    }
  });
});
