import { likeness } from "./bags.ts";
import { digits, shared } from "./features.ts";
import type { Profile } from "./profile.ts";
import { middle, ratio, relate } from "./values.ts";

/** What a veto sees: two claims whose values exclude each other, and every profile of the story by article. */
export interface Opposed {
  readonly a: Profile;
  readonly b: Profile;
  readonly byArticle: readonly (readonly Profile[])[];
}

/** A reason why two claims are not one question answered twice, however alike their words. */
export interface Veto {
  readonly name: string;
  /**
   * Whether it tells something about the question itself (its place, its year, its whole), so that one such pair parts two clusters; else it may
   * be a matter of wording, and must hold for most pairs.
   */
  readonly hard?: boolean;
  readonly holds: (pair: Opposed) => boolean;
}

/** What the synonyms fold people in general to. */
const ANYONE = "person";
/** Words near by this much alike tell of one event. */
const TELLING_WORDS = 0.3;
const MOST_TIMES_APART = 30;

/** All vetoes; the first that holds is the one reported. Ordered from cheap to dear. */
export const VETOES: readonly Veto[] = [
  { name: "a vague number", holds: ({ a, b }) => isVague(a) || isVague(b) },
  { name: "one is in addition to another", holds: ({ a, b }) => isAdditional(a) || isAdditional(b) },
  { name: "ranks", holds: ({ a }) => a.dimension.startsWith("rank") },
  { name: "no shared event or verb", holds: ({ a, b }) => shared(a.verbs, b.verbs) === 0 && shared(a.events, b.events) === 0 },
  { name: "different events", holds: ({ a, b }) => a.events.size > 0 && b.events.size > 0 && shared(a.events, b.events) === 0 },
  { name: "different nouns", holds: differentNouns },
  { name: "one counts a part of the other", holds: ({ a, b }) => isPart(a, b) },
  { name: "one is a part of a whole", hard: true, holds: differentParts },
  { name: "different kinds of the noun", holds: ({ a, b }) => hasOwnKind(a, b) || hasOwnKind(b, a) },
  { name: "different past years", hard: true, holds: differentYears },
  { name: "dates of no one event", hard: true, holds: noOneEvent },
  { name: "ages without a shared name", holds: nobodysAge },
  { name: "values far apart", holds: ({ a, b }) => a.dimension !== "date" && ratio(a.interval, b.interval) > MOST_TIMES_APART },
  { name: "a change, a share and a rate", holds: ({ a, b }) => a.dimension.startsWith("percent") && percentKind(a) !== percentKind(b) },
  { name: "distances from different places", hard: true, holds: differentAnchors },
  { name: "different scope", hard: true, holds: differentScope },
  { name: "one is about a narrower place", hard: true, holds: ({ a, b }) => isNarrower(a, b) || isNarrower(b, a) },
  { name: "one article has both values", hard: true, holds: hasAlibi },
];

/**
 * What keeps even two claims whose values can both stand from being one question. Where the values are only not excluded ("at least 22", "300")
 * they are no evidence, and the vetoes hold as for values that are.
 */
export function areUnlike(a: Profile, b: Profile): boolean {
  const pair = { a, b, byArticle: [] };
  if (differentNouns(pair) || differentYears(pair) || nobodysAge(pair) || undated(pair) || differentAnchors(pair)) return true;
  const equal = relate(a.interval, b.interval) === "equal";
  const near = equal || (a.dimension !== "date" && ratio(a.interval, b.interval) < ALIKE);
  if (near && (digits(a) >= TELLING || shared(a.events, b.events) > 0)) return differentParts(pair) && digits(a) < TELLING;
  return (near ? UNTELLING : STRICT).some((veto) => veto.holds(pair));
}

/** Values less than a fifth apart are some evidence. */
const ALIKE = 1.2;
/** A number of two digits or more is telling: few things share it by chance. */
const TELLING = 2;
const LENIENT = new Set(["a vague number", "values far apart", "one article has both values"]);
const STRICT = VETOES.filter((veto) => !LENIENT.has(veto.name));
/** For a value that two things may share by chance, words may stand in for the verb. */
const UNTELLING = STRICT.filter((veto) => veto.name !== "no shared event or verb" && veto.name !== "one is in addition to another");

/** The veto that holds, a hard one before others; else null. */
export function vetoOf(pair: Opposed): Veto | null {
  const holding = VETOES.filter((veto) => veto.holds(pair));
  return holding.find((veto) => veto.hard) ?? holding[0] ?? null;
}

function isVague({ interval }: Profile): boolean {
  return interval.modifier === "vague";
}

function isAdditional({ claim }: Profile): boolean {
  return claim.quantity?.additional ?? false;
}

