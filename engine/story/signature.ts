import type { Article } from "../article/types.ts";
import { MONTHS } from "../lexicon/months.ts";
import { ORGANIZATION_OPENERS } from "../lexicon/organizations.ts";
import { TITLE_PARTS, TITLES } from "../lexicon/titles.ts";
import { WEEKDAYS } from "../lexicon/weekdays.ts";
import { hashOf } from "./hash.ts";
import type { Signature, WordWeights } from "./types.ts";

/** Blocks that are the article's own words on its event. */
const OWN = new Set(["headline", "subhead", "dateline", "paragraph"]);
/** Parts of names that say nothing of whose they are: offices, kinds of bodies, days. */
const COMMON: ReadonlySet<string> = new Set([
  ...`${TITLES} ${TITLE_PARTS} ${ORGANIZATION_OPENERS}`.split(/\s+/u),
  ...[...MONTHS, ...WEEKDAYS].map(([name]) => name),
]);
/** A text with fewer words tells too little of its event to be set apart from its folder. */
const [LEAST_NAMES, LEAST_NOUNS] = [8, 8];

/** The signature of an article. */
export function signatureOf(article: Article): Signature {
  const [names, nouns] = [new Map<string, number>(), new Map<string, number>()];
  for (const block of article.blocks) {
    if (!OWN.has(block.kind)) continue;
    for (let at = block.firstToken; at < block.lastToken; at += 1) {
      const token = article.tokens[at];
      if (!token || token.lower.length < 3) continue;
      if (token.pos === "PROPN" && !COMMON.has(token.lower)) count(names, token.lower);
      else if (token.pos === "NOUN") count(nouns, token.lemma.toLowerCase());
    }
  }
  return { path: article.path, published: article.published, names: weigh(names), nouns: weigh(nouns) };
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Words by how often they come, damped: the tenth time tells less than the first. */
function weigh(counts: ReadonlyMap<string, number>): WordWeights {
  const damped = new Map<number, number>();
  for (const [word, times] of counts) {
    const hash = hashOf(word);
    damped.set(hash, (damped.get(hash) ?? 0) + 1 + Math.log(times));
  }
  let square = 0;
  for (const weight of damped.values()) square += weight * weight;
  const words = Uint32Array.from(damped.keys()).toSorted();
  const norm = Math.sqrt(square);
  return { words, weights: Float32Array.from(words, (word) => (damped.get(word) ?? 0) / norm) };
}

/** Whether there is enough text to say that an article is about something else than its neighbours. */
export function isTelling({ names, nouns }: Signature): boolean {
  return names.words.length >= LEAST_NAMES && nouns.words.length >= LEAST_NOUNS;
}

/**
 * How alike two articles are in names and in nouns: of the two the lesser, for one place sees many events and one kind of event many places. Where
 * less than `least` is all one to the caller, it may be told of the names alone.
 */
export function alikeness(a: Signature, b: Signature, least = 0): number {
  const names = cosine(a.names, b.names);
  return names === 0 || names < least ? names : Math.min(names, cosine(a.nouns, b.nouns));
}

/** Whether two signatures say the same of an article: then nothing about its story changes. */
export function isSameSignature(a: Signature, b: Signature): boolean {
  return a === b || (a.path === b.path && a.published === b.published && isSame(a.names, b.names) && isSame(a.nouns, b.nouns));
}

function isSame(a: WordWeights, b: WordWeights): boolean {
  return (
    a.words.length === b.words.length &&
    a.words.every((word, at) => word === b.words[at]) &&
    a.weights.every((weight, at) => weight === b.weights[at])
  );
}

/** A merge: both are in order of word. */
function cosine(a: WordWeights, b: WordWeights): number {
  let dot = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const x = a.words[i] ?? 0;
    const y = b.words[j] ?? 0;
    if (x === y) dot += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return dot;
}
