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
  bias: -4,
  "same head": 1.2,
  "same class only": 0.6,
  "one noun bare": 0.2,
  "different nouns": -1.2,
  "shared noun": 0.3,
  "same verb": 0.5,
  "same event": 1,
  "event conflict": -1.5,
  "no event": 0,
  "near words": 3,
  "sentence words": 2,
  "neighbour words": 1,
  "same place": 0.2,
  "place conflict": -0.4,
  "year conflict": -1.5,
  "both lead": 0.4,
  "lead and not": 0,
  "one additional": -0.7,
  "same past year": 1,
  "is date": -0.5,
  "is measure": 0,
  "equal value": 1.5,
  "unusual value": 0.8,
  "vague value": -0.3,
};

/** The same without the value, for claims whose values exclude each other. */
const OPPOSE: Weights = { ...AGREE, bias: -3.5, "equal value": 0, "unusual value": 0, "vague value": 0 };

/** The model in use, as `scripts/fit-comparison.ts` fitted it. */
export const COMPARISON: Comparison = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.5, opposeThreshold: 0.5 };
