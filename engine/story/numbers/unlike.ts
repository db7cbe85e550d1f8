import {
  befellOtherwise,
  differentAnchors,
  differentNouns,
  differentParts,
  isBareOne,
  nobodysAge,
  otherPercent,
  otherRanks,
  otherYear,
  TELLING,
  type Opposed,
} from "./conflicts.ts";
import { shared } from "./features.ts";
import type { Profile } from "./profile.ts";
import { ratio, relate } from "./values.ts";
import { HARD, SOFT } from "./vetoes.ts";

/** What parts two claims however alike their values are. */
const ALWAYS: readonly ((pair: Opposed) => boolean)[] = [
  differentNouns,
  otherYear,
  nobodysAge,
  otherRanks,
  differentAnchors,
  befellOtherwise,
  ({ a, b }) => isBareOne(a) || isBareOne(b),
  otherPercent,
];
/** Values less than a fifth apart are some evidence. */
const ALIKE = 1.2;
/** Vetoes against what only excluding values show. */
/** One or two of many are singled out more often than they are the whole. */
const FEW = 2;
const LENIENT = new Set(["a vague number", "values far apart"]);
const STRICT = [...SOFT.filter((veto) => !LENIENT.has(veto.name)), ...HARD];

/**
 * What keeps even two claims whose values can both stand from being one question. A like value is evidence, so only what tells of another
 * question parts them; values that are only not excluded ("at least 22", "300") are none, and the vetoes hold as for values that are.
 */
export function areUnlike(a: Profile, b: Profile): boolean {
  const pair = { a, b };
  if (ALWAYS.some((holds) => holds(pair))) return true;
  const equal = relate(a.interval, b.interval) === "equal";
  const near = equal || ratio(a.interval, b.interval) < ALIKE;
  if (!near) return STRICT.some((veto) => veto.holds(pair));
  return a.digits < TELLING && differentParts(pair) && !isWholeSaid(pair);
}

/** "Six counts" and "six of the nine counts" are one figure; "one dead" and "one of the dead" are not. */
function isWholeSaid({ a, b }: Opposed): boolean {
  return a.head !== null && a.head === b.head && shared(a.events, b.events) > 0 && a.interval.low > FEW;
}

/** Whether two claims are of different questions whatever joins them to others: of another year, another place, a part and the whole. */
export function arePart(a: Profile, b: Profile): boolean {
  const pair = { a, b };
  if (ALWAYS.some((holds) => holds(pair))) return true;
  if (relate(a.interval, b.interval) === "equal") return false;
  return HARD.some((veto) => veto.holds(pair));
}
