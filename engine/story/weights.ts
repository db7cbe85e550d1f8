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
  bias: -3.46,
  "same head": 0.09,
  "same class only": 0.2,
  "one noun bare": -0.26,
  "different nouns": -0.4,
  "shared noun": 0.7,
  "same verb": 0.25,
  "same event": 0.85,
  "event conflict": -0.55,
  "no event": -0.3,
  "near words": 1.27,
  "sentence words": 0.98,
  "neighbour words": 0.15,
  "same place": 0.75,
  "place conflict": 0.23,
  "year conflict": -1.08,
  "both lead": 1.45,
  "lead and not": 0.1,
  "one additional": -0.1,
  "same past year": 0.95,
  "sole of its kind": 0.37,
  "is date": -0.19,
  "is measure": 0.91,
  "equal value": 0.2,
  "unusual value": 0.73,
  "near value": 1.03,
  "vague value": 0.11,
};

/** The same without the value, for claims whose values exclude each other. */
const OPPOSE: Weights = {
  bias: -3.21,
  "same head": 0.05,
  "same class only": 0.39,
  "one noun bare": -0.27,
  "different nouns": -0.59,
  "shared noun": 0.52,
  "same verb": 0.38,
  "same event": 0.49,
  "event conflict": -0.36,
  "no event": -0.14,
  "near words": 1.59,
  "sentence words": 1.01,
  "neighbour words": -0.01,
  "same place": 0.03,
  "place conflict": 0.11,
  "year conflict": -1.9,
  "both lead": 1.37,
  "lead and not": 0.08,
  "one additional": -0.23,
  "same past year": 1.18,
  "sole of its kind": 0.48,
  "is date": 0.14,
  "is measure": 0.65,
  "equal value": 0,
  "unusual value": 0,
  "near value": 0,
  "vague value": 0,
};

/** The model in use, as `scripts/fit-comparison.ts` fitted it. */
export const COMPARISON: Comparison = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.4, opposeThreshold: 0.22 };
