import { DAY_EDGES, DAY_PARTS } from "../lexicon/day-parts.ts";
import { HOLIDAYS } from "../lexicon/holidays.ts";
import { MONTHS } from "../lexicon/months.ts";
import { DECADE_WORDS, SEASONS, SMALL_NUMBERS, SMALL_ORDINALS, TIME_UNITS } from "../lexicon/time-words.ts";
import { WEEKDAYS } from "../lexicon/weekdays.ts";
import type { Unit } from "./meaning.ts";

/** What a word can be in a date phrase. `second` is an ordinal here and never a unit; `fall` and `march` still need proof. */
export type Term =
  | { readonly kind: "month"; readonly month: number }
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "part"; readonly from: string; readonly to: string }
  | { readonly kind: "edge"; readonly from: string; readonly to: string }
  | { readonly kind: "unit"; readonly unit: Unit; readonly plural: boolean }
  | { readonly kind: "season"; readonly season: number }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "ordinal"; readonly value: number }
  | { readonly kind: "decade"; readonly year: number }
  | { readonly kind: "plain"; readonly name: string }
  /** The first word of a holiday's name: "Christmas", "New". */
  | { readonly kind: "holiday" };

/** Words that start an extractor without being of one of the classes above. */
const PLAIN = [
  "today",
  "tonight",
  "yesterday",
  "tomorrow",
  "overnight",
  "weekend",
  "midnight",
  "ago",
  "earlier",
  "later",
  "eve",
  "half",
  "fy",
  "fiscal",
  "q",
] as const;

/** Later entries win: "April" of April Fools' Day is a month. */
const TERMS: ReadonlyMap<string, Term> = new Map<string, Term>([
  ...HOLIDAYS.map(([name]) => [firstWord(name), { kind: "holiday" }] as const),
  ...PLAIN.map((name) => [name, { kind: "plain", name }] as const),
  ...DECADE_WORDS.map(([name, year]) => [name, { kind: "decade", year }] as const),
  ...SMALL_NUMBERS.map(([name, value]) => [name, { kind: "number", value }] as const),
  ...SMALL_ORDINALS.map(([name, value]) => [name, { kind: "ordinal", value }] as const),
  ...SEASONS.map(([name, season]) => [name, { kind: "season", season }] as const),
  ...TIME_UNITS.map(([name, unit]) => [name, { kind: "unit", unit, plural: name.endsWith("s") }] as const),
  ...DAY_PARTS.map(([name, from, to]) => [name, { kind: "part", from, to }] as const),
  ...DAY_EDGES.map(([name, from, to]) => [name, { kind: "edge", from, to }] as const),
  ...WEEKDAYS.map(([name, weekday]) => [name, { kind: "weekday", weekday }] as const),
  ...MONTHS.map(([name, month]) => [name, { kind: "month", month }] as const),
]);

/** The term of a word in lower case without full stops, or null. */
export function termOf(key: string): Term | null {
  return TERMS.get(key) ?? null;
}

function firstWord(name: string): string {
  return name.split(/[ ']/u)[0] ?? name;
}
