/**
 * Units as newspapers write them. Our own table rather than a units library: convert-units and its like convert between symbols,
 * while what is needed here is the words of prose ("square miles", "miles an hour", "foot" before a noun) with a factor each.
 */
export type Dimension =
  | "length"
  | "area"
  | "mass"
  | "volume"
  | "temperature"
  | "speed"
  | "energy"
  | "power"
  | "pressure"
  | "time"
  | "percent"
  | "magnitude"
  | "information"
  | "frequency"
  | "angle"
  | "ratio";

/** One unit of measure; `factor` (and for temperatures `offset`) lead to the dimension's base unit: value × factor + offset. */
export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
  readonly base: string;
  readonly factor: number;
  readonly offset?: number;
  /** How many of the unit that is reported one of these is: a decade is ten years. */
  readonly times?: number;
}

const u = (name: string, dimension: Dimension, base: string, factor: number): Unit => ({ name, dimension, base, factor });
const DAY = 86_400;
const YEAR = 365.25 * DAY;

/** Each unit with its words, space-separated where several words make one form. */
const WORDS: readonly (readonly [unit: Unit, ...forms: string[]])[] = [
  [u("kilometre", "length", "metre", 1000), "kilometre", "kilometres", "kilometer", "kilometers"],
  [u("metre", "length", "metre", 1), "metre", "metres", "meter", "meters"],
  [u("centimetre", "length", "metre", 0.01), "centimetre", "centimetres", "centimeter", "centimeters"],
  [u("millimetre", "length", "metre", 0.001), "millimetre", "millimetres", "millimeter", "millimeters"],
  [u("micrometre", "length", "metre", 1e-6), "micron", "microns", "micrometre", "micrometres", "micrometer", "micrometers"],
  [u("nanometre", "length", "metre", 1e-9), "nanometre", "nanometres", "nanometer", "nanometers"],
  [u("mile", "length", "metre", 1609.344), "mile", "miles"],
  [u("nautical-mile", "length", "metre", 1852), "nautical mile", "nautical miles"],
  [u("light-year", "length", "metre", 9.4607e15), "light year", "light years", "light - year", "light - years"],
  [u("yard", "length", "metre", 0.9144), "yard", "yards"],
  [u("foot", "length", "metre", 0.3048), "foot", "feet"],
  [u("inch", "length", "metre", 0.0254), "inch", "inches"],
  [u("furlong", "length", "metre", 201.168), "furlong", "furlongs"],
  [u("fathom", "length", "metre", 1.8288), "fathom", "fathoms"],
  [u("block", "length", "block", 1), "city block", "city blocks"],
  [u("square-kilometre", "area", "square-metre", 1e6), "square kilometre", "square kilometres", "square kilometer", "square kilometers"],
  [u("square-metre", "area", "square-metre", 1), "square metre", "square metres", "square meter", "square meters"],
  [u("square-mile", "area", "square-metre", 2_589_988.11), "square mile", "square miles"],
  [u("square-foot", "area", "square-metre", 0.092903), "square foot", "square feet"],
  [u("square-inch", "area", "square-metre", 0.00064516), "square inch", "square inches"],
  [u("square-yard", "area", "square-metre", 0.836127), "square yard", "square yards"],
  [u("acre", "area", "square-metre", 4046.856), "acre", "acres"],
  [u("hectare", "area", "square-metre", 10_000), "hectare", "hectares"],
  [u("kilogram", "mass", "kilogram", 1), "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos"],
  [u("gram", "mass", "kilogram", 0.001), "gram", "grams", "gramme", "grammes"],
  [u("milligram", "mass", "kilogram", 1e-6), "milligram", "milligrams"],
  [u("microgram", "mass", "kilogram", 1e-9), "microgram", "micrograms", "microgrammes"],
  [u("tonne", "mass", "kilogram", 1000), "tonne", "tonnes", "metric ton", "metric tons"],
  // The American ton: the British one is 12 % heavier, and articles do not say which.
  [u("ton", "mass", "kilogram", 907.185), "ton", "tons", "short ton", "short tons"],
  [u("pound", "mass", "kilogram", 0.453592), "pound", "pounds"],
  [u("ounce", "mass", "kilogram", 0.0283495), "ounce", "ounces"],
  [u("stone", "mass", "kilogram", 6.35029), "stone"],
  [u("carat", "mass", "kilogram", 0.0002), "carat", "carats"],
  [u("litre", "volume", "cubic-metre", 0.001), "litre", "litres", "liter", "liters"],
  [u("millilitre", "volume", "cubic-metre", 1e-6), "millilitre", "millilitres", "milliliter", "milliliters"],
  [u("gallon", "volume", "cubic-metre", 0.003785412), "gallon", "gallons"],
  [u("barrel", "volume", "cubic-metre", 0.158987), "barrel", "barrels"],
  [u("pint", "volume", "cubic-metre", 0.000473176), "pint", "pints"],
  [u("quart", "volume", "cubic-metre", 0.000946353), "quart", "quarts"],
  [u("bushel", "volume", "cubic-metre", 0.0352391), "bushel", "bushels"],
  [u("cubic-metre", "volume", "cubic-metre", 1), "cubic metre", "cubic metres", "cubic meter", "cubic meters"],
  [u("cubic-foot", "volume", "cubic-metre", 0.0283168), "cubic foot", "cubic feet"],
  [u("cubic-yard", "volume", "cubic-metre", 0.764555), "cubic yard", "cubic yards"],
  [u("cubic-centimetre", "volume", "cubic-metre", 1e-6), "cubic centimetre", "cubic centimetres", "cubic centimeter", "cubic centimeters"],
  [u("cubic-mile", "volume", "cubic-metre", 4.168182e9), "cubic mile", "cubic miles"],
  [u("cubic-kilometre", "volume", "cubic-metre", 1e9), "cubic kilometre", "cubic kilometres", "cubic kilometer", "cubic kilometers"],
  [u("teaspoon", "volume", "cubic-metre", 4.92892e-6), "teaspoon", "teaspoons"],
  [u("tablespoon", "volume", "cubic-metre", 1.47868e-5), "tablespoon", "tablespoons"],
  [
    u("kilometre-per-hour", "speed", "metre-per-second", 1 / 3.6),
    "kilometres per hour",
    "kilometers per hour",
    "kilometres an hour",
    "kilometers an hour",
    "kilometre per hour",
    "kilometer per hour",
    "km per hour",
    "km an hour",
  ],
  [
    u("mile-per-hour", "speed", "metre-per-second", 0.44704),
    "miles per hour",
    "miles an hour",
    "mile per hour",
    "mile an hour",
    "mile - an - hour",
    "mile - per - hour",
  ],
  [u("metre-per-second", "speed", "metre-per-second", 1), "metres per second", "meters per second", "metres a second", "meters a second"],
  [u("foot-per-second", "speed", "metre-per-second", 0.3048), "feet per second", "feet a second"],
  [u("knot", "speed", "metre-per-second", 0.514444), "knot", "knots"],
  [
    { ...u("fahrenheit", "temperature", "kelvin", 5 / 9), offset: 459.67 * (5 / 9) },
    "degrees fahrenheit",
    "degree fahrenheit",
    "fahrenheit",
    "degrees f",
  ],
  [
    { ...u("celsius", "temperature", "kelvin", 1), offset: 273.15 },
    "degrees celsius",
    "degree celsius",
    "degrees centigrade",
    "celsius",
    "centigrade",
    "degrees c",
  ],
  [u("kelvin", "temperature", "kelvin", 1), "kelvin", "kelvins"],
  [u("degree", "angle", "degree", 1), "degree", "degrees"],
  [u("watt", "power", "watt", 1), "watt", "watts"],
  [u("kilowatt", "power", "watt", 1e3), "kilowatt", "kilowatts"],
  [u("megawatt", "power", "watt", 1e6), "megawatt", "megawatts"],
  [u("gigawatt", "power", "watt", 1e9), "gigawatt", "gigawatts"],
  [u("horsepower", "power", "watt", 745.7), "horsepower"],
  [u("kilowatt-hour", "energy", "joule", 3.6e6), "kilowatt hours", "kilowatt - hours", "kilowatt hour", "kilowatt - hour"],
  [u("megawatt-hour", "energy", "joule", 3.6e9), "megawatt hours", "megawatt - hours", "megawatt hour", "megawatt - hour"],
  [u("joule", "energy", "joule", 1), "joule", "joules"],
  [u("calorie", "energy", "joule", 4184), "calorie", "calories", "kilocalories"],
  [u("kiloton", "energy", "joule", 4.184e12), "kiloton", "kilotons", "kilotonnes"],
  [u("megaton", "energy", "joule", 4.184e15), "megaton", "megatons", "megatonnes"],
  [u("volt", "power", "volt", 1), "volt", "volts"],
  [u("kilobyte", "information", "byte", 1e3), "kilobyte", "kilobytes"],
  [u("megabyte", "information", "byte", 1e6), "megabyte", "megabytes"],
  [u("gigabyte", "information", "byte", 1e9), "gigabyte", "gigabytes"],
  [u("terabyte", "information", "byte", 1e12), "terabyte", "terabytes"],
  [u("megapixel", "information", "pixel", 1e6), "megapixel", "megapixels"],
  [u("hertz", "frequency", "hertz", 1), "hertz"],
  [u("megahertz", "frequency", "hertz", 1e6), "megahertz"],
  [u("gigahertz", "frequency", "hertz", 1e9), "gigahertz"],
  [u("decibel", "ratio", "decibel", 1), "decibel", "decibels"],
  [u("magnitude", "magnitude", "magnitude", 1), "magnitude", "on the richter scale", "on richter scale"],
  [u("caliber", "length", "metre", 0.0254), "caliber", "calibre"],
  [u("second", "time", "second", 1), "second", "seconds"],
  [u("millisecond", "time", "second", 0.001), "millisecond", "milliseconds"],
  [u("minute", "time", "second", 60), "minute", "minutes"],
  [u("hour", "time", "second", 3600), "hour", "hours"],
  [u("day", "time", "second", DAY), "day", "days"],
  [u("night", "time", "second", DAY), "night", "nights"],
  [u("week", "time", "second", 7 * DAY), "week", "weeks"],
  [{ ...u("day", "time", "second", DAY), times: 14 }, "fortnight", "fortnights"],
  [u("month", "time", "second", YEAR / 12), "month", "months"],
  [u("quarter", "time", "second", YEAR / 4), "fiscal quarters", "straight quarters", "consecutive quarters"],
  [u("semester", "time", "second", YEAR / 2), "semester", "semesters"],
  [u("year", "time", "second", YEAR), "year", "years", "calendar year", "calendar years"],
  [{ ...u("year", "time", "second", YEAR), times: 10 }, "decade", "decades"],
  [{ ...u("year", "time", "second", YEAR), times: 100 }, "century", "centuries"],
  [{ ...u("year", "time", "second", YEAR), times: 1000 }, "millennium", "millennia", "millenniums"],
  [u("percent", "percent", "percent", 1), "percent", "per cent"],
  [u("percentage-point", "percent", "percentage-point", 1), "percentage point", "percentage points", "percentage - point"],
  [u("basis-point", "percent", "percentage-point", 0.01), "basis point", "basis points", "basis - point"],
];

