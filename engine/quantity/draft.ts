import type { Unit } from "../lexicon/units.ts";
import type { Cell } from "./cells.ts";
import { times } from "./numeral.ts";
import type { Modifier, QuantityKind } from "./types.ts";

/** A quantity while it is being made: extractors create it, refiners change it in place. Positions are indices of cells, half-open. */
export interface Draft {
  /** The extractor, then the refiners that added to it: "digits+unit+modifier". */
  rule: string;
  kind: QuantityKind;
  from: number;
  to: number;
  numberFrom: number;
  numberTo: number;
  low: number | null;
  high: number | null;
  step: number;
  /** Canonical name; for money the currency's code. */
  unit: string | null;
  measure: Unit | null;
  modifier: Modifier;
  head: number | null;
  /** Set where the noun is fixed by the phrase itself ("two-man crew"), not by its head. */
  nounClass: string | null;
  per: string | null;
  additional: boolean;
  /** Whether it hangs on a noun by a hyphen ("30-day delay"): no counted noun is looked for. */
  compound: boolean;
}

/** What an extractor knows at least. */
export interface DraftSeed {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly step?: number;
  readonly kind?: QuantityKind;
  readonly unit?: string;
  readonly modifier?: Modifier;
  readonly numberFrom?: number;
  readonly numberTo?: number;
}

/** A draft from what an extractor saw; the rest is at its defaults, and objects of one shape keep the engine fast. */
export function draftOf(seed: DraftSeed): Draft {
  return {
    rule: seed.rule,
    kind: seed.kind ?? "count",
    from: seed.from,
    to: seed.to,
    numberFrom: seed.numberFrom ?? seed.from,
    numberTo: seed.numberTo ?? seed.to,
    low: seed.low,
    high: seed.high,
    step: seed.step ?? 1,
    unit: seed.unit ?? null,
    measure: null,
    modifier: seed.modifier ?? "exact",
    head: null,
    nounClass: null,
    per: null,
    additional: false,
    compound: false,
  };
}

/** Multiplies what the draft says, its rounding included: cents to dollars, decades to years. */
export function scaleBy(draft: Draft, factor: number): void {
  if (draft.low !== null) draft.low = times(draft.low, factor);
  if (draft.high !== null) draft.high = times(draft.high, factor);
  draft.step *= factor;
}

/** Makes candidates from what stands at one cell; null where it is not one of its kind. */
export interface Extractor {
  readonly name: string;
  /** Lower-case words (or signs) that can start it; `"0"` stands for anything that starts with a digit. */
  readonly triggers: Iterable<string>;
  readonly read: (cells: readonly Cell[], at: number) => Draft | null;
}

/** One small step over the drafts of a block, in order of place. Gives those that stay. */
export interface Refiner {
  readonly name: string;
  readonly refine: (drafts: Draft[], cells: readonly Cell[]) => Draft[];
}

/** A refiner that looks at one draft at a time; `false` drops it. */
export function eachDraft(name: string, keep: (draft: Draft, cells: readonly Cell[]) => boolean): Refiner {
  return { name, refine: (drafts, cells) => drafts.filter((draft) => keep(draft, cells)) };
}
