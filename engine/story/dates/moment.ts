import { lowerBound, type Dated } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import { stretchOf, type Stretch } from "../../date/index.ts";
import type { DateExpression } from "../../date/types.ts";
import type { Entity, Mention } from "../../entity/types.ts";
import { EMPTY_VERBS } from "../../lexicon/event-nouns.ts";
import type { Token } from "../../text/types.ts";
import { bagOf, datedTokens, fold, foldNoun, mergeBags, sentenceBag, sentenceRarity, type Bag } from "../numbers/bags.ts";
import { leadEnd, mentionNames, overlapsDate } from "../numbers/where.ts";
import { deedsOf, elaborated, headsOf, headWordsOf } from "./heads.ts";
import type { ArticleAnalysis, ClaimRef } from "../types.ts";

/** Words of a noun phrase, folded, and whether each is a name's. */
export type Role = ReadonlyMap<string, boolean>;

/** A date made ready for comparison: what it dates, as sets and bags over folded words and names. */
export interface Moment {
  readonly ref: ClaimRef;
  readonly claim: Claim;
  readonly analysis: ArticleAnalysis;
  readonly articleIndex: number;
  readonly date: DateExpression;
  readonly dated: Dated;
  /** What happens, folded, the verb or noun that the date hangs on first, and how telling each is. */
  readonly heads: ReadonlyMap<string, number>;
  /** The verbs among them that tell what is done; one that only says that something happens is none. */
  readonly deeds: ReadonlySet<string>;
  /** By index of token, how each of the words that name it is folded. */
  readonly headWords: ReadonlyMap<number, string>;
  /** What each of the article's mentions names, folded. */
  readonly mentionNames: readonly string[];
  /** The first of them: null where the words name nothing that happens. */
  readonly head: string | null;
  /** The words that tell of it, by rarity. */
  readonly frame: Bag;
  /** The names among them, folded, by rarity. */
  readonly names: Bag;
  readonly nameWeights: ReadonlyMap<string, number>;
  /** Those of its own words, not of the sentence around. */
  readonly ownNames: ReadonlySet<string>;
  /** Words and names of who does or says it, and how telling each is. */
  readonly who: ReadonlyMap<string, number>;
  /** Who does it, and to whom or what, folded; empty where the words leave it open. */
  readonly agent: Role;
  readonly patient: Role;
  /** The other nouns and names of its words: where, against whom, with what. */
  readonly circumstances: ReadonlySet<string>;
  /** The places that its own words name. */
  readonly places: ReadonlySet<string>;
  /** The people among them. */
  readonly people: ReadonlySet<string>;
  readonly sentence: Bag;
  readonly around: Bag;
  readonly lead: boolean;
  readonly stretch: Stretch;
  /** First and last minute of it. */
  readonly low: number;
  readonly high: number;
}

const CONTENT = new Set<Token["pos"]>(["NOUN", "PROPN", "VERB", "ADJ"]);
/** How much less the words of the sentence before tell where a pronoun points at them. */
const BEFORE = 0.5;

/** The dates of a story that date something, in order of article and place. Linear in the length of the articles. */
export function momentsOf(articles: readonly ArticleAnalysis[], entities: readonly Entity[]): Moment[] {
  const rarity = sentenceRarity(articles);
  const names = mentionNames(articles, entities);
  const rareNames = nameRarity(names);
  return articles.flatMap((analysis, articleIndex) => {
    const weighing = { rarity, dated: datedTokens(analysis) };
    const surroundings: Surroundings = {
      analysis,
      articleIndex,
      rarity,
      dated: weighing.dated,
      names: names[articleIndex] ?? [],
      rareNames,
      bags: analysis.article.sentences.map((_, index) => sentenceBag(analysis.article, index, weighing)),
      leadEnd: leadEnd(analysis.article),
      opening: openingsOf(analysis),
    };
    return analysis.claims.flatMap((claim) => momentOf(surroundings, claim) ?? []);
  });
}

