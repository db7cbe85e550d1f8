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
  bias: -3.02,
  "same head": 0.18,
  "same class only": 0.34,
  "one noun bare": -0.4,
  "different nouns": -0.39,
  "shared noun": 0.51,
  "same verb": 0.22,
  "same event": 0.67,
  "event conflict": -0.46,
  "no event": -0.21,
  "near words": 1.32,
  "sentence words": 0.96,
  "neighbour words": 0.16,
  "same place": 0.46,
  "place conflict": -0.01,
  "year conflict": -1.1,
  "both lead": 1.48,
  "lead and not": 0.12,
  "one additional": -0.2,
  "same past year": 1.45,
  "is date": -0.83,
  "is measure": 1.2,
  "equal value": 0.73,
  "unusual value": 0.54,
  "vague value": 0.14,
};

/** The same without the value, for claims whose values exclude each other. */
const OPPOSE: Weights = {
  bias: -3.15,
  "same head": -0.06,
  "same class only": 0.42,
  "one noun bare": -0.34,
  "different nouns": -0.57,
  "shared noun": 0.55,
  "same verb": 0.42,
  "same event": 0.58,
  "event conflict": -0.4,
  "no event": -0.18,
  "near words": 1.62,
  "sentence words": 1.07,
  "neighbour words": 0.03,
  "same place": -0.13,
  "place conflict": -0.33,
  "year conflict": -1.76,
  "both lead": 1.37,
  "lead and not": 0.06,
  "one additional": -0.21,
  "same past year": 1.14,
  "is date": 0.17,
  "is measure": 0.66,
  "equal value": 0,
  "unusual value": 0,
  "vague value": 0,
};

/** The model in use, as `scripts/fit-comparison.ts` fitted it. */
export const COMPARISON: Comparison = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.4, opposeThreshold: 0.3 };