/** Symbols, upper and lower case as written; taken only directly after digits ("20km", "20 km"), never after number words. */
const SYMBOLS: readonly (readonly [unit: string, ...symbols: string[]])[] = [
  ["kilometre", "km", "kms", "Km", "KM"],
  ["metre", "m"],
  ["centimetre", "cm", "cms"],
  ["millimetre", "mm"],
  ["nanometre", "nm"],
  ["mile", "mi"],
  ["foot", "ft", "ft."],
  ["inch", "in.", "in"],
  ["yard", "yd", "yds"],
  ["square-kilometre", "km2", "km²", "sq km", "sq. km"],
  ["square-metre", "m2", "m²", "sq m", "sqm"],
  ["square-foot", "sq ft", "sq. ft.", "sq. ft"],
  ["square-mile", "sq mi", "sq miles", "sq. miles"],
  ["hectare", "ha"],
  ["kilogram", "kg", "kgs", "Kg"],
  ["gram", "g"],
  ["milligram", "mg"],
  ["microgram", "mcg", "μg", "µg"],
  ["pound", "lb", "lbs", "lb.", "lbs."],
  ["ounce", "oz", "oz."],
  ["tonne", "t"],
  ["litre", "l", "L"],
  ["millilitre", "ml", "mL"],
  ["cubic-metre", "m3", "m³"],
  ["kilometre-per-hour", "km/h", "kph", "kmh", "kmph", "km/hr", "km / h", "km / hr"],
  ["mile-per-hour", "mph", "m.p.h.", "MPH"],
  ["metre-per-second", "m/s", "m / s"],
  ["celsius", "°C", "° C", "°c", "ºC", "º C", "C"],
  ["fahrenheit", "°F", "° F", "°f", "ºF", "º F", "F"],
  ["degree", "°", "º", "deg"],
  ["kilowatt", "kW"],
  ["megawatt", "MW"],
  ["gigawatt", "GW"],
  ["kilowatt-hour", "kWh"],
  ["megawatt-hour", "MWh"],
  ["megabyte", "MB"],
  ["gigabyte", "GB", "Gb"],
  ["terabyte", "TB"],
  ["megahertz", "MHz"],
  ["gigahertz", "GHz"],
  ["decibel", "dB"],
  ["second", "secs", "sec"],
  ["minute", "mins", "min"],
  ["hour", "hrs", "hr"],
  ["year", "yrs", "yr"],
  ["percent", "%", "pct", "pct.", "pc", "p.c."],
  ["basis-point", "bps", "bp"],
];

