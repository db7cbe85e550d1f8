import { isEventNoun, type Dated } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import { EVENT_CLASS_OF } from "../../lexicon/event-classes.ts";
import { EVENT_NOUNS, HAPPENING_VERBS, SEIZING_VERBS } from "../../lexicon/event-nouns.ts";
import { REPORTING_VERBS } from "../../lexicon/reporting-verbs.ts";
import type { Token } from "../../text/types.ts";
import type { ArticleWords } from "../bags/article-words.ts";
import { fold } from "../bags/fold.ts";
import type { ArticleAnalysis } from "../types.ts";
import type { MomentCore } from "./core.ts";
import type { Reader } from "./reads.ts";

/** Tokens of a sentence, and words in it that name what happens, that are looked at. */
const LONGEST = 40;
const MOST_HEADS = 8;
/** What every statement has for a head. */
export const SAID = "#say";
/** Endings that make nouns of verbs, and those of the verbs. */
const ENDINGS = ["ation", "ition", "ment", "ance", "ence", "ion", "ing", "ate", "ure", "al", "e"];
const LEAST_STEM = 4;

/**
 * By index of token, the words that name what happens, folded. "It took place at noon": what happens is what the sentence before tells of.
 * `named`: whether a name stands there, so that "fell" can tell of a place.
 */
export function headWordsOf({ article }: ArticleAnalysis, claim: Claim, dated: Dated, named: boolean): Map<number, string> {
  const { kind, heads, frame, elliptic } = dated;
  const { tokens, sentences } = article;
  const before = sentences[claim.sentence - 1];
  const indices = [...heads];
  // What somebody says is told by the verbs and events of the words reported.
  if (kind === "statement") indices.push(...frame.flatMap((range) => happeningsIn(tokens, range)));
  if (heads.length === 0 && elliptic && before) indices.push(...happeningsIn(tokens, before));
  return new Map(indices.slice(0, MOST_HEADS).flatMap((at) => (tokens[at] ? [[at, headWord(tokens[at], named)] as const] : [])));
}

/** Of the words that name what happens the verbs that tell what is done. */
export function deedsOf({ article }: ArticleAnalysis, { heads }: Dated, words: ReadonlyMap<number, string>): Set<string> {
  const { tokens } = article;
  const verbs = heads.filter((at) => tokens[at]?.pos === "VERB" && !HAPPENING_VERBS.has(tokens[at]?.lemma.toLowerCase() ?? ""));
  return new Set(verbs.flatMap((at) => words.get(at) ?? []));
}

/**
 * "Rebels won several battles on Sunday. The port of Belmar fell": what the next sentence tells of happened then, too, where it has no date of
 * its own and the dated one only counts what happened.
 */
export function elaborated({ article, dates }: ArticleAnalysis, claim: Claim, dated: Dated): Dated {
  const { tokens, sentences } = article;
  const next = sentences[claim.sentence + 1];
  if (dated.kind !== "event" || claim.date?.granularity !== "day" || !next || !dated.heads.some((at) => isCounted(tokens, at)))
    return dated;
  if (dates.some(({ start }) => start >= next.start && start < next.end)) return dated;
  const more = happeningsIn(tokens, next);
  return { ...dated, heads: [...dated.heads, ...more], frame: [...dated.frame, next], who: null, whom: null };
}

/** "Several victories", "a series of attacks": one of many, each of which may be told after. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at];
  if (noun?.pos !== "NOUN" || noun.lower === noun.lemma.toLowerCase() || !EVENT_NOUNS.has(noun.lemma.toLowerCase())) return false;
  return [at - 1, at - 2, at - 3].some((before) => COUNTING.has(tokens[before]?.lower ?? ""));
}

const COUNTING = new Set(["several", "series", "number", "string", "wave", "spate", "many", "dozens", "multiple", "numerous"]);

/** Indices of the verbs and nouns that name what happens, but those of saying. */
function happeningsIn(tokens: readonly Token[], { first, last }: { readonly first: number; readonly last: number }): number[] {
  const found: number[] = [];
  for (let i = first; i < Math.min(last, first + LONGEST); i += 1) {
    const token = tokens[i];
    if (isEventNoun(token) || isDeed(token)) found.push(i);
  }
  return found;
}

function isDeed(token: Token | undefined): boolean {
  if (token?.pos !== "VERB" || REPORTING_VERBS.has(token.lower)) return false;
  return EVENT_CLASS_OF.has(token.lemma.toLowerCase()) || SEIZING_VERBS.has(token.lower);
}

/** What happens, folded, and how telling each word is. */
export function headsOf(
  { dated: { kind }, headWords }: Pick<MomentCore, "dated" | "headWords">,
  { vocabulary, folded }: ArticleWords,
  reader: Reader,
): Map<string, number> {
  const heads = new Map<string, number>();
  for (const [at, word] of headWords) heads.set(word, reader.word(vocabulary.idOf(word), folded[at] ?? -1));
  if (kind === "statement") heads.set(SAID, reader.word(vocabulary.idOf("say")));
  return heads;
}

function headWord(token: Token, named: boolean): string {
  if (token.pos === "VERB" && REPORTING_VERBS.has(token.lower)) return fold(token);
  if (named && token.pos === "VERB" && SEIZING_VERBS.has(token.lower)) return "#capture";
  const word = fold(token);
  return word.startsWith("#") || token.pos === "PROPN" ? word : stemOf(word);
}

/** "Argue" and "argument", "expire" and "expiration" are one event. */
function stemOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= LEAST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
