import { lowerBound, type Dated } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import { stretchOf, type Stretch } from "../../date/index.ts";
import type { DateExpression } from "../../date/types.ts";
import type { Token } from "../../text/types.ts";
import { fold, foldNoun } from "../bags/fold.ts";
import type { Ground } from "../background.ts";
import type { Vocabulary } from "../bags/vocabulary.ts";
import { overlapsDate } from "../numbers/where.ts";
import type { ArticleAnalysis, ClaimRef } from "../types.ts";
import { deedsOf, elaborated, headWordsOf } from "./heads.ts";

/** What of a moment follows from its article's text alone. */
export interface MomentCore {
  readonly ref: ClaimRef;
  readonly claim: Claim;
  readonly analysis: ArticleAnalysis;
  readonly vocabulary: Vocabulary;
  readonly date: DateExpression;
  readonly dated: Dated;
  readonly stretch: Stretch;
  /** First and last minute of it. */
  readonly low: number;
  readonly high: number;
  readonly lead: boolean;
  /** By index of token, how each of the words that name what happens is folded. */
  readonly headWords: ReadonlyMap<number, string>;
  /** The verbs among them that tell what is done; one that only says that something happens is none. */
  readonly deeds: ReadonlySet<string>;
  /** The nouns and names of its words that take no part in it: where, against whom, with what. */
  readonly circumstances: ReadonlySet<string>;
  /** Indices of the mentions in its own words; and, where there are none, of those around it. */
  readonly mentions: readonly number[];
  readonly mentionsAround: readonly number[];
  /** Who does or says it, and whom or what it befalls. */
  readonly who: Part;
  readonly whom: Part;
}

/** One who takes part, as the words have it. */
export interface Part {
  /** Nouns folded, and whether each is a name's; what is owned, without its owner. */
  readonly nouns: ReadonlyMap<string, boolean>;
  /** Indices of the tokens that are nouns or names, and of the mentions in all of the phrase and in what is owned. */
  readonly tokens: readonly number[];
  readonly mentions: readonly number[];
  readonly owned: readonly number[];
}

const NOBODY: Part = { nouns: new Map(), tokens: [], mentions: [], owned: [] };

/** The cores of an article's dates that date something, in order of place. */
export function momentCores(ground: Ground): MomentCore[] {
  const named = new Set(ground.analysis.mentions.map(({ start }) => start));
  const opening = new Set(ground.analysis.article.sentences.map(({ start }) => start).filter((start) => !named.has(start)));
  return ground.analysis.claims.flatMap((claim) => coreOf(ground, claim, opening) ?? []);
}

function coreOf(ground: Ground, claim: Claim, opening: ReadonlySet<number>): MomentCore | null {
  const { analysis } = ground;
  const { date } = claim;
  const dated = claim.dated ? elaborated(analysis, claim, claim.dated) : null;
  const stretch = date && stretchOf(date);
  if (!date || !dated || !stretch || !Number.isFinite(stretch.low + stretch.high)) return null;
  const mentions = mentionsIn(analysis, dated.frame);
  const mentionsAround = mentions.length > 0 ? [] : aroundOf(analysis, claim, dated);
  const headWords = headWordsOf(analysis, claim, dated, mentions.length + mentionsAround.length > 0);
  return {
    ref: { article: analysis.article.path, claim: claim.id },
    claim,
    analysis,
    vocabulary: ground.words.vocabulary,
    date,
    dated,
    stretch,
    low: stretch.low,
    high: stretch.high,
    lead: claim.start < ground.leadEnd,
    headWords,
    deeds: deedsOf(analysis, dated, headWords),
    circumstances: circumstancesOf(ground, dated),
    mentions,
    mentionsAround,
    who: partOf(ground, dated.who, opening),
    whom: partOf(ground, dated.whom, opening),
  };
}

/** "The city was taken": the names of its sentence tell which, or those of the one before. */
function aroundOf(analysis: ArticleAnalysis, claim: Claim, dated: Dated): number[] {
  const { sentences } = analysis.article;
  for (const sentence of [sentences[claim.sentence], dated.elliptic ? sentences[claim.sentence - 1] : undefined]) {
    const found = sentence ? mentionsIn(analysis, [sentence]) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function mentionsIn(analysis: ArticleAnalysis, ranges: Dated["frame"]): number[] {
  const { article, mentions } = analysis;
  const found: number[] = [];
  for (const { first, last } of ranges) {
    const [from, to] = [article.tokens[first]?.start ?? 0, article.tokens[last - 1]?.end ?? 0];
    for (let i = lowerBound(mentions, ({ end }) => end > from); i < mentions.length && (mentions[i]?.start ?? to) < to; i += 1) {
      // A month that is taken for a place is still a month.
      if (!overlapsDate(analysis, mentions[i])) found.push(i);
    }
  }
  return found;
}

function isNoun({ pos }: Token): boolean {
  return pos === "NOUN" || pos === "PROPN";
}

function partOf({ analysis, words: { dated } }: Ground, range: Dated["who"], opening: ReadonlySet<number>): Part {
  if (!range) return NOBODY;
  const { tokens } = analysis.article;
  const start = lastOwned(tokens, range);
  const nouns = new Map<string, boolean>();
  const indices: number[] = [];
  for (let i = range.first; i < range.last; i += 1) {
    const token = tokens[i];
    if (!token || !isNoun(token) || dated[i] !== 0) continue;
    indices.push(i);
    if (i >= start) nouns.set(...nounWord(opening, token));
  }
  const owned = mentionsIn(analysis, [{ first: start, last: range.last }]);
  return { nouns, tokens: indices, mentions: mentionsIn(analysis, [range]), owned };
}

/** Where a phrase begins after its owner: "Poll's brother" is the brother. */
function lastOwned(tokens: readonly Token[], { first, last }: NonNullable<Dated["who"]>): number {
  let start = first;
  for (let i = first; i + 1 < last; i += 1) if (tokens[i]?.lower === "'s") start = i + 1;
  return start;
}

/** A noun folded, and whether it is a name's: a sentence's first word, often taken for one, is not. */
function nounWord(opening: ReadonlySet<number>, token: Token): [string, boolean] {
  // "The ship" is a thing, and no shipping.
  if (token.pos === "NOUN" && foldNoun(token.lemma.toLowerCase()) !== token.lemma.toLowerCase())
    return [foldNoun(token.lemma.toLowerCase()), false];
  if (token.pos !== "PROPN" || !opening.has(token.start)) return [fold(token), token.pos === "PROPN"];
  return [token.lower.endsWith("s") ? token.lower.slice(0, -1) : token.lower, false];
}

function circumstancesOf({ analysis, words }: Ground, dated: Dated): Set<string> {
  const roles = [dated.who, dated.whom].filter((range) => range !== null);
  const inRole = (at: number): boolean => dated.heads.includes(at) || roles.some(({ first, last }) => at >= first && at < last);
  const found = new Set<string>();
  for (const { first, last } of dated.frame) {
    for (let i = first; i < last; i += 1) {
      const token = analysis.article.tokens[i];
      if (token && isNoun(token) && words.dated[i] === 0 && !inRole(i)) found.add(fold(token));
    }
  }
  return found;
}
