import type { Sensitivity } from "../../settings.ts";
import { countStory, FEATURES, featuresOf } from "./features.ts";
import type { Profile } from "./profile.ts";
import { confidenceOf, type Comparison, type Weights } from "./model.ts";

type Feature = (typeof FEATURES)[number];

/** Of claims whose values can both stand, and of claims whose values exclude each other. */
export type Stage = "agree" | "oppose";

/** Scores pairs of claims of one story by the fitted weights; each from 0 to 1. */
export interface Scorer {
  /** That two claims whose values can both stand answer one question. */
  agree(a: Profile, b: Profile): number;
  /** That two claims whose values exclude each other answer one question: the values play no part. */
  oppose(a: Profile, b: Profile): number;
  /** How much each feature adds to a pair's score before it is made a probability; those that add nothing are left out. */
  shares(a: Profile, b: Profile, stage: Stage): ReadonlyMap<Feature, number>;
  readonly agreeThreshold: number;
  readonly opposeThreshold: number;
  /** How sure an opposing score is, on the scale that findings are graded by. */
  confidence(opposing: number): number;
}

/** Makes the scorer of one story: how common each value is there is part of the evidence. */
export function createScorer(profiles: readonly Profile[], model: Comparison, sensitivity: Sensitivity = "normal"): Scorer {
  const counts = countStory(profiles);
  const [agree, oppose] = [inOrder(model.agree), inOrder(model.oppose)];
  return {
    agree: (a, b) => logistic(featuresOf(a, b, counts), agree),
    shares(a, b, stage) {
      const weights = stage === "agree" ? agree : oppose;
      const values = featuresOf(a, b, counts);
      return new Map(FEATURES.flatMap((name, index) => (values[index] ? [[name, values[index] * (weights[index] ?? 0)] as const] : [])));
    },
    agreeThreshold: model.agreeThreshold,
    opposeThreshold: model.opposeThresholds[sensitivity],
    oppose: (a, b) => logistic(featuresOf(a, b, counts), oppose),
    confidence: (opposing) => confidenceOf(opposing, model),
  };
}

function inOrder(weights: Weights): number[] {
  return FEATURES.map((name) => weights[name]);
}

function logistic(features: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  features.forEach((value, index) => {
    sum += value * (weights[index] ?? 0);
  });
  return 1 / (1 + Math.exp(-sum));
}
