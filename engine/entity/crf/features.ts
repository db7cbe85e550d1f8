import { LIST } from "../lists.ts";
import type { DocumentView, Run, TokenRange } from "./document.ts";
import { hashText, mix, type WordInfo } from "./words.ts";

/** No token has more features than this. */
export const MAX_FEATURES = 96;

/** What stands before a sentence and after it. */
export const NOWHERE: WordInfo = {
  folded: "",
  limit: 0,
  phrase: null,
  isPrefix: false,
  wordHash: 0x1234,
  exactHash: 0x1234,
  shapeHash: 0x1234,
  longShapeHash: 0x1234,
  flags: 0,
  bareFlags: 0,
  lists: 0,
  upper: false,
  caps: false,
  cased: false,
  letters: false,
  lower: "",
  use: { document: null, use: { lowered: 0, capitalised: 0, around: 0 } },
  weights: null,
};

/** The window: how far from the token each word stands that is a feature by itself. */
export const WINDOW: readonly number[] = [0, -1, 1, -2, 2];

/**
 * Writes the hashes of token `i`'s features to `out` and returns how many there are. The numbers of the features are part of the trained weights:
 * a change here asks for a new training.
 */
export function fillFeatures(view: DocumentView, sentence: TokenRange, i: number, out: Int32Array): number {
  const at = (offset: number): WordInfo => wordAt(view, sentence, i + offset);
  const w = at(0);
  let n = 0;
  WINDOW.forEach((offset, place) => {
    n = fillWordFeatures(at(offset), place, w.upper ? 1 : 0, out, n);
  });
  n = fillShapeFeatures(w.shapeHash, view.cases[i] ?? 0, openingAt(view, sentence, i), spacingAt(view, i), out, n);
  n = fillShapesFeatures(
    [-2, -1, 0, 1, 2].map((offset) => at(offset).shapeHash),
    out,
    n,
  );
  return fillContextFeatures(view, sentence, i, out, n);
}

/** The word at a token, or `NOWHERE` outside the sentence. */
export function wordAt(view: DocumentView, sentence: TokenRange, j: number): WordInfo {
  return j >= sentence.first && j < sentence.last ? (view.words[j] ?? NOWHERE) : NOWHERE;
}

/**
 * The features that a word gives by itself at a place of the window (an index of `WINDOW`), written from `start` on; `upper` is 1 where the word
 * in the middle has a capital.
 */
export function fillWordFeatures(w: WordInfo, place: number, upper: number, out: Int32Array, start: number): number {
  let n = start;
  if (place > 0) {
    out[n++] = mix(3 + place, w.wordHash);
    if (place > 2) return n;
    out[n++] = mix(29 + place, suffixHash(w, 3), upper);
    out[n++] = mix(41 + place, w.lists, upper);
    return n;
  }
  out[n++] = mix(1, 1);
  out[n++] = mix(2, w.wordHash);
  out[n++] = mix(3, w.exactHash);
  out[n++] = mix(13, w.longShapeHash);
  for (let size = 1; size < 4; size++) {
    out[n++] = mix(21 + size, prefixHash(w, size + 1), upper);
    out[n++] = mix(25 + size, suffixHash(w, size + 1), upper);
  }
  for (let bit = 1; bit <= LIST.calendar; bit <<= 1) if (w.lists & bit) out[n++] = mix(40, bit, upper);
  out[n++] = mix(41, w.lists, upper);
  return n;
}

/** Of a word's first letters; 0 where there is no word. */
function prefixHash(w: WordInfo, size: number): number {
  return w === NOWHERE ? 0 : hashText(w.lower, 0, Math.min(size, w.lower.length));
}

/** Of its last. */
function suffixHash(w: WordInfo, size: number): number {
  return w === NOWHERE ? 0 : hashText(w.lower, Math.max(0, w.lower.length - size));
}

