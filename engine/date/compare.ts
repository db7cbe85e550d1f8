import { serialOf } from "./civil.ts";
import type { DateInterval } from "./types.ts";

/**
 * Whether two dates can be of the same moment. Days are compared as days; times of day only where both have one, at the
 * same offset or after both are brought to UTC; where just one of two times states its zone, a day's difference is allowed.
 * Open ends reach as far as needed.
 */
export function canCoincide(a: DateInterval, b: DateInterval): boolean {
  return !isAfter(a.low, b.high) && !isAfter(b.low, a.high);
}

const MINUTES_A_DAY = 1440;

/** Whether one end of an interval certainly lies after another. */
function isAfter(low: string | null, high: string | null): boolean {
  if (low === null || high === null) return false;
  const [a, b] = [momentOf(low), momentOf(high)];
  if (!a || !b) return false;
  if (a.minute === null || b.minute === null) return a.day > b.day;
  if ((a.offset === null) !== (b.offset === null)) return a.day - b.day > 1;
  return utc(a.day, a.minute, a.offset) > utc(b.day, b.minute, b.offset);
}

function utc(day: number, minute: number, offset: number | null): number {
  return day * MINUTES_A_DAY + minute - (offset ?? 0);
}

interface Moment {
  readonly day: number;
  /** Minutes since midnight; null where no time is stated. */
  readonly minute: number | null;
  /** Minutes east of UTC; null where the words state none. */
  readonly offset: number | null;
}

function momentOf(stamp: string): Moment | null {
  const day = serialOf(stamp.slice(0, 10));
  if (day === null) return null;
  if (stamp.charAt(10) !== "T") return { day, minute: null, offset: null };
  const sign = stamp.charAt(16) === "-" ? -1 : 1;
  const offset = stamp.length > 16 ? sign * minutes(stamp.slice(17, 22)) : null;
  return { day, minute: minutes(stamp.slice(11, 16)), offset };
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
