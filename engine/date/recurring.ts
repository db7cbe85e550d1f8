import { HOLIDAYS, type HolidayRule } from "../lexicon/holidays.ts";
import { daysInMonth, easterSunday, fromSerial, isCivilDay, toSerial, weekdayOf } from "./civil.ts";
import type { Choice, Recurring } from "./meaning.ts";
import { months, type Days } from "./periods.ts";

const HOLIDAY_RULES: ReadonlyMap<string, HolidayRule> = new Map(HOLIDAYS);

/** Resolves what comes round again (a weekday, a month, a summer, a holiday) against a reference day; null where there is none such. */
export function recurring(meaning: Recurring, reference: number): Days | null {
  if (meaning.op === "weekday") return oneDay(weekday(meaning.weekday, meaning.choose, reference));
  if (meaning.op === "overnight") {
    const first = meaning.choose === "future" ? reference : reference - 1;
    return { low: first, high: first + 1 };
  }
  if (meaning.op === "weekend") return weekend(meaning.choose, reference);
  const of = inYear(meaning);
  if (meaning.op === "holiday" && meaning.year !== null) return of(meaning.year);
  return yearly(of, meaning.choose, fromSerial(reference).year, reference);
}

/** The days that a yearly recurrence has in a year, or null: there is not every year a February 29. */
function inYear(meaning: Exclude<Recurring, { readonly op: "weekday" | "weekend" | "overnight" }>): (year: number) => Days | null {
  if (meaning.op === "month-day") return (year) => onWeekday(dayRange(year, meaning.month, meaning.day, meaning.lastDay), meaning.weekday);
  if (meaning.op === "month") return (year) => months(year * 12 + meaning.month - 1, 1);
  if (meaning.op === "season") return (year) => months(year * 12 - 1 + 3 * meaning.season, 3);
  if (meaning.op === "quarter") return (year) => months(year * 12 + 3 * (meaning.quarter - 1), 3);
  const rule = HOLIDAY_RULES.get(meaning.name);
  return (year) => (rule ? oneDay(holiday(rule, year)) : null);
}

function oneDay(serial: number): Days {
  return { low: serial, high: serial };
}

/**
 * A bare weekday is within a week of publication. Six days back is tomorrow instead, whatever the tense: no one calls
 * yesterday week by its bare name, and articles are often dated a day early.
 */
function weekday(day: number, choose: Choice, reference: number): number {
  const today = weekdayOf(reference);
  const back = (today - day + 7) % 7;
  const ahead = (day - today + 7) % 7;
  const monday = reference - today;
  if (choose === "last") return reference - (back === 0 ? 7 : back);
  // What is still ahead in this week goes by its bare name: "next Friday" is next week's.
  if (choose === "next") return monday + day + 7;
  if (choose === "this-week") return monday + day;
  if (choose === "last-week") return monday + day - 7;
  if (choose === "next-week") return monday + day + 7;
  if (choose === "future" || choose === "this") return reference + ahead;
  if (choose === "near") return back <= ahead ? reference - back : reference + ahead;
  return back === 6 ? reference + 1 : reference - back;
}

/** Saturday and Sunday. On a Monday to Friday "the weekend" that is past ended last Sunday; on a weekend it is this one. */
function weekend(choose: Choice, reference: number): Days {
  const today = weekdayOf(reference);
  const thisSaturday = reference - today + 6;
  const within = today >= 6;
  if (choose === "next") return { low: thisSaturday + 7, high: thisSaturday + 8 };
  if (choose === "future" || choose === "this" || (within && choose !== "last")) return { low: thisSaturday, high: thisSaturday + 1 };
  return { low: thisSaturday - 7, high: thisSaturday - 6 };
}

const YEARS = [-12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const MONTH_AND_A_HALF = 45;
const SEASON = 92;

/** The one of a yearly recurrence that is chosen; the years around the reference are tried. */
function yearly(of: (year: number) => Days | null, choose: Choice, year: number, reference: number): Days | null {
  if (choose === "this-year") return of(year);
  if (choose === "last-year") return of(year - 1);
  if (choose === "next-year") return of(year + 1);
  const around = YEARS.map((shift) => of(year + shift)).filter((days) => days !== null);
  if (choose === "past") return around.findLast((days) => days.low <= reference) ?? null;
  if (choose === "last") return around.findLast((days) => days.high < reference) ?? null;
  if (choose === "next") return around.find((days) => days.low > reference) ?? null;
  if (choose === "future") return around.find((days) => days.high >= reference) ?? null;
  if (choose === "this") return around.find((days) => days.low <= reference && days.high >= reference) ?? of(year);
  return nearest(around, choose, reference);
}

/**
 * The nearest, unless the tense rules it out. A verb in the past is good evidence, so little is asked of it; one ahead may
 * be of another clause; and where there is none, news is of the past.
 */
function nearest(around: readonly Days[], choose: Choice, reference: number): Days | null {
  const near = around.toSorted((a, b) => distance(a, reference) - distance(b, reference))[0] ?? null;
  const ahead = near ? near.low - reference : 0;
  const back = near ? reference - near.high : 0;
  if ((choose === "mostly-past" && ahead > MONTH_AND_A_HALF) || (choose === "loosely-past" && ahead > SEASON)) {
    return around.findLast((days) => days.low <= reference) ?? near;
  }
  return choose === "mostly-future" && back > SEASON ? (around.find((days) => days.high >= reference) ?? near) : near;
}

function distance(days: Days, reference: number): number {
  if (reference < days.low) return days.low - reference;
  return Math.max(0, reference - days.high);
}

function onWeekday(days: Days | null, day: number | null): Days | null {
  return days && (day === null || weekdayOf(days.low) === day) ? days : null;
}

function dayRange(year: number, month: number, day: number, lastDay: number): Days | null {
  if (!isCivilDay({ year, month, day }) || !isCivilDay({ year, month, day: lastDay })) return null;
  const low = toSerial({ year, month, day });
  return { low, high: low + lastDay - day };
}

function holiday(rule: HolidayRule, year: number): number {
  if (rule.kind === "fixed") return toSerial({ year, month: rule.month, day: rule.day });
  if (rule.kind === "easter") return easterSunday(year) + rule.plus;
  if (rule.nth < 0) {
    const last = toSerial({ year, month: rule.month, day: daysInMonth(year, rule.month) });
    return last - ((weekdayOf(last) - rule.weekday + 7) % 7) + rule.plus;
  }
  const first = toSerial({ year, month: rule.month, day: 1 });
  return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.nth - 1) + rule.plus;
}
