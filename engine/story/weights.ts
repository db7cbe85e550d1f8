import type { FEATURES } from "./features.ts";

type Weights = Readonly<Record<(typeof FEATURES)[number], number>>;

/** Logistic weights of "these two claims, whose values can both stand, answer one question". Fitted by `scripts/fit-comparison.ts`. */
export const AGREE_WEIGHTS: Weights = {
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
export const OPPOSE_WEIGHTS: Weights = { ...AGREE_WEIGHTS, bias: -3.5, "equal value": 0, "unusual value": 0, "vague value": 0 };
