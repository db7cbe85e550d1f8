import { DATES } from "./dates.ts";
import { NOUNS, SAYING, VERBS } from "./happenings.ts";
import { MARKS, ODDITIES } from "./marks.ts";
import { NAMES, PLACES } from "./names.ts";
import { COUNTED, NUMBERS } from "./numbers.ts";

/** By the slot's name, what may stand in it: words and phrases that mean something to some part of the engine, and their near misses. */
export const SLOTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["n", NUMBERS],
  ["unit", COUNTED],
  ["date", DATES],
  ["name", NAMES],
  ["place", PLACES],
  ["verb", VERBS],
  ["say", SAYING],
  ["noun", NOUNS],
  ["mark", MARKS],
  ["odd", ODDITIES],
]);
