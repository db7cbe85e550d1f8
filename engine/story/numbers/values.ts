import type { Claim } from "../../claim/types.ts";
import type { DateExpression } from "../../date/types.ts";
import type { Modifier, Quantity } from "../../quantity/types.ts";

/**
 * What may be compared with what, as one number line: `low..high` inclusive, infinite where open, `slack` either way for what the digits or a
 * hedge leave open. Quantities in their dimension's base unit, dates in minutes.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly slack: number;
  readonly modifier: Modifier;
  /** The share of its size by which two readings of one value may differ (conversion of units); 0 for dates. */
  readonly grain: number;
  /** Whether it is a time with its offset from UTC; a day, or a time without one, is some place's own. */
  readonly zoned: boolean;
  /** Whether it is a time of a day that its words do not name: "about 5 a.m.". */
  readonly dayless: boolean;
}

/** How two values stand to each other: the same, different but both possible, or not both possible. */
export type Relation = "equal" | "compatible" | "apart";

/** "About 50" leaves open a tenth of it, or what its digits do where that is more. */
const ABOUT = 0.1;
/** "About 3 p.m." and clock times: midnight and 12:01 a.m. are one deadline. */
const ABOUT_MINUTES = 60;
const CLOCK_MINUTES = 5;
/** Miles and kilometres of one distance differ by as much. */
const CONVERSION = 0.002;
/** Ten is ten: only larger counts are rounded to their tens. */
const SMALL_COUNT = 20;
const SECONDS_A_YEAR = 365.25 * 86_400;
const MINUTES_A_DAY = 1440;
/** Rules of the date room whose words name a time and no day. */
const NO_DAY = new Set(["clock", "hedge", "day-part"]);
/** How far off the day may be that was only assumed. */
const DAYLESS = 3 * 1440;
/** Clocks around the world are this many minutes apart at most. */
const WORLD = 14 * 60;
const OFFSET = /T.*(?:Z|[+-]\d\d:?\d\d)$/u;
/** "Before dawn", "early Monday": how far a part of a day may be off. */
const DAY_PART_SLACK = 120;

/** The value of a numeric claim as an interval; null for a claim without one. */
export function intervalOf(claim: Claim): Interval | null {
  if (claim.quantity) return quantityInterval(claim.quantity);
  return claim.date ? dateInterval(claim.date) : null;
}

/** How two values stand to each other. Symmetric. A vague value never excludes another. */
export function relate(a: Interval, b: Interval): Relation {
  if (a.dayless && b.dayless) return relateClosed(a, onDayOf(a, b), 0);
  return relateClosed(a, b, a.dayless === b.dayless ? 0 : DAYLESS);
}

function relateClosed(a: Interval, b: Interval, leeway: number): Relation {
  const grain = Math.min(a.grain, b.grain);
  if (a.modifier === "at-most" && b.modifier === "at-most") return same(a.high, b.high, grain) ? "equal" : "apart";
  const vague = a.modifier === "vague" || b.modifier === "vague";
  if (vague && a.modifier !== b.modifier) return "compatible";
  if (same(a.low, b.low, grain) && same(a.high, b.high, grain)) return "equal";
  if (vague) return "compatible";
  const gap = Math.max(a.low, b.low) - Math.min(a.high, b.high);
  const slack = Math.max(a.slack, b.slack, leeway, a.zoned === b.zoned ? 0 : WORLD);
  return gap <= 0 || gap < slack - 1e-9 * slack ? "compatible" : "apart";
}

/** A time moved to the day of another. */
function onDayOf(day: Interval, time: Interval): Interval {
  if (!Number.isFinite(day.low) || !Number.isFinite(time.low)) return time;
  const shift = (Math.floor(day.low / MINUTES_A_DAY) - Math.floor(time.low / MINUTES_A_DAY)) * MINUTES_A_DAY;
  return { ...time, low: time.low + shift, high: time.high + shift };
}

/** How many times the larger of two values is the smaller, by the ends that face each other; infinite where a sign or zero forbids it. */
export function ratio(a: Interval, b: Interval): number {
  const [x, y] = [middle(a), middle(b)];
  const [small, large] = [Math.min(x, y), Math.max(x, y)];
  if (small === large) return 1;
  return small > 0 ? large / small : Infinity;
}

/** One number that stands for the value: its bound where open, its middle where a range. */
export function middle({ low, high }: Interval): number {
  if (!Number.isFinite(low)) return high;
  return Number.isFinite(high) ? (low + high) / 2 : low;
}

function quantityInterval(quantity: Quantity): Interval | null {
  // An age is in years, whether or not its words say so: "Mara Lind, 34", "a 34-year-old", "an 18-month-old".
  const base = quantity.kind === "age" ? inYears(quantity) : quantity.normalized;
  const low = base ? base.low : quantity.low;
  const high = base ? base.high : quantity.high;
  if (low === null && high === null) return null;
  const size = Math.abs(high ?? low ?? 0);
  const written = Math.abs(quantity.high ?? quantity.low ?? 0);
  const scale = base && written > 0 ? size / written : 1;
  const small = quantity.kind === "count" && written < SMALL_COUNT;
  const shown = quantity.kind === "duration" && written < SMALL_COUNT ? Math.min(quantity.tolerance, 0.5) : quantity.tolerance;
  const digits = small ? 0 : shown * scale;
  const hedged = quantity.modifier === "about" || quantity.modifier === "nearly";
  return {
    low: low ?? -Infinity,
    high: high ?? Infinity,
    slack: hedged ? Math.max(digits, ABOUT * size) : digits,
    modifier: quantity.modifier,
    grain: CONVERSION,
    zoned: false,
    dayless: false,
  };
}

function inYears({ normalized }: Quantity): { readonly low: number | null; readonly high: number | null } | null {
  return normalized && { low: years(normalized.low), high: years(normalized.high) };
}

function years(seconds: number | null): number | null {
  return seconds === null ? null : seconds / SECONDS_A_YEAR;
}

function dateInterval(date: DateExpression): Interval | null {
  if (!date.value) return null;
  const low = date.value.low === null ? -Infinity : minutes(date.value.low, 0);
  const high = date.value.high === null ? Infinity : minutes(date.value.high, MINUTES_A_DAY - 1);
  if (Number.isNaN(low) || Number.isNaN(high) || (low === -Infinity && high === Infinity)) return null;
  return {
    low,
    high,
    slack: slackOf(date),
    modifier: date.modifier,
    grain: 0,
    zoned: OFFSET.test(date.value.low ?? date.value.high ?? ""),
    dayless: date.rule.split(" + ").every((rule) => NO_DAY.has(rule)),
  };
}

function slackOf({ granularity, modifier }: DateExpression): number {
  if (granularity === "day-part") return DAY_PART_SLACK;
  if (granularity !== "minute") return 0;
  return modifier === "about" ? ABOUT_MINUTES : CLOCK_MINUTES;
}

/** Minutes since 1970 of an ISO day or time; a time without offset is read as the same zone as every other. */
function minutes(iso: string, ofDay: number): number {
  const whole = iso.length <= 10;
  const time = Date.parse(whole ? `${iso}T00:00Z` : OFFSET.test(iso) ? iso : `${iso}Z`);
  return Math.round(time / 60_000) + (whole ? ofDay : 0);
}

function same(a: number, b: number, grain: number): boolean {
  return a === b || Math.abs(a - b) <= grain * Math.min(Math.abs(a), Math.abs(b));
}