function openingsOf({ article, mentions }: ArticleAnalysis): Set<number> {
  const named = new Set(mentions.map(({ start }) => start));
  return new Set(article.sentences.map(({ start }) => start).filter((start) => !named.has(start)));
}

/** What is worked out once for an article. */
interface Surroundings {
  readonly analysis: ArticleAnalysis;
  readonly articleIndex: number;
  readonly rarity: ReadonlyMap<string, number>;
  readonly dated: ReadonlySet<number>;
  readonly names: readonly string[];
  readonly rareNames: ReadonlyMap<string, number>;
  readonly bags: readonly Bag[];
  readonly leadEnd: number;
  /** Where sentences start that no name opens. */
  readonly opening: ReadonlySet<number>;
}

function momentOf(around: Surroundings, claim: Claim): Moment | null {
  const { analysis, bags } = around;
  const { date } = claim;
  const dated = claim.dated ? elaborated(analysis, claim, claim.dated) : null;
  const stretch = date && stretchOf(date);
  if (!date || !dated || !stretch || !Number.isFinite(stretch.low + stretch.high)) return null;
  const names = namesOf(around, claim, dated);
  const headWords = headWordsOf(analysis, claim, dated, names.size > 0);
  const heads = headsOf(analysis, around.rarity, headWords, dated);
  const before = dated.elliptic && claim.sentence > 0 ? around.bags[claim.sentence - 1] : undefined;
  return {
    ref: { article: analysis.article.path, claim: claim.id },
    claim,
    analysis,
    articleIndex: around.articleIndex,
    date,
    dated,
    heads,
    headWords,
    deeds: deedsOf(analysis, dated, headWords),
    mentionNames: around.names,
    head: [...heads.keys()][0] ?? null,
    frame: frameBag(around, dated, before),
    names: bagOf(names),
    nameWeights: names,
    ownNames: new Set(namesIn(around, dated.frame).keys()),
    who: whoOf(around, dated),
    ...rolesOf(around, dated),
    circumstances: circumstancesOf(around, dated),
    places: new Set(namesIn(around, dated.frame, "place").keys()),
    people: new Set(dated.who ? namesIn(around, [dated.who], "person").keys() : []),
    sentence: bags[claim.sentence] ?? new Map(),
    around: mergeBags(bags[claim.sentence - 1], bags[claim.sentence + 1]),
    lead: claim.start < around.leadEnd,
    stretch,
    low: stretch.low,
    high: stretch.high,
  };
}

/** Names seldom used in the story tell more; the logarithm of mentions per mention of it. */
function nameRarity(names: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const name of names.flat()) {
    total += 1;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].map(([name, count]) => [name, Math.log(1 + total / count)]));
}

function frameBag({ analysis, rarity, dated: dates }: Surroundings, dated: Dated, before: Bag | undefined): Bag {
  const { tokens } = analysis.article;
  const weights = new Map<string, number>();
  for (const [word, weight] of before ?? []) weights.set(word, weight * BEFORE * (rarity.get(word) ?? 1));
  for (const { first, last } of dated.frame) {
    for (let i = first; i < last; i += 1) {
      const token = tokens[i];
      if (!token || dates.has(i) || token.kind !== "word" || !CONTENT.has(token.pos) || EMPTY_VERBS.has(token.lemma.toLowerCase()))
        continue;
      weights.set(fold(token), rarity.get(fold(token)) ?? 1);
    }
  }
  return bagOf(weights);
}

/** The names of its words; where they have none ("the city was taken"), those of its sentence, and of the one before. */
function namesOf(around: Surroundings, claim: Claim, dated: Dated): Map<string, number> {
  const own = namesIn(around, dated.frame);
  const { sentences } = around.analysis.article;
  const wider = [sentences[claim.sentence], dated.elliptic ? sentences[claim.sentence - 1] : undefined];
  for (const sentence of wider)
    if (own.size === 0 && sentence) for (const [name, weight] of namesIn(around, [sentence])) own.set(name, weight * BEFORE);
  return own;
}

