import type { Quantity } from "../engine/index.ts";

/** A unit to show beside another: its sign, and how it follows from the base unit of its dimension. */
interface Shown {
  readonly sign: string;
  readonly from: (base: number) => number;
}

const times = (sign: string, factor: number): Shown => ({ sign, from: (base) => base / factor });

const KILOMETRES = times("km", 1000);
const METRES = times("m", 1);
const SPEED = times("km/h", 1 / 3.6);

/** What readers of the other system want to know a figure in, by the unit that it is given in. */
const SHOWN: ReadonlyMap<string, Shown> = new Map([
  ["mile", KILOMETRES],
  ["nautical-mile", KILOMETRES],
  ["yard", METRES],
  ["foot", METRES],
  ["inch", times("cm", 0.01)],
  ["square-mile", times("km²", 1e6)],
  ["square-foot", times("m²", 1)],
  ["acre", times("ha", 10_000)],
  ["pound", times("kg", 1)],
  ["ounce", times("g", 0.001)],
  ["gallon", times("l", 0.001)],
  ["mile-per-hour", SPEED],
  ["knot", SPEED],
  ["fahrenheit", { sign: "°C", from: (kelvin) => kelvin - 273.15 }],
  ["kilometre", times("mi", 1609.344)],
  ["metre", times("ft", 0.3048)],
  ["centimetre", times("in", 0.0254)],
  ["square-kilometre", times("sq mi", 2_589_988.11)],
  ["square-metre", times("sq ft", 0.092903)],
  ["hectare", times("acres", 4046.856)],
  ["kilogram", times("lb", 0.453592)],
  ["litre", times("gal", 0.003785412)],
  ["kilometre-per-hour", times("mph", 0.44704)],
  ["celsius", { sign: "°F", from: (kelvin) => (kelvin * 9) / 5 - 459.67 }],
]);

/** A quantity in the other system of units, "≈ 97 km"; null where it has none, or is a rate of something else. */
export function converted({ unit, normalized, per, low, high }: Quantity): string | null {
  const shown = unit === null ? undefined : SHOWN.get(unit);
  if (!shown || !normalized || per !== null) return null;
  const ends = [...new Set([normalized.low, normalized.high])].filter((end) => end !== null);
  if (ends.length === 0) return null;
  // As many digits as were given, so that a round figure stays a round figure.
  const digits = Math.min(3, Math.max(2, significant(low ?? high ?? 0)));
  return `≈ ${ends.map((end) => written(shown.from(end), digits)).join("–")} ${shown.sign}`;
}

function significant(value: number): number {
  return String(Math.abs(value)).replace(".", "").replace(/^0+/u, "").replace(/0+$/u, "").length;
}

/** Made once: to make one takes far longer than to write a figure. */
const FIGURES = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

function written(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  return FIGURES.format(Object.is(rounded, -0) ? 0 : rounded);
}
