import type { CacheFault } from "./types.ts";

/** Thrown where a folder or file is no use and must be left as it is. */
export class Unusable extends Error {}

/** Thrown for a database that another program made. */
export class AlienFile extends Unusable {}

/** Thrown for a file with nothing wrong but its size or form: it is begun anew, and nobody need be told. */
export class Outdated extends Error {}

/** What a failure means, and so what is to be done about it. */
export type Failure = "busy" | "moved" | "full" | "unwritable" | "outdated" | "alien" | "unusable" | "damaged";

/** SQLite's result codes that mean more than damage; extended ones before those they belong to. */
const CODES: ReadonlyMap<number, Failure> = new Map<number, Failure>([
  [5, "busy"],
  [6, "busy"],
  [13, "full"],
  // The disk takes no more for another reason: a quota, a limit of the file system.
  [778, "full"],
  [1546, "full"],
  // The file was deleted or replaced since it was opened.
  [1032, "moved"],
  // Its journal was, with it or a moment before it.
  [5898, "moved"],
  [3, "unwritable"],
  [8, "unwritable"],
  [14, "unwritable"],
  [23, "unwritable"],
  [7, "unusable"],
]);

/** Tells failures apart. What is not known is damage. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AlienFile) return "alien";
  if (error instanceof Unusable) return "unusable";
  if (error instanceof Outdated) return "outdated";
  if (!(error instanceof Error)) return "damaged";
  if ("errcode" in error && typeof error.errcode === "number")
    return CODES.get(error.errcode) ?? CODES.get(error.errcode & 0xff) ?? "damaged";
  if (!("syscall" in error)) return "damaged";
  // An error of the operating system: a folder that cannot be made, a file that may not be opened; or one that has just been deleted.
  return "code" in error && error.code === "ENOENT" ? "busy" : "unusable";
}

/** What people are told. */
export function faultOf(code: CacheFault["code"], folder: string, cause?: unknown): CacheFault {
  const why = cause instanceof Error ? cause.message : "it cannot be opened";
  const messages: Readonly<Record<CacheFault["code"], string>> = {
    missing: `The cache in ${folder} is not used: this version of Node has no node:sqlite; 22.13 and newer have.`,
    unusable: `The cache in ${folder} is not used: ${why}.`,
    alien: `The cache in ${folder} is not used: ${why}.`,
    damaged: `The cache in ${folder} was damaged, and is begun anew.`,
    "read-only": `The cache in ${folder} is read, but takes nothing new: ${why}.`,
    full: `The cache in ${folder} is read, but takes nothing new: there is no space left.`,
  };
  return { code, message: messages[code] };
}
