import { sentenceEnd, sentenceStart, type FoldedText } from "./fold.ts";
import { isTelling } from "./telling.ts";

/** How much of the words beside a quote is still there: `part` where some were taken away and none came; `unknown` where nobody wrote them down. */
export type Remains = "all" | "most" | "part" | "lost" | "unknown";

/** Of the words that stood beside a quote: how many are left, and the share of them, from 0 to 1. */
export interface Left {
  readonly remains: Remains;
  readonly share: number;
}

/**
 * What is left of the words that stood before a quote (`at` is its start) or after it (`at` is its end). Words may have been added or taken
 * away; but where a name or number is gone and another has come, something else is meant.
 */
export function leftOf(recorded: string, folded: FoldedText, at: number, side: "before" | "after"): Left {
  if (recorded === "") return { remains: "unknown", share: 0 };
  const { text } = folded;
  const isWhole = side === "before" ? endsWithWords(text, recorded, at) : startsWithWords(text, recorded, at);
  if (isWhole) return { remains: "all", share: 1 };
  const was = wordsOf(recorded);
  const is = wordsOf(side === "before" ? textBefore(recorded, folded, at) : textAfter(recorded, folded, at));
  const kept = keptWords(was, is);
  const share = was.length === 0 ? 0 : kept.was.size / was.length;
  const isGone = was.some((word, index) => !kept.was.has(index) && isTelling(word));
  const isOther = isGone && is.some((word, index) => !kept.is.has(index) && isTelling(word));
  const remains = share >= MOST && !isOther ? "most" : kept.is.size === is.length ? "part" : "lost";
  return { remains, share };
}

/** The share of words that must be left where others came: of a verb and two words around it, the two. */
const MOST = 0.6;

/** Whether a code unit is a letter, a digit or a mark that belongs to one. */
export function isWordy(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{M}\p{N}]/u.test(unit);
}

/** The words of a text, without what stands between them. */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter((word) => word !== "");
}

/** How far from a quote its words may have been pushed by others, in code units. */
function reach(recorded: string): number {
  return recorded.length * 2 + 40;
}

/** What stands before an offset now; where only words of its sentence were written down, only those of its sentence. */
function textBefore(recorded: string, folded: FoldedText, at: number): string {
  const first = SENTENCE_END.test(recorded) ? 0 : sentenceStart(folded, at);
  return folded.text.slice(Math.max(first, at - reach(recorded)), at);
}

function textAfter(recorded: string, folded: FoldedText, at: number): string {
  const last = SENTENCE_END.test(recorded) ? folded.text.length : sentenceEnd(folded, at);
  return folded.text.slice(at, Math.min(last, at + reach(recorded)));
}

const SENTENCE_END = /[.!?…]["”’')\]»]* /u;

function startsWithWords(text: string, words: string, at: number): boolean {
  const start = text[at] === " " ? at + 1 : at;
  return text.startsWith(words, start) && !(isWordy(words.at(-1)) && isWordy(text[start + words.length]));
}

function endsWithWords(text: string, words: string, at: number): boolean {
  const start = (text[at - 1] === " " ? at - 1 : at) - words.length;
  return start >= 0 && text.startsWith(words, start) && !(isWordy(words[0]) && isWordy(text[start - 1]));
}

/** Indices of the words that two lists have in common, in the same order: the longest common subsequence. Both lists are short. */
function keptWords(was: readonly string[], is: readonly string[]): { readonly was: ReadonlySet<number>; readonly is: ReadonlySet<number> } {
  const [a, b] = [was.map((word) => word.toLowerCase()), is.map((word) => word.toLowerCase())];
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = { was: new Set<number>(), is: new Set<number>() };
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      kept.was.add(i++);
      kept.is.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}
