import { closeSync, lstatSync, mkdirSync, openSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type * as sqlite from "node:sqlite";
import { Unusable } from "./faults.ts";

type Sqlite = typeof sqlite;

/** What the cache does to a disk, in one place; a test puts its faults here. */
export interface Disk {
  /** The library, or null where this Node has none. */
  load(): Sqlite | null;
  /** Makes the folder and the file where they are missing, for their owner's eyes alone. Throws where there is neither. */
  prepare(folder: string, file: string): void;
  /** Opens the file. Throws. */
  open(sqlite: Sqlite, file: string): sqlite.DatabaseSync;
  /** What tells a file from another that stands in its place later; null where there is none, or it is no plain file. */
  identity(file: string): string | null;
  /** Removes the file and what the library keeps beside it. Throws. */
  remove(file: string): void;
}

/** The form of the file. A later form gets another name, so that two versions of this program do not fight over one file. */
export const FILE_NAME = "second-source-cache-1.sqlite";

/** The last bytes of a journal that names another file. */
const END = Buffer.from("d9d505f920a163d7", "hex");

/** The machine's disk. */
export const nodeDisk: Disk = {
  load: loadSqlite,
  prepare(folder, file) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      // The library would make it readable for everybody. "x" never opens a file that exists: to open and close one that is in use
      // elsewhere in this process would take the locks away there.
      closeSync(openSync(file, "wx", 0o600));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    if (!lstatSync(file).isFile()) throw new Unusable(`${file} is not a plain file`);
    if (namesAnother(`${file}-journal`)) rmSync(`${file}-journal`, { force: true });
  },
  open: ({ DatabaseSync }, file) => new DatabaseSync(file),
  identity(file) {
    try {
      const stats = lstatSync(file, { bigint: true });
      return stats.isFile() ? `${stats.dev} ${stats.ino}` : null;
    } catch {
      return null;
    }
  },
  remove(file) {
    // The journal first: without the file it belongs to, it could be taken for the next one's.
    for (const path of [`${file}-journal`, `${file}-wal`, `${file}-shm`, file]) rmSync(path, { force: true });
  },
};

/**
 * Whether a journal ends as those do of which several databases were part. The library deletes the file that such a journal names; we never write one,
 * so it is somebody else's, and meant ill.
 */
function namesAnother(journal: string): boolean {
  const stats = lstatSync(journal, { throwIfNoEntry: false });
  if (stats?.isFile() !== true || stats.size < END.length) return false;
  const file = openSync(journal, "r");
  try {
    const end = Buffer.alloc(END.length);
    readSync(file, end, 0, END.length, stats.size - END.length);
    return end.equals(END);
  } finally {
    closeSync(file);
  }
}

/** The file of a cache in a folder. */
export function fileIn(folder: string): string {
  return join(folder, FILE_NAME);
}

/**
 * Node's own SQLite, or null before 22.13. Asked for by name at run time, so that bundles load where there is none; the warning that it is
 * experimental, which some versions print, is kept from standard error, for users can do nothing about it.
 */
function loadSqlite(): Sqlite | null {
  const own = Object.getOwnPropertyDescriptor(process, "emitWarning");
  if (!("getBuiltinModule" in process) || own === undefined) return null;
  Object.defineProperty(process, "emitWarning", { ...own, value: () => undefined });
  try {
    const found: Sqlite | undefined = process.getBuiltinModule("node:sqlite");
    return found ?? null;
  } catch {
    return null;
  } finally {
    Object.defineProperty(process, "emitWarning", own);
  }
}
