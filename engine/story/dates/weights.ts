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
  bias: -3.21,
  "same deed": 0.74,
  "shared event": 0.94,
  "other deed": -0.25,
  "both statements": -1.15,
  "one statement": -1.63,
  "same speaker": 0.71,
  "same doer": 0.39,
  "same person": 0.41,
  "other person": -1,
  "frame words": 1.58,
  "shared names": 1.32,
  "rare name": 0.62,
  "other names": 0.02,
  "sentence words": 1.32,
  "neighbour words": 0.46,
  "both lead": 1.48,
  "same value": 0.19,
  "unusual value": 0.3,
  coarser: 0.11,
  "much coarser": 0.02,
  "both bounds": -0.08,
  "one bound": -0.46,
  "past year": 2.25,
};

const OPPOSE: DateWeights = {
  bias: -3.03,
  "same deed": 0.65,
  "shared event": 0.98,
  "other deed": -0.15,
  "both statements": -1.28,
  "one statement": -1.83,
  "same speaker": 0.88,
  "same doer": 0.31,
  "same person": -0.09,
  "other person": -1,
  "frame words": 1.73,
  "shared names": 1.21,
  "rare name": 0.64,
  "other names": 0.25,
  "sentence words": 1.65,
  "neighbour words": 0.49,
  "both lead": 1.18,
  "same value": 0,
  "unusual value": 0,
  coarser: 0,
  "much coarser": 0,
  "both bounds": 0,
  "one bound": 0,
  "past year": 0,
};

/** The model in use, as `scripts/fit-dates.ts` fitted it. */
export const DATE_MODEL: DateModel = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.4, opposeThreshold: 0.1 };
