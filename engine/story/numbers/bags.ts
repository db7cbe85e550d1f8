import type { Article } from "../../article/types.ts";
import { tokenRange } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import { EVENT_CLASS_OF, LIGHT_VERBS, NOUN_SYNONYMS } from "../../lexicon/event-classes.ts";
import type { Token } from "../../text/types.ts";
import type { ArticleAnalysis } from "../types.ts";

/** Weighted words, the weights' squares adding up to one; a word that weighs more says more about the question. */
export type Bag = ReadonlyMap<string, number>;

/** How telling each word is, and which tokens of the article are no words but dates. */
export interface Weighing {
  readonly rarity: ReadonlyMap<string, number>;
  readonly dated: ReadonlySet<number>;
}

/** How many words either side of a claim are near by. */
export const WINDOW = 9;
/** How many words either side are right beside it. */
const BESIDE = 6;
/** Words that say "more of them" and nothing of what they are. */
export const ADDING: ReadonlySet<string> = new Set(["other", "others", "more", "additional", "extra", "new", "many", "several"]);
/** Beyond this a "sentence" is a list or a fault of the text: its first words suffice, and cost stays linear. */
const LONGEST = 80;
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);
const SYNONYM = new Map(NOUN_SYNONYMS.flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? word] as const)));

/** A word as comparison sees it: the class of an event, the first of its synonyms, else its lemma. */
export function fold(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  if (token.pos !== "PROPN") {
    const event = EVENT_CLASS_OF.get(lemma);
    if (event) return `#${event}`;
  }
  return SYNONYM.get(lemma) ?? lemma;
}

/** Folds a noun's lemma by synonym. */
export function foldNoun(lemma: string): string {
  return SYNONYM.get(lemma) ?? lemma;
}

/** Cosine of two bags. */
export function likeness(a: Bag, b: Bag): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [word, weight] of small) dot += weight * (large.get(word) ?? 0);
  return dot;
}

/** A bag of the given weights, normalised. */
export function bagOf(weights: ReadonlyMap<string, number>): Bag {
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  const norm = Math.sqrt(square);
  return norm === 0 ? weights : new Map([...weights].map(([word, weight]) => [word, weight / norm]));
}

/** How telling each word is: the logarithm of sentences per sentence that has it. */
export function sentenceRarity(articles: readonly ArticleAnalysis[]): Map<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { article } of articles) {
    for (const sentence of article.sentences) {
      total += 1;
      const words = new Set(article.tokens.slice(sentence.first, sentence.last).filter(isContent).map(fold));
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + total / count) - Math.LN2 / 2]));
}

/** Indices of the tokens that date expressions are made of: when is compared as a value, not as words. */
export function datedTokens({ article, dates }: ArticleAnalysis): Set<number> {
  const dated = new Set<number>();
  for (const date of dates) {
    const range = tokenRange(article.tokens, date);
    for (let i = range.first; i < range.last; i += 1) dated.add(i);
  }
  return dated;
}

/** The words of one sentence by rarity; empty where there is no such sentence. */
export function sentenceBag(article: Article, index: number, { rarity, dated }: Weighing): Bag {
  const sentence = article.sentences[index];
  const weights = new Map<string, number>();
  for (let i = sentence?.first ?? 0; i < Math.min(sentence?.last ?? 0, (sentence?.first ?? 0) + LONGEST); i += 1) {
    const token = article.tokens[i];
    if (token && isContent(token) && !dated.has(i)) weights.set(fold(token), rarity.get(fold(token)) ?? 1);
  }
  return bagOf(weights);
}

/** The words around a claim in its sentence, by rarity and nearness. */
export function nearBag(article: Article, claim: Claim, { rarity, dated }: Weighing): Bag {
  const range = tokenRange(article.tokens, claim);
  const sentence = article.sentences[claim.sentence];
  const bag = new Map<string, number>();
  const first = Math.max(sentence?.first ?? 0, range.first - WINDOW);
  const last = Math.min(sentence?.last ?? 0, range.last + WINDOW);
  for (let i = first; i < last; i += 1) {
    const token = article.tokens[i];
    if (!token || !isContent(token) || dated.has(i)) continue;
    const far = i < range.first ? range.first - i : i >= range.last ? i - range.last + 1 : 1;
    const word = fold(token);
    bag.set(word, Math.max(bag.get(word) ?? 0, (rarity.get(word) ?? 1) / (1 + 0.12 * far)));
  }
  return bagOf(bag);
}

/** Classes of event that words right beside a claim name, whatever their part in its clause: "a lawsuit on behalf of up to 90 women". */
export function eventsBeside(article: Article, claim: Claim): Set<string> {
  const range = tokenRange(article.tokens, claim);
  const sentence = article.sentences[claim.sentence];
  const beside = article.tokens.slice(
    Math.max(sentence?.first ?? 0, range.first - BESIDE),
    Math.min(sentence?.last ?? 0, range.last + BESIDE),
  );
  return new Set(beside.flatMap((token) => (token.pos === "PROPN" ? [] : (EVENT_CLASS_OF.get(token.lemma.toLowerCase()) ?? []))));
}

/** Several bags as one. */
export function mergeBags(...bags: readonly (Bag | undefined)[]): Bag {
  const merged = new Map<string, number>();
  for (const bag of bags) for (const [word, weight] of bag ?? []) merged.set(word, weight);
  return bagOf(merged);
}

function isContent(token: Token): boolean {
  return (
    !ADDING.has(token.lower) &&
    CONTENT.has(token.pos) &&
    token.kind === "word" &&
    token.lower.length > 1 &&
    !LIGHT_VERBS.has(token.lemma.toLowerCase())
  );
}
