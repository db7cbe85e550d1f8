import { tokenRange } from "../../claim/index.ts";
import { relateStretches, type DateRelation, type OffsetRange } from "../../date/index.ts";
import { CLOSE_WORDS } from "../../lexicon/event-nouns.ts";
import { likeness } from "../bags/bag.ts";
import { SAID } from "./heads.ts";
import type { Moment } from "./moment.ts";

/** What a pair of dates is scored by, in the order of the weights; those of the value come last. */
export const DATE_FEATURES = [
  "bias",
  "same deed",
  "shared event",
  "other deed",
  "both statements",
  "one statement",
  "same speaker",
  "same doer",
  "same person",
  "other person",
  "frame words",
  "shared names",
  "rare name",
  "other names",
  "sentence words",
  "neighbour words",
  "both lead",
  "same value",
  "unusual value",
  "coarser",
  "much coarser",
  "both bounds",
  "one bound",
  "past year",
  "lead day",
] as const;

/** How many of the features leave the value out: they come first. */
export const DATE_VALUELESS = DATE_FEATURES.indexOf("same value");

/** One weight a feature. */
export type DateWeights = Readonly<Record<(typeof DATE_FEATURES)[number], number>>;

/** What is counted once for a story. */
export interface DateCounts {
  /** How many dates the story has, and how many of each value: on a common day everything happens. */
  readonly total: number;
  readonly values: ReadonlyMap<string, number>;
}

/** Counts the values of a story's dates. */
export function countDates(moments: readonly Moment[]): DateCounts {
  const values = new Map<string, number>();
  for (const moment of moments) values.set(valueKey(moment), (values.get(valueKey(moment)) ?? 0) + 1);
  return { total: moments.length, values };
}

/** A day, week or year as a key; a time of day is its day. */
export function valueKey({ low, high }: Moment): string {
  return `${Math.floor(low / DAY)}|${Math.floor(high / DAY)}`;
}

/** How many of the features follow from the two dates alone, whatever else their story has: they come first. */
export const OWN_DATE_FEATURES = DATE_FEATURES.indexOf("unusual value");

/** The features of a pair of dates. */
export function dateFeatures(a: Moment, b: Moment, counts: DateCounts): number[] {
  return [...ownDateFeatures(a, b), ...countedDateFeatures(a, b, counts)];
}

/** Those that follow from the two dates alone. */
export function ownDateFeatures(a: Moment, b: Moment): number[] {
  const statements = Number(isStatement(a)) + Number(isStatement(b));
  const whoWeight = Math.min(2, sharedWeight(a.who, b.who) / 4);
  const names = likeness(a.names, b.names);
  const heads = sharedWeight(a.heads, b.heads);
  return [
    1,
    flag(statements < 2 && a.head !== null && a.head === b.head),
    Math.min(2, heads / 4),
    flag(statements === 0 && a.heads.size > 0 && b.heads.size > 0 && heads === 0),
    flag(statements === 2),
    flag(statements === 1),
    statements === 2 ? whoWeight : 0,
    statements === 2 ? 0 : whoWeight,
    flag(shared(a.people, b.people) > 0),
    flag(otherPeople(a, b)),
    likeness(a.frame, b.frame),
    names,
    Math.min(2, rarestName(a, b) / 4),
    flag(names === 0 && a.nameWeights.size > 0 && b.nameWeights.size > 0),
    likeness(a.sentence, b.sentence),
    likeness(a.around, b.around),
    flag(a.lead && b.lead),
    flag(valueKey(a) === valueKey(b)),
  ];
}

/** The others: on a common day everything happens. */
export function countedDateFeatures(a: Moment, b: Moment, counts: DateCounts): number[] {
  const sameValue = valueKey(a) === valueKey(b);
  const wider = Math.log10((spanOf(a) + 1) / (spanOf(b) + 1));
  const bounds = Number(isBound(a)) + Number(isBound(b));
  return [
    sameValue ? Math.log(counts.total / Math.max(1, counts.values.get(valueKey(a)) ?? 1)) : 0,
    flag(!sameValue),
    Math.min(2, Math.abs(wider)),
    flag(bounds === 2 && a.date.modifier === b.date.modifier),
    flag(bounds === 1),
    flag(sameValue && isPast(a) && isPast(b)),
    flag(sameValue && a.lead && b.lead),
  ];
}

/** How two dates stand to each other, given the offsets that local times may have. */
export function relateMoments(a: Moment, b: Moment, places: readonly OffsetRange[]): DateRelation {
  return relateStretches(a.stretch, b.stretch, places);
}

/** Whether somebody says something then. */
export function isStatement({ dated }: Moment): boolean {
  return dated.kind === "statement";
}

/** Whether a date bounds what it dates: "until", "by", "since"; "just after 5 a.m." is a moment. */
export function isBound({ date, claim, analysis }: Moment): boolean {
  if (date.modifier === "at-most" || date.modifier === "at-least") return true;
  if (date.modifier !== "less-than" && date.modifier !== "more-than") return false;
  const { tokens } = analysis.article;
  const { first } = tokenRange(tokens, claim);
  return ![tokens[first - 1], tokens[first]].some((token) => CLOSE_WORDS.has(token?.lower ?? ""));
}

/** Whether other people do or say it. */
export function otherPeople(a: Moment, b: Moment): boolean {
  return a.people.size > 0 && b.people.size > 0 && shared(a.people, b.people) === 0;
}

function rarestName(a: Moment, b: Moment): number {
  let rarest = 0;
  for (const [name, weight] of a.nameWeights) if (b.nameWeights.has(name)) rarest = Math.max(rarest, weight);
  return rarest;
}

/** How many members two sets share. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count += 1;
  return count;
}

/** The weight of the words that two dates share; that something was said is none. */
export function sharedWeight(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) if (word !== SAID && b.has(word)) sum += weight;
  return sum;
}

const DAY = 1440;
/** Days before publication from which on a date is of what came before the story. */
const PAST_DAYS = 400;

/** Long past when the article was published: few things of a story are. */
function isPast({ high, analysis }: Moment): boolean {
  const { published } = analysis.article;
  return published !== null && Date.parse(published) / 60_000 - high > PAST_DAYS * DAY;
}

function spanOf({ low, high }: Moment): number {
  return Math.max(0, Math.floor(high / DAY) - Math.floor(low / DAY));
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
