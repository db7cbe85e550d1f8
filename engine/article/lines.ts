import type { Span } from "../text/types.ts";
import { isBlankCharacter } from "../text/index.ts";

/** A line or a wrapped paragraph, without the blank space around it. */
export interface Passage extends Span {
  readonly text: string;
  /** Whether an empty line (or the file's edge) stands before it. */
  readonly apart: boolean;
}

/** Splits `text` from an offset on into its non-blank lines; LF, CR, CRLF, form feeds and the Unicode separators end a line. */
export function readLines(text: string, from = 0): Passage[] {
  const lines: Passage[] = [];
  let apart = true;
  let start = from;
  while (start <= text.length) {
    const end = lineEnd(text, start);
    const line = trimmed(text, start, end);
    if (line) lines.push({ ...line, text: text.slice(line.start, line.end), apart });
    apart = !line;
    if (end >= text.length) break;
    start = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
  }
  return lines;
}

/** Where the line that contains this offset ends, before its terminator. */
export function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isTerminator(text.charCodeAt(end))) end++;
  return end;
}

/**
 * Joins the lines of hard-wrapped paragraphs, as mail and wire services send them; a file of one paragraph a line is given back as it is.
 * A file is hard-wrapped where lines are short and many go on in lower case.
 */
export function joinWrapped(lines: readonly Passage[], text: string): Passage[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  if (width > MAX_WRAP || !isWrapped(lines)) return [...lines];
  const passages: Passage[] = [];
  let full = false;
  for (const line of lines) {
    const last = passages.at(-1);
    if (last && full && !line.apart) {
      passages[passages.length - 1] = { start: last.start, end: line.end, text: text.slice(last.start, line.end), apart: last.apart };
    } else passages.push(line);
    full = line.text.length > width * FULL_LINE;
  }
  return passages;
}

const MAX_WRAP = 110;
const FULL_LINE = 0.6;

function isWrapped(lines: readonly Passage[]): boolean {
  let pairs = 0;
  let flowing = 0;
  lines.forEach((line, index) => {
    if (line.apart || index === 0) return;
    pairs++;
    if (/^\p{Ll}/u.test(line.text)) flowing++;
  });
  return pairs >= 3 && flowing / pairs >= 0.4;
}

function isTerminator(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && isBlankCharacter(text.charCodeAt(start))) start++;
  while (end > start && isBlankCharacter(text.charCodeAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}
