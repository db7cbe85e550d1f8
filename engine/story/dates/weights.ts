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
  bias: -3.14,
  "same deed": 0.71,
  "shared event": 0.92,
  "other deed": 0.23,
  "both statements": -1.18,
  "one statement": -1.83,
  "same speaker": 0.7,
  "same doer": 0.38,
  "same person": 0.42,
  "other person": -1,
  "frame words": 1.52,
  "shared names": 1.35,
  "rare name": 0.65,
  "other names": -0.02,
  "sentence words": 1.33,
  "neighbour words": 0.4,
  "both lead": 1.55,
  "same value": 0.2,
  "unusual value": 0.28,
  coarser: 0.1,
  "much coarser": 0.04,
  "both bounds": -0.13,
  "one bound": -0.43,
  "past year": 2.18,
};

const OPPOSE: DateWeights = {
  bias: -2.93,
  "same deed": 0.62,
  "shared event": 0.97,
  "other deed": 0.45,
  "both statements": -1.32,
  "one statement": -2.03,
  "same speaker": 0.86,
  "same doer": 0.27,
  "same person": -0.1,
  "other person": -1,
  "frame words": 1.65,
  "shared names": 1.27,
  "rare name": 0.64,
  "other names": 0.13,
  "sentence words": 1.65,
  "neighbour words": 0.43,
  "both lead": 1.26,
  "same value": 0,
  "unusual value": 0,
  coarser: 0,
  "much coarser": 0,
  "both bounds": 0,
  "one bound": 0,
  "past year": 0,
};

/** The model in use, as `scripts/fit-dates.ts` fitted it. */
export const DATE_MODEL: DateModel = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.33, opposeThreshold: 0.1 };
