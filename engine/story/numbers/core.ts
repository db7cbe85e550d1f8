import type { Article } from "../../article/types.ts";
import { tokenRange } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import { EVENT_CLASS_OF } from "../../lexicon/event-classes.ts";
import { nounClassOf } from "../../lexicon/nouns.ts";
import { nearWords, type ArticleWords, type NearWords } from "../bags/article-words.ts";
import { foldNoun } from "../bags/fold.ts";
import type { Vocabulary } from "../bags/vocabulary.ts";
import type { ArticleAnalysis, ClaimRef } from "../types.ts";
import { dimensionOf, partOf, qualifiersOf, saidOf, thingsOf } from "./phrase.ts";
import { intervalOf, type Interval } from "./values.ts";
import { anchorsOf, isLocative, leadEnd, overlapsDate } from "./where.ts";

/** What of a numeric claim's profile follows from its article's text alone. */
export interface ProfileCore {
  readonly ref: ClaimRef;
  readonly claim: Claim;
  readonly analysis: ArticleAnalysis;
  /** What may be compared at all: "count", "money:USD", "length" … */
  readonly dimension: string;
  readonly interval: Interval;
  /** A value's identity within its dimension. */
  readonly valueKey: string;
  /** How telling the number is: how many digits it shows before its zeros. */
  readonly digits: number;
  readonly head: string | null;
  readonly nounClass: string | null;
  /** What the value is of, most of it folded nouns; of an age whose it is comes to it. */
  readonly things: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  /** Classes of event named right beside it. */
  readonly beside: ReadonlySet<string>;
  /** Words between the number and the counted noun, folded, as numbers: "Revolutionary Guard" of "500 Revolutionary Guard troops". */
  readonly qualifiers: readonly number[];
  /** What makes it a part of a whole: degrees ("seriously") and "of the" ("one of the dead"). */
  readonly part: ReadonlySet<string>;
  /** Whether who or what does the deed are people or bodies of people, who do a thing in another's stead: not a quake and its landslide. */
  readonly livingDoers: boolean;
  /** Whether it stands in the headline or among the first sentences of the body. */
  readonly lead: boolean;
  /** The article's words, and those near by. */
  readonly words: ArticleWords;
  readonly nearBy: NearWords;
  /** The number of the head's word; -1 where there is none. */
  readonly headWord: number;
  /** Of a distance the names right after it: "55 km south of Dornum". */
  readonly measuredFrom: ReadonlySet<string>;
  /** Indices of the mentions that say where, and of those that say where it happened: "in Takengon", not "50 km from Takengon". */
  readonly placed: readonly number[];
  readonly locating: readonly number[];
}

const MOVES = new Set(["rise", "drop"]);
const LIVING = new Set(["person", "group", "organization"]);
const BODIES = new Set<string>(["person", "organization", "group"]);
/** What befalls people: a bare count of it counts them. */
const OF_PEOPLE = new Set(["die", "injure", "miss", "trap", "arrest", "rescue", "treat", "flee"]);
/** How many words either side are right beside a claim. */
const BESIDE = 6;
const NONE: ReadonlySet<string> = new Set();

/** The cores of an article's numeric claims, in order of place. */
export function coresOf(analysis: ArticleAnalysis, words: ArticleWords, vocabulary: Vocabulary): ProfileCore[] {
  const end = leadEnd(analysis.article);
  return analysis.claims.flatMap((claim) => {
    const interval = claim.quantity ? intervalOf(claim) : null;
    return interval ? [coreOf(analysis, claim, interval, { words, vocabulary, lead: claim.start < end })] : [];
  });
}

interface Reading {
  readonly words: ArticleWords;
  readonly vocabulary: Vocabulary;
  readonly lead: boolean;
}

function coreOf(analysis: ArticleAnalysis, claim: Claim, interval: Interval, { words, vocabulary, lead }: Reading): ProfileCore {
  const { article, mentions } = analysis;
  const head = claim.quantity?.noun ? foldNoun(claim.quantity.noun.head.toLowerCase()) : null;
  const said = saidOf(analysis, claim);
  const events = eventsOf(said);
  const dimension = dimensionOf(claim);
  const placed = claim.places.filter((index) => !overlapsDate(analysis, mentions[index]));
  return {
    ref: { article: article.path, claim: claim.id },
    claim,
    analysis,
    dimension,
    interval,
    valueKey: `${dimension}|${interval.low}|${interval.high}`,
    digits: digitsOf(claim, interval),
    head,
    nounClass: claim.nounClass ?? (countsPeople(claim, events) ? "person" : null),
    things: thingsOf(article, said),
    verbs: new Set(said.verbs),
    events,
    beside: eventsBeside(article, claim),
    qualifiers: [...qualifiersOf(article, claim)].map((word) => vocabulary.idOf(word)),
    part: partOf(article, claim),
    livingDoers: areLiving(analysis, claim),
    lead,
    words,
    nearBy: nearWords(article, claim, words),
    headWord: head === null ? -1 : vocabulary.idOf(head),
    measuredFrom: claim.kind === "distance" ? anchorsOf(article, claim) : NONE,
    placed,
    locating: placed.filter((index) => isLocative(article, mentions[index])),
  };
}

function areLiving({ mentions }: ArticleAnalysis, { agents }: Claim): boolean {
  return (
    agents.mentions.some((index) => BODIES.has(mentions[index]?.type ?? "")) ||
    agents.heads.some((head) => LIVING.has(nounClassOf(head) ?? ""))
  );
}

/** Classes of event; of a count that moves those of what moves: in "the death toll rose to 17" people died. */
function eventsOf({ kind, eventClasses, agents }: Claim): ReadonlySet<string> {
  if (kind !== "count" || !eventClasses.every((event) => MOVES.has(event))) return new Set(eventClasses);
  const moved = agents.heads.flatMap((head) => EVENT_CLASS_OF.get(head) ?? []);
  return new Set(moved.length > 0 ? moved : eventClasses);
}

function countsPeople({ kind, quantity }: Claim, events: ReadonlySet<string>): boolean {
  return kind === "count" && !quantity?.noun && [...events].some((event) => OF_PEOPLE.has(event));
}

/** Classes of event that words right beside a claim name, whatever their part in its clause: "a lawsuit on behalf of up to 90 women". */
function eventsBeside(article: Article, claim: Claim): Set<string> {
  const range = tokenRange(article.tokens, claim);
  const sentence = article.sentences[claim.sentence];
  const beside = article.tokens.slice(
    Math.max(sentence?.first ?? 0, range.first - BESIDE),
    Math.min(sentence?.last ?? 0, range.last + BESIDE),
  );
  return new Set(beside.flatMap((token) => (token.pos === "PROPN" ? [] : (EVENT_CLASS_OF.get(token.lemma.toLowerCase()) ?? []))));
}

/** 24 is more telling than 20. */
function digitsOf({ quantity }: Claim, { low, high }: Interval): number {
  const value = Number.isFinite(low) ? low : high;
  const shown = quantity?.low ?? quantity?.high ?? value;
  const text = String(Math.abs(shown)).replace(".", "").replace(/0+$/, "").replace(/^0+/, "");
  return Math.min(3, text.length + (Math.abs(shown) >= 10 ? 0.5 : 0));
}
