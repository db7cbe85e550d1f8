import type { Claim } from "../../claim/types.ts";
import { relateDates, stretchOf, type OffsetRange } from "../../date/index.ts";
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
}

/** How two values stand to each other: the same, different but both possible, or not both possible. */
export type Relation = "equal" | "compatible" | "apart";

/** "About 50" leaves open a tenth of it, or what its digits do where that is more. */
const ABOUT = 0.1;
/** Miles and kilometres of one distance differ by as much. */
const CONVERSION = 0.002;
/** Ten is ten: only larger counts are rounded to their tens. */
const SMALL_COUNT = 20;
const SECONDS_A_YEAR = 365.25 * 86_400;

/** The value of a numeric claim as an interval; null for a claim without one. */
export function intervalOf(claim: Claim): Interval | null {
  if (claim.quantity) return quantityInterval(claim.quantity);
  return claim.date ? dateInterval(claim.date) : null;
}

/**
 * How the values of two claims stand to each other: figures as numbers, dates as the date room has it, where the clocks of the story's places are
 * as far off UTC as `offsets`. Null where one of them has no value. Symmetric.
 */
export function relateClaims(a: Claim, b: Claim, offsets?: readonly OffsetRange[]): Relation | null {
  const [x, y] = [intervalOf(a), intervalOf(b)];
  if (!x || !y) return null;
  return a.date && b.date ? relateDates(a.date, b.date, offsets) : relate(x, y);
}

/** How two figures stand to each other. Symmetric. A vague value never excludes another. */
export function relate(a: Interval, b: Interval): Relation {
  const grain = Math.min(a.grain, b.grain);
  if (a.modifier === "at-most" && b.modifier === "at-most") return same(a.high, b.high, grain) ? "equal" : "apart";
  const vague = a.modifier === "vague" || b.modifier === "vague";
  if (vague && a.modifier !== b.modifier) return "compatible";
  if (same(a.low, b.low, grain) && same(a.high, b.high, grain)) return "equal";
  if (vague) return "compatible";
  const gap = Math.max(a.low, b.low) - Math.min(a.high, b.high);
  const slack = Math.max(a.slack, b.slack);
  return gap <= 0 || gap < slack - 1e-9 * slack ? "compatible" : "apart";
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
  };
}

function inYears({ normalized }: Quantity): { readonly low: number | null; readonly high: number | null } | null {
  return normalized && { low: years(normalized.low), high: years(normalized.high) };
}

function years(seconds: number | null): number | null {
  return seconds === null ? null : seconds / SECONDS_A_YEAR;
}

function dateInterval(date: DateExpression): Interval | null {
  const stretch = stretchOf(date);
  return stretch && { low: stretch.low, high: stretch.high, slack: stretch.slack, modifier: date.modifier, grain: 0 };
}

function same(a: number, b: number, grain: number): boolean {
  return a === b || Math.abs(a - b) <= grain * Math.min(Math.abs(a), Math.abs(b));
}
