import type { DateWeights } from "./features.ts";

/** All that is fitted for dates. */
export interface DateModel {
  /** Logistic weights of "these two dates, which can both stand, date one thing". */
  readonly agree: DateWeights;
  /** The same for dates that cannot both stand: the value's features play no part. */
  readonly oppose: DateWeights;
  /** From these on, a pair is taken to date one thing. */
  readonly agreeThreshold: number;
  readonly opposeThreshold: number;
}

const AGREE: DateWeights = {
  bias: -3.01,
  "same deed": 0.66,
  "shared event": 0.93,
  "other deed": 0.22,
  "both statements": -1.2,
  "one statement": -1.84,
  "same speaker": 0.68,
  "same doer": 0.36,
  "same person": 0.41,
  "other person": -1,
  "frame words": 1.55,
  "shared names": 1.31,
  "rare name": 0.72,
  "other names": -0.02,
  "sentence words": 1.3,
  "neighbour words": 0.4,
  "both lead": 1.53,
  "same value": 0.13,
  "unusual value": 0.25,
  coarser: 0.17,
  "much coarser": -0.07,
  "both bounds": -0.12,
  "one bound": -0.46,
  "past year": 2.17,
};

const OPPOSE: DateWeights = {
  bias: -2.89,
  "same deed": 0.56,
  "shared event": 0.99,
  "other deed": 0.43,
  "both statements": -1.35,
  "one statement": -2.05,
  "same speaker": 0.83,
  "same doer": 0.24,
  "same person": -0.11,
  "other person": -1,
  "frame words": 1.68,
  "shared names": 1.22,
  "rare name": 0.73,
  "other names": 0.14,
  "sentence words": 1.61,
  "neighbour words": 0.43,
  "both lead": 1.24,
  "same value": 0,
  "unusual value": 0,
  coarser: 0,
  "much coarser": 0,
  "both bounds": 0,
  "one bound": 0,
  "past year": 0,
};

/** The model in use, as `scripts/fit-dates.ts` fitted it. */
export const DATE_MODEL: DateModel = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.28, opposeThreshold: 0.1 };
