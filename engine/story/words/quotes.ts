import { tokenRange } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import type { Verdict, ArticleAnalysis, ClaimRef } from "../types.ts";

const LEAST_WORDS = 5;
const LEAST_CONTENT = 3;
/** Of the aligned stretch, how much must be the same words for it to be one utterance. */
const DENSITY = 0.6;
/** A quotation longer than this is aligned by its first words, so that cost stays bounded. */
const LONGEST = 120;
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"]);

/** A direct quotation as folded words. */
export interface QuotedWords {
  readonly ref: ClaimRef;
  readonly claim: Claim;
  readonly articleIndex: number;
  readonly words: readonly string[];
  /** Which of the words carry meaning. */
  readonly content: readonly boolean[];
  /** Words directly after a cut that the outlet marks ("…", "[…]"). */
  readonly cuts: ReadonlySet<number>;
}

/** The quotations of a story, in order of article and place. */
export function quotationsOf(articles: readonly ArticleAnalysis[]): QuotedWords[] {
  return articles.flatMap((analysis, articleIndex) =>
    analysis.claims.filter((claim) => claim.kind === "quote").map((claim) => quotedWords(analysis, articleIndex, claim)),
  );
}

/** Pairs of indices of quotations, of different articles, that share at least three telling words that few quotations have. */
export function quotePairs(quotes: readonly QuotedWords[]): [number, number][] {
  const index = new Map<string, number[]>();
  quotes.forEach((quote, at) => {
    for (const word of new Set(quote.words.filter((_, i) => quote.content[i]))) {
      const list = index.get(word);
      if (list) list.push(at);
      else index.set(word, [at]);
    }
  });
  const shared = new Map<number, number>();
  for (const list of index.values()) {
    if (list.length > 60) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) shared.set(a * quotes.length + b, (shared.get(a * quotes.length + b) ?? 0) + 1);
    }
  }
  return [...shared]
    .filter(([, count]) => count >= LEAST_CONTENT)
    .map(([key]) => [Math.floor(key / quotes.length), key % quotes.length] as [number, number])
    .filter(([a, b]) => quotes[a]?.articleIndex !== quotes[b]?.articleIndex)
    .toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/**
 * How two quotations stand to each other: the same words; a clean cut of one utterance (compatible); one utterance with words changed
 * (disagree); or null: two utterances. By the longest common subsequence of words.
 */
export function compareQuotes(a: QuotedWords, b: QuotedWords): Verdict | null {
  const matches = longestCommon(a.words, b.words);
  const [first, last] = [matches[0], matches.at(-1)];
  if (!first || !last || matches.length < LEAST_WORDS || matches.filter(([i]) => a.content[i]).length < LEAST_CONTENT) return null;
  const [spanA, spanB] = [last[0] - first[0] + 1, last[1] - first[1] + 1];
  if (matches.length / Math.max(spanA, spanB) < DENSITY) return null;
  const before = Math.min(first[0], first[1]);
  const after = Math.min(a.words.length - last[0], b.words.length - last[1]) - 1;
  // Both go on, in other words: two utterances that share a phrase, unless the phrase is most of the shorter one.
  if (before + after > 0 && matches.length < DENSITY * Math.min(a.words.length, b.words.length)) return null;
  const changed = before + after > 0 || hasChange(a, b, matches);
  if (changed) return before + after > 4 ? null : "disagree";
  return a.words.length === b.words.length && spanA === a.words.length && spanB === spanA ? "agree" : "compatible";
}

function hasChange(a: QuotedWords, b: QuotedWords, matches: readonly (readonly [number, number])[]): boolean {
  return matches.some(([i, j], at) => {
    const next = matches[at + 1];
    if (!next || (next[0] === i + 1 && next[1] === j + 1)) return false;
    return !(next[0] === i + 1 && a.cuts.has(next[0])) && !(next[1] === j + 1 && b.cuts.has(next[1]));
  });
}

function quotedWords(analysis: ArticleAnalysis, articleIndex: number, claim: Claim): QuotedWords {
  const { article } = analysis;
  const range = tokenRange(article.tokens, claim);
  const words: string[] = [];
  const content: boolean[] = [];
  const cuts = new Set<number>();
  let bracketed = false;
  for (const token of article.tokens.slice(range.first, range.last)) {
    if (token.kind === "punctuation") {
      if (token.text.startsWith("..") || token.text === "…") cuts.add(words.length);
      // What stands in brackets is the outlet's, not the speaker's.
      if (token.text === "[" || token.text === "(") bracketed = true;
      if (token.text === "]" || token.text === ")") {
        bracketed = false;
        cuts.add(words.length);
      }
      continue;
    }
    if (bracketed) continue;
    for (const word of foldWord(token.lower)) {
      words.push(word);
      content.push(CONTENT.has(token.pos));
    }
    if (words.length >= LONGEST) break;
  }
  return { ref: { article: article.path, claim: claim.id }, claim, articleIndex, words, content, cuts };
}

const SPELLINGS = new Map([
  ["'s", "is"],
  ["'re", "are"],
  ["n't", "not"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'m", "am"],
  ["ca", "can"],
  ["wo", "will"],
  ["%", "percent"],
]);

/** Differences of typography and contraction are not differences of words. */
function foldWord(lower: string): string[] {
  const known = SPELLINGS.get(lower);
  if (known) return [known];
  // "E.U." is "EU".
  if (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(lower)) return [lower.replaceAll(".", "")];
  return lower.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
}

/** Index pairs of a longest common subsequence; quadratic in `LONGEST` at worst. */
function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