/** Counted nouns that are neither the same, nor of a class, nor left out on one side. */
function differentNouns({ a, b }: Opposed): boolean {
  if (a.head === b.head) return false;
  // A bare count of what befalls people counts people.
  if (a.head === null || b.head === null) return a.nounClass !== null && b.nounClass !== a.nounClass && (a.head ?? b.head) !== null;
  return a.nounClass === null || a.nounClass !== b.nounClass;
}

/** People of different kinds, or of one kind against all: children are not all of the dead. */
function isPart(a: Profile, b: Profile): boolean {
  if (a.nounClass !== "person" || b.nounClass !== "person") return false;
  return (a.head ?? ANYONE) !== (b.head ?? ANYONE);
}

/** A word that narrows the noun down and that the other side does not have, in its sentence or beside it. */
function hasOwnKind(a: Profile, b: Profile): boolean {
  return [...a.qualifiers].some((word) => !b.qualifiers.has(word) && !b.sentence.has(word) && !b.around.has(word));
}

function differentParts({ a, b }: Opposed): boolean {
  return a.part.size !== b.part.size || shared(a.part, b.part) < a.part.size;
}

/** Much happens on one day, and more in one year: without a shared verb or telling words a day is no event, and a year is none of its days. */
function undated({ a, b }: Opposed): boolean {
  if (a.dimension !== "date") return false;
  return isYear(a) !== isYear(b) || (!shareVerb(a, b) && likeness(a.near, b.near) < TELLING_WORDS);
}

function differentAnchors({ a, b }: Opposed): boolean {
  return a.anchors.size > 0 && b.anchors.size > 0 && shared(a.anchors, b.anchors) === 0;
}

function nobodysAge({ a, b }: Opposed): boolean {
  return a.dimension === "age" && shared(a.names, b.names) === 0;
}

/**
 * Dates say when, and much happens on every day: they are of one event only where verb and subject are shared, and both are near the story's own
 * days or of one past year.
 */
function noOneEvent({ a, b }: Opposed): boolean {
  if (a.dimension !== "date") return false;
  return !shareVerb(a, b) || shared(a.nouns, b.nouns) + shared(a.names, b.names) === 0 || coarse(a) !== coarse(b);
}

/** Whether two claims have one main verb, or main verbs of one class of event. */
function shareVerb(a: Profile, b: Profile): boolean {
  const [verb, other] = [a.claim.verbs[0], b.claim.verbs[0]];
  const [event, another] = [a.claim.eventClasses[0], b.claim.eventClasses[0]];
  return (verb !== undefined && verb === other) || (event !== undefined && event === another);
}

function isYear({ claim }: Profile): boolean {
  return ["year", "decade", "century"].includes(claim.date?.granularity ?? "day");
}

/** A month or more is not set against a day. */
function coarse({ claim }: Profile): boolean {
  return !["minute", "day-part", "day"].includes(claim.date?.granularity ?? "day");
}

function differentYears({ a, b }: Opposed): boolean {
  if (a.pastYears.size === 0 && b.pastYears.size === 0) return false;
  return shared(a.pastYears, b.pastYears) === 0;
}

/** Places named on both sides, none of them shared. */
function differentScope({ a, b }: Opposed): boolean {
  return a.scope.size > 0 && b.scope.size > 0 && shared(a.scope, b.scope) === 0;
}

/** A place that sets the claim apart and that the other claim's reader does not have in mind. */
function isNarrower(a: Profile, b: Profile): boolean {
  return a.scope.size > 0 && b.scope.size === 0 && shared(a.scope, b.setting) === 0;
}

/** The other article states this very value of a like thing somewhere: it knows the figure, so its own is another one. */
function hasAlibi({ a, b, byArticle }: Opposed): boolean {
  return states(byArticle[b.articleIndex] ?? [], a) || states(byArticle[a.articleIndex] ?? [], b);
}

function states(profiles: readonly Profile[], wanted: Profile): boolean {
  return profiles.some(
    (profile) =>
      profile.dimension === wanted.dimension &&
      !isVague(profile) &&
      relate(profile.interval, wanted.interval) !== "apart" &&
      middle(profile.interval) === middle(wanted.interval) &&
      (profile.head ?? ANYONE) === (wanted.head ?? ANYONE) &&
      (profile.events.size === 0 || wanted.events.size === 0 || shared(profile.events, wanted.events) > 0) &&
      !differentYears({ a: profile, b: wanted, byArticle: [] }),
  );
}

/** Percentages of three kinds: of change, of a rate, of a whole. */
export function percentKind({ claim, events }: Profile): "change" | "rate" | "share" {
  if (events.has("rise") || events.has("drop")) return "change";
  return claim.nouns.includes("rate") ? "rate" : "share";
}
