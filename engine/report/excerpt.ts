import type { Span } from "../text/types.ts";
import { toCells, type Cell } from "./cells.ts";

/** A place as editors count it: both from 1; `column` in UTF-16 code units, as VS Code counts. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One source line as it is shown: `before`, `marked` and `after` make up the line; the marks stand under `marked`. */
export interface ExcerptLine {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Terminal cells before the marks, and how many marks. */
  readonly indent: number;
  readonly marks: number;
}

/** Where a span stands, and its lines cut to a width. */
export interface Excerpt {
  readonly position: Position;
  readonly lines: readonly ExcerptLine[];
  /** Whether the span goes on past the lines shown. */
  readonly truncated: boolean;
}

/** Offsets of the line starts of a text: LF, CR and CRLF end a line, as in VS Code. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The place of an offset, given the text's `lineStarts`. */
export function positionAt(starts: readonly number[], offset: number): Position {
  const line = lineOf(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** The lines of a span, each cut to about `width` terminal cells around what is marked, with "…" where cut; at most `maxLines`. */
export function excerpt(
  text: string,
  starts: readonly number[],
  span: Span,
  options: { readonly width: number; readonly maxLines: number },
): Excerpt {
  const first = lineOf(starts, span.start);
  const last = lineOf(starts, Math.max(span.start, span.end - 1));
  const lines: ExcerptLine[] = [];
  for (let line = first; line <= last && lines.length < options.maxLines; line++) {
    const start = starts[line] ?? 0;
    const end = lineEnd(text, starts, line);
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    // A blank line inside a quotation of several paragraphs has nothing to mark.
    if (to > from || first === last)
      lines.push(excerptLine(text, { start, end }, { start: Math.min(from, end), end: to }, line + 1, options.width));
  }
  const shownTo = lines.at(-1)?.line ?? first + 1;
  return { position: positionAt(starts, span.start), lines, truncated: shownTo < last + 1 };
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function lineEnd(text: string, starts: readonly number[], line: number): number {
  let end = starts[line + 1] ?? text.length;
  while (end > (starts[line] ?? 0) && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

/** Lengths of the parts that are shown of a line that is too long: most of the room goes to what follows, where the noun and verb stand. */
const BEFORE_SHARE = 0.35;
/** Cells kept for what stands on each side of words that are too long themselves: a quotation mark, the end of a word. */
const LEAST_CONTEXT = 4;

function excerptLine(text: string, line: Span, mark: Span, number: number, width: number): ExcerptLine {
  // Only so much of a line is looked at as can be shown: a line of a megabyte costs no more than a short one.
  const lookBehind = Math.max(line.start, mark.start - 4 * width);
  const behind = toCells(text.slice(lookBehind, mark.start));
  const ahead = toCells(text.slice(mark.end, Math.min(line.end, mark.end + 4 * width)));
  const least = Math.min(LEAST_CONTEXT, widthOf(behind)) + Math.min(LEAST_CONTEXT, widthOf(ahead));
  const marked = fit(toCells(text.slice(mark.start, Math.min(mark.end, mark.start + 4 * width))), width - least);
  const room = Math.max(0, width - marked.width);
  const beforeRoom = Math.max(Math.floor(room * BEFORE_SHARE), room - widthOf(ahead));
  const before = fitEnd(behind, beforeRoom, lookBehind > line.start);
  const after = fit(ahead, Math.max(0, room - before.width));
  return {
    line: number,
    before: before.text,
    marked: marked.text,
    after: after.text,
    indent: before.width,
    marks: Math.max(1, marked.width),
  };
}

interface Fitted {
  readonly text: string;
  readonly width: number;
}

/** As many cells from the start as fit; "…" where some do not. */
function fit(cells: readonly Cell[], room: number): Fitted {
  if (widthOf(cells) <= room) return { text: joined(cells), width: widthOf(cells) };
  if (room < 1) return { text: "", width: 0 };
  const kept: Cell[] = [];
  let width = 1;
  for (const cell of cells) {
    if (width + cell.width > room) break;
    kept.push(cell);
    width += cell.width;
  }
  return { text: `${joined(kept)}…`, width };
}

/** As many cells from the end as fit, cut at a space where one is near; "…" where some are left out. */
function fitEnd(cells: readonly Cell[], room: number, more: boolean): Fitted {
  if (!more && widthOf(cells) <= room) return { text: joined(cells), width: widthOf(cells) };
  if (room < 1) return { text: "", width: 0 };
  let from = cells.length;
  let width = 1;
  while (from > 0 && width + (cells[from - 1]?.width ?? 0) <= room) width += cells[--from]?.width ?? 0;
  const space = cells.findIndex((cell, index) => index >= from && index < cells.length - 1 && cell.text === " ");
  if (space >= 0 && space - from < 12) {
    for (; from <= space; from++) width -= cells[from]?.width ?? 0;
  }
  return { text: `…${joined(cells.slice(from))}`, width };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function joined(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join("");
}
