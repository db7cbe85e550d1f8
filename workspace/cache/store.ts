import type { DatabaseSync } from "node:sqlite";
import { AlienFile, Outdated } from "./faults.ts";
import { checksum } from "./key.ts";
import type { CacheKey } from "./types.ts";

/** One open file of the cache. Everything throws what the library throws. */
export interface Store {
  /** The value, or null; `onStale` is called where it was last used on another day. Throws where it is not what was put. */
  get(key: CacheKey, today: number, onStale: (key: CacheKey) => void): Uint8Array | null;
  /** Runs many `get`s under one lock. */
  reading<Result>(task: () => Result): Result;
  /** Writes all of a batch or nothing. */
  write(batch: Batch): void;
  close(): void;
}

export interface Batch {
  readonly values: readonly (readonly [CacheKey, Uint8Array])[];
  readonly used: Iterable<CacheKey>;
  /** The day, counted from 1970. */
  readonly today: number;
}

/** How long to wait for another process that writes, in milliseconds: a batch takes some 20. */
const BUSY = 100;
/** "2src", as SQLite's application id. */
const APPLICATION = 0x32737263;
const PAGE = 8192;
/** Room is made before the last tenth is taken: what is deleted leaves gaps. */
const FILL = 0.9;
/** How many of the least used go at a time. */
const STEP = 8;

/** Keys apart from values, so that noting a use or finding the least used touches no value. */
const SCHEMA: readonly string[] = [
  "CREATE TABLE entry (key TEXT PRIMARY KEY, engine INTEGER, used INTEGER, sum BLOB, body INTEGER) WITHOUT ROWID",
  "CREATE INDEX age ON entry (engine, used)",
  "CREATE TABLE body (id INTEGER PRIMARY KEY, bytes BLOB)",
];

/**
 * Opens a database. Without a write-ahead log, for that one cannot be deleted while it is in use, and without waiting for the disk:
 * a power cut may leave a damaged file, which is noticed, while a killed process leaves a journal, which the next one takes back.
 */
export function openStore(open: () => DatabaseSync, engine: number, maxBytes: number): Store {
  const db = open();
  try {
    return readyStore(db, engine, maxBytes);
  } catch (error) {
    db.close();
    throw error;
  }
}

function readyStore(db: DatabaseSync, engine: number, maxBytes: number): Store {
  db.exec(`PRAGMA busy_timeout = ${BUSY}`);
  db.exec(`PRAGMA page_size = ${PAGE}; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0`);
  ensureSchema(db);
  db.exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000");
  const pageSize = numberOf(db, "PRAGMA page_size");
  const maxPages = Math.max(64, Math.floor(maxBytes / pageSize));
  if (numberOf(db, "PRAGMA page_count") > maxPages) throw new Outdated("larger than it may be");
  db.exec(`PRAGMA max_page_count = ${maxPages}`);
  const select = db.prepare("SELECT used, sum, bytes FROM entry JOIN body ON id = body WHERE key = ?");
  return {
    get(key, today, onStale) {
      const row = select.get(key);
      if (row === undefined) return null;
      const { used, sum, bytes } = row;
      if (!(bytes instanceof Uint8Array && sum instanceof Uint8Array && Buffer.compare(sum, checksum(key, bytes)) === 0))
        throw new Error("not what was put");
      if (used !== today) onStale(key);
      return bytes;
    },
    reading: (task) => transaction(db, "BEGIN", task),
    write: writer(db, engine, maxPages * pageSize * FILL, pageSize),
    close: () => db.close(),
  };
}

function writer(db: DatabaseSync, engine: number, fill: number, pageSize: number): Store["write"] {
  const addBody = db.prepare("INSERT INTO body (bytes) VALUES (?)");
  const addEntry = db.prepare("INSERT INTO entry VALUES (?, ?, ?, ?, ?)");
  const removeBody = db.prepare("DELETE FROM body WHERE id = (SELECT body FROM entry WHERE key = ?)");
  const removeEntry = db.prepare("DELETE FROM entry WHERE key = ?");
  const use = db.prepare("UPDATE entry SET used = ? WHERE key = ?");
  const least = [
    db.prepare(`SELECT key FROM entry WHERE engine < ? ORDER BY engine, used LIMIT ${STEP}`),
    db.prepare(`SELECT key FROM entry WHERE engine > ? ORDER BY engine, used LIMIT ${STEP}`),
    db.prepare(`SELECT key FROM entry WHERE engine = ? ORDER BY used LIMIT ${STEP}`),
  ];
  const remove = (key: string): boolean => {
    removeBody.run(key);
    return removeEntry.run(key).changes !== 0;
  };
  const taken = (): number => (numberOf(db, "PRAGMA page_count") - numberOf(db, "PRAGMA freelist_count")) * pageSize;
  // Of those last used on one day, any: so a folder too large for the cache, read from end to end each time, still finds a part of itself.
  const makeRoom = (bytes: number): void => {
    for (const some of least) {
      for (;;) {
        if (taken() + bytes <= fill) return;
        const keys = some.all(engine).map(({ key }) => String(key));
        if (keys.length === 0) break;
        // A damaged index can go on naming what is not there.
        if (!keys.map(remove).includes(true)) throw new Error("nothing is left to remove");
      }
    }
    if (taken() > fill / 2) throw new Outdated("full of what nothing names");
  };
  return ({ values, used, today }) =>
    transaction(db, "BEGIN IMMEDIATE", () => {
      for (const key of used) use.run(today, key);
      makeRoom(values.reduce((sum, [, value]) => sum + spaceFor(value.length, pageSize), 0));
      for (const [key, value] of values) {
        remove(key);
        const { lastInsertRowid } = addBody.run(value);
        addEntry.run(key, engine, today, checksum(key, value), lastInsertRowid);
      }
    });
}

/** What a value takes, and a little more: a large one whole pages of its own, small ones share theirs. */
function spaceFor(length: number, pageSize: number): number {
  return length > pageSize / 2 ? length + pageSize : length * 1.5 + 256;
}

/** Makes the tables in an empty file. Throws where others stand in it: nothing is run that a file brings along. */
function ensureSchema(db: DatabaseSync): void {
  if (isReady(db)) return;
  transaction(db, "BEGIN IMMEDIATE", () => {
    if (isReady(db)) return;
    db.exec(`PRAGMA application_id = ${APPLICATION}; ${SCHEMA.join("; ")}`);
  });
}

function isReady(db: DatabaseSync): boolean {
  const found = db.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").all();
  const application = numberOf(db, "PRAGMA application_id");
  if (found.length === 0 && application === 0) return false;
  if (application !== APPLICATION) throw new AlienFile("the file there is another program's; delete it or name another folder");
  if (found.length !== SCHEMA.length || !SCHEMA.every((sql) => found.some((table) => table["sql"] === sql)))
    throw new Error("other tables");
  return true;
}

function transaction<Result>(db: DatabaseSync, begin: string, task: () => Result): Result {
  db.exec(begin);
  try {
    const result = task();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/** Where the library has done so itself, it refuses to. */
function rollBack(db: DatabaseSync): void {
  try {
    db.exec("ROLLBACK");
  } catch {
    // What went wrong before is told.
  }
}

function numberOf(db: DatabaseSync, pragma: string): number {
  return Number(Object.values(db.prepare(pragma).get() ?? {})[0]);
}
