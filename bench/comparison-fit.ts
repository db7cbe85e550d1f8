// Fits the weights of the comparison on annotated stories; used by `npm run fit`, and by the bench to leave each story out in turn.
import type { GoldStory } from "./gold-stories.ts";
import { readBackground } from "../engine/story/background.ts";
import { candidatePairs } from "../engine/story/numbers/candidates.ts";
import { countStory, FEATURES, featuresOf, VALUELESS } from "../engine/story/numbers/features.ts";
import { profilesOf } from "../engine/story/numbers/profile.ts";
import { relate } from "../engine/story/numbers/values.ts";
import { COMPARISON } from "../engine/story/numbers/weights.ts";
import type { Comparison, Weights } from "../engine/story/numbers/model.ts";
import { averagePrecision, fitLogistic, predict, type Row } from "./logistic.ts";

/** How hard weights are pulled to 0; and how many of a story's right pairs count in full, so that no one story outweighs the rest. */
const RIDGE = 10;
/** What an editor would say of each feature before any story is seen: with so few stories the fit only moves from here as far as they bear it out. */
const PRIOR: Weights = {
  bias: -3.5,
  "same head": 0.4,
  "same class only": 0,
  "one noun bare": -0.3,
  "different nouns": -1,
  "telling noun": 0.8,
  "shared noun": 0.5,
  "no shared noun": -0.4,
  "same verb": 0.7,
  "same event": 0.7,
  "event conflict": -0.8,
  "no event": -0.3,
  "near words": 2.5,
  "sentence words": 2,
  "neighbour words": 0.5,
  "same place": 0.4,
  "place conflict": -0.8,
  "year conflict": -1.5,
  "both lead": 0.8,
  "lead and not": 0,
  "one additional": -0.5,
  "same past year": 0.6,
  "sole of its kind": 0.4,
  "is measure": 0.3,
  "equal value": 0.5,
  "unusual value": 0.8,
  "near value": 0.3,
  "vague value": -0.3,
  "same vague value": 0.3,
  "far value": -0.3,
};
const MOST_RIGHT = 50;

/** A candidate pair of claims of different articles. */
export interface PairRow extends Row {
  /** Whether the values exclude each other. */
  readonly apart: boolean;
}

/** A row for each candidate pair of a story. */
export function rowsOf(story: GoldStory): PairRow[] {
  const profiles = profilesOf(readBackground(story.articles, story.entities));
  const counts = countStory(profiles);
  const facts = profiles.map(({ claim }) => story.factsOf(claim));
  const { first, second } = candidatePairs(profiles);
  const made = Array.from(first).flatMap((i, at) => {
    const j = second[at] ?? i;
    const [a, b] = [profiles[i], profiles[j]];
    if (!a || !b || a.articleIndex === b.articleIndex) return [];
    const positive = [...(facts[i] ?? [])].some((fact) => facts[j]?.has(fact));
    return [{ features: featuresOf(a, b, counts), positive, apart: relate(a.interval, b.interval) === "apart" }];
  });
  const right = made.filter(({ positive }) => positive).length;
  const weight = Math.min(1, MOST_RIGHT / Math.max(1, right));
  return made.map((row) => Object.assign(row, { weight }));
}

/** The first stage is fitted on pairs whose values can both stand; the second, which leaves values out, on all. `without`: a feature left at 0. */
export function fitComparison(rows: readonly PairRow[], without: string | null = null): Comparison {
  const every = FEATURES.map((name) => name !== without);
  const valueless = FEATURES.map((name, index) => index < VALUELESS && name !== without);
  const prior = FEATURES.map((name) => PRIOR[name]);
  const agree = fitLogistic(
    rows.filter(({ apart }) => !apart),
    every,
    RIDGE,
    prior,
  );
  return { ...COMPARISON, agree: named(agree), oppose: named(fitLogistic(rows, valueless, RIDGE, prior)) };
}

/** How well weights rank a story's pairs whose values can both stand. */
export function rankingOf(rows: readonly PairRow[], { agree }: Comparison): number {
  const weights = FEATURES.map((name) => agree[name]);
  const scored = rows.filter(({ apart }) => !apart).map(({ features, positive }) => ({ positive, score: predict(features, weights) }));
  return averagePrecision(scored);
}

function named(weights: readonly number[]): Weights {
  const entries = FEATURES.map((name, index) => [name, Math.round((weights[index] ?? 0) * 100) / 100]);
  return Object.assign({}, COMPARISON.agree, Object.fromEntries(entries));
}
