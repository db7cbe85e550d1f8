import type { Verdict } from "../types.ts";
import type { QuotedWords } from "./quoted-words.ts";
import { alignWords, type Alignment } from "./word-differences.ts";

/** How two quotations of one utterance stand to each other. */
export interface QuoteRelation {
  readonly verdict: Verdict;
  /** How many words match. */
  readonly matched: number;
  /** How sure it is that they are one utterance, from 0 to 1. */
  readonly confidence: number;
}

/** Fewer common words than this, and fewer telling ones, are a phrase that two people may use. */
const [LEAST_WORDS, LEAST_CONTENT] = [5, 3];
/** Of one speaker's words fewer will do. */
const [LEAST_OWN_WORDS, LEAST_OWN_CONTENT] = [3, 1];
/** With another speaker named on each side, only a long utterance is one. */
const [LEAST_OTHER_WORDS, LEAST_OTHER_CONTENT] = [10, 5];
/**
 * Of an utterance in which more than one word differs, this many are the same for each: a speaker says much the same on two days. Half will do
 * where both quotations begin alike and end alike.
 */
const SAME_PER_CHANGED = 5;
/** At one place in the words of one speaker. */
const SAME_PER_CHANGED_ONCE = 4;
/** Words that differ at an end; beyond these it is another sentence. */
const MOST_END = 4;

/**
 * How two quotations stand to each other: the same words (agree); a clean cut of one utterance (compatible); one utterance with words changed,
 * added or left out (disagree); or null: two utterances, for all that can be told.
 */
export function compareQuotes(a: QuotedWords, b: QuotedWords): QuoteRelation | null {
  const alignment = alignWords(a, b);
  const speakers = speakersOf(a, b);
  if (!isOneUtterance(a, b, alignment, speakers)) return null;
  const { matches, differences } = alignment;
  if (differences.length > 0) {
    const doubt = a.headline || b.headline || !isEvident(a, b, alignment, speakers);
    return doubt ? null : { verdict: "disagree", matched: matches.length, confidence: confidenceOf(alignment, speakers) };
  }
  const marked = a.words.some(({ cut }) => cut) || b.words.some(({ cut }) => cut);
  const all = matches.length === a.words.length && matches.length === b.words.length;
  const whole = !marked && (all || a.keys.join("") === b.keys.join(""));
  return { verdict: whole ? "agree" : "compatible", matched: matches.length, confidence: confidenceOf(alignment, speakers) };
}

/** "same": one entity; "different": two people, each named for certain; else "unknown". */
type Speakers = "same" | "different" | "unknown";

function speakersOf({ speaker: a }: QuotedWords, { speaker: b }: QuotedWords): Speakers {
  if (a?.entity && a.entity === b?.entity) return "same";
  return a?.sure && b?.sure ? "different" : "unknown";
}

function contentOf(a: QuotedWords, { matches }: Alignment): number {
  return new Set(matches.flatMap(([i]) => (a.words[i]?.content ? [a.keys[i]] : []))).size;
}

/** Whether what two quotations share is enough to be one utterance. */
function isOneUtterance(a: QuotedWords, b: QuotedWords, alignment: Alignment, speakers: Speakers): boolean {
  const { matches, differences } = alignment;
  const shorter = Math.min(a.words.length, b.words.length);
  const [count, content] = [matches.length, contentOf(a, alignment)];
  const whole = count === shorter && differences.length === 0;
  if (speakers === "different") return count >= LEAST_OTHER_WORDS && content >= LEAST_OTHER_CONTENT && count >= 0.8 * shorter;
  if (speakers === "same" && whole) return count >= LEAST_OWN_WORDS && content >= LEAST_OWN_CONTENT;
  if (speakers === "same" && count >= LEAST_WORDS - 1 && content >= LEAST_CONTENT - 1 && count >= 0.75 * shorter) return true;
  return count >= LEAST_WORDS && content >= (whole ? LEAST_CONTENT - 1 : LEAST_CONTENT);
}

/** Whether the differences are those of one utterance: few against what is the same, and at the ends a word or two of one sentence. */
function isEvident(a: QuotedWords, b: QuotedWords, alignment: Alignment, speakers: Speakers): boolean {
  const { matches, differences, atEnds, longestEnd } = alignment;
  const count = matches.length;
  if (longestEnd > MOST_END || (atEnds > 0 && count < 2 * longestEnd + LEAST_WORDS - 2)) return false;
  const changed = differences.reduce((sum, difference) => sum + Math.max(wordsIn(a, difference.a), wordsIn(b, difference.b)), 0);
  if (speakers !== "same" && count <= LEAST_WORDS) return false;
  const [first, last] = [matches[0], matches.at(-1)];
  const framed = first?.[0] === 0 && first[1] === 0 && last?.[0] === a.words.length - 1 && last[1] === b.words.length - 1;
  const least = speakers === "same" && differences.length === 1 ? SAME_PER_CHANGED_ONCE : SAME_PER_CHANGED;
  return changed === 1 || count >= (framed ? SAME_PER_CHANGED / 2 : least) * changed;
}

function wordsIn({ words }: QuotedWords, { start, end }: { start: number; end: number }): number {
  return words.filter((word) => word.start >= start && word.end <= end).length;
}

function confidenceOf({ matches, differences, atEnds }: Alignment, speakers: Speakers): number {
  const length = Math.min(1, matches.length / 12);
  const known = { same: 0.15, unknown: 0.05, different: 0.05 }[speakers];
  return Math.min(1, Math.max(0.3, 0.65 + 0.25 * length + known - 0.05 * (differences.length - 1) - (atEnds > 0 ? 0.1 : 0)));
}
