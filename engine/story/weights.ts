import type { FEATURES } from "./features.ts";

/** One weight a feature. */
export type Weights = Readonly<Record<(typeof FEATURES)[number], number>>;

/** All that is fitted. */
export interface Comparison {
  /** Logistic weights of "these two claims, whose values can both stand, answer one question". */
  readonly agree: Weights;
  /** The same for claims whose values exclude each other: the value's features play no part. */
  readonly oppose: Weights;
  /** Above these, a pair is taken to answer one question. */
  readonly agreeThreshold: number;
  readonly opposeThreshold: number;
}

/** Logistic weights of "these two claims, whose values can both stand, answer one question". Fitted by `scripts/fit-comparison.ts`. */
const AGREE: Weights = {
  bias: -3.12,
  "same head": -0.14,
  "same class only": -0.01,
  "one noun bare": -0.3,
  "different nouns": -0.41,
  "shared noun": 0.61,
  "same verb": 0.49,
  "same event": 0.74,
  "event conflict": -0.44,
  "no event": -0.3,
  "near words": 1.72,
  "sentence words": 1.24,
  "neighbour words": 0.14,
  "same place": 1.29,
  "place conflict": -0.03,
  "year conflict": -1.18,
  "both lead": 1.5,
  "lead and not": 0.06,
  "one additional": -0.2,
  "same past year": 1.23,
  "sole of its kind": 0.45,
  "is date": -0.21,
  "is measure": 0.83,
  "equal value": -0.3,
  "unusual value": 1.03,
  "near value": 0.71,
  "vague value": -0.03,
};

/** The same without the value, for claims whose values exclude each other. */
const OPPOSE: Weights = {
  bias: -3.15,
  "same head": 0,
  "same class only": 0.22,
  "one noun bare": -0.25,
  "different nouns": -0.66,
  "shared noun": 0.4,
  "same verb": 0.66,
  "same event": 0.55,
  "event conflict": -0.31,
  "no event": -0.24,
  "near words": 1.78,
  "sentence words": 1.14,
  "neighbour words": -0.05,
  "same place": 0.78,
  "place conflict": -0.28,
  "year conflict": -1.96,
  "both lead": 1.28,
  "lead and not": 0.02,
  "one additional": -0.28,
  "same past year": 1.25,
  "sole of its kind": 0.43,
  "is date": 0.18,
  "is measure": 0.65,
  "equal value": 0,
  "unusual value": 0,
  "near value": 0,
  "vague value": 0,
};

/** The model in use, as `scripts/fit-comparison.ts` fitted it. */
export const COMPARISON: Comparison = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.5, opposeThreshold: 0.3 };
