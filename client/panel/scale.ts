import type { Measure, PlottedValue } from "./story.ts";

/** A number line drawn across `width` pixels, with the places at which it is labelled. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly width: number;
  readonly ticks: readonly Tick[];
}

/** A place that is marked, and its label, which for a day stands in the middle of it. */
export interface Tick {
  readonly value: number;
  readonly label: string;
  readonly labelAt: number;
}

/** How much room is left beside the outermost values, as a share of the whole. */
const MARGIN = 0.08;
const DAY = 1440;

/** A scale on which all of some values have a place. `locale` decides how numbers and dates are written. */
export function scaleOf(values: readonly PlottedValue[], measure: Measure, width: number, locale: string): Scale {
  const [low, high] = domainOf(values, measure);
  const at = (value: number): number => ((value - low) / (high - low)) * width;
  const most = Math.max(2, Math.floor(width / (measure.kind === "date" ? 50 : 45)));
  const ticks = measure.kind === "date" ? dateTicks(low, high, most, locale) : numberTicks([low, high], most, measure.unit, locale);
  return { at, width, ticks };
}

function domainOf(values: readonly PlottedValue[], measure: Measure): readonly [number, number] {
  const ends = values.flatMap(({ low, high, slack, modifier }) => {
    const soft = isSoft(modifier) ? slack : 0;
    return [...(low === null ? [] : [low, low - soft]), ...(high === null ? [] : [high, high + soft])];
  });
  const [low, high] = ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : [0, 1];
  const isOpen = values.some((value) => value.low === null || value.high === null);
  const least = measure.kind === "date" ? 60 : Math.max(Math.abs(high) * 0.05, Number.EPSILON * 1e6);
  const room = Math.max((high - low) * (isOpen ? 2 * MARGIN : MARGIN), high === low ? least : 0) || 1;
  return [low - room, high + room];
}

/** Whether a hedge lets the value be somewhat more or less. */
export function isSoft(modifier: PlottedValue["modifier"]): boolean {
  return modifier === "about" || modifier === "nearly";
}

/** Units in which a scale is easier to read than in their base unit, from a size on, the largest first; and how they are written. */
const UNITS: ReadonlyMap<string, readonly (readonly [from: number, symbol: string])[]> = new Map([
  [
    "metre",
    [
      [1000, "km"],
      [1, "m"],
    ],
  ],
  [
    "kilogram",
    [
      [1000, "t"],
      [1, "kg"],
    ],
  ],
  [
    "second",
    [
      [86_400, "d"],
      [3600, "h"],
      [60, "min"],
      [1, "s"],
    ],
  ],
  ["kilometre", [[1, "km"]]],
  ["mile", [[1, "mi"]]],
  ["percent", [[1, "%"]]],
]);

/** Round numbers: 1, 2, 2.5 or 5 times a power of ten apart, with their unit where it has a short sign. */
function numberTicks([low, high]: readonly [number, number], most: number, unit: string | null, locale: string): Scale["ticks"] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const [factor, symbol] = UNITS.get(unit ?? "")?.find(([from]) => size >= 2 * from || from === 1) ?? [1, ""];
  const rough = niceStep((high - low) / factor / most);
  // What has no unit is counted, and there is no half of it.
  const step = unit === null ? Math.max(1, rough) : rough;
  const compact = size / factor >= 10_000;
  const format = new Intl.NumberFormat(locale, compact ? { notation: "compact", maximumFractionDigits: 2 } : { maximumFractionDigits: 6 });
  return multiples(low / factor, high / factor, step).map((multiple) => {
    const value = multiple * factor;
    return { value, label: symbol === "" ? format.format(multiple) : `${format.format(multiple)} ${symbol}`, labelAt: value };
  });
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (NICE.find((nice) => nice * power >= rough) ?? 10) * power;
}

const NICE = [1, 2, 2.5, 5, 10];

/** No more than a few of them, whatever the step is. */
function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step);
  const count = Math.min(20, Math.max(0, Math.floor(high / step) - first + 1));
  // The product of a round number and an integer may end in noise: 0.1 * 3.
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

const CLOCK_STEPS = [1, 5, 15, 30, 60, 120, 180, 360, 720];
const DAY_STEPS = [1, 2, 3, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6];

/** Clock times, days, months or years, as far apart as there is room for. */
function dateTicks(low: number, high: number, most: number, locale: string): Scale["ticks"] {
  const rough = (high - low) / most;
  const clock = CLOCK_STEPS.find((step) => step >= rough);
  const write = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  if (clock !== undefined) {
    const [time, day] = [write({ hour: "numeric", minute: "2-digit" }), write({ month: "short", day: "numeric" })];
    return multiples(low, high, clock).map((value) => ({
      value,
      label: (value % DAY === 0 ? day : time).format(value * 60_000),
      labelAt: value,
    }));
  }
  const days = DAY_STEPS.find((step) => step * DAY >= rough * 0.7);
  if (days !== undefined) return labelled(multiples(low - DAY, high, days * DAY), write({ month: "short", day: "numeric" }), DAY / 2);
  const months = MONTH_STEPS.find((step) => step * 30.5 * DAY >= rough);
  if (months !== undefined) return labelled(monthStarts(low, high, months), write({ month: "short", year: "numeric" }));
  return labelled(monthStarts(low, high, 12 * Math.max(1, niceStep(rough / (365.25 * DAY)))), write({ year: "numeric" }));
}

function labelled(values: readonly number[], format: Intl.DateTimeFormat, within = 0): Scale["ticks"] {
  return values.map((value) => ({ value, label: format.format(value * 60_000), labelAt: value + within }));
}

/** First days of months, `step` months apart, counted from a year that the step divides. */
function monthStarts(low: number, high: number, step: number): number[] {
  const first = new Date(low * 60_000);
  const months = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
  return Array.from({ length: 20 }, (_, index) => monthStart(months + index * step)).filter((value) => low <= value && value <= high);
}

function monthStart(months: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(months / 12), ((months % 12) + 12) % 12, 1);
  return date.getTime() / 60_000;
}
