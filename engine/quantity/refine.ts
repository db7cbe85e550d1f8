import type { Refiner } from "./draft.ts";
import { readAges } from "./refiners/ages.ts";
import { dropBare, dropPronouns, dropYears } from "./refiners/leftovers.ts";
import { attachInnerHedges, attachModifiers } from "./refiners/modifiers.ts";
import { attachNouns } from "./refiners/nouns.ts";
import { partOverlaps } from "./refiners/overlaps.ts";
import { countPeople } from "./refiners/people.ts";
import { joinRanges, shareUnits } from "./refiners/ranges.ts";
import { attachRates } from "./refiners/rates.ts";
import { dropIdioms, dropNames } from "./refiners/traps.ts";
import { attachUnits } from "./refiners/units.ts";

/** Every step from a bare number to a quantity, in order. Each is one file; a new one is one line here. */
export const REFINERS: readonly Refiner[] = [
  dropNames, // first: "Boeing 737" must not take a unit or a noun
  dropIdioms, // "one-on-one", "first-hand": by their hyphens, before these are read as compounds
  attachInnerHedges, // before units: "five or so miles"
  attachUnits, // before ranges: in "5 to 10 miles" the second number brings the unit for both
  joinRanges, // before modifiers: in "about 50 to 100" the hedge belongs to the whole
  readAges, // after units ("22-year-old" is a duration until then), before modifiers ("at least 18 years old")
  shareUnits, // once the second of "9- and 11-year-old" is an age
  attachModifiers, // before nouns: "another 100 soldiers" takes its noun after
  attachNouns, // last to extend to the right
  countPeople, // what is left without a noun: "killing 20", "the toll rose to 45"
  attachRates, // what follows the unit or the noun: "a barrel", "per day"
  dropPronouns, // needs the noun: "one report" counts, "one can" does not
  dropYears, // needs the noun: "2000 people", "2017 levels"
  dropBare, // what nothing has made a quantity by now is a list mark or furniture
  partOverlaps, // last: no two phrases share a word
];
