import { decodeText, isBinary } from "../engine/index.ts";
import type { FileSystem } from "./file-system.ts";
import { faultOf, notAFile, type Fault } from "./problems.ts";

/** A file's text, or why there is none; `faults` may also tell what was odd about a text that was read. */
export interface ReadFile {
  readonly text: string | null;
  readonly encoding: string | null;
  readonly faults: readonly Fault[];
}

/** Opens one file. Never rejects, and never reads more than `maxSize` bytes. */
export async function readText(file: string, maxSize: number, fileSystem: FileSystem): Promise<ReadFile> {
  try {
    const { kind, size } = await fileSystem.stat(file);
    if (kind !== "file") return nothing(notAFile());
    if (size > maxSize) return nothing(tooLarge(size, maxSize));
    const bytes = await fileSystem.read(file, maxSize);
    // It may have grown since it was measured, and may still grow.
    return bytes.length > maxSize ? nothing(tooLarge(bytes.length, maxSize)) : decodeFile(bytes);
  } catch (error) {
    return nothing(faultOf(error, "file", file));
  }
}

/** Decodes what was read. */
function decodeFile(bytes: Uint8Array): ReadFile {
  if (isBinary(bytes)) return nothing({ code: "file-binary", severity: "warning", message: "This is a binary file, not text; not read." });
  const { text, encoding, problems } = decodeText(bytes);
  if (text.trim() === "") return nothing({ code: "file-empty", severity: "information", message: "This file is empty." });
  const faults = problems.map((message): Fault => ({ code: "file-encoding", severity: "information", message }));
  return { text, encoding, faults };
}

function nothing(fault: Fault): ReadFile {
  return { text: null, encoding: null, faults: [fault] };
}

/** What is told of a text over the limit; both in bytes. */
export function tooLarge(size: number, maxSize: number): Fault {
  const [given, allowed] = [size, maxSize].map((bytes) => bytes.toLocaleString("en"));
  const message = `This file has ${given} bytes, over the maxFileSize of ${allowed}; not read.`;
  return { code: "file-too-large", severity: "warning", message };
}
