import type { IsoDay } from "../article/types.ts";
import { isoOf, serialOf, toSerial, weekdayOf } from "./civil.ts";
import { choosing, needsReference, type Meaning } from "./meaning.ts";
import { partOf } from "./parts.ts";
import { addUnits, periodAround, type Days } from "./periods.ts";
import { recurring } from "./recurring.ts";
import type { DateInterval, RelativeDate } from "./types.ts";

/**
 * Resolves a relative date against a reference day (the day of publication, or the story's). Null where the reference is
 * no day, where nothing in the words fixes it, or where no such day exists ("Feb. 30").
 */
export function resolveDate(relative: RelativeDate, reference: IsoDay): DateInterval | null {
  const day = serialOf(reference);
  return day === null ? null : resolveMeaning(relative, day);
}

/** Like `resolveDate`, but the reference may be unknown: then only what is absolute has a value. */
export function resolveMeaning(meaning: Meaning, reference: number | null): DateInterval | null {
  if (meaning.op === "range") {
    const ends = rangeEnds(meaning, reference);
    return ends && { low: ends.low.low, high: ends.high.high };
  }
  if (meaning.op === "time") {
    const days = resolveDays(meaning.of, reference);
    if (!days || days.low !== days.high) return null;
    const day = isoOf(days.low);
    const zone = meaning.zone ?? "";
    return { low: `${day}T${meaning.from}${zone}`, high: `${day}T${meaning.to}${zone}` };
  }
  const days = resolveDays(meaning, reference);
  if (!days) return null;
  if (meaning.op === "midnight") return { low: `${isoOf(days.low)}T24:00`, high: `${isoOf(days.high)}T00:00` };
  return { low: isoOf(days.low), high: isoOf(days.high) };
}

/** The days that ISO dates have four digits for. */
const FIRST = toSerial({ year: 1, month: 1, day: 1 });
const LAST = toSerial({ year: 9999, month: 12, day: 31 });

/** The days that a meaning covers, first and last, as serial days; times of day are left out. Null where one has no ISO date ("9,000 years ago"). */
export function resolveDays(meaning: Meaning, reference: number | null): Days | null {
  const days = anyDays(meaning, reference);
  return days && days.low >= FIRST && days.high <= LAST ? days : null;
}

function anyDays(meaning: Meaning, reference: number | null): Days | null {
  if (meaning.op === "range") {
    const ends = rangeEnds(meaning, reference);
    return ends && daysOf({ low: ends.low.low, high: ends.high.high });
  }
  if ("of" in meaning) {
    const days = resolveDays(meaning.of, reference);
    return days && derived(meaning, days);
  }
  if (meaning.op === "interval") return daysOf(meaning);
  if ("choose" in meaning) return reference === null && needsReference(meaning) ? null : recurring(meaning, reference ?? 0);
  return reference === null ? null : aroundReference(meaning, reference);
}

type Derived = Extract<Meaning, { readonly of: Meaning }>;

/** From the days of a date to those of what leans on it. */
function derived(meaning: Derived, days: Days): Days {
  if (meaning.op === "midnight") return { low: days.high, high: days.high + 1 };
  if (meaning.op === "weekday-from") return weekdayFrom(days, meaning);
  if (meaning.op === "nth-weekday") return nthWeekday(days, meaning);
  if (meaning.op === "part") return partOf(days, meaning.part);
  if (meaning.op === "shift") return shifted(days, meaning);
  return meaning.op === "within" ? clipped(periodAround(days.low, meaning.unit, 0), meaning.clip, days.low) : days;
}

function weekdayFrom({ low, high }: Days, { weekday, count }: Extract<Meaning, { readonly op: "weekday-from" }>): Days {
  // At least a day and at most a week away.
  const day = count > 0 ? high + 7 - ((weekdayOf(high) - weekday + 7) % 7) : low - 7 + ((weekday - weekdayOf(low) + 7) % 7);
  return { low: day, high: day };
}

function nthWeekday(month: Days, { weekday, nth }: Extract<Meaning, { readonly op: "nth-weekday" }>): Days {
  const first = month.low + ((weekday - weekdayOf(month.low) + 7) % 7);
  const last = month.high - ((weekdayOf(month.high) - weekday + 7) % 7);
  const day = nth < 0 ? last : first + 7 * (nth - 1);
  return { low: day, high: day };
}

type Around = Extract<Meaning, { readonly op: "period" | "trailing" | "unknown" }>;

function aroundReference(meaning: Around, reference: number): Days | null {
  if (meaning.op === "unknown") return null;
  if (meaning.op === "trailing") return { low: addUnits(reference, meaning.unit, -meaning.count), high: reference };
  return clipped(periodAround(reference, meaning.unit, meaning.offset), meaning.clip, reference);
}

/** The days of an interval, whose ends may have times. */
function daysOf({ low, high }: DateInterval): Days | null {
  const [first, last] = [dayOf(low), dayOf(high)];
  return first === null || last === null ? null : { low: first, high: last };
}

function dayOf(stamp: string | null | undefined): number | null {
  return stamp ? serialOf(stamp.slice(0, 10)) : null;
}

function clipped(days: Days, clip: "past" | "future" | null, at: number): Days {
  if (clip === "past" && at >= days.low && at < days.high) return { low: days.low, high: at };
  if (clip === "future" && at > days.low && at <= days.high) return { low: at, high: days.high };
  return days;
}

/** "Two weeks before May 13" is a day; "a year earlier" than a day is that year, for no one counts its days. */
function shifted(days: Days, { unit, count, exact }: Extract<Meaning, { readonly op: "shift" }>): Days {
  if (exact || unit === "day") return { low: addUnits(days.low, unit, count), high: addUnits(days.high, unit, count) };
  return periodAround(days.low, unit, count);
}

interface Ends {
  readonly low: DateInterval;
  readonly high: DateInterval;
}

/** Resolves both ends of a range: an end that is stated in full fixes the other, and the first is never after the last. */
function rangeEnds({ from, to }: Extract<Meaning, { readonly op: "range" }>, reference: number | null): Ends | null {
  if (needsReference(from) && !needsReference(to)) return fromLast(from, resolveMeaning(to, null));
  if (!needsReference(from) && needsReference(to)) return fromFirst(resolveMeaning(from, null), to);
  const [low, high] = [resolveMeaning(from, reference), resolveMeaning(to, reference)];
  const ends = ordered(low, high);
  if (ends || reference === null) return ends;
  const [first, last] = [fromFirst(low, to), fromLast(from, high)];
  if (!first || !last) return first ?? last;
  return away(first, reference) <= away(last, reference) ? first : last;
}

function away(ends: Ends, reference: number): number {
  const days = daysOf({ low: ends.low.low, high: ends.high.high });
  if (!days) return Infinity;
  return Math.max(0, days.low - reference, reference - days.high);
}

/** "March to May 2012": the last March before. */
function fromLast(from: Meaning, high: DateInterval | null): Ends | null {
  return high && ordered(resolveMeaning(choosing(from, "past"), dayOf(high.low)), high);
}

/** "July 3, 2010 to July 5": the next one after. */
function fromFirst(low: DateInterval | null, to: Meaning): Ends | null {
  return low && ordered(low, resolveMeaning(choosing(to, "future"), dayOf(low.high)));
}

function ordered(low: DateInterval | null, high: DateInterval | null): Ends | null {
  if (!low?.low || !high?.high || low.low > high.high) return null;
  return { low, high };
}
