import { HOLIDAYS, type HolidayRule } from "../lexicon/holidays.ts";
import { daysInMonth, easterSunday, fromSerial, isCivilDay, toSerial, weekdayOf } from "./civil.ts";
import type { Choice, Meaning } from "./meaning.ts";
import { months, type Days } from "./periods.ts";

const HOLIDAY_RULES: ReadonlyMap<string, HolidayRule> = new Map(HOLIDAYS);

/** Resolves what comes round again (a weekday, a month, a summer, a holiday) against a reference day; null where there is none such. */
export function recurring(meaning: Meaning, reference: number): Days | null {
  const { year } = fromSerial(reference);
  switch (meaning.op) {
    case "weekday":
      return oneDay(weekday(meaning.weekday, meaning.choose, reference));
    case "weekend":
      return weekend(meaning.choose, reference);
    case "month":
      return yearly((y) => months(y * 12 + meaning.month - 1, 1), meaning.choose, year, reference);
    case "month-day":
      return yearly((y) => dayRange(y, meaning.month, meaning.day, meaning.lastDay), meaning.choose, year, reference);
    case "season":
      return yearly((y) => months(y * 12 - 1 + 3 * meaning.season, 3), meaning.choose, year, reference);
    case "quarter":
      return yearly((y) => months(y * 12 + 3 * (meaning.quarter - 1), 3), meaning.choose, year, reference);
    case "holiday": {
      const rule = HOLIDAY_RULES.get(meaning.name);
      if (!rule) return null;
      if (meaning.year !== null) return oneDay(holiday(rule, meaning.year));
      return yearly((y) => oneDay(holiday(rule, y)), meaning.choose, year, reference);
    }
    default:
      return null;
  }
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
  switch (choose) {
    case "last":
      return reference - (back === 0 ? 7 : back);
    case "next":
      return reference + (ahead === 0 ? 7 : ahead);
    case "this":
      return back === 0 ? reference : reference + ahead;
    case "this-week":
      return monday + day;
    case "last-week":
      return monday + day - 7;
    case "next-week":
      return monday + day + 7;
    case "future":
      return reference + ahead;
    case "near":
      return back <= ahead ? reference - back : reference + ahead;
    default:
      return back === 6 ? reference + 1 : reference - back;
  }
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

/** The one of a yearly recurrence that is chosen; the years around the reference are tried. */
function yearly(of: (year: number) => Days | null, choose: Choice, year: number, reference: number): Days | null {
  if (choose === "this-year") return of(year);
  if (choose === "last-year") return of(year - 1);
  if (choose === "next-year") return of(year + 1);
  const around = [-1, 0, 1].map((shift) => of(year + shift)).filter((days) => days !== null);
  const begun = around.filter((days) => days.low <= reference);
  const over = around.filter((days) => days.high < reference);
  const ahead = around.filter((days) => days.low > reference);
  const open = around.filter((days) => days.high >= reference);
  if (choose === "past") return begun.at(-1) ?? null;
  if (choose === "last") return over.at(-1) ?? null;
  if (choose === "next") return ahead[0] ?? null;
  if (choose === "this") return around.find((days) => days.low <= reference && days.high >= reference) ?? of(year);
  if (choose === "future") return open[0] ?? null;
  return around.toSorted((a, b) => distance(a, reference) - distance(b, reference))[0] ?? null;
}

function distance(days: Days, reference: number): number {
  if (reference < days.low) return days.low - reference;
  return Math.max(0, reference - days.high);
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
