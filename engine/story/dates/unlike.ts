import { isBound, isStatement, sharedWeight } from "./features.ts";
import type { Moment } from "./moment.ts";

/** What keeps two dates from dating one thing, however alike their words. */
export function differs(a: Moment, b: Moment): boolean {
  return otherSpeaker(a, b) || opposedBounds(a, b);
}

/** Two people's statements are two. */
function otherSpeaker(a: Moment, b: Moment): boolean {
  return (
    isStatement(a) &&
    isStatement(b) &&
    a.who.size > 0 &&
    b.who.size > 0 &&
    sharedWeight(a.who, b.who) === 0 &&
    sharedWeight(a.heads, b.heads) === 0
  );
}

/** What holds until a day, and what holds since it. */
function opposedBounds(a: Moment, b: Moment): boolean {
  return isBound(a.date) && isBound(b.date) && START.has(a.date.modifier) !== START.has(b.date.modifier);
}

const START = new Set(["at-least", "more-than"]);
