import type { Span } from "../../text/types.ts";
import { alignLocally, type Matches } from "./align.ts";
import { foldWords, type FoldedText, type FoldedWord } from "./folded-words.ts";

/** Where two texts part: offsets into each; an empty span (start and end the same) where one has no word there. */
export interface WordDifference {
  readonly a: Span;
  readonly b: Span;
}

/** How two texts stand to each other word by word. */
export interface Alignment {
  readonly matches: Matches;
  /** Inside the common stretch, and at its ends where both texts go on in other words of the same sentence. */
  readonly differences: readonly WordDifference[];
  /** How many of the differences are at the ends. */
  readonly atEnds: number;
  /** The largest number of words of one sentence that both have at one end, differing. */
  readonly longestEnd: number;
}

/**
 * The words that differ between two texts of one utterance ("suffered", "sustained"), for a message that shows only these. Capitals,
 * punctuation, contractions, spelling by country, numbers written out, words that an outlet brackets or marks as left out, and what one text
 * leaves off at its ends are no differences. Two sentences of one utterance, which share a word by chance, have none.
 */
export function wordDifferences(a: string, b: string): readonly WordDifference[] {
  const [x, y] = [foldWords(a), foldWords(b)];
  const { matches, differences } = alignWords(x, y);
  return matches.length * LEAST_SHARE >= Math.min(x.words.length, y.words.length) ? differences : [];
}

/** Of two wordings of one sentence at least every third word of the shorter is the same. */
const LEAST_SHARE = 3;

/** Aligns folded words; see `wordDifferences`. */
export function alignWords(a: FoldedText, b: FoldedText): Alignment {
  const matches = alignLocally(
    a.words.map(({ key }) => key),
    b.words.map(({ key }) => key),
  );
  const differences: WordDifference[] = [];
  const [first, last] = [matches[0], matches.at(-1)];
  if (!first || !last) return { matches, differences, atEnds: 0, longestEnd: 0 };
  const lead = endGap(a.words, b.words, {
    a: [sentenceStart(a.words, first[0]), first[0]],
    b: [sentenceStart(b.words, first[1]), first[1]],
  });
  if (lead && !marked(a, first[0]) && !marked(b, first[1])) differences.push(spans(a.words, b.words, lead));
  matches.forEach(([i, j], at) => {
    const next = matches[at + 1];
    if (!next || (next[0] === i + 1 && next[1] === j + 1)) return;
    const gap: Gap = { a: [i + 1, next[0]], b: [j + 1, next[1]] };
    if (!isClean(a, b, gap)) differences.push(spans(a.words, b.words, gap));
  });
  const tail = endGap(a.words, b.words, {
    a: [last[0] + 1, sentenceEnd(a.words, last[0] + 1)],
    b: [last[1] + 1, sentenceEnd(b.words, last[1] + 1)],
  });
  if (tail && !marked(a, last[0] + 1) && !marked(b, last[1] + 1)) differences.push(spans(a.words, b.words, tail));
  const atEnds = [lead, tail].filter((gap) => gap !== null);
  return { matches, differences, atEnds: atEnds.length, longestEnd: Math.max(0, ...atEnds.map(longest)) };
}

interface Gap {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

function longest({ a, b }: Gap): number {
  return Math.max(a[1] - a[0], b[1] - b[0]);
}

/** Words at an end that both texts have, differing; where one stops there it is a cut. */
function endGap(a: readonly FoldedWord[], b: readonly FoldedWord[], gap: Gap): Gap | null {
  if (gap.a[1] <= gap.a[0] || gap.b[1] <= gap.b[0]) return null;
  return isSameAloud(a.slice(...gap.a), b.slice(...gap.b)) ? null : gap;
}

function sentenceStart(words: readonly FoldedWord[], at: number): number {
  let first = at;
  while (first > 0 && words[first]?.opens !== true) first -= 1;
  return first;
}

function sentenceEnd(words: readonly FoldedWord[], at: number): number {
  let last = at;
  while (last < words.length && words[last]?.opens !== true) last += 1;
  return last;
}

function marked(text: FoldedText, at: number): boolean {
  return at < text.words.length ? text.words[at]?.cut === true : text.cutAfter;
}

/** Whether what stands between two matches is no difference: said alike, marked as left out, or whole sentences that one leaves out. */
function isClean(a: FoldedText, b: FoldedText, gap: Gap): boolean {
  if (isSameAloud(a.words.slice(...gap.a), b.words.slice(...gap.b))) return true;
  return isCutIn(a, gap.a, b, gap.b) || isCutIn(b, gap.b, a, gap.a);
}

type Reach = readonly [first: number, last: number];

/** Whether `short` has none of the words that `long` has here, and says so or leaves out whole sentences. */
function isCutIn(short: FoldedText, at: Reach, long: FoldedText, more: Reach): boolean {
  if (at[1] > at[0]) return false;
  if (short.words[at[1]]?.cut === true) return true;
  return long.words[more[0]]?.opens === true && long.words[more[1]]?.opens === true;
}

/** "He'd" for "he had"; "cease fire" for "ceasefire". */
function isSameAloud(a: readonly FoldedWord[], b: readonly FoldedWord[]): boolean {
  if (glued(a) === glued(b)) return true;
  return a.length === b.length && a.every((word, i) => isAlike(word, b[i]));
}

function isAlike(a: FoldedWord, b: FoldedWord | undefined): boolean {
  return b !== undefined && (a.key === b.key || a.others.includes(b.key) || b.others.includes(a.key));
}

function glued(words: readonly FoldedWord[]): string {
  return words.map(({ key }) => key).join("");
}

function spans(a: readonly FoldedWord[], b: readonly FoldedWord[], gap: Gap): WordDifference {
  return { a: spanOf(a, gap.a), b: spanOf(b, gap.b) };
}

function spanOf(words: readonly FoldedWord[], [first, last]: Reach): Span {
  const [from, to] = [words[first], words[last - 1]];
  if (last > first && from && to) return { start: from.start, end: to.end };
  const at = words[first - 1]?.end ?? words[first]?.start ?? 0;
  return { start: at, end: at };
}
