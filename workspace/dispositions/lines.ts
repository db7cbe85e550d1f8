import type { LineCounter } from "yaml";
import type { LineRange } from "../problems.ts";

/** Lines and columns of offsets; of a node's range the first two count, without what follows it. */
export function lineRange(range: readonly number[], lines: LineCounter): LineRange {
  const [start = 0, end = start] = range;
  const [from, to] = [lines.linePos(start), lines.linePos(Math.max(start, end))];
  return { line: from.line - 1, character: from.col - 1, endLine: to.line - 1, endCharacter: to.col - 1 };
}
