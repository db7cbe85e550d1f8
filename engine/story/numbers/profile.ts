import type { Claim } from "../../claim/types.ts";
import { EVENT_CLASS_OF } from "../../lexicon/event-classes.ts";
import { nounClassOf } from "../../lexicon/nouns.ts";
import type { Entity } from "../../entity/types.ts";
import {
  bagOf,
  datedTokens,
  eventsBeside,
  foldNoun,
  mergeBags,
  nearBag,
  sentenceBag,
  sentenceRarity,
  type Bag,
  type Weighing,
} from "./bags.ts";
import { dimensionOf, partOf, qualifiersOf, saidOf, thingsOf } from "./phrase.ts";
import type { ArticleAnalysis, ClaimRef } from "../types.ts";
import { intervalOf, type Interval } from "./values.ts";
import { latestYear, pastYearsOf } from "./when.ts";
import {
  anchorsOf,
  bearerOf,
  commonNames,
  isLocative,
  leadEnd,
  leadNames,
  mentionNames,
  overlapsDate,
  rankedOf,
  settingOf,
} from "./where.ts";

/** A numeric claim made ready for comparison: its slots as sets and bags over words folded by synonym and event class. */
export interface Profile {
  readonly ref: ClaimRef;
  readonly claim: Claim;
  readonly analysis: ArticleAnalysis;
  readonly articleIndex: number;
  /** What may be compared at all: "count", "money:USD", "length" … */
  readonly dimension: string;
  readonly interval: Interval;
  readonly head: string | null;
  readonly nounClass: string | null;
  /** What the value is of, most of it folded nouns. */
  readonly nouns: ReadonlySet<string>;
  /** How telling the head is, from 0 to 1: "couple" is, "people" is not. */
  readonly headRarity: number;
  readonly verbs: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  /** Classes of event named right beside it. */
  readonly beside: ReadonlySet<string>;
  /** Words near by, weighted by nearness and rarity in the story. */
  readonly near: Bag;
  /** Those of its sentence, and of the sentences on either side. */
  readonly sentence: Bag;
  readonly around: Bag;
  readonly places: ReadonlySet<string>;
  /** The places where it happened: "in Takengon", not "50 km from Takengon". */
  readonly located: ReadonlySet<string>;
  /** The places that narrow it down: those that most articles do not name. */
  readonly scope: ReadonlySet<string>;
  /** Places that a reader has in mind there: of the sentences around and of the article's lead. */
  readonly setting: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** What each of the article's mentions names, folded: the index is the mention's. */
  readonly mentionNames: readonly string[];
  /** Words between the number and the counted noun, folded: "Revolutionary Guard" of "500 Revolutionary Guard troops". */
  readonly qualifiers: ReadonlySet<string>;
  /** What makes it a part of a whole: degrees ("seriously") and "of the" ("one of the dead"). */
  readonly part: ReadonlySet<string>;
  /** Who or what does the deed, folded: heads of its subject, and the names in it. */
  readonly doers: ReadonlySet<string>;
  /** Whether those are people or bodies of people, who do a thing in another's stead: not a quake and its landslide. */
  readonly livingDoers: boolean;
  /** Years before the story's own that date it. */
  readonly pastYears: ReadonlySet<number>;
  /** What a distance is measured from: the names right after it ("55 km south of Dornum"); whose age it is; what is ranked. */
  readonly anchors: ReadonlySet<string>;
  /** Whether it stands in the headline or among the first sentences of the body. */
  readonly lead: boolean;
}

/** A word of one sentence in a hundred and fifty is as telling as can be. */
const MOST_RARE = 5;
const MOVES = new Set(["rise", "drop"]);
const LIVING = new Set(["person", "group", "organization"]);
const BODIES = new Set<string>(["person", "organization", "group"]);
/** What befalls people: a bare count of it counts them. */
const OF_PEOPLE = new Set(["die", "injure", "miss", "trap", "arrest", "rescue", "treat", "flee"]);

