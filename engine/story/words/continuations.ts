import type { QuoteRelation } from "./compare-quotes.ts";
import type { FoldedText } from "./folded-words.ts";
import type { QuotedWords } from "./quoted-words.ts";
import { alignWords } from "./word-differences.ts";

/** Words of a part that goes on where its other half ends: fewer are said by chance. */
const LEAST_WORDS = 2;
/** Words that a part with changes must share. */
const LEAST_SHARED = 3;

/**
 * How the next (or previous) part of a quotation that its credit breaks ("…," she said, "…") stands to another outlet's, of which its other part
 * is the beginning (or the end). Its place alone tells that it is the same utterance, so few words will do. Null where it is not.
 */
export function continuation(
  part: QuotedWords,
  neighbour: QuotedWords,
  whole: QuotedWords,
  side: "next" | "previous",
): QuoteRelation | null {
  const { matches } = alignWords(part, whole);
  const edge = side === "next" ? matches.at(-1) : matches[0];
  if (!edge || edge[0] !== (side === "next" ? part.words.length - 1 : 0)) return null;
  const words = side === "next" ? whole.words.slice(edge[1] + 1) : whole.words.slice(0, edge[1]);
  const rest: FoldedText = { words, cutAfter: side === "next" && whole.cutAfter };
  const { matches: shared, differences, atEnds } = alignWords(neighbour, rest);
  const touching = side === "next" ? shared[0]?.[1] === 0 : shared.at(-1)?.[1] === words.length - 1;
  if (!touching || shared.length < LEAST_WORDS) return null;
  const length = neighbour.words.length;
  if (differences.length === 0 && shared.length === length) return { verdict: "compatible", matched: shared.length, confidence: 0.9 };
  const changed = atEnds === 0 && differences.length === 1 && shared.length >= LEAST_SHARED && shared.length >= 0.6 * length;
  return changed ? { verdict: "disagree", matched: shared.length, confidence: 0.8 } : null;
}
