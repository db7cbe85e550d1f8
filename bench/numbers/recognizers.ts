import Recognizers from "@microsoft/recognizers-text-suite";
import { type Reader, type Reading, unitName } from "./reading.ts";

const CULTURE = "en-us";
const RECOGNIZERS = [
  ["currency", Recognizers.recognizeCurrency],
  ["dimension", Recognizers.recognizeDimension],
  ["age", Recognizers.recognizeAge],
  ["temperature", Recognizers.recognizeTemperature],
  ["percent", Recognizers.recognizePercentage],
  ["ordinal", Recognizers.recognizeOrdinal],
  ["number", Recognizers.recognizeNumber],
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
        const unit = (result.resolution?.["isoCurrency"] ?? result.resolution?.["unit"]) as string | undefined;
        kept.push({ start, end, number: { start, end }, kind, low: value, high: value, unit: unitName(unit) });
      }
    }
    return kept.sort((a, b) => a.start - b.start);
  },
};

function valueOf(resolution: Record<string, unknown> | null | undefined): number | null {
  const value = Number.parseFloat(String(resolution?.["value"] ?? ""));
  return Number.isNaN(value) ? null : value;
}
