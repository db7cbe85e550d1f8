import { OPPOSITE_DEEDS } from "../../lexicon/event-nouns.ts";
import { likeness } from "../bags/bag.ts";
import { isBound, isStatement, otherPeople, sharedWeight } from "./features.ts";
import type { Moment } from "./moment.ts";

/** What keeps two dates from dating one thing, however alike their words. */
export function differs(a: Moment, b: Moment): boolean {
  return otherPeople(a, b) || opposedBounds(a, b) || merelyTouch(a, b) || opposites(a, b) || otherDeed(a, b);
}

const START = new Set(["at-least", "more-than"]);
const DAY = 1440;
/** Up to so many days two dates may lie beside one another: overnight, the weekend. */
const SHORT = 2 * DAY;

/** What holds until a day, and what holds since it. */
function opposedBounds(a: Moment, b: Moment): boolean {
  return isBound(a) && isBound(b) && START.has(a.date.modifier) !== START.has(b.date.modifier);
}

/** "Overnight" from Sunday to Monday is not of last week, though its Sunday is: the most of the finer must lie within a week or more. */
function merelyTouch(a: Moment, b: Moment): boolean {
  const [fine, coarse] = a.high - a.low <= b.high - b.low ? [a, b] : [b, a];
  if (coarse.high - coarse.low < SHORT) return false;
  const common = Math.min(fine.high, coarse.high) - Math.max(fine.low, coarse.low);
  return common * 4 < (fine.high - fine.low) * 3;
}

/** One tells of a beginning, the other of the end. */
function opposites(a: Moment, b: Moment): boolean {
  return OPPOSITE_DEEDS.some(([one, other]) => parts(a, b, one, other) || parts(b, a, one, other));
}

function parts({ deeds }: Moment, { deeds: others }: Moment, one: string, other: string): boolean {
  return deeds.has(`#${one}`) && others.has(`#${other}`) && !deeds.has(`#${other}`) && !others.has(`#${one}`);
}

/** Two deeds: without a word of what happens in common, only the same date and alike words make them one. */
function otherDeed(a: Moment, b: Moment): boolean {
  if (isStatement(a) || isStatement(b) || a.heads.size === 0 || b.heads.size === 0 || sharedWeight(a.heads, b.heads) > 0) return false;
  // The articles' own event, or one deadline, is told in many words.
  if (a.low === b.low && a.high === b.high && ((a.lead && b.lead) || (isBound(a) && isBound(b)))) return false;
  const [fine, coarse] = [Math.min(a.high - a.low, b.high - b.low), Math.max(a.high - a.low, b.high - b.low)];
  return likeness(a.frame, b.frame) < ALIKE || coarse > 3 * Math.max(fine, DAY);
}

/** Frames this much alike tell of one event in other words. */
const ALIKE = 0.25;
