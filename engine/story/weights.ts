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
  bias: -3.23,
  "same head": -0.1,
  "same class only": 0.03,
  "one noun bare": -0.25,
  "different nouns": -0.51,
  "shared noun": 0.63,
  "same verb": 0.38,
  "same event": 0.84,
  "event conflict": -0.54,
  "no event": -0.3,
  "near words": 1.24,
  "sentence words": 1.05,
  "neighbour words": 0.08,
  "same place": 0.83,
  "place conflict": 0.15,
  "year conflict": -1.15,
  "both lead": 1.39,
  "lead and not": 0.09,
  "one additional": -0.2,
  "same past year": 0.97,
  "sole of its kind": 0.44,
  "is date": -0.11,
  "is measure": 0.83,
  "equal value": 0.08,
  "unusual value": 0.63,
  "near value": 1.03,
  "vague value": 0.1,
};

/** The same without the value, for claims whose values exclude each other. */
const OPPOSE: Weights = {
  bias: -3.19,
  "same head": -0.09,
  "same class only": 0.22,
  "one noun bare": -0.24,
  "different nouns": -0.74,
  "shared noun": 0.52,
  "same verb": 0.58,
  "same event": 0.56,
  "event conflict": -0.39,
  "no event": -0.17,
  "near words": 1.48,
  "sentence words": 1.07,
  "neighbour words": -0.05,
  "same place": 0.28,
  "place conflict": -0.37,
  "year conflict": -1.95,
  "both lead": 1.39,
  "lead and not": 0.05,
  "one additional": -0.33,
  "same past year": 1.12,
  "sole of its kind": 0.71,
  "is date": 0.36,
  "is measure": 0.66,
  "equal value": 0,
  "unusual value": 0,
  "near value": 0,
  "vague value": 0,
};

/** The model in use, as `scripts/fit-comparison.ts` fitted it. */
export const COMPARISON: Comparison = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.5, opposeThreshold: 0.3 };
