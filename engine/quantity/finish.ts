import { nounClassOf, singularOf } from "../lexicon/nouns.ts";
import type { Cell } from "./cells.ts";
import type { Draft } from "./draft.ts";
import type { CountedNoun, NormalizedValue, Quantity } from "./types.ts";

/** Below this a count without decimals is taken to be exact: "50 people" were counted, "300" may be rounded. */
const EXACT_BELOW = 100;

/** The quantity that a refined draft asserts, its cells turned into spans of the text. */
export function finish(draft: Draft, cells: readonly Cell[]): Quantity {
  const noun = nounOf(draft, cells);
  return {
    start: cells[draft.from]?.start ?? 0,
    end: cells[draft.to - 1]?.end ?? 0,
    kind: draft.kind,
    number: { start: cells[draft.numberFrom]?.start ?? 0, end: cells[draft.numberTo - 1]?.end ?? 0 },
    low: draft.low,
    high: draft.high,
    unit: draft.unit ?? draft.nounClass ?? noun?.class ?? noun?.head ?? null,
    modifier: draft.modifier,
    tolerance: toleranceOf(draft),
    normalized: normalize(draft),
    noun,
    per: draft.per,
    additional: draft.additional,
    rule: draft.rule,
  };
}

function nounOf(draft: Draft, cells: readonly Cell[]): CountedNoun | null {
  const cell = draft.head === null ? undefined : cells[draft.head];
  if (!cell) return null;
  const head = singularOf(cell.lower);
  return { start: cell.start, end: cell.end, head, class: draft.nounClass ?? nounClassOf(head) };
}

/** Half of the last digit shown; a small whole count is exact. */
function toleranceOf(draft: Draft): number {
  const value = Math.abs(draft.low ?? draft.high ?? 0);
  if (draft.kind === "rank" || draft.modifier === "vague") return 0;
  if (draft.kind === "count" && draft.step >= 1 && (draft.step === 1 || value < EXACT_BELOW)) return 0;
  return draft.step / 2;
}

function normalize(draft: Draft): NormalizedValue | null {
  if (draft.kind === "money") return { low: draft.low, high: draft.high, unit: draft.unit ?? "USD" };
  const { measure } = draft;
  if (!measure) return null;
  const convert = (value: number | null) => (value === null ? null : value * measure.factor + (measure.offset ?? 0));
  return { low: convert(draft.low), high: convert(draft.high), unit: measure.base };
}
