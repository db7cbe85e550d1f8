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
  bias: -3,
  "same head": -0.2,
  "same class only": -0.07,
  "one noun bare": -0.31,
  "different nouns": -0.47,
  "shared noun": 0.62,
  "same verb": 0.67,
  "same event": 0.64,
  "event conflict": -0.31,
  "no event": -0.33,
  "near words": 1.71,
  "sentence words": 1.31,
  "neighbour words": 0.17,
  "same place": 0.22,
  "place conflict": -0.37,
  "year conflict": -1.07,
  "both lead": 1.36,
  "lead and not": -0.01,
  "one additional": -0.28,
  "same past year": 1.2,
  "sole of its kind": 0.42,
  "is date": -0.16,
  "is measure": 1.09,
  "equal value": -0.43,
  "unusual value": 0.96,
  "near value": 0.79,
  "vague value": -0.13,
};

/** The same without the value, for claims whose values exclude each other. */
const OPPOSE: Weights = {
  bias: -3.19,
  "same head": 0.01,
  "same class only": 0.2,
  "one noun bare": -0.3,
  "different nouns": -0.68,
  "shared noun": 0.36,
  "same verb": 0.77,
  "same event": 0.49,
  "event conflict": -0.21,
  "no event": -0.28,
  "near words": 1.8,
  "sentence words": 1.28,
  "neighbour words": -0.04,
  "same place": 0.24,
  "place conflict": -0.25,
  "year conflict": -1.99,
  "both lead": 1.26,
  "lead and not": 0,
  "one additional": -0.29,
  "same past year": 1.24,
  "sole of its kind": 0.35,
  "is date": 0.24,
  "is measure": 0.71,
  "equal value": 0,
  "unusual value": 0,
  "near value": 0,
  "vague value": 0,
};

/** The model in use, as `scripts/fit-comparison.ts` fitted it. */
export const COMPARISON: Comparison = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.5, opposeThreshold: 0.25 };
