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
  bias: -3.06,
  "same head": 0.21,
  "same class only": 0.34,
  "one noun bare": -0.38,
  "different nouns": -0.38,
  "shared noun": 0.5,
  "same verb": 0.22,
  "same event": 0.65,
  "event conflict": -0.45,
  "no event": -0.2,
  "near words": 1.31,
  "sentence words": 0.98,
  "neighbour words": 0.16,
  "same place": 0.73,
  "place conflict": 0.11,
  "year conflict": -1.08,
  "both lead": 1.47,
  "lead and not": 0.12,
  "one additional": -0.18,
  "same past year": 1.49,
  "sole of its kind": 0.14,
  "is date": -0.81,
  "is measure": 1.21,
  "equal value": 0.72,
  "unusual value": 0.54,
  "vague value": 0.15,
};

/** The same without the value, for claims whose values exclude each other. */
const OPPOSE: Weights = {
  bias: -3.2,
  "same head": 0.01,
  "same class only": 0.43,
  "one noun bare": -0.3,
  "different nouns": -0.59,
  "shared noun": 0.52,
  "same verb": 0.38,
  "same event": 0.49,
  "event conflict": -0.36,
  "no event": -0.13,
  "near words": 1.6,
  "sentence words": 1.02,
  "neighbour words": 0.02,
  "same place": -0.03,
  "place conflict": -0.16,
  "year conflict": -1.89,
  "both lead": 1.38,
  "lead and not": 0.08,
  "one additional": -0.24,
  "same past year": 1.19,
  "sole of its kind": 0.48,
  "is date": 0.13,
  "is measure": 0.65,
  "equal value": 0,
  "unusual value": 0,
  "vague value": 0,
};

/** The model in use, as `scripts/fit-comparison.ts` fitted it. */
export const COMPARISON: Comparison = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.4, opposeThreshold: 0.22 };
