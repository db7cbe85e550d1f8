import type { DispositionCode } from "./dispositions/types.ts";
import { errorCode, NOT_A_FILE } from "./file-system.ts";
import { NO_ANSWER } from "./patience.ts";

export type FileProblemCode =
  | "path-missing"
  | "file-unreadable"
  | "file-too-large"
  | "file-binary"
  | "file-empty"
  | "file-encoding"
  | "analysis-failed"
  | "link-loop"
  | "link-broken"
  | "link-outside"
  | "config-invalid"
  | DispositionCode;

/** Zero-based, in UTF-16 code units, as editors count. */
export interface LineRange {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** Why a file or folder was not read, or not as it stands; or a fault in the configuration. Nothing is skipped without one. */
export interface FileProblem {
  /** Absolute. */
  readonly file: string;
  /** As reports name it: relative, with `/`. */
  readonly path: string;
  readonly code: FileProblemCode;
  readonly severity: "error" | "warning" | "information" | "hint";
  /** A sentence; does not repeat the file's name. */
  readonly message: string;
  readonly range: LineRange | null;
  /** Whether it matters to whoever reads the articles: it stands beside articles, or was asked for by name. The rest is for a log. */
  readonly relevant: boolean;
}

/** What went wrong at a file, before it is known what reports call it. */
export interface Fault {
  readonly code: FileProblemCode;
  readonly severity: FileProblem["severity"];
  readonly message: string;
}

/** Says an error of the file system in words. */
export function faultOf(error: unknown, what: "file" | "folder" | "path", path = ""): Fault {
  const code = errorCode(error);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      // Such a name is not what the disk calls it, so that nothing is found under it.
      if (path.includes("\uFFFD")) return unreadable(`The name of this ${what} is not valid UTF-8; not read.`);
      return { code: "path-missing", severity: "error", message: `This ${what} does not exist.` };
    case "EACCES":
    case "EPERM":
      return unreadable(`No permission to read this ${what}.`);
    case "ELOOP":
      return { code: "link-loop", severity: "warning", message: "This link leads back to itself; not followed." };
    case NOT_A_FILE:
      return notAFile();
    case NO_ANSWER:
      return unreadable(`This ${what} gives no answer; not read. Once its disk or network is there again, have the folder read again.`);
    default:
      return unreadable(`This ${what} could not be read (${code || "unknown error"}).`);
  }
}

/** What is told of a pipe, a device and the like. */
export function notAFile(): Fault {
  return unreadable("This is not a regular file; not read.");
}

function unreadable(message: string): Fault {
  return { code: "file-unreadable", severity: "warning", message };
}
