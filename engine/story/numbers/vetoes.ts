import {
  differentAnchors,
  differentEvents,
  differentNouns,
  differentParts,
  differentScope,
  differentThings,
  differentYears,
  hasAlibi,
  hasOwnKind,
  isAdditional,
  isNarrower,
  isPart,
  isVague,
  noOneEvent,
  nobodysAge,
  otherPercent,
  tellOneEvent,
  type Opposed,
} from "./conflicts.ts";
import { ratio } from "./values.ts";

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

const MOST_TIMES_APART = 30;

/** All vetoes; the first that holds is the one reported. Ordered from cheap to dear. */
export const VETOES: readonly Veto[] = [
  { name: "a vague number", holds: ({ a, b }) => isVague(a) || isVague(b) },
  { name: "one is in addition to another", holds: ({ a, b }) => isAdditional(a) || isAdditional(b) },
  { name: "ranks", holds: ({ a }) => a.dimension.startsWith("rank") },
  { name: "no shared event or verb", holds: ({ a, b }) => !tellOneEvent(a, b) },
  { name: "different events", holds: differentEvents },
  { name: "different nouns", holds: differentNouns },
  { name: "measures of different things", holds: differentThings },
  { name: "one counts a part of the other", holds: ({ a, b }) => isPart(a, b) },
  { name: "one is a part of a whole", hard: true, holds: differentParts },
  { name: "different kinds of the noun", holds: ({ a, b }) => hasOwnKind(a, b) || hasOwnKind(b, a) },
  { name: "different past years", hard: true, holds: differentYears },
  { name: "dates of no one event", hard: true, holds: noOneEvent },
  { name: "ages without a shared name", holds: nobodysAge },
  { name: "values far apart", holds: ({ a, b }) => a.dimension !== "date" && ratio(a.interval, b.interval) > MOST_TIMES_APART },
  { name: "a change, a share and a rate", holds: otherPercent },
  { name: "distances from different places", hard: true, holds: differentAnchors },
  { name: "different scope", hard: true, holds: differentScope },
  { name: "one is about a narrower place", hard: true, holds: ({ a, b }) => isNarrower(a, b) || isNarrower(b, a) },
  { name: "one article has both values", hard: true, holds: hasAlibi },
];

/** The veto that holds, a hard one before others; else null. */
export function vetoOf(pair: Opposed): Veto | null {
  const holding = VETOES.filter((veto) => veto.holds(pair));
  return holding.find((veto) => veto.hard) ?? holding[0] ?? null;
}
