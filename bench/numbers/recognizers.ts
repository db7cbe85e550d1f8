import {
  recognizeAge,
  recognizeCurrency,
  recognizeDimension,
  recognizeNumber,
  recognizeOrdinal,
  recognizePercentage,
  recognizeTemperature,
} from "@microsoft/recognizers-text-suite";
import { type Reader, type Reading, unitName } from "./reading.ts";

const CULTURE = "en-us";
const RECOGNIZERS = [
  ["currency", recognizeCurrency],
  ["dimension", recognizeDimension],
  ["age", recognizeAge],
  ["temperature", recognizeTemperature],
  ["percent", recognizePercentage],
  ["ordinal", recognizeOrdinal],
  ["number", recognizeNumber],
] as const;

/** Microsoft Recognizers-Text: its seven number models together; where two overlap, the one that says more (units before bare numbers). */
export const recognizers: Reader = {
  name: "Recognizers-Text",
  read: (text, only) => {
    const kept: Reading[] = [];
    for (const [kind, recognize] of RECOGNIZERS) {
      if (only !== undefined && only !== kind) continue;
      for (const result of recognize(text, CULTURE)) {
        const [start, end] = [result.start, result.end + 1];
        if (kept.some((other) => other.start < end && start < other.end)) continue;
        const value = valueOf(result.resolution);
        if (value === null) continue;
        const unit = textOf(result.resolution, "isoCurrency") ?? textOf(result.resolution, "unit");
        kept.push({ start, end, number: { start, end }, kind, low: value, high: value, unit: unitName(unit) });
      }
    }
    return kept.toSorted((a, b) => a.start - b.start);
  },
};

function valueOf(resolution: Record<string, unknown> | null | undefined): number | null {
  const value = Number.parseFloat(textOf(resolution, "value") ?? "");
  return Number.isNaN(value) ? null : value;
}

function textOf(resolution: Record<string, unknown> | null | undefined, key: string): string | null {
  const value = resolution?.[key];
  return typeof value === "string" ? value : null;
}
