import type { Span } from "../text/types.ts";

/** How the words hedge a number; part of its value. */
export type Modifier = "exact" | "about" | "at-least" | "at-most" | "more-than" | "less-than" | "nearly" | "range" | "vague";

export type QuantityKind = "count" | "money" | "percent" | "distance" | "duration" | "age" | "rank" | "measure";

/** What a count counts: the head of the noun phrase. */
export interface CountedNoun extends Span {
  /** Lemma of the head, lower case: "personnel" of "275 U.S. military personnel". */
  readonly head: string;
  /** A class of the lexicon ("person", "building", "vehicle" …), else null. */
  readonly class: string | null;
}

/** The value in its dimension's base unit, so that miles and kilometres compare. */
export interface NormalizedValue {
  readonly low: number | null;
  readonly high: number | null;
  /** Base unit: "metre", "second", "kilogram" …; a currency code for money. */
  readonly unit: string;
}

/** What one numeric phrase asserts: `low..high` in `unit` as written, inclusive, null where open. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** The numeral itself, without modifier, unit or noun. */
  readonly number: Span;
  readonly low: number | null;
  readonly high: number | null;
  /** Canonical name of the unit as written ("mile", "year", "USD", "percent", "percentage-point"); for counts the noun's class or head; null where bare. */
  readonly unit: string | null;
  readonly modifier: Modifier;
  /** Half of the last digit shown, in `unit`: 50 for "300", 0.05 for "6.1"; 0 for a count below 100 or without trailing zeros. The rounding the digits allow. */
  readonly tolerance: number;
  readonly normalized: NormalizedValue | null;
  readonly noun: CountedNoun | null;
  /** What it is a rate of: "barrel" of "$107 a barrel". */
  readonly per: string | null;
  /** Words that set it apart from a total: "more", "another", "other", "additional". */
  readonly additional: boolean;
  /** The extractor that made it, then the refiners that added to it, in order: "digits+unit+modifier". */
  readonly rule: string;
}