/** The features of a shape and where it stands: the case of its sentence, whether it opens it, the spaces around it. */
export function fillShapeFeatures(shape: number, kind: number, opening: number, spacing: number, out: Int32Array, start: number): number {
  let n = start;
  out[n++] = mix(12, shape, kind);
  out[n++] = mix(49, spacing, shape);
  out[n++] = mix(50, opening, shape);
  return n;
}

/** The features of five shapes in a row, the word's in the middle. */
export function fillShapesFeatures(shapes: readonly number[], out: Int32Array, start: number): number {
  const [w2 = 0, w1 = 0, w = 0, x1 = 0, x2 = 0] = shapes;
  let n = start;
  out[n++] = mix(14, w1, w);
  out[n++] = mix(15, w, x1);
  out[n++] = mix(16, mix(0, w1, w), x1);
  out[n++] = mix(19, w1, w2);
  out[n++] = mix(20, x1, x2);
  return n;
}

/** 1 for the first word of a sentence, marks before it aside. */
export function openingAt(view: DocumentView, { first }: TokenRange, i: number): number {
  return i === first || (i === first + 1 && !view.words[first]?.letters) ? 1 : 0;
}

/** Bits: a space before the token, and one after it. */
export function spacingAt({ tokens }: DocumentView, i: number): number {
  return (tokens[i]?.spaced ? 1 : 0) + (tokens[i + 1]?.spaced ? 2 : 0);
}

/** All other features of a token: of more than one word, or of the document. */
export function fillContextFeatures(view: DocumentView, sentence: TokenRange, i: number, out: Int32Array, start: number): number {
  const at = (j: number): WordInfo => wordAt(view, sentence, j);
  let n = neighbourFeatures(at, i, out, start);
  n = listFeatures(at, i, view, out, n);
  n = useFeatures(at(i), view, sentence, i, out, n);
  return runFeatures(at, view, sentence, i, out, n);
}

type At = (index: number) => WordInfo;

function neighbourFeatures(at: At, i: number, out: Int32Array, start: number): number {
  const w1 = at(i - 1);
  const w = at(i);
  const x1 = at(i + 1);
  let n = start;
  out[n++] = mix(8, w1.wordHash, w.wordHash);
  out[n++] = mix(9, w.wordHash, x1.wordHash);
  out[n++] = mix(10, w1.wordHash, w.shapeHash);
  out[n++] = mix(11, x1.wordHash, w.shapeHash);
  out[n++] = mix(17, mix(0, at(i - 2).wordHash, w1.wordHash), w.shapeHash);
  out[n++] = mix(18, mix(0, x1.wordHash, at(i + 2).wordHash), w.shapeHash);
  return n;
}

function listFeatures(at: At, i: number, view: DocumentView, out: Int32Array, start: number): number {
  const [w1, w, x1] = [at(i - 1), at(i), at(i + 1)];
  let n = start;
  const upper = w.upper ? 1 : 0;
  out[n++] = mix(44, mix(0, w1.lists, w1.upper ? 1 : 0), mix(0, w.lists, upper));
  out[n++] = mix(45, mix(0, w.lists, upper), mix(0, x1.lists, x1.upper ? 1 : 0));
  const [p1, p, q1] = [view.phrases[i - 1] ?? 0, view.phrases[i] ?? 0, view.phrases[i + 1] ?? 0];
  if (p) out[n++] = mix(46, p, upper);
  if (p1) out[n++] = mix(47, p1, upper);
  if (q1) out[n++] = mix(48, q1, upper);
  return n;
}

/** How the whole document uses the word: with a capital or without, and after and before what. */
function useFeatures(w: WordInfo, view: DocumentView, sentence: TokenRange, i: number, out: Int32Array, start: number): number {
  let n = start;
  const kind = view.cases[i] ?? 0;
  const opening = openingAt(view, sentence, i);
  const use = view.uses[i];
  if (!use) return n;
  const usual = bucket(use.lowered) * 4 + bucket(use.capitalised);
  const upper = w.upper ? 1 : 0;
  out[n++] = mix(51, usual, upper);
  out[n++] = mix(52, usual, upper + 2 * opening + 4 * kind);
  if (!w.upper) return n;
  for (let bit = 1; bit <= 1024; bit <<= 1) if (use.around & bit) out[n++] = mix(53, bit);
  out[n++] = mix(54, use.around);
  return n;
}

