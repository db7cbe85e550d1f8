import {
  countDates,
  countedDateFeatures,
  dateFeatures,
  DATE_FEATURES,
  OWN_DATE_FEATURES,
  ownDateFeatures,
  type DateWeights,
} from "./features.ts";
import { addedTo, logistic } from "../logistic.ts";
import type { Moment } from "./moment.ts";
import type { DateModel } from "./weights.ts";

/** Of dates that can both stand, and of dates that exclude each other. */
export type Stage = "agree" | "oppose";

/** Scores pairs of dates of one story by the fitted weights; each from 0 to 1. */
export interface DateScorer {
  /** What two dates alone add to the score of their pair, whatever else their story has. */
  own(a: Moment, b: Moment, stage: Stage): number;
  /** That two dates date one thing, given what they alone add. */
  score(a: Moment, b: Moment, stage: Stage, own: number): number;
  /** The same of dates that can both stand. */
  agree(a: Moment, b: Moment): number;
  readonly agreeThreshold: number;
  readonly opposeThreshold: number;
}

/** Makes the scorer of one story: how common each day is there is part of the evidence. */
export function createDateScorer(moments: readonly Moment[], model: DateModel): DateScorer {
  const counts = countDates(moments);
  const weights = { agree: inOrder(model.agree), oppose: inOrder(model.oppose) };
  return {
    own: (a, b, stage) => addedTo(0, ownDateFeatures(a, b), weights[stage], 0),
    score: (a, b, stage, own) => logistic(addedTo(own, countedDateFeatures(a, b, counts), weights[stage], OWN_DATE_FEATURES)),
    agree: (a, b) => logistic(addedTo(0, dateFeatures(a, b, counts), weights.agree, 0)),
    agreeThreshold: model.agreeThreshold,
    opposeThreshold: model.opposeThreshold,
  };
}

function inOrder(weights: DateWeights): number[] {
  return DATE_FEATURES.map((name) => weights[name]);
}
