import type { Sensitivity } from "../../settings.ts";
import { countedFeatures, countStory, FEATURES, featuresOf, OWN_FEATURES, ownFeatures } from "./features.ts";
import type { Profile } from "./profile.ts";
import { addedTo, logistic } from "../logistic.ts";
import { confidenceOf, type Comparison, type Weights } from "./model.ts";

/** Of claims whose values can both stand, and of claims whose values exclude each other. */
export type Stage = "agree" | "oppose";

/** Scores pairs of claims of one story by the fitted weights; each from 0 to 1. */
export interface Scorer {
  /** What two claims alone add to the score of their pair, whatever else their story has. */
  own(a: Profile, b: Profile, stage: Stage): number;
  /**
   * That two claims answer one question, given what they alone add: where their values can both stand, and where the values exclude each other and
   * so play no part.
   */
  score(a: Profile, b: Profile, stage: Stage, own: number): number;
  /** How much each feature adds to a pair's score before it is made a probability, in the order of the features. */
  shares(a: Profile, b: Profile, stage: Stage): readonly number[];
  readonly agreeThreshold: number;
  readonly opposeThreshold: number;
  /** How sure an opposing score is, on the scale that findings are graded by. */
  confidence(opposing: number): number;
}

/** Makes the scorer of one story: how common each value is there is part of the evidence. */
export function createScorer(profiles: readonly Profile[], model: Comparison, sensitivity: Sensitivity = "normal"): Scorer {
  const counts = countStory(profiles);
  const weights = { agree: inOrder(model.agree), oppose: inOrder(model.oppose) };
  return {
    own: (a, b, stage) => addedTo(0, ownFeatures(a, b), weights[stage], 0),
    score: (a, b, stage, own) => logistic(addedTo(own, countedFeatures(a, b, counts), weights[stage], OWN_FEATURES)),
    shares: (a, b, stage) => featuresOf(a, b, counts).map((value, index) => value * (weights[stage][index] ?? 0)),
    agreeThreshold: model.agreeThreshold,
    opposeThreshold: model.opposeThresholds[sensitivity],
    confidence: (opposing) => confidenceOf(opposing, model),
  };
}

function inOrder(weights: Weights): number[] {
  return FEATURES.map((name) => weights[name]);
}