/** A form of a unit after its first word; longer forms come first. */
export interface UnitForm {
  readonly rest: readonly string[];
  readonly unit: Unit;
}

function index(entries: Iterable<readonly [string, Unit]>): ReadonlyMap<string, readonly UnitForm[]> {
  const byFirst = new Map<string, UnitForm[]>();
  for (const [form, unit] of entries) {
    const [first = "", ...rest] = form.split(" ");
    const forms = byFirst.get(first) ?? [];
    forms.push({ rest, unit });
    byFirst.set(first, forms);
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.rest.length - a.rest.length);
  return byFirst;
}

const UNITS = new Map(WORDS.filter(([unit]) => unit.times === undefined).map(([unit]) => [unit.name, unit]));

/** Unit words by their first word, lower case. */
export const UNIT_WORDS = index(WORDS.flatMap(([unit, ...forms]) => forms.map((form) => [form, unit] as const)));

/** Unit symbols by their first token, as written. */
export const UNIT_SYMBOLS = index(
  SYMBOLS.flatMap(([name, ...symbols]) => {
    const unit = UNITS.get(name);
    return unit ? symbols.map((symbol) => [symbol, unit] as const) : [];
  }),
);

/** The unit of that canonical name, or null. */
export function unitNamed(name: string): Unit | null {
  return UNITS.get(name) ?? null;
}

/** Adjectives that are a duration in one word. */
export const LONG_WORDS: ReadonlyMap<string, readonly [unit: string, value: number]> = new Map([
  ["daylong", ["day", 1]],
  ["weeklong", ["day", 7]],
  ["monthlong", ["month", 1]],
  ["yearlong", ["year", 1]],
  ["hourlong", ["hour", 1]],
  ["weekslong", ["week", 2]],
  ["monthslong", ["month", 2]],
  ["yearslong", ["year", 2]],
  ["hourslong", ["hour", 2]],
  ["dayslong", ["day", 2]],
  ["decadelong", ["year", 10]],
  ["decadeslong", ["year", 20]],
]);
