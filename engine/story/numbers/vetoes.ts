import {
  befellOtherwise,
  differentAnchors,
  differentEvents,
  differentNouns,
  differentParts,
  differentScope,
  differentThings,
  differentYears,
  hasAlibi,
  hasOwnKind,
  isAddend,
  isAdditional,
  isNarrower,
  isPart,
  isVague,
  nobodysAge,
  otherChanges,
  otherDoers,
  otherEmployers,
  otherMoments,
  otherPercent,
  tellOneEvent,
  type Opposed,
  type OpposedInStory,
} from "./conflicts.ts";
import { ratio } from "./values.ts";

/** A reason why two claims are not one question answered twice, however alike their words. */
export interface Veto {
  readonly name: string;
  readonly holds: (pair: Opposed) => boolean;
}

const MOST_TIMES_APART = 30;

/** Vetoes that may be a matter of wording: they part two clusters where they hold for most pairs. Ordered from cheap to dear. */
export const SOFT: readonly Veto[] = [
  { name: "a vague number", holds: ({ a, b }) => isVague(a) || isVague(b) },
  { name: "one is in addition to another", holds: ({ a, b }) => isAdditional(a) || isAdditional(b) },
  { name: "ranks", holds: ({ a }) => a.dimension.startsWith("rank") },
  { name: "values far apart", holds: ({ a, b }) => ratio(a.interval, b.interval) > MOST_TIMES_APART },
  { name: "something else befell them", holds: befellOtherwise },
  { name: "different nouns", holds: differentNouns },
  { name: "done by others", holds: otherDoers },
  { name: "measures of different things", holds: differentThings },
  { name: "changes of different things", holds: otherChanges },
  { name: "employed by others", holds: otherEmployers },
  { name: "counted from different moments", holds: otherMoments },
  { name: "one counts a part of the other", holds: ({ a, b }) => isPart(a, b) },
  { name: "different kinds of the noun", holds: ({ a, b }) => hasOwnKind(a, b) || hasOwnKind(b, a) },
  { name: "ages without a shared name", holds: nobodysAge },
  { name: "a change, a share and a rate", holds: otherPercent },
  { name: "no shared event or verb", holds: ({ a, b }) => !tellOneEvent(a, b) },
  { name: "different events", holds: differentEvents },
];

/** Vetoes that tell something of the question itself (its place, its year, its whole): one such pair parts two clusters. */
export const HARD: readonly Veto[] = [
  { name: "one is a part of a whole", holds: differentParts },
  { name: "one is the sum of two", holds: ({ a, b }) => isAddend(a, b) || isAddend(b, a) },
  { name: "different past years", holds: differentYears },
  { name: "distances from different places", holds: differentAnchors },
  { name: "different scope", holds: differentScope },
  { name: "one is about a narrower place", holds: ({ a, b }) => isNarrower(a, b) || isNarrower(b, a) },
];

/** Whether a soft veto holds for two claims whose values exclude each other. */
export function isSoftlyVetoed(pair: Opposed): boolean {
  return SOFT.some((veto) => veto.holds(pair));
}

/** Whether a hard one does, or one article has both values. */
export function isHardlyVetoed(pair: OpposedInStory): boolean {
  return HARD.some((veto) => veto.holds(pair)) || hasAlibi(pair);
}
