import type { OffsetRange } from "../../date/index.ts";
import { bestChoices, edgesFrom, holdsOf, placeOfPair, type Choices, type Edge, type Pairs } from "../pairs.ts";
import { relateMoments } from "./features.ts";
import type { Moment } from "./moment.ts";
import type { DateScorer } from "./score.ts";
import { differs } from "./unlike.ts";

/** A pair may join two clusters only where the mean of all the pairs between them reaches this share of the threshold. */
const COHESION = 0.6;
/** How much better another choice in the same article may be. */
const LEEWAY = 0.05;

/** What a pair is worth that cannot be of one thing. */
const NEVER = -Infinity;

/**
 * Clusters of dates that can all stand together and date one thing. Pairs are joined best first; between two articles only a mutual best choice
 * joins. Gives lists of indices, in order; singletons included.
 */
export function clusterDates(moments: readonly Moment[], pairs: Pairs, scorer: DateScorer, places: readonly OffsetRange[]): number[][] {
  const { agreeThreshold: threshold } = scorer;
  const scores = scoresOf(moments, pairs, scorer, places);
  const best = bestChoices(moments, pairs, scores);
  const clusters = moments.map((_, index) => [index]);
  const home = moments.map((_, index) => index);
  const between = (a: number, b: number): number => {
    const [x, y] = [moments[a], moments[b]];
    // Two dates of one article are no pair of their own, but they must be alike to be in one cluster.
    if (x && y && x.articleIndex === y.articleIndex) return differs(x, y) ? 0 : scorer.agree(x, y);
    return Math.max(0, scores[placeOfPair(pairs, moments.length, Math.min(a, b), Math.max(a, b))] ?? 0);
  };
  for (const edge of edgesFrom(pairs, scores, threshold)) {
    if (!isMutual(moments, best, edge)) continue;
    const [x, y] = [home[edge.a] ?? edge.a, home[edge.b] ?? edge.b];
    const [left, right] = [clusters[x] ?? [], clusters[y] ?? []];
    if (x === y || !coheres(moments, left, right, between, threshold * COHESION, places)) continue;
    clusters[x] = [...left, ...right].toSorted((a, b) => a - b);
    clusters[y] = [];
    for (const index of right) home[index] = x;
  }
  return clusters.filter((cluster) => cluster.length > 0).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** The score of each pair; of one that cannot be of one thing less than nothing. What two dates alone add is kept in `pairs.worth`. */
function scoresOf(moments: readonly Moment[], pairs: Pairs, scorer: DateScorer, places: readonly OffsetRange[]): Float64Array {
  const scores = new Float64Array(pairs.length).fill(NEVER);
  for (let i = 0; i < pairs.length; i += 1) {
    const [x, y] = [moments[pairs.first[i] ?? -1], moments[pairs.second[i] ?? -1]];
    if (!x || !y || holdsOf(pairs.apart, i, () => relateMoments(x, y, places) === "apart")) continue;
    let own = pairs.worth[i] ?? Number.NaN;
    if (Number.isNaN(own)) own = pairs.worth[i] = differs(x, y) ? NEVER : scorer.own(x, y, "agree");
    if (own !== NEVER) scores[i] = scorer.score(x, y, "agree", own);
  }
  return scores;
}

function isMutual(moments: readonly Moment[], best: Choices, { a, b, score }: Edge): boolean {
  return score >= best(a, moments[b]?.articleIndex ?? 0) - LEEWAY && score >= best(b, moments[a]?.articleIndex ?? 0) - LEEWAY;
}

function coheres(
  moments: readonly Moment[],
  left: readonly number[],
  right: readonly number[],
  between: (a: number, b: number) => number,
  least: number,
  places: readonly OffsetRange[],
): boolean {
  let sum = 0;
  let count = 0;
  for (const a of left) {
    for (const b of right) {
      const [x, y] = [moments[a], moments[b]];
      if (!x || !y || relateMoments(x, y, places) === "apart") return false;
      sum += between(a, b);
      count += 1;
    }
  }
  return count > 0 && sum / count >= least;
}
