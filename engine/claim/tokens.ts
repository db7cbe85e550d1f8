import type { Article } from "../article/types.ts";
import type { Sentence, Span, Token } from "../text/types.ts";

/** Half-open range of indices into an article's tokens. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** The tokens that a span touches. Logarithmic in the number of tokens. */
export function tokenRange(tokens: readonly Token[], span: Span): TokenRange {
  const first = lowerBound(tokens, (token) => token.end > span.start);
  const last = lowerBound(tokens, (token) => token.start >= span.end);
  return { first, last: Math.max(first, last) };
}

/** Index of the first item for which `reached` holds, all later ones holding too; the length where none does. */
export function lowerBound<T>(items: readonly T[], reached: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && reached(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the sentence that holds an offset, else of the nearest before it; -1 where there is none. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  const after = lowerBound(sentences, (sentence) => sentence.end > offset);
  return Math.min(after, sentences.length - 1);
}

const HARD = new Set([";", ":", "—", "–", "--", "(", ")"]);
const OPENERS = new Set(["while", "which", "where", "when", "because", "although", "though", "whereas", "after", "before", "but", "whose"]);
const AFTER_COMMA = new Set(["and", "or", "as", "who", "with", "including", "according", "that"]);

/** The clause around some tokens of a sentence, cut at semicolons, colons, dashes, brackets, and words that open another clause. */
export function clauseAround(article: Article, sentence: Sentence, range: TokenRange): TokenRange {
  const { tokens } = article;
  let first = range.first;
  while (first > sentence.first && !startsClause(tokens, first)) first -= 1;
  let last = Math.max(range.last, first + 1);
  while (last < sentence.last && !startsClause(tokens, last)) last += 1;
  return { first, last: Math.min(last, tokens.length) };
}

/** The same for all of a sentence's tokens, which are looked at once. */
export function clausesOf({ tokens }: Article, sentence: Sentence): (range: TokenRange) => TokenRange {
  const length = sentence.last - sentence.first;
  const before = new Int32Array(length);
  const after = new Int32Array(length);
  const starts = Uint8Array.from(before, (_, i) => (startsClause(tokens, sentence.first + i) ? 1 : 0));
  for (let i = 1; i < length; i += 1) before[i] = starts[i] === 1 ? i : (before[i - 1] ?? 0);
  for (let i = length - 1, next = length; i >= 0; i -= 1) {
    if (starts[i] === 1) next = i;
    after[i] = next;
  }
  return (range) => {
    const first = sentence.first + (before[range.first - sentence.first] ?? 0);
    const from = Math.max(range.last, first + 1);
    const last = from < sentence.last ? sentence.first + (after[from - sentence.first] ?? 0) : from;
    return { first, last: Math.min(last, tokens.length) };
  };
}

function startsClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !before) return true;
  if (HARD.has(before.text)) return true;
  if (OPENERS.has(token.lower)) return true;
  if (before.text !== ",") return false;
  return AFTER_COMMA.has(token.lower) || (token.pos === "VERB" && token.lower.endsWith("ing"));
}
