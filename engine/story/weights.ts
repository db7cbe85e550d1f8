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
  "one noun bare": -0.31,
  "different nouns": -0.42,
  "shared noun": 0.6,
  "same verb": 0.49,
  "same event": 0.74,
  "event conflict": -0.45,
  "no event": -0.29,
  "near words": 1.74,
  "sentence words": 1.26,
  "neighbour words": 0.15,
  "same place": 1.32,
  "place conflict": 0,
  "year conflict": -1.18,
  "both lead": 1.51,
  "lead and not": 0.07,
  "one additional": -0.21,
  "same past year": 1.23,
  "sole of its kind": 0.44,
  "is date": -0.22,
  "is measure": 0.86,
  "equal value": -0.32,
  "unusual value": 1.03,
  "near value": 0.73,
  "vague value": -0.03,
};

/** The same without the value, for claims whose values exclude each other. */
const OPPOSE: Weights = {
  bias: -3.18,
  "same head": -0.01,
  "same class only": 0.22,
  "one noun bare": -0.25,
  "different nouns": -0.67,
  "shared noun": 0.39,
  "same verb": 0.67,
  "same event": 0.54,
  "event conflict": -0.32,
  "no event": -0.22,
  "near words": 1.79,
  "sentence words": 1.13,
  "neighbour words": -0.05,
  "same place": 1.44,
  "place conflict": -0.14,
  "year conflict": -1.96,
  "both lead": 1.32,
  "lead and not": 0.04,
  "one additional": -0.28,
  "same past year": 1.25,
  "sole of its kind": 0.41,
  "is date": 0.14,
  "is measure": 0.64,
  "equal value": 0,
  "unusual value": 0,
  "near value": 0,
  "vague value": 0,
};

/** The model in use, as `scripts/fit-comparison.ts` fitted it. */
export const COMPARISON: Comparison = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.5, opposeThreshold: 0.2 };