function namesIn({ analysis, names, rareNames }: Surroundings, ranges: Dated["frame"], type?: Mention["type"]): Map<string, number> {
  const { article, mentions } = analysis;
  const found = new Map<string, number>();
  for (const { first, last } of ranges) {
    const [from, to] = [article.tokens[first]?.start ?? 0, article.tokens[last - 1]?.end ?? 0];
    for (let i = lowerBound(mentions, ({ end }) => end > from); i < mentions.length && (mentions[i]?.start ?? to) < to; i += 1) {
      const name = names[i] ?? "";
      // A month that is taken for a place is still a month.
      if ((type !== undefined && mentions[i]?.type !== type) || overlapsDate(analysis, mentions[i])) continue;
      found.set(name, rareNames.get(name) ?? 1);
    }
  }
  return found;
}

function rolesOf(around: Surroundings, { who, whom, passive }: Dated): Pick<Moment, "agent" | "patient"> {
  const [subject, object] = [roleOf(around, who), roleOf(around, whom)];
  return passive ? { agent: new Map(), patient: subject } : { agent: subject, patient: object };
}

/** Where a phrase begins after its owner: "Poll's brother" is the brother. */
function lastOwned(tokens: readonly Token[], { first, last }: NonNullable<Dated["who"]>): number {
  let start = first;
  for (let i = first; i + 1 < last; i += 1) if (tokens[i]?.lower === "'s") start = i + 1;
  return start;
}

/** A noun folded, and whether it is a name's: a sentence's first word, often taken for one, is not. */
function nounWord({ opening }: Surroundings, token: Token): [string, boolean] {
  // "The ship" is a thing, and no shipping.
  if (token.pos === "NOUN" && foldNoun(token.lemma.toLowerCase()) !== token.lemma.toLowerCase())
    return [foldNoun(token.lemma.toLowerCase()), false];
  if (token.pos !== "PROPN" || !opening.has(token.start)) return [fold(token), token.pos === "PROPN"];
  return [token.lower.endsWith("s") ? token.lower.slice(0, -1) : token.lower, false];
}

function roleOf(around: Surroundings, range: Dated["who"]): Role {
  const role = new Map<string, boolean>();
  if (!range) return role;
  const start = lastOwned(around.analysis.article.tokens, range);
  for (let i = start; i < range.last; i += 1) {
    const token = around.analysis.article.tokens[i];
    if (token && (token.pos === "NOUN" || token.pos === "PROPN") && !around.dated.has(i)) role.set(...nounWord(around, token));
  }
  for (const name of namesIn(around, [{ first: start, last: range.last }]).keys()) role.set(name, true);
  return role;
}

function circumstancesOf(around: Surroundings, dated: Dated): Set<string> {
  const roles = [dated.who, dated.whom].filter((range) => range !== null);
  const inRole = (at: number): boolean => dated.heads.includes(at) || roles.some(({ first, last }) => at >= first && at < last);
  const found = new Set<string>();
  for (const { first, last } of dated.frame) {
    for (let i = first; i < last; i += 1) {
      const token = around.analysis.article.tokens[i];
      if (token && (token.pos === "NOUN" || token.pos === "PROPN") && !around.dated.has(i) && !inRole(i)) found.add(fold(token));
    }
  }
  return found;
}

function whoOf(around: Surroundings, { who }: Dated): Map<string, number> {
  return who ? wordsIn(around, who) : new Map();
}

/** The nouns and names of a range, folded, dates left out, by rarity. */
function wordsIn(around: Surroundings, range: NonNullable<Dated["who"]>): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = range.first; i < range.last; i += 1) {
    const token = around.analysis.article.tokens[i];
    if (token && (token.pos === "NOUN" || token.pos === "PROPN") && !around.dated.has(i))
      found.set(fold(token), around.rarity.get(fold(token)) ?? 1);
  }
  for (const [name, weight] of namesIn(around, [range])) found.set(name, weight);
  return found;
}
