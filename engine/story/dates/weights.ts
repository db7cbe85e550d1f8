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
  bias: -3.02,
  "same deed": 0.64,
  "shared event": 0.91,
  "other deed": 0.06,
  "both statements": -1.21,
  "one statement": -1.8,
  "same speaker": 0.69,
  "same doer": 0.35,
  "same person": 0.41,
  "other person": -1,
  "frame words": 1.57,
  "shared names": 1.34,
  "rare name": 0.71,
  "other names": -0.04,
  "sentence words": 1.31,
  "neighbour words": 0.37,
  "both lead": 0.85,
  "same value": 0.04,
  "unusual value": 0.25,
  coarser: 0.26,
  "much coarser": -0.02,
  "both bounds": -0.1,
  "one bound": -0.43,
  "past year": 2.22,
  "lead day": 1.14,
};

const OPPOSE: DateWeights = {
  bias: -2.86,
  "same deed": 0.55,
  "shared event": 0.99,
  "other deed": 0.46,
  "both statements": -1.36,
  "one statement": -2.05,
  "same speaker": 0.83,
  "same doer": 0.24,
  "same person": -0.11,
  "other person": -1,
  "frame words": 1.67,
  "shared names": 1.22,
  "rare name": 0.73,
  "other names": 0.13,
  "sentence words": 1.61,
  "neighbour words": 0.44,
  "both lead": 1.15,
  "same value": 0,
  "unusual value": 0,
  coarser: 0,
  "much coarser": 0,
  "both bounds": 0,
  "one bound": 0,
  "past year": 0,
  "lead day": 0,
};

/** The model in use, as `scripts/fit-dates.ts` fitted it. */
export const DATE_MODEL: DateModel = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.27, opposeThreshold: 0.1 };
