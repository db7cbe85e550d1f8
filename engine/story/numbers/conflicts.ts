import type { ClaimKind } from "../../claim/types.ts";
import { lowerBound, tokenRange } from "../../claim/index.ts";
import { EVENT_LABELS } from "../../lexicon/event-classes.ts";
import { has, likeness } from "../bags/bag.ts";
import { foldNoun } from "../bags/fold.ts";
import { areOther, shared } from "./features.ts";
import type { Profile } from "./profile.ts";
import { middle, relate } from "./values.ts";

/** Two claims that are compared. */
export interface Opposed {
  readonly a: Profile;
  readonly b: Profile;
}

/** Two claims with what each article of their story states: by `statedKey`. */
export interface OpposedInStory extends Opposed {
  readonly stated: ReadonlyMap<string, readonly Profile[]>;
}

/** What the synonyms fold people in general to. */
const ANYONE = "person";
/** Words near by this much alike tell of one event even where the verbs differ. */
const ALIKE_WORDS = 0.45;
const MEASURED = new Set<ClaimKind>(["distance", "duration", "measure", "age"]);
/** A number of two digits or more is telling: few things share it by chance. */
export const TELLING = 2;

export function isVague({ interval }: Profile): boolean {
  return interval.modifier === "vague";
}

export function isAdditional({ claim }: Profile): boolean {
  return claim.quantity?.additional ?? false;
}

/** Counted nouns that are neither the same, nor of a class, nor left out on one side. */
export function differentNouns({ a, b }: Opposed): boolean {
  if (a.head === b.head) return false;
  // A bare count of what befalls people counts people.
  if (a.head === null || b.head === null) return a.nounClass !== null && b.nounClass !== a.nounClass && (a.head ?? b.head) !== null;
  return a.nounClass === null || a.nounClass !== b.nounClass;
}

/** People of different kinds, or of one kind against all: children are not all of the dead. */
export function isPart(a: Profile, b: Profile): boolean {
  if (a.nounClass !== "person" || b.nounClass !== "person") return false;
  return (a.head ?? ANYONE) !== (b.head ?? ANYONE);
}

/** A word that narrows the noun down and that the other side does not have, in its sentence or beside it. */
export function hasOwnKind(a: Profile, b: Profile): boolean {
  return a.qualifiers.some((word) => !b.qualifiers.includes(word) && !has(b.sentence.list, word) && !has(b.around.list, word));
}

/** Dated to two years; a telling value outweighs a year that one side leaves out. */
export function otherYear(pair: Opposed): boolean {
  const { a, b } = pair;
  return differentYears(pair) && (a.digits < TELLING || (a.pastYears.size > 0 && b.pastYears.size > 0));
}

/** What is counted was killed here and injured there, arrived here and was arrested there. */
export function befellOtherwise({ a, b }: Opposed): boolean {
  if (a.claim.kind !== "count" || a.events.size === 0 || b.events.size === 0) return false;
  return befell(a) && befell(b) && shared(a.events, b.events) === 0;
}

function befell({ events }: Profile): boolean {
  return [...events].some((event) => EVENT_LABELS.has(event));
}

/** "One addressed to the mayor": a count of nothing said, that nothing befell. */
export function isBareOne({ claim, head, events, interval }: Profile): boolean {
  return claim.kind === "count" && head === null && events.size === 0 && interval.low === 1 && interval.high === 1;
}

export function differentParts({ a, b }: Opposed): boolean {
  return a.part.size !== b.part.size || shared(a.part, b.part) < a.part.size;
}

export function otherPercent({ a, b }: Opposed): boolean {
  return a.claim.kind === "percent" && percentKind(a) !== percentKind(b);
}

export function differentAnchors({ a, b }: Opposed): boolean {
  return a.anchors.size > 0 && b.anchors.size > 0 && shared(a.anchors, b.anchors) === 0;
}

/** Ranks among different things: the largest port, the largest city. */
export function otherRanks({ a, b }: Opposed): boolean {
  return a.claim.kind === "rank" && a.head !== b.head && a.head !== null && b.head !== null;
}

export function nobodysAge({ a, b }: Opposed): boolean {
  return a.dimension === "age" && shared(a.names, b.names) === 0;
}

/** When a change took place, and not what changed. */
const SPANS = new Set(["year", "quarter", "month", "week", "day", "half", "time"]);
/** What is so everywhere, and not at one place. */
const EVERYWHERE = new Set(["worldwide", "globally", "nationwide", "countrywide", "statewide"]);
/** Words after a time that say from when it counts. */
const RELATIVE = new Set(["before", "after", "earlier", "later", "ago", "into"]);

/** Profit fell here, shares did there. */
export function otherChanges({ a, b }: Opposed): boolean {
  if (a.claim.kind !== "percent" || percentKind(a) !== "change" || percentKind(b) !== "change") return false;
  return areOther(changed(a), changed(b));
}

function changed({ nouns, claim, names, places, head }: Profile): Set<string> {
  const words = [...nouns, ...claim.agents.heads.map(foldNoun), head ?? ""];
  const owners = new Set([...names, ...places].flatMap((name) => name.split(" ")));
  return new Set(words.filter((word) => word !== "" && !SPANS.has(word) && !owners.has(word)));
}

/** The plant employs so many, the company so many; here, or worldwide. */
export function otherEmployers({ a, b }: Opposed): boolean {
  if (!a.events.has("employ") || !b.events.has("employ")) return false;
  return areOther(a.doers, b.doers) || isEverywhere(a) !== isEverywhere(b);
}

function isEverywhere({ claim }: Profile): boolean {
  return claim.scope.some((word) => EVERYWHERE.has(word));
}

