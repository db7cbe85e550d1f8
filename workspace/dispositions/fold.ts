import type { Span } from "../../engine/index.ts";

/** A text with each run of white space made one space, so that lines may be broken anew, and the way back to its own offsets. */
export interface FoldedText {
  readonly text: string;
  /** By index in `text`, and one more for its end: the offset in the text that was folded. */
  readonly offsets: Uint32Array;
  /** Indices of the spaces that stand for an empty line: where a paragraph ends. */
  readonly breaks: ReadonlySet<number>;
}

/** Folds a text from an offset on. Nothing is left at its ends. */
export function foldText(source: string, from = 0): FoldedText {
  const parts: string[] = [];
  const offsets = new Uint32Array(source.length - from + 1);
  const breaks = new Set<number>();
  let length = 0;
  for (const { 0: run, index } of source.slice(from).matchAll(/\s+|\S+/gu)) {
    const isSpace = run.trim() === "";
    const [start, end] = [from + index, from + index + run.length];
    if (!isSpace) {
      for (let at = start; at < end; at++) offsets[length++] = at;
      parts.push(run);
    } else if (parts.length > 0 && end < source.length) {
      if (/\n\s*\n|\r\s*\r/u.test(run)) breaks.add(length);
      offsets[length++] = start;
      parts.push(" ");
    }
    offsets[length] = end;
  }
  return { text: parts.join(""), offsets: offsets.slice(0, length + 1), breaks };
}

/** White space folded, and none at the ends. */
export function foldWords(words: string): string {
  return words.replaceAll(/\s+/gu, " ").trim();
}

/** A stretch of the folded text, as one of the text that was folded. */
export function unfold({ offsets }: FoldedText, { start, end }: Span): Span {
  // The end is that of the last character: white space that follows is not part of it.
  return { start: offsets[start] ?? 0, end: end > start ? (offsets[end - 1] ?? 0) + 1 : (offsets[start] ?? 0) };
}

/** A span of the text that was folded, as a stretch of the folded text. */
export function foldSpan({ offsets }: FoldedText, { start, end }: Span): Span {
  return { start: firstAtLeast(offsets, start), end: firstAtLeast(offsets, end) };
}

function firstAtLeast(offsets: Uint32Array, value: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the sentence that holds an index begins; by its marks alone, and no further back than a long sentence reaches. */
export function sentenceStart({ text, breaks }: FoldedText, at: number): number {
  const first = Math.max(0, at - LONGEST_SENTENCE);
  for (let index = at - 2; index >= first; index--) if (endsSentence(text, breaks, index + 1)) return index + 2;
  return first;
}

/** Where the sentence that holds an index ends, its mark included. */
export function sentenceEnd({ text, breaks }: FoldedText, at: number): number {
  const last = Math.min(text.length, at + LONGEST_SENTENCE);
  for (let index = at; index < last; index++) if (endsSentence(text, breaks, index)) return index;
  return last;
}

const LONGEST_SENTENCE = 400;
const CLOSING = "\"”’')]»";

/** Whether the space at an index parts two sentences or paragraphs. */
function endsSentence(text: string, breaks: ReadonlySet<number>, index: number): boolean {
  if (text[index] !== " ") return false;
  if (breaks.has(index)) return true;
  let mark = index - 1;
  while (mark >= 0 && CLOSING.includes(text[mark] ?? "")) mark--;
  return ".!?…".includes(text[mark] ?? " ");
}
