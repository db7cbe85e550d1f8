import { readFileSync } from "node:fs";
import { LEFT_OUT } from "./left-out.ts";
import { type Reader, type Reading, type Section, unitName } from "./reading.ts";

interface Expected {
  readonly Text: string;
  readonly Start?: number;
  readonly End?: number;
  readonly Resolution?: { readonly value?: string | null; readonly unit?: string; readonly isoCurrency?: string };
}
interface SpecCase {
  readonly Input: string;
  readonly Results: readonly Expected[];
}

const MODELS = ["Number", "Ordinal", "Percent", "Currency", "Dimension", "Age", "Temperature"] as const;
type Model = (typeof MODELS)[number];
/** Which readings answer which model; the number model takes the numeral of any of them. */
const KINDS: Readonly<Record<Model, readonly Reading["kind"][]>> = {
  Number: ["number", "percent", "currency", "dimension", "age", "temperature"],
  Ordinal: ["ordinal"],
  Percent: ["percent"],
  Currency: ["currency"],
  Dimension: ["dimension"],
  Age: ["age"],
  Temperature: ["temperature"],
};

const OWN = {
  Number: "number",
  Ordinal: "ordinal",
  Percent: "percent",
  Currency: "currency",
  Dimension: "dimension",
  Age: "age",
  Temperature: "temperature",
} as const;

/** Pass rates on the specifications' cases that a news text could hold. */
export function specs(shared: string, readers: readonly Reader[]): Section {
  const left = new Map<string, number>();
  const rows = MODELS.flatMap((model): Section["rows"][number][] => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the specifications are fixed
    const cases = JSON.parse(readFileSync(`${shared}/specs/recognizers/${model}Model.json`, "utf8")) as SpecCase[];
    const kept = cases.filter((spec) => {
      const rule = LEFT_OUT.find(({ holds }) =>
        holds(
          spec.Input,
          spec.Results.map(({ Text }) => Text),
        ),
      );
      if (rule) left.set(rule.reason, (left.get(rule.reason) ?? 0) + 1);
      return !rule;
    });
    return [
      [`${model}, ${kept.length} of ${cases.length}`, ...readers.map((reader) => score(kept, model, reader))],
      [`${model}, all ${cases.length}`, ...readers.map((reader) => score(cases, model, reader))],
    ];
  });
  return {
    title: "Recognizers-Text's own specifications: cases passed, percent (in brackets: spans alone)",
    notes: [
      "A case passes when each expected phrase is read with its value, and nothing where nothing is expected. A reading covers the expected words and has its numeral within them: hedges and counted nouns are part of this engine's phrases by design.",
      "Left out, as no news text could hold them:",
      ...[...left].map(([reason, count]) => `- ${count}: ${reason}`),
    ],
    columns: readers.map(({ name }) => name),
    rows,
  };
}

function score(cases: readonly SpecCase[], model: Model, reader: Reader): string {
  let [spans, values] = [0, 0];
  for (const spec of cases) {
    const readings = reader.read(spec.Input, OWN[model]).filter(({ kind }) => KINDS[model].includes(kind));
    const found = spec.Results.map((expected) => readings.find((reading) => covers(reading, expected, spec.Input)));
    const spanned = spec.Results.length > 0 ? found.every(Boolean) : readings.length === 0 || model === "Number";
    const valued = spec.Results.every((expected, index) => sameValue(found[index], expected, model));
    if (spanned) spans++;
    if (spanned && valued) values++;
    else if (process.env["MISSES"] === reader.name)
      console.log(
        model,
        JSON.stringify(spec.Input),
        spec.Results.map((r) => [r.Text, r.Resolution?.value, r.Resolution?.unit]),
        readings.map((r) => [spec.Input.slice(r.start, r.end), r.low, r.unit]),
      );
  }
  const rate = (count: number) => ((100 * count) / Math.max(1, cases.length)).toFixed(1);
  return `${rate(values)} (${rate(spans)})`;
}

function covers(reading: Reading, expected: Expected, input: string): boolean {
  const start = expected.Start ?? input.toLowerCase().indexOf(expected.Text.toLowerCase());
  const end = expected.End === undefined ? start + expected.Text.length : expected.End + 1;
  return reading.start <= start && reading.end >= end && reading.number.start >= start && reading.number.end <= end;
}

function sameValue(reading: Reading | undefined, { Resolution }: Expected, model: Model): boolean {
  if (!reading || !Resolution) return !Resolution;
  let wanted = Number.parseFloat(Resolution.value ?? "");
  let got = reading.low ?? reading.high ?? Number.NaN;
  // A share of a whole is read as a percentage; the number model gives it as a part of one ("two thirds").
  if (model === "Number" && reading.kind === "percent" && wanted < 1 && Math.abs(got - wanted) > 1e-9) got /= 100;
  if (model === "Currency" && /^(Cent|Pence|Penny)$/u.test(Resolution.unit ?? "") && Math.abs(got - wanted) > 1e-9) wanted /= 100;
  if (Math.abs(got - wanted) > 1e-6 * Math.max(1, Math.abs(wanted))) return false;
  if (model === "Currency")
    return Resolution.isoCurrency === undefined || reading.unit === null || reading.unit.toUpperCase() === Resolution.isoCurrency;
  return model === "Number" || model === "Ordinal" || model === "Percent" || sameUnit(reading.unit, unitName(Resolution.unit));
}

const SAME: ReadonlyMap<string, string> = new Map([
  ["c", "celsius"],
  ["f", "fahrenheit"],
  ["age", "year"],
  ["metric-ton", "tonne"],
]);

function sameUnit(got: string | null, wanted: string | null): boolean {
  return canonical(got) === canonical(wanted) || (got === "ton" && wanted === "tonne") || (got === "tonne" && wanted === "ton");
}

function canonical(unit: string | null): string | null {
  return unit === null ? null : (SAME.get(unit) ?? unit);
}
