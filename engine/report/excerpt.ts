import type { Span } from "../text/types.ts";
import { toCells, type Cell } from "./cells.ts";

/** A place as editors count it: both from 1; `column` in UTF-16 code units, as VS Code counts. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One source line as it is shown: `before`, `marked` and `after` make up the line. */
export interface ExcerptLine {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** What stands under the line: a "^" under each terminal cell that is marked, blanks before and between. */
  readonly underline: string;
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

export interface ExcerptOptions {
  /** Terminal cells a line may take. */
  readonly width: number;
  readonly maxLines: number;
  /** What to mark instead of the whole span: parts of it, in order. */
  readonly marks?: readonly Span[];
}

/** The lines of a span, each cut to `width` around what is marked, with "…" where cut. */
export function excerpt(text: string, starts: readonly number[], span: Span, { width, maxLines, marks = [] }: ExcerptOptions): Excerpt {
  const marked = marks.length > 0 ? marks : [span];
  const first = lineOf(starts, marked[0]?.start ?? span.start);
  const end = marked.at(-1)?.end ?? span.end;
  const last = lineOf(starts, Math.max(starts[first] ?? 0, end - 1));
  const lines: ExcerptLine[] = [];
  for (let line = first; line <= last && lines.length < maxLines; line++) {
    const whole: Span = { start: starts[line] ?? 0, end: lineEnd(text, starts, line) };
    const here = marked.map((mark) => intersection(mark, whole)).filter((mark) => mark.end > mark.start);
    // A blank line inside a quotation of several paragraphs has nothing to mark; an empty span still has its place.
    if (here.length > 0) lines.push(excerptLine(text, whole, here, { number: line + 1, width }));
    else if (first === last) lines.push(excerptLine(text, whole, [intersection(span, whole)], { number: line + 1, width }));
  }
  return { position: positionAt(starts, span.start), lines, truncated: (lines.at(-1)?.line ?? last + 1) < last + 1 };
}

function intersection(a: Span, b: Span): Span {
  const start = Math.min(Math.max(a.start, b.start), b.end);
  return { start, end: Math.max(start, Math.min(a.end, b.end)) };
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

interface LineOptions {
  readonly number: number;
  readonly width: number;
}

function excerptLine(text: string, line: Span, marks: readonly Span[], { number, width }: LineOptions): ExcerptLine {
  const start = marks[0]?.start ?? line.start;
  const end = marks.at(-1)?.end ?? start;
  // Only so much of a line is looked at as can be shown: a line of a megabyte costs no more than a short one.
  const lookBehind = Math.max(line.start, start - 4 * width);
  const behind = toCells(text.slice(lookBehind, start));
  const ahead = toCells(text.slice(end, Math.min(line.end, end + 4 * width)));
  const least = Math.min(LEAST_CONTEXT, widthOf(behind)) + Math.min(LEAST_CONTEXT, widthOf(ahead));
  const cells = toCells(text.slice(start, Math.min(end, start + 4 * width)));
  const marked = fit(cells, width - least);
  const room = Math.max(0, width - marked.width);
  const beforeRoom = Math.max(Math.floor(room * BEFORE_SHARE), room - widthOf(ahead));
  const before = fitEnd(behind, beforeRoom, lookBehind > line.start);
  const after = fit(ahead, Math.max(0, room - before.width));
  const underline = " ".repeat(before.width) + (underlined(cells, start, marks).slice(0, marked.width).trimEnd() || "^");
  return { line: number, before: before.text, marked: marked.text, after: after.text, underline };
}

/** A "^" for each terminal cell inside a mark, a blank for each other one; `offset` is where the cells begin. */
function underlined(cells: readonly Cell[], offset: number, marks: readonly Span[]): string {
  let line = "";
  let at = offset;
  for (const { width, length } of cells) {
    const inside = marks.some((mark) => mark.start < at + length && at < mark.end);
    line += (inside ? "^" : " ").repeat(width);
    at += length;
  }
  return line;
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
