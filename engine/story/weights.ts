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
  bias: -3.44,
  "same head": 0,
  "same class only": 0.09,
  "one noun bare": -0.28,
  "different nouns": -0.39,
  "shared noun": 0.69,
  "same verb": 0.39,
  "same event": 0.86,
  "event conflict": -0.52,
  "no event": -0.35,
  "near words": 1.24,
  "sentence words": 1.05,
  "neighbour words": 0.08,
  "same place": 0.69,
  "place conflict": 0.04,
  "year conflict": -1.11,
  "both lead": 1.5,
  "lead and not": 0.13,
  "one additional": -0.11,
  "same past year": 0.99,
  "sole of its kind": 0.45,
  "is date": -0.08,
  "is measure": 0.85,
  "equal value": 0.15,
  "unusual value": 0.7,
  "near value": 1.02,
  "vague value": 0.08,
};

/** The same without the value, for claims whose values exclude each other. */
const OPPOSE: Weights = {
  bias: -3.28,
  "same head": -0.04,
  "same class only": 0.28,
  "one noun bare": -0.28,
  "different nouns": -0.6,
  "shared noun": 0.57,
  "same verb": 0.58,
  "same event": 0.52,
  "event conflict": -0.38,
  "no event": -0.14,
  "near words": 1.42,
  "sentence words": 1.06,
  "neighbour words": -0.08,
  "same place": 0.23,
  "place conflict": -0.47,
  "year conflict": -1.89,
  "both lead": 1.49,
  "lead and not": 0.1,
  "one additional": -0.26,
  "same past year": 1.14,
  "sole of its kind": 0.72,
  "is date": 0.38,
  "is measure": 0.63,
  "equal value": 0,
  "unusual value": 0,
  "near value": 0,
  "vague value": 0,
};

/** The model in use, as `scripts/fit-comparison.ts` fitted it. */
export const COMPARISON: Comparison = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.4, opposeThreshold: 0.22 };
