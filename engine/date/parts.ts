import { daysInMonth, fromSerial, toSerial } from "./civil.ts";
import type { Part } from "./meaning.ts";
import { months, years, type Days } from "./periods.ts";

/**
 * The part of a month, year or longer stretch that "early", "mid", "the end of" … name. Months fall into thirds (1 to 10,
 * 11 to 20, 21 to the end); a year's ends are its outer quarters; a decade's middle is its years 4 to 6. "The end of" and
 * "the start of" a stretch up to a month long is its last or first day. A day has no parts here: its hours are read as times.
 */
export function partOf(days: Days, part: Part): Days {
  const length = days.high - days.low + 1;
  if (part === "first-half" || part === "second-half") return half(days, part === "first-half");
  if (length === 1) return days;
  if (part === "end" || part === "start") return edge(days, part, length);
  if (length <= 7) return thirds(days, [2, 5], part);
  if (length <= 31) return thirds(days, [10, 20], part);
  if (length <= 93) return thirds(days, [Math.floor(length / 3), length - Math.floor(length / 3)], part);
  const { year } = fromSerial(days.low);
  if (length <= 366) return { early: months(year * 12, 3), mid: months(year * 12 + 3, 6), late: months(year * 12 + 9, 3) }[named(part)];
  const tenth = Math.round((fromSerial(days.high).year - year + 1) / 10);
  const scaled = (from: number, count: number): Days => years(year + from * tenth, count * tenth);
  return { early: scaled(0, 4), mid: scaled(4, 3), late: scaled(7, 3) }[named(part)];
}

function named(part: Part): "early" | "mid" | "late" {
  if (part === "early" || part === "start") return "early";
  return part === "late" || part === "end" ? "late" : "mid";
}

function thirds(days: Days, [first, second]: readonly [number, number], part: Part): Days {
  const name = named(part);
  if (name === "early") return { low: days.low, high: days.low + first - 1 };
  return name === "mid" ? { low: days.low + first, high: days.low + second - 1 } : { low: days.low + second, high: days.high };
}

function edge(days: Days, part: "end" | "start", length: number): Days {
  const day = part === "end" ? days.high : days.low;
  if (length <= 31) return { low: day, high: day };
  const { year, month } = fromSerial(day);
  return { low: toSerial({ year, month, day: 1 }), high: toSerial({ year, month, day: daysInMonth(year, month) }) };
}

function half(days: Days, first: boolean): Days {
  const { year, month } = fromSerial(days.low);
  const length = days.high - days.low + 1;
  if (length === 365 || length === 366) return months(year * 12 + (first ? 0 : 6), 6);
  if (length >= 28 && length <= 31) {
    const middle = toSerial({ year, month, day: 15 });
    return first ? { low: days.low, high: middle } : { low: middle + 1, high: days.high };
  }
  const middle = days.low + Math.floor(length / 2);
  return first ? { low: days.low, high: middle - 1 } : { low: middle, high: days.high };
}
