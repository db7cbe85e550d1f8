import type { SourceFile } from "./source-file.ts";
import { byCode } from "./words.ts";

/** In which order articles are read. */
export interface Plan {
  /** By story; first those of the stories that the client has a text of open. */
  readonly unread: readonly SourceFile[];
  /** How many of them are of such a story. */
  readonly urgent: number;
}

/** Puts articles into the order in which their stories are to be shown. `unitOf` gives what a file is read together with. */
export function planReading(unread: Iterable<SourceFile>, open: Iterable<SourceFile>, unitOf: (file: SourceFile) => string): Plan {
  const urgent = new Set(Array.from(open, unitOf));
  const placed = Array.from(unread, (file) => ({ file, unit: unitOf(file), isNear: urgent.has(unitOf(file)) }));
  const sorted = placed.toSorted(
    (a, b) => Number(b.isNear) - Number(a.isNear) || byCode(a.unit, b.unit) || byCode(a.file.path, b.file.path),
  );
  return { unread: sorted.map(({ file }) => file), urgent: placed.filter(({ isNear }) => isNear).length };
}