/** "Twelve minutes before landing", "20 minutes earlier": counted from two moments. */
export function otherMoments({ a, b }: Opposed): boolean {
  return a.claim.kind === "duration" && relativeTo(a) !== relativeTo(b);
}

function relativeTo({ claim, analysis }: Profile): string {
  const { tokens } = analysis.article;
  const next = tokens[tokenRange(tokens, claim).last]?.lower ?? "";
  return RELATIVE.has(next) ? next : "";
}

/** What is measured, paid or rated is named on both sides, and nothing of it is shared. */
export function differentThings({ a, b }: Opposed): boolean {
  if (a.claim.kind !== "money" && a.claim.kind !== "percent") return false;
  return a.nouns.size > 0 && b.nouns.size > 0 && shared(a.nouns, b.nouns) === 0;
}

/**
 * Whether two claims tell of one event: by a shared verb or class of event, or one named right beside the other; else by words near by that are
 * much alike, or by the thing that both measure.
 */
export function tellOneEvent(a: Profile, b: Profile): boolean {
  if (shared(a.verbs, b.verbs) + shared(a.events, b.events) + shared(a.events, b.beside) + shared(b.events, a.beside) > 0) return true;
  // "Evacuated" and "without power" are no two words for one thing.
  if (isLacking(a) !== isLacking(b) && a.verbs.size > 0 && b.verbs.size > 0) return false;
  return sameThing(a, b) || likeness(a.near, b.near) >= ALIKE_WORDS;
}

function isLacking({ verbs }: Profile): boolean {
  return [...verbs].some((verb) => verb.startsWith("without"));
}

function sameThing(a: Profile, b: Profile): boolean {
  return MEASURED.has(a.claim.kind) && (shared(a.nouns, b.nouns) > 0 || shared(a.anchors, b.anchors) > 0);
}

/** Killed by the army here, by militants there. */
export function otherDoers({ a, b }: Opposed): boolean {
  return a.livingDoers && b.livingDoers && areOther(a.doers, b.doers);
}

export function differentEvents({ a, b }: Opposed): boolean {
  return a.events.size > 0 && b.events.size > 0 && !tellOneEvent(a, b);
}

export function differentYears({ a, b }: Opposed): boolean {
  if (a.pastYears.size === 0 && b.pastYears.size === 0) return false;
  return shared(a.pastYears, b.pastYears) === 0;
}

/** Places named on both sides, none of them shared. */
export function differentScope({ a, b }: Opposed): boolean {
  return a.scope.size > 0 && b.scope.size > 0 && shared(a.scope, b.scope) === 0;
}

/** A place that sets the claim apart and that the other claim's reader does not have in mind. */
export function isNarrower(a: Profile, b: Profile): boolean {
  return a.scope.size > 0 && b.scope.size === 0 && shared(a.scope, b.setting) === 0;
}

/** What the articles of a story state, by article and value. */
export function statedValues(profiles: readonly Profile[]): Map<string, Profile[]> {
  const stated = new Map<string, Profile[]>();
  for (const profile of profiles.filter((one) => !isVague(one))) {
    const key = statedKey(profile.articleIndex, profile);
    const list = stated.get(key);
    if (list) list.push(profile);
    else stated.set(key, [profile]);
  }
  return stated;
}

function statedKey(articleIndex: number, { dimension, interval }: Profile): string {
  return `${articleIndex}|${dimension}|${middle(interval)}`;
}

/** The other article states this very value of a like thing somewhere: it knows the figure, so its own is another one. */
export function hasAlibi({ a, b, stated }: OpposedInStory): boolean {
  return states(stated.get(statedKey(b.articleIndex, a)) ?? [], a, b) || states(stated.get(statedKey(a.articleIndex, b)) ?? [], b, a);
}

function states(profiles: readonly Profile[], wanted: Profile, own: Profile): boolean {
  return profiles.some((profile) => isAside(profile, wanted, own) || isLike(profile, wanted));
}

/** "25 counts, including 22 of fraud": the sentence itself sets the two figures apart. */
function isAside(profile: Profile, wanted: Profile, own: Profile): boolean {
  return profile.claim.sentence === own.claim.sentence && profile.head === null && shared(profile.nouns, wanted.nouns) > 0;
}

function isLike(profile: Profile, wanted: Profile): boolean {
  return (
    relate(profile.interval, wanted.interval) !== "apart" &&
    (profile.head ?? ANYONE) === (wanted.head ?? ANYONE) &&
    (profile.events.size === 0 || wanted.events.size === 0 || shared(profile.events, wanted.events) > 0) &&
    !differentYears({ a: profile, b: wanted })
  );
}

/** "22 counts of fraud and three of evasion" are 25: the other article counts both. */
export function isAddend(a: Profile, b: Profile): boolean {
  const { article, claims } = a.analysis;
  const from = lowerBound(claims, ({ sentence }) => sentence >= a.claim.sentence);
  for (let at = from; at < claims.length && claims[at]?.sentence === a.claim.sentence; at += 1) {
    const other = claims[at];
    if (!other?.quantity || other === a.claim || other.kind !== a.claim.kind || other.quantity.low === null) continue;
    const second = tokenRange(article.tokens, other.start > a.claim.start ? other : a.claim);
    const added = ADDING_ON.has(article.tokens[second.first - 1]?.lower ?? "");
    if (added && other.quantity.low + a.interval.low === b.interval.low) return true;
  }
  return false;
}

const ADDING_ON = new Set(["and", "plus"]);

/** Percentages of three kinds: of change, of a rate, of a whole. */
export function percentKind({ claim, events }: Profile): "change" | "rate" | "share" {
  if (events.has("rise") || events.has("drop")) return "change";
  return claim.nouns.includes("rate") ? "rate" : "share";
}
