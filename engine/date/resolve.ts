import type { IsoDay } from "../article/types.ts";
import { isoOf, serialOf } from "./civil.ts";
import { choosing, needsReference, type Meaning, type Unit } from "./meaning.ts";
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

/** The days that a meaning covers, first and last, as serial days; times of day are left out. */
export function resolveDays(meaning: Meaning, reference: number | null): Days | null {
  if (meaning.op === "interval") {
    const [low, high] = [serialOf(meaning.low), serialOf(meaning.high)];
    return low === null || high === null ? null : { low, high };
  }
  if (needsReference(meaning) && reference === null) return null;
  return resolveComposite(meaning, reference) ?? (reference === null ? null : resolveRelative(meaning, reference));
}

function resolveComposite(meaning: Meaning, reference: number | null): Days | null {
  switch (meaning.op) {
    case "holiday":
      return recurring(meaning, reference ?? 0);
    case "time":
      return resolveDays(meaning.of, reference);
    case "midnight": {
      const days = resolveDays(meaning.of, reference);
      return days && { low: days.high, high: days.high + 1 };
    }
    case "part": {
      const days = resolveDays(meaning.of, reference);
      return days && partOf(days, meaning.part);
    }
    case "range": {
      const ends = rangeEnds(meaning, reference);
      const [low, high] = ends
        ? [serialOf((ends.low.low ?? "").slice(0, 10)), serialOf((ends.high.high ?? "").slice(0, 10))]
        : [null, null];
      return low === null || high === null ? null : { low, high };
    }
    case "shift": {
      const days = resolveDays(meaning.of, reference);
      return days && shifted(days, meaning.unit, meaning.count);
    }
    case "within": {
      const days = resolveDays(meaning.of, reference);
      return days && clipped(periodAround(days.low, meaning.unit, 0), meaning.clip, days.low);
    }
    default:
      return null;
  }
}

function resolveRelative(meaning: Meaning, reference: number): Days | null {
  switch (meaning.op) {
    case "period":
      return clipped(periodAround(reference, meaning.unit, meaning.offset), meaning.clip, reference);
    case "trailing":
      return { low: addUnits(reference, meaning.unit, -meaning.count), high: reference };
    case "overnight":
      return { low: reference - 1, high: reference };
    default:
      return recurring(meaning, reference);
  }
}

function clipped(days: Days, clip: "past" | "future" | null, at: number): Days {
  if (clip === "past" && at >= days.low && at < days.high) return { low: days.low, high: at };
  if (clip === "future" && at > days.low && at <= days.high) return { low: at, high: days.high };
  return days;
}

/** "Two days earlier" than a day is a day; "a year earlier" than a day is that year, for no one counts its days. */
function shifted(days: Days, unit: Unit, count: number): Days {
  if (unit === "day") return { low: days.low + count, high: days.high + count };
  return periodAround(days.low, unit, count);
}

/** Resolves both ends of a range; an end that is stated fixes the other, and the first is never after the last. */
function rangeEnds(meaning: Meaning & { op: "range" }, reference: number | null): { low: DateInterval; high: DateInterval } | null {
  const { from, to } = meaning;
  const fixedFrom = !needsReference(from);
  const fixedTo = !needsReference(to);
  let low = fixedFrom || reference !== null ? resolveMeaning(from, reference) : null;
  let high = fixedTo || reference !== null ? resolveMeaning(to, reference) : null;
  if (fixedTo && !fixedFrom) low = resolveMeaning(choosing(from, "past"), serialOf((high?.low ?? "").slice(0, 10)));
  if (fixedFrom && !fixedTo) high = resolveMeaning(choosing(to, "future"), serialOf((low?.high ?? "").slice(0, 10)));
  if (low?.low && high?.high && low.low > high.high) {
    const first = serialOf(low.low.slice(0, 10));
    const last = serialOf(high.high.slice(0, 10));
    if (choiceOf(from) === "future") high = resolveMeaning(choosing(to, "future"), first);
    else low = resolveMeaning(choosing(from, "past"), last);
  }
  if (!low?.low || !high?.high || low.low > high.high) return null;
  return { low, high };
}

function choiceOf(meaning: Meaning): string | null {
  return "choose" in meaning ? meaning.choose : null;
}
