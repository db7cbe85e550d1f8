import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { FILE, fill, kept, NAMES, open, putAll, random, ROUNDS, scratch } from "./values.ts";

const { folder: freshFolder, remove } = scratch();
afterAll(remove);

/** What is kept where the file and the journal stand as they are given. */
function opened(
  file: Uint8Array,
  journal: Uint8Array | null,
): { readonly right: number; readonly wrong: readonly string[]; readonly works: boolean } {
  const folder = freshFolder();
  mkdirSync(folder);
  writeFileSync(join(folder, FILE), file);
  if (journal) writeFileSync(join(folder, `${FILE}-journal`), journal);
  const first = open(folder);
  const result = kept(first.cache);
  putAll(first.cache);
  first.cache.close();
  const again = open(folder);
  const { right, wrong } = kept(again.cache);
  again.cache.close();
  return { right: result.right, wrong: [...result.wrong, ...wrong], works: right === NAMES.length };
}

describe("a journal that a killed process left", () => {
  /** A file in the middle of a large write, with its journal: what is on the disk when the process that writes is killed there. */
  const left = ((): { readonly file: Buffer; readonly journal: Buffer } => {
    const folder = fill(freshFolder());
    const path = join(folder, FILE);
    const db = new DatabaseSync(path);
    db.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE entry SET used = 7, sum = x'00'");
    db.exec("UPDATE body SET bytes = zeroblob(length(bytes))");
    const files = { file: readFileSync(path), journal: readFileSync(`${path}-journal`) };
    db.exec("ROLLBACK");
    db.close();
    return files;
  })();

  test("gives all back", () => {
    expect(opened(left.file, left.journal)).toEqual({ right: NAMES.length, wrong: [], works: true });
  });

  test.each<readonly [what: string, file: () => Uint8Array, journal: () => Uint8Array | null]>([
    ["is missing", () => left.file, () => null],
    ["is empty", () => left.file, () => new Uint8Array()],
    ["is no journal", () => left.file, () => Buffer.alloc(left.journal.length, "Ten houses fell. ")],
    ["has lost its file", () => new Uint8Array(), () => left.journal],
    ["has half of its file", () => left.file.subarray(0, left.file.length >> 1), () => left.journal],
  ])("and that %s, gives nothing false", (_, file, journal) => {
    expect(opened(file(), journal())).toMatchObject({ wrong: [], works: true });
  });

  /** As of a transaction over several databases: the file that it names is deleted once it is taken back. */
  function naming(path: string): Buffer {
    const name = Buffer.from(path);
    const end = Buffer.alloc(16);
    end.writeUInt32BE(name.length, 0);
    end.writeUInt32BE(
      name.reduce((sum, byte) => sum + byte, 0),
      4,
    );
    end.set([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7], 8);
    const page = Buffer.alloc(4);
    page.writeUInt32BE(0x40000000 / 8192 + 1);
    return Buffer.concat([left.journal, page, name, end]);
  }

  test("that names another file, does nothing to it", () => {
    const folder = freshFolder();
    mkdirSync(folder);
    // Newer versions of the library spare what does not look like a file of theirs.
    const victim = join(folder, "victim-mj0000009AB");
    writeFileSync(victim, `${join(folder, FILE)}-journal\0`);
    writeFileSync(join(folder, FILE), left.file);
    writeFileSync(join(folder, `${FILE}-journal`), naming(victim));
    const { cache } = open(folder);
    expect(kept(cache).wrong).toEqual([]);
    cache.close();
    expect(existsSync(victim)).toBe(true);
  });

  test("cut anywhere, gives nothing false", () => {
    const cuts = [
      ...Array(40).keys(),
      ...Array.from({ length: 40 * ROUNDS }, (_, at) => Math.floor((left.journal.length * at) / (40 * ROUNDS))),
    ];
    for (const at of cuts) expect({ at, ...opened(left.file, left.journal.subarray(0, at)) }).toMatchObject({ at, wrong: [] });
  });

  test("with flipped bits, gives nothing false", () => {
    const next = random(9);
    for (let round = 0; round < 60 * ROUNDS; round++) {
      const journal = Buffer.from(left.journal);
      for (let flips = Math.floor(next() ** 3 * 40) + 1; flips > 0; flips--) {
        const at = Math.floor(next() * (round % 2 === 0 ? journal.length : 600));
        journal[at] = (journal[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      }
      expect({ round, ...opened(left.file, journal) }).toMatchObject({ round, wrong: [] });
    }
  });
});
