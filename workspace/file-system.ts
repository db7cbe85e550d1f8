import { constants } from "node:fs";
import { open, readdir, realpath, stat, type FileHandle } from "node:fs/promises";

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
  /**
   * The bytes of a regular file; of one with more than `most` one more than that, so that a file that grows without end is not read without end.
   * Rejects with `NOT_A_FILE` for a pipe, a device and the like, also where one took the file's place since it was looked at.
   */
  read(path: string, most?: number): Promise<Uint8Array>;
}

/** The code of the error for what is no regular file. */
export const NOT_A_FILE = "NOT_A_FILE";

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
  async read(path, most = Number.MAX_SAFE_INTEGER) {
    const handle = await open(path, AT_ONCE);
    try {
      // Asked of what was opened: what a path leads to may be another thing by now.
      const stats = await handle.stat();
      if (!stats.isFile()) throw Object.assign(new Error(`${NOT_A_FILE}: ${path}`), { code: NOT_A_FILE });
      return await readBytes(handle, stats.size, most);
    } finally {
      await handle.close();
    }
  },
};

/** To open a pipe that nobody writes into takes for ever otherwise; Windows has no such pipes among its files, and no such flag. */
const AT_ONCE = constants.O_RDONLY | ((constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0);

/** What the system gives at a time of a file that does not tell its size, as those of /proc. */
const CHUNK = 65_536;

/** A file as long as it was when it was opened: what is written into it meanwhile will be told of, and read then. */
async function readBytes(handle: FileHandle, size: number, most: number): Promise<Uint8Array> {
  if (size === 0) return readChunks(handle, most);
  const bytes = Buffer.allocUnsafe(Math.min(size, most + 1));
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

async function readChunks(handle: FileHandle, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let length = 0; length <= most; length += chunks.at(-1)?.length ?? 0) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, most + 1 - length));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
  }
  return Buffer.concat(chunks);
}

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