function bucket(count: number): number {
  return count > 2 ? 3 : count;
}

const CHAINING = new Set(["of", "for", "and", "the", "de", "&", "in", "on"]);

function runFeatures(at: At, view: DocumentView, sentence: TokenRange, i: number, out: Int32Array, start: number): number {
  const run = view.runs[i];
  let n = start;
  if (!run) return chainWord(view, i, out, n);
  const [first, last] = [at(run.first), at(run.last - 1)];
  const length = Math.min(run.last - run.first, 6);
  const place = i === run.first ? 0 : i === run.last - 1 ? 2 : 1;
  out[n++] = mix(60, length * 4 + place);
  out[n++] = mix(61, run.lists, place);
  out[n++] = mix(62, last.lists, place + 4 * length);
  out[n++] = mix(63, first.lists, place + 4 * length);
  if (length > 1) {
    out[n++] = mix(64, last.wordHash, place);
    out[n++] = mix(65, first.wordHash, place);
  }
  const [before, after] = [at(run.first - 1), at(run.last)];
  out[n++] = mix(66, before.wordHash, place);
  out[n++] = mix(67, after.wordHash, place);
  out[n++] = mix(68, mix(0, before.wordHash, after.wordHash), length);
  out[n++] = mix(69, before.lists, place);
  const whole = run.first === sentence.first && run.last >= sentence.last - 1 ? 1 : 0;
  if (whole) out[n++] = mix(70, length, view.cases[i] ?? 0);
  return chains(at, view, run, before, after, out, n);
}

/** "University of Leeds": what the run before "of", or after it, ends and begins with. */
function chains(at: At, view: DocumentView, run: Run, before: WordInfo, after: WordInfo, out: Int32Array, start: number): number {
  let n = start;
  if (CHAINING.has(before.lower)) {
    const skip = before.lower === "the" && CHAINING.has(at(run.first - 2).lower) ? 2 : 1;
    const earlier = view.runs[run.first - 1 - skip];
    if (earlier) {
      out[n++] = mix(71, at(earlier.last - 1).wordHash, before.wordHash);
      out[n++] = mix(72, earlier.lists, before.wordHash);
    }
  }
  if (CHAINING.has(after.lower)) {
    const skip = CHAINING.has(at(run.last + 1).lower) ? 2 : 1;
    const later = view.runs[run.last + skip];
    if (later) {
      out[n++] = mix(73, at(run.last - 1).wordHash, after.wordHash);
      out[n++] = mix(74, later.lists, mix(0, after.wordHash, at(run.last - 1).lists));
    }
  }
  return n;
}

/** A small word between two runs of capitals: whether it joins them depends on both. */
function chainWord(view: DocumentView, i: number, out: Int32Array, start: number): number {
  const word = view.words[i];
  if (!word || !CHAINING.has(word.lower)) return start;
  let n = start;
  const before = view.runs[i - 1] ?? (CHAINING.has(view.words[i - 1]?.lower ?? "") ? view.runs[i - 2] : null);
  const after = view.runs[i + 1] ?? (CHAINING.has(view.words[i + 1]?.lower ?? "") ? view.runs[i + 2] : null);
  if (!before || !after) return n;
  const head = view.words[before.last - 1] ?? NOWHERE;
  out[n++] = mix(80, head.wordHash, word.wordHash);
  out[n++] = mix(81, head.lists, word.wordHash);
  out[n++] = mix(82, before.lists, mix(0, after.lists, word.wordHash));
  out[n++] = mix(83, after.lists, word.wordHash);
  return n;
}
