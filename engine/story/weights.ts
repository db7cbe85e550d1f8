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
  bias: -3.11,
  "same head": -0.16,
  "same class only": -0.04,
  "one noun bare": -0.39,
  "different nouns": -0.46,
  "shared noun": 0.6,
  "same verb": 0.66,
  "same event": 0.67,
  "event conflict": -0.34,
  "no event": -0.33,
  "near words": 1.7,
  "sentence words": 1.24,
  "neighbour words": 0.15,
  "same place": 1.32,
  "place conflict": 0,
  "year conflict": -1.21,
  "both lead": 1.48,
  "lead and not": 0.04,
  "one additional": -0.23,
  "same past year": 1.23,
  "sole of its kind": 0.37,
  "is date": -0.18,
  "is measure": 0.89,
  "equal value": -0.32,
  "unusual value": 1.03,
  "near value": 0.73,
  "vague value": -0.05,
};

/** The same without the value, for claims whose values exclude each other. */
const OPPOSE: Weights = {
  bias: -3.17,
  "same head": -0.04,
  "same class only": 0.17,
  "one noun bare": -0.31,
  "different nouns": -0.7,
  "shared noun": 0.37,
  "same verb": 0.81,
  "same event": 0.47,
  "event conflict": -0.2,
  "no event": -0.27,
  "near words": 1.75,
  "sentence words": 1.11,
  "neighbour words": -0.07,
  "same place": 1.45,
  "place conflict": -0.13,
  "year conflict": -1.98,
  "both lead": 1.31,
  "lead and not": 0.04,
  "one additional": -0.29,
  "same past year": 1.24,
  "sole of its kind": 0.31,
  "is date": 0.17,
  "is measure": 0.68,
  "equal value": 0,
  "unusual value": 0,
  "near value": 0,
  "vague value": 0,
};

/** The model in use, as `scripts/fit-comparison.ts` fitted it. */
export const COMPARISON: Comparison = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.5, opposeThreshold: 0.2 };
