import type { Sensitivity } from "../../settings.ts";
import type { FEATURES } from "./features.ts";

/** One weight a feature. */
export type Weights = Readonly<Record<(typeof FEATURES)[number], number>>;

/** All that is fitted or set. */
export interface Comparison {
  /** Logistic weights of "these two claims, whose values can both stand, answer one question". */
  readonly agree: Weights;
  /** The same for claims whose values exclude each other: the value's features play no part. */
  readonly oppose: Weights;
  /** From here on two claims whose values can both stand are taken to answer one question. */
  readonly agreeThreshold: number;
  /** The same where values exclude each other, by how sure one must be to say so. */
  readonly opposeThresholds: Readonly<Record<Sensitivity, number>>;
}

/** The confidence that a finding needs to be shown at each sensitivity: what a score at that threshold stands for. */
const CONFIDENCE: Readonly<Record<Sensitivity, number>> = { high: 0.4, normal: 0.7, low: 0.9 };

/**
 * How sure a score is, from 0 to 1, on the scale that findings are graded by: the score alone leaves out how much the vetoes have ruled out. Straight
 * lines between the thresholds.
 */
export function confidenceOf(score: number, { opposeThresholds: at }: Comparison): number {
  const points: readonly (readonly [score: number, confidence: number])[] = [
    [0, 0],
    [at.high, CONFIDENCE.high],
    [at.normal, CONFIDENCE.normal],
    [at.low, CONFIDENCE.low],
    [1, 1],
  ];
  const above = points.findIndex(([from]) => score < from);
  const [right, left] = [points[above], points[above - 1]];
  if (!right || !left) return score <= 0 ? 0 : 1;
  return left[1] + ((score - left[0]) / (right[0] - left[0])) * (right[1] - left[1]);
}
