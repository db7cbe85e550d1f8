import { likeness } from "../bags/bag.ts";
import type { Profile } from "./profile.ts";
import { ratio, relate } from "./values.ts";

/** The comparison's features, in the order of the weights; those of the value come last. */
export const FEATURES = [
  "bias",
  "same head",
  "same class only",
  "one noun bare",
  "different nouns",
  "telling noun",
  "shared noun",
  "no shared noun",
  "same verb",
  "same event",
  "event conflict",
  "no event",
  "near words",
  "sentence words",
  "neighbour words",
  "same place",
  "place conflict",
  "year conflict",
  "both lead",
  "lead and not",
  "one additional",
  "same past year",
  "sole of its kind",
  "is measure",
  "equal value",
  "unusual value",
  "near value",
  "vague value",
  "same vague value",
  "far value",
] as const;

/** How many of the features leave the value out: they come first. */
export const VALUELESS = FEATURES.indexOf("equal value");

/** What is counted once for a story. */
export interface StoryCounts {
  /** Claims by `valueKey`: a common value is weak evidence. */
  readonly values: ReadonlyMap<string, number>;
  /**
   * By claim and event, how many different values its article has of its kind: where each of two articles has but one, they are the more likely
   * one question.
   */
  readonly kinds: ReadonlyMap<Profile, ReadonlyMap<string, number>>;
}

/** Counts the values and kinds of a story's claims. */
export function countStory(profiles: readonly Profile[]): StoryCounts {
  const values = new Map<string, number>();
  const kinds = new Map<string, Set<string>>();
  for (const profile of profiles) {
    values.set(profile.valueKey, (values.get(profile.valueKey) ?? 0) + 1);
    for (const event of profile.events) {
      const key = kindKey(profile, event);
      kinds.set(key, (kinds.get(key) ?? new Set()).add(profile.valueKey));
    }
  }
  const kindsOf = (profile: Profile): Map<string, number> =>
    new Map(Array.from(profile.events, (event) => [event, kinds.get(kindKey(profile, event))?.size ?? 1]));
  return { values, kinds: new Map(profiles.map((profile) => [profile, kindsOf(profile)])) };
}

/** How many of the features follow from the two claims alone, whatever else their story has: they come first. */
export const OWN_FEATURES = FEATURES.indexOf("sole of its kind");

/** The features of a pair of claims of one dimension. */
export function featuresOf(a: Profile, b: Profile, counts: StoryCounts): number[] {
  return [...ownFeatures(a, b), ...countedFeatures(a, b, counts)];
}

/** Those that follow from the two claims alone. */
export function ownFeatures(a: Profile, b: Profile): number[] {
  const scope = shared(a.scope, b.scope);
  const years = a.pastYears.size > 0 || b.pastYears.size > 0;
  const sameYear = years && shared(a.pastYears, b.pastYears) > 0;
  return [
    1,
    ...nounFeatures(a, b),
    ...eventFeatures(a, b),
    likeness(a.near, b.near),
    likeness(a.sentence, b.sentence),
    likeness(a.around, b.around),
    flag(scope > 0),
    flag(scope === 0 && a.scope.size > 0 && b.scope.size > 0),
    flag(years && !sameYear),
    flag(a.lead && b.lead),
    flag(a.lead !== b.lead),
    flag((a.claim.quantity?.additional ?? false) !== (b.claim.quantity?.additional ?? false)),
    flag(sameYear),
  ];
}

/** The others: what is common in the story tells less. */
export function countedFeatures(a: Profile, b: Profile, counts: StoryCounts): number[] {
  const equal = relate(a.interval, b.interval) === "equal";
  const vague = a.interval.modifier === "vague" || b.interval.modifier === "vague";
  const common = equal ? Math.max(counts.values.get(a.valueKey) ?? 1, counts.values.get(b.valueKey) ?? 1) : 1;
  const times = ratio(a.interval, b.interval);
  return [
    soleness(a, b, counts),
    flag(a.claim.kind !== "count"),
    flag(equal && !vague),
    equal ? a.digits / Math.sqrt(common) : 0,
    Math.exp(-3 * Math.log(times)),
    flag(vague),
    flag(vague && equal),
    Math.min(4, Math.log(Math.max(1, times))),
  ];
}

function kindKey({ articleIndex, dimension, nounClass, head }: Profile, event: string): string {
  return `${articleIndex}|${dimension}|${nounClass ?? head ?? ""}|${event}`;
}

/** 1 where both articles have one figure of the kind that the pair shares, less the more figures there are to choose from. */
function soleness(a: Profile, b: Profile, { kinds }: StoryCounts): number {
  let best = 0;
  for (const event of a.events) {
    if (b.events.has(event)) best = Math.max(best, 1 / ((kinds.get(a)?.get(event) ?? 1) * (kinds.get(b)?.get(event) ?? 1)));
  }
  return best;
}

/** How many members two sets share. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count += 1;
  return count;
}

/** Whether both sets have members and share none. */
export function areOther<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && shared(a, b) === 0;
}

function nounFeatures(a: Profile, b: Profile): number[] {
  const same = a.head !== null && a.head === b.head;
  const kin = !same && a.nounClass !== null && a.nounClass === b.nounClass;
  const bare = (a.head === null) !== (b.head === null);
  const things = shared(a.nouns, b.nouns);
  const different = a.head !== null && b.head !== null && !same && !kin;
  return [
    flag(same),
    flag(kin),
    flag(bare),
    flag(different),
    same ? a.headRarity : 0,
    Math.min(2, things),
    flag(things === 0 && a.nouns.size > 0 && b.nouns.size > 0),
  ];
}

/** An event that is named right beside the other claim, and not its own predicate, counts for half. */
function eventFeatures(a: Profile, b: Profile): number[] {
  const events = shared(a.events, b.events) > 0;
  const beside = shared(a.events, b.beside) + shared(b.events, a.beside) > 0;
  return [
    flag(shared(a.verbs, b.verbs) > 0),
    events ? 1 : beside ? 0.5 : 0,
    flag(!events && !beside && a.events.size > 0 && b.events.size > 0),
    flag(!events && !beside && (a.events.size === 0 || b.events.size === 0)),
  ];
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
