import { dirname, join, relative, sep } from "node:path";
import type { FileSystem } from "../file-system.ts";
import { errorCode } from "../file-system.ts";
import { faultOf } from "../problems.ts";
import { settingFolders, type Root } from "../roots.ts";
import { isWithin } from "../walk.ts";
import { DISPOSITIONS_PATH, MAX_DISPOSITIONS_SIZE } from "./parse.ts";
import type { DispositionProblem } from "./types.ts";

/** Where a folder's decisions are kept, and their text; null where there is no such file, or it cannot be read. */
export interface DispositionFile {
  /** Absolute. */
  readonly file: string;
  /** The folder that holds `.second-source`: paths of articles count from it. */
  readonly base: string;
  readonly text: string | null;
  /** Why a file that is there could not be read. */
  readonly problem: DispositionProblem | null;
}

/** Finds the decisions that hold for a folder: its own, else those of the repository it stands in. Never rejects. */
export async function readDispositions(root: Pick<Root, "folder" | "base">, fileSystem: FileSystem): Promise<DispositionFile> {
  for (const base of await settingFolders(root.folder, fileSystem)) {
    const file = join(base, DISPOSITIONS_PATH);
    try {
      const bytes = await fileSystem.read(file, MAX_DISPOSITIONS_SIZE);
      if (bytes.length > MAX_DISPOSITIONS_SIZE) {
        const message = `The decisions are over ${MAX_DISPOSITIONS_SIZE.toLocaleString("en")} bytes; not read.`;
        return { file, base, text: null, problem: { code: "disposition-invalid", severity: "error", message, range: null } };
      }
      return { file, base, text: new TextDecoder().decode(bytes), problem: null };
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes(errorCode(error))) continue;
      const { message, severity } = faultOf(error, "file");
      return { file, base, text: null, problem: { code: "disposition-invalid", severity, message, range: null } };
    }
  }
  return { file: join(root.base, DISPOSITIONS_PATH), base: root.base, text: null, problem: null };
}

/** Whether links lead a file out of the folder that it seems to stand in: then it is not written. A file that is not there yet goes by its folder. */
export async function leadsOut(file: string, base: string, fileSystem: FileSystem): Promise<boolean> {
  try {
    const realBase = await fileSystem.realPath(base);
    for (let path = file; path.length > base.length; path = dirname(path)) {
      const real = await fileSystem.realPath(path).catch((error: unknown) => (errorCode(error) === "ENOENT" ? null : ""));
      if (real !== null) return !isWithin(real, realBase);
    }
    return false;
  } catch {
    return true;
  }
}

/** What decisions call a file. */
export function dispositionName(base: string, file: string): string {
  return relative(base, file).replaceAll(sep, "/");
}
