import type { DateExpression } from "./types.ts";

/** How two dates stand to each other: the same, different but both possible, or not both possible. */
export type DateRelation = "equal" | "compatible" | "apart";

/** Offsets from UTC that a place's own time may have, in minutes east of it, inclusive. */
export interface OffsetRange {
  readonly low: number;
  readonly high: number;
}

/** Offsets of all places on Earth. */
export const WORLD: readonly OffsetRange[] = [{ low: -12 * 60, high: 14 * 60 }];

/** A date as comparison sees it, in minutes since 1970: of UTC where `zoned`, else of some place's own clocks. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
  readonly zoned: boolean;
  /** How far either end may be off: "about 3 p.m.", "before dawn". */
  readonly slack: number;
  /** The words name a time of day and no day; the day was only assumed. */
  readonly dayless: boolean;
}

const MINUTES_A_DAY = 1440;
const ABOUT_SLACK = 60;
/** Midnight and 12:01 a.m. are one deadline. */
const CLOCK_SLACK = 5;
/** "Before dawn", "early Monday": a part of a day has no sharp ends, and what happens overnight is dated to either day. */
const DAY_PART_SLACK = 120;
/** Rules of this room whose words name a time and no day. */
const NO_DAY = new Set(["clock", "hedge", "day-part"]);
const OFFSET = /T.*(?:Z|[+-]\d\d:?\d\d)$/u;

/**
 * How two dates stand to each other, hedges aside. A finer date within a coarser is compatible. Times of day are compared where both have one.
 * Where one of two times states its zone and the other is a place's own, they are apart only if none of `places`, the offsets that the place may
 * have, brings them together: "0737 GMT" and "7:37 a.m." agree in London and not in Jakarta. Null values are compatible with everything.
 */
export function relateDates(a: DateExpression, b: DateExpression, places: readonly OffsetRange[] = WORLD): DateRelation {
  const [x, y] = [stretchOf(a), stretchOf(b)];
  return x && y ? relateStretches(x, y, places) : "compatible";
}

/** The same for dates that are compared many times. */
export function relateStretches(x: Stretch, y: Stretch, places: readonly OffsetRange[] = WORLD): DateRelation {
  if (x.dayless === y.dayless && !x.dayless) return relateClosed(x, y, places);
  const moved = x.dayless ? onDaysOf(y, x) : onDaysOf(x, y);
  const still = x.dayless ? y : x;
  const relations = moved.map((one) => relateClosed(one, still, places));
  return (
    relations.find((relation) => relation === "equal") ??
    relations.find((relation) => relation === "compatible") ??
    relations[0] ??
    "compatible"
  );
}

/** Whether a date states a time of day, exact or a part of it. */
export function hasTimeOfDay({ value }: DateExpression): boolean {
  return value !== null && ((value.low?.length ?? 0) > 10 || (value.high?.length ?? 0) > 10);
}

function relateClosed(a: Stretch, b: Stretch, places: readonly OffsetRange[]): DateRelation {
  const slack = Math.max(a.slack, b.slack);
  if (a.zoned === b.zoned) {
    if (a.low === b.low && a.high === b.high) return "equal";
    return gap(a, b) < Math.max(slack, 1) ? "compatible" : "apart";
  }
  const [utc, own] = a.zoned ? [a, b] : [b, a];
  const meets = places.some(({ low, high }) => gap(utc, { low: own.low - high, high: own.high - low }) < Math.max(slack, 1));
  return meets || places.length === 0 ? "compatible" : "apart";
}

/** Minutes between two stretches; 0 or less where they touch. */
function gap(a: Pick<Stretch, "low" | "high">, b: Pick<Stretch, "low" | "high">): number {
  return Math.max(a.low, b.low) - Math.min(a.high, b.high);
}

/** A time moved to the days of another date; of two zones, to the days before and after, too. */
function onDaysOf(days: Stretch, time: Stretch): Stretch[] {
  if (!Number.isFinite(days.low) || !Number.isFinite(time.low)) return [time];
  // A day or more holds every time of day.
  if (days.high - days.low >= MINUTES_A_DAY - 1) return [{ ...time, low: days.low, high: days.low }];
  const shift = (Math.floor(days.low / MINUTES_A_DAY) - Math.floor(time.low / MINUTES_A_DAY)) * MINUTES_A_DAY;
  const around = days.zoned === time.zoned ? [0] : [0, -MINUTES_A_DAY, MINUTES_A_DAY];
  return around.map((more) => Object.assign({}, time, { low: time.low + shift + more, high: time.high + shift + more }));
}

/** A date's stretch of time, its ends infinite where open; null where nothing fixes it. */
export function stretchOf(date: DateExpression): Stretch | null {
  if (!date.value) return null;
  const low = date.value.low === null ? -Infinity : minutes(date.value.low, 0);
  const high = date.value.high === null ? Infinity : minutes(date.value.high, MINUTES_A_DAY - 1);
  if (Number.isNaN(low) || Number.isNaN(high) || (low === -Infinity && high === Infinity)) return null;
  return {
    low,
    high,
    zoned: OFFSET.test(date.value.low ?? date.value.high ?? ""),
    slack: slackOf(date),
    dayless: date.rule.split(" + ").every((rule) => NO_DAY.has(rule)),
  };
}

function slackOf({ granularity, modifier }: DateExpression): number {
  if (granularity === "day-part") return DAY_PART_SLACK;
  if (granularity !== "minute") return 0;
  return modifier === "about" ? ABOUT_SLACK : CLOCK_SLACK;
}

/** Minutes since 1970 of an ISO day or time; one without offset is read as if it were UTC. */
function minutes(iso: string, ofDay: number): number {
  const whole = iso.length <= 10;
  const time = Date.parse(whole ? `${iso}T00:00Z` : OFFSET.test(iso) ? iso : `${iso}Z`);
  return Math.round(time / 60_000) + (whole ? ofDay : 0);
}
