// Fits the weights of the comparison of dates on annotated stories; used by scripts/fit-dates.ts, and by the bench to leave each story out in turn.
import type { GoldStory } from "./gold-stories.ts";
import {
  countDates,
  dateFeatures,
  DATE_FEATURES,
  DATE_VALUELESS,
  relateMoments,
  type DateWeights,
} from "../engine/story/dates/features.ts";
import { readBackground } from "../engine/story/background.ts";
import { momentsOf } from "../engine/story/dates/moment.ts";
import { datePairs } from "../engine/story/dates/pairs.ts";
import { storyOffsets } from "../engine/story/dates/places.ts";
import { differs } from "../engine/story/dates/unlike.ts";
import { DATE_MODEL, type DateModel } from "../engine/story/dates/weights.ts";
import { averagePrecision, fitLogistic, predict, type Row } from "./logistic.ts";

/** How hard weights are pulled to 0; and how many of a story's right pairs count in full, so that no one story outweighs the rest. */
const RIDGE = 4;
const MOST_RIGHT = 25;
/** What an editor would say of each feature: where the stories tell little, the weights stay near it. */
const PRIOR: DateWeights = {
  bias: -4,
  "same deed": 1,
  "shared event": 1,
  "other deed": -0.5,
  "both statements": -0.5,
  "one statement": -1,
  "same speaker": 0.8,
  "same doer": 0.5,
  "same person": 0.5,
  "other person": -1,
  "frame words": 1.5,
  "shared names": 1,
  "rare name": 0.5,
  "other names": -0.5,
  "sentence words": 1,
  "neighbour words": 0.3,
  "both lead": 0.7,
  "same value": 0.5,
  "unusual value": 0.6,
  coarser: -0.2,
  "much coarser": -0.2,
  "both bounds": 0.5,
  "one bound": -0.5,
  "past year": 1.5,
  "lead day": 0.5,
};

/** A candidate pair of dates of different articles. */
export interface DatePairRow extends Row {
  /** Whether the dates exclude each other; whether they are of different things for sure. */
  readonly apart: boolean;
  readonly unlike: boolean;
}

/** A row for each candidate pair of dates. */
export function dateRowsOf(story: GoldStory): DatePairRow[] {
  const moments = momentsOf(readBackground(story.articles, story.entities));
  const counts = countDates(moments);
  const places = storyOffsets(story.articles);
  const facts = moments.map(({ claim }) => story.factsOf(claim));
  const { first, second } = datePairs(moments);
  const made = Array.from(first).flatMap((i, at) => {
    const j = second[at] ?? i;
    const [a, b] = [moments[i], moments[j]];
    if (!a || !b) return [];
    const positive = [...(facts[i] ?? [])].some((fact) => facts[j]?.has(fact));
    return [{ features: dateFeatures(a, b, counts), positive, apart: relateMoments(a, b, places) === "apart", unlike: differs(a, b) }];
  });
  const weight = Math.min(1, MOST_RIGHT / Math.max(1, made.filter(({ positive }) => positive).length));
  return made.map((row) => Object.assign(row, { weight }));
}

/** The first stage is fitted on pairs whose dates can both stand; the second, which leaves values out, on all. */
export function fitDates(rows: readonly DatePairRow[]): DateModel {
  const all = rows.filter(({ unlike }) => !unlike);
  const every = DATE_FEATURES.map(() => true);
  const valueless = DATE_FEATURES.map((_, index) => index < DATE_VALUELESS);
  const prior = DATE_FEATURES.map((name) => PRIOR[name]);
  const standing = all.filter(({ apart }) => !apart);
  return {
    ...DATE_MODEL,
    agree: named(fitLogistic(standing, every, RIDGE, prior)),
    oppose: named(fitLogistic(all, valueless, RIDGE, prior)),
  };
}

/** How well weights rank a story's pairs that can both stand. */
export function dateRankingOf(rows: readonly DatePairRow[], { agree }: DateModel): number {
  const weights = DATE_FEATURES.map((name) => agree[name]);
  const scored = rows
    .filter(({ apart, unlike }) => !apart && !unlike)
    .map(({ features, positive }) => ({ positive, score: predict(features, weights) }));
  return averagePrecision(scored);
}

function named(weights: readonly number[]): DateWeights {
  const entries = DATE_FEATURES.map((name, index) => [name, Math.round((weights[index] ?? 0) * 100) / 100]);
  return Object.assign({}, DATE_MODEL.agree, Object.fromEntries(entries));
}
