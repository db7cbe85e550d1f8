import type { Entry, FileSystem } from "../../workspace/index.ts";

/** A disk that is nowhere but here: what its files hold, by their absolute paths. */
export type Disk = Map<string, string | Uint8Array>;

/** An error as the system gives it. */
export function systemError(code: string, path = ""): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** Reads a disk of memory; what is changed there counts at once. */
export function memoryDisk(disk: ReadonlyMap<string, string | Uint8Array>): FileSystem {
  const inside = (folder: string): string[] => {
    const start = `${folder.replace(/\/$/u, "")}/`;
    return [...disk.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  };
  const bytesOf = (path: string): Uint8Array | null => {
    const content = disk.get(path);
    return content === undefined ? null : typeof content === "string" ? Buffer.from(content) : content;
  };
  return {
    list(folder) {
      const kinds = new Map(
        inside(folder).map((path): [string, Entry["kind"]] => [path.split("/")[0] ?? "", path.includes("/") ? "folder" : "file"]),
      );
      if (kinds.size === 0) return Promise.reject(systemError("ENOENT", folder));
      return Promise.resolve([...kinds].map(([name, kind]) => ({ name, kind })));
    },
    stat(path) {
      const bytes = bytesOf(path);
      if (bytes) return Promise.resolve({ kind: "file", size: bytes.length });
      return inside(path).length > 0 ? Promise.resolve({ kind: "folder", size: 0 }) : Promise.reject(systemError("ENOENT", path));
    },
    realPath: (path) => (disk.has(path) || inside(path).length > 0 ? Promise.resolve(path) : Promise.reject(systemError("ENOENT", path))),
    read(path, most) {
      const bytes = bytesOf(path);
      return bytes ? Promise.resolve(bytes.subarray(0, (most ?? bytes.length) + 1)) : Promise.reject(systemError("ENOENT", path));
    },
  };
}
