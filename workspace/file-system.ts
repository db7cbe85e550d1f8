import { readFile, readdir, realpath, stat } from "node:fs/promises";

export type EntryKind = "file" | "folder" | "link" | "other";

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** The only way this room touches a disk, and read-only: tests give another one to make errors that a real disk makes rarely. */
export interface FileSystem {
  /** The entries of a folder, links not followed, in any order. */
  list(folder: string): Promise<readonly Entry[]>;
  /** What a path leads to, links followed. */
  stat(path: string): Promise<{ readonly kind: Exclude<EntryKind, "link">; readonly size: number }>;
  /** The path with every link resolved. */
  realPath(path: string): Promise<string>;
  read(path: string): Promise<Uint8Array>;
}

/** The machine's own disk. */
export const nodeFileSystem: FileSystem = {
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async stat(path) {
    const stats = await stat(path);
    const kind = kindOf(stats);
    return { kind: kind === "link" ? "other" : kind, size: stats.size };
  },
  realPath: (path) => realpath(path),
  read: (path) => readFile(path),
};

/** The system's code of an error ("ENOENT", "EACCES" …), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(entry: Kinds): EntryKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}
