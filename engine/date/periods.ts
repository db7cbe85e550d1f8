import { daysInMonth, fromSerial, toSerial, weekdayOf } from "./civil.ts";
import type { Unit } from "./meaning.ts";

/** First and last day of a stretch, inclusive, as serial days. */
export interface Days {
  readonly low: number;
  readonly high: number;
}

/** The day, week (Monday to Sunday), month, quarter, year, decade or century that holds a day, moved by `offset` of them. */
export function periodAround(serial: number, unit: Unit, offset: number): Days {
  if (unit === "day") return { low: serial + offset, high: serial + offset };
  if (unit === "week") {
    const monday = serial - weekdayOf(serial) + 1 + 7 * offset;
    return { low: monday, high: monday + 6 };
  }
  const { year, month } = fromSerial(serial);
  if (unit === "month") return months(year * 12 + month - 1 + offset, 1);
  if (unit === "quarter") return months((year * 4 + Math.floor((month - 1) / 3) + offset) * 3, 3);
  if (unit === "century") return years(Math.floor((year - 1) / 100 + offset) * 100 + 1, 100);
  return unit === "decade" ? years((Math.floor(year / 10) + offset) * 10, 10) : years(year + offset, 1);
}

/** The same day so many units later (earlier, if negative); clamped to the end of a shorter month. */
export function addUnits(serial: number, unit: Unit, count: number): number {
  if (unit === "day") return serial + count;
  if (unit === "week") return serial + 7 * count;
  const perUnit = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit];
  const { year, month, day } = fromSerial(serial);
  const { low } = months(year * 12 + month - 1 + perUnit * count, 1);
  const target = fromSerial(low);
  return low + Math.min(day, daysInMonth(target.year, target.month)) - 1;
}

/** `count` whole months from a month counted from the year 0. */
export function months(index: number, count: number): Days {
  const first = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 };
  const next = index + count;
  const after = { year: Math.floor(next / 12), month: (((next % 12) + 12) % 12) + 1, day: 1 };
  return { low: toSerial(first), high: toSerial(after) - 1 };
}

/** `count` whole years from a year. */
export function years(year: number, count: number): Days {
  return months(year * 12, 12 * count);
}
