import { likeness } from "./bags.ts";
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
  /** Different values by `kindKey`: where each of two articles has but one figure of a kind, they are the more likely one question. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Counts the values and kinds of a story's claims. */
export function countStory(profiles: readonly Profile[]): StoryCounts {
  const values = new Map<string, number>();
  const kinds = new Map<string, Set<string>>();
  for (const profile of profiles) {
    values.set(valueKey(profile), (values.get(valueKey(profile)) ?? 0) + 1);
    for (const event of profile.events) {
      const key = kindKey(profile, event);
      kinds.set(key, (kinds.get(key) ?? new Set()).add(valueKey(profile)));
    }
  }
  return { values, kinds: new Map([...kinds].map(([key, members]) => [key, members.size])) };
}

/** The features of a pair of claims of one dimension. */
export function featuresOf(a: Profile, b: Profile, counts: StoryCounts): number[] {
  const equal = relate(a.interval, b.interval) === "equal";
  const vague = a.interval.modifier === "vague" || b.interval.modifier === "vague";
  const common = Math.max(counts.values.get(valueKey(a)) ?? 1, counts.values.get(valueKey(b)) ?? 1);
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
    soleness(a, b, counts),
    flag(a.claim.kind !== "count"),
    flag(equal && !vague),
    equal ? digits(a) / Math.sqrt(common) : 0,
    Math.exp(-3 * Math.log(ratio(a.interval, b.interval))),
    flag(vague),
    flag(vague && equal),
    Math.min(4, Math.log(Math.max(1, ratio(a.interval, b.interval)))),
  ];
}

/** A value's identity within its dimension. */
export function valueKey({ dimension, interval }: Profile): string {
  return `${dimension}|${interval.low}|${interval.high}`;
}

function kindKey({ articleIndex, dimension, nounClass, head }: Profile, event: string): string {
  return `${articleIndex}|${dimension}|${nounClass ?? head ?? ""}|${event}`;
}

/** 1 where both articles have one figure of the kind that the pair shares, less the more figures there are to choose from. */
function soleness(a: Profile, b: Profile, { kinds }: StoryCounts): number {
  let best = 0;
  for (const event of a.events) {
    if (b.events.has(event)) best = Math.max(best, 1 / ((kinds.get(kindKey(a, event)) ?? 1) * (kinds.get(kindKey(b, event)) ?? 1)));
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

/** How telling a number is: how many digits the number shows before its zeros: 24 is more telling than 20. */
export function digits({ claim, interval }: Profile): number {
  const value = Number.isFinite(interval.low) ? interval.low : interval.high;
  const shown = claim.quantity?.low ?? claim.quantity?.high ?? value;
  const text = String(Math.abs(shown)).replace(".", "").replace(/0+$/, "").replace(/^0+/, "");
  return Math.min(3, text.length + (Math.abs(shown) >= 10 ? 0.5 : 0));
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