/** The profiles of all numeric claims of a story, in order of article and place. Linear in the length of the articles. */
export function profilesOf(articles: readonly ArticleAnalysis[], entities: readonly Entity[]): Profile[] {
  const rarity = sentenceRarity(articles);
  const year = latestYear(articles);
  const names = mentionNames(articles, entities);
  const leads = articles.map((analysis, index) => leadNames(analysis, names[index] ?? []));
  const everywhere = commonNames(leads);
  return articles.flatMap((analysis, articleIndex) => {
    const weighing = { rarity, dated: datedTokens(analysis) };
    const around: Surroundings = {
      analysis,
      articleIndex,
      weighing,
      bags: analysis.article.sentences.map((_, index) => sentenceBag(analysis.article, index, weighing)),
      year,
      everywhere,
      leadEnd: leadEnd(analysis.article),
      leadNames: leads[articleIndex] ?? new Set(),
      mentionNames: names[articleIndex] ?? [],
    };
    return analysis.claims.flatMap((claim) => {
      const interval = claim.quantity ? intervalOf(claim) : null;
      return interval ? [profile(around, claim, interval)] : [];
    });
  });
}

/** What is worked out once for an article. */
interface Surroundings {
  readonly analysis: ArticleAnalysis;
  readonly articleIndex: number;
  readonly weighing: Weighing;
  readonly bags: readonly Bag[];
  readonly year: number | null;
  readonly everywhere: ReadonlySet<string>;
  readonly leadEnd: number;
  readonly leadNames: ReadonlySet<string>;
  readonly mentionNames: readonly string[];
}

function profile(around: Surroundings, claim: Claim, interval: Interval): Profile {
  const { analysis, bags } = around;
  const { article } = analysis;
  const head = claim.quantity?.noun ? foldNoun(claim.quantity.noun.head.toLowerCase()) : null;
  const said = saidOf(analysis, claim);
  const events = eventsOf(said);
  const anchors = anchorsFor(around, claim);
  const lead = claim.start < around.leadEnd;
  return {
    ref: { article: article.path, claim: claim.id },
    claim,
    analysis,
    articleIndex: around.articleIndex,
    dimension: dimensionOf(claim),
    interval,
    head,
    headRarity: head === null ? 0 : Math.min(1, (around.weighing.rarity.get(head) ?? MOST_RARE) / MOST_RARE),
    nounClass: claim.nounClass ?? (countsPeople(claim, events) ? "person" : null),
    nouns: claim.kind === "age" ? new Set([...thingsOf(article, said), ...anchors]) : thingsOf(article, said),
    verbs: new Set(said.verbs),
    events,
    beside: eventsBeside(article, claim),
    near: nearBag(article, claim, around.weighing),
    sentence: bags[claim.sentence] ?? bagOf(new Map()),
    around: mergeBags(bags[claim.sentence - 1], bags[claim.sentence + 1]),
    ...whereOf(around, claim),
    qualifiers: qualifiersOf(article, claim),
    part: partOf(article, claim),
    ...doersOf(around, claim),
    anchors,
    pastYears: pastYearsOf(analysis, claim, around.year, lead),
    lead,
  };
}

function anchorsFor({ analysis, mentionNames }: Surroundings, claim: Claim): Set<string> {
  if (claim.kind === "distance") return anchorsOf(analysis.article, claim);
  const whose = claim.kind === "age" ? bearerOf : claim.kind === "rank" ? rankedOf : null;
  const bearer = whose?.(analysis, claim, mentionNames) ?? null;
  return new Set(bearer === null ? [] : [bearer]);
}

function doersOf({ analysis, mentionNames }: Surroundings, { agents }: Claim): Pick<Profile, "doers" | "livingDoers"> {
  const heads = agents.heads.map(foldNoun);
  const bodies = agents.mentions.filter((index) => BODIES.has(analysis.mentions[index]?.type ?? ""));
  return {
    doers: new Set([...heads, ...agents.mentions.map((index) => mentionNames[index] ?? "")]),
    livingDoers: bodies.length > 0 || agents.heads.some((head) => LIVING.has(nounClassOf(head) ?? "")),
  };
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

function whereOf(around: Surroundings, claim: Claim): Pick<Profile, "places" | "located" | "scope" | "setting" | "names" | "mentionNames"> {
  const { article, mentions } = around.analysis;
  const fold = (index: number): string => around.mentionNames[index] ?? "";
  const named = claim.places.filter((index) => !overlapsDate(around.analysis, mentions[index]));
  const located = named.filter((index) => isLocative(article, mentions[index]));
  return {
    places: new Set(named.map(fold)),
    located: new Set(located.map(fold)),
    scope: new Set(located.map(fold).filter((place) => !around.everywhere.has(place))),
    setting: settingOf(around.analysis, claim, around.leadNames, around.mentionNames),
    names: new Set(claim.participants.map(fold)),
    mentionNames: around.mentionNames,
  };
}
