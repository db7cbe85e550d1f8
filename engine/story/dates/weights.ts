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
  bias: -3.48,
  "same deed": 0.44,
  "shared event": 1.39,
  "other deed": 0.36,
  "both statements": -0.59,
  "one statement": -1.42,
  "same speaker": 0.48,
  "other speaker": 0.08,
  "same doer": 0.12,
  "frame words": 1.27,
  "shared names": 1.2,
  "other names": -0.2,
  "sentence words": 1.77,
  "neighbour words": 0.37,
  "both lead": 1.72,
  "same value": 0.07,
  "unusual value": 0.73,
  coarser: -0.07,
  "much coarser": -0.12,
  "both bounds": -0.89,
  "one bound": -0.53,
  "past year": 2.55,
};

const OPPOSE: DateWeights = {
  bias: -3.4,
  "same deed": 0.49,
  "shared event": 1.06,
  "other deed": 0.56,
  "both statements": -0.64,
  "one statement": -1.34,
  "same speaker": 0.93,
  "other speaker": 0,
  "same doer": -0.16,
  "frame words": 1.68,
  "shared names": 0.65,
  "other names": -0.07,
  "sentence words": 2.89,
  "neighbour words": 0.61,
  "both lead": 1.14,
  "same value": 0,
  "unusual value": 0,
  coarser: 0,
  "much coarser": 0,
  "both bounds": 0,
  "one bound": 0,
  "past year": 0,
};

/** The model in use, as `scripts/fit-dates.ts` fitted it. */
export const DATE_MODEL: DateModel = { agree: AGREE, oppose: OPPOSE, agreeThreshold: 0.5, opposeThreshold: 0.4 };
