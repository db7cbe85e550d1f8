import type { Splice } from "./types.ts";

/** The text that splices make of another; they are disjoint and in order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = "";
  let at = 0;
  for (const splice of splices) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

/** The one splice that makes `after` of `before`, as short as can be. */
export function difference(before: string, after: string): Splice[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [{ start, end: before.length - same, text: after.slice(start, after.length - same) }];
}

/** Where the line that holds an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Behind the line in which something ends; what ends with a line's end ends in that line. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", text[offset - 1] === "\n" ? offset - 1 : offset);
  return end < 0 ? text.length : end + 1;
}

/** How the lines of a text end. */
export function newlineOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
