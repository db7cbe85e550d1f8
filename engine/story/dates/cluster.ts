import type { OffsetRange } from "../../date/index.ts";
import { relateMoments } from "./features.ts";
import type { Moment } from "./moment.ts";
import { differs } from "./unlike.ts";

/** A pair may join two clusters only where the mean of all the pairs between them reaches this share of the threshold. */
const COHESION = 0.6;
/** How much better another choice in the same article may be. */
const LEEWAY = 0.05;

/** A pair of dates that can both stand, and how likely they date one thing. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Clusters of dates that can all stand together and date one thing. Pairs are joined best first; between two articles only a mutual best choice
 * joins. Gives lists of indices, in order; singletons included.
 */
export function clusterDates(
  moments: readonly Moment[],
  pairs: readonly (readonly [number, number])[],
  score: (a: Moment, b: Moment) => number,
  threshold: number,
  places: readonly OffsetRange[],
): number[][] {
  const edges = edgesOf(moments, pairs, score, places);
  const scores = new Map(edges.map((edge) => [edge.a * moments.length + edge.b, edge.score]));
  const best = bestChoices(moments, edges);
  const clusters = moments.map((_, index) => [index]);
  const home = moments.map((_, index) => index);
  const between = (a: number, b: number): number => {
    const [x, y] = [moments[a], moments[b]];
    // Two dates of one article are no pair of their own, but they must be alike to be in one cluster.
    if (x && y && x.articleIndex === y.articleIndex) return differs(x, y) ? 0 : score(x, y);
    return scores.get(Math.min(a, b) * moments.length + Math.max(a, b)) ?? 0;
  };
  for (const edge of edges.filter((one) => one.score >= threshold && isMutual(moments, best, one))) {
    const [x, y] = [home[edge.a] ?? edge.a, home[edge.b] ?? edge.b];
    const [left, right] = [clusters[x] ?? [], clusters[y] ?? []];
    if (x === y || !coheres(moments, left, right, between, threshold * COHESION, places)) continue;
    clusters[x] = [...left, ...right].toSorted((a, b) => a - b);
    clusters[y] = [];
    for (const index of right) home[index] = x;
  }
  return clusters.filter((cluster) => cluster.length > 0).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function edgesOf(
  moments: readonly Moment[],
  pairs: readonly (readonly [number, number])[],
  score: (a: Moment, b: Moment) => number,
  places: readonly OffsetRange[],
): Edge[] {
  const edges = pairs.flatMap(([a, b]) => {
    const [x, y] = [moments[a], moments[b]];
    return x && y && relateMoments(x, y, places) !== "apart" && !differs(x, y) ? [{ a, b, score: score(x, y) }] : [];
  });
  return edges.toSorted((e, f) => f.score - e.score || e.a - f.a || e.b - f.b);
}

/** Each date's best score in each other article, edges being sorted best first. */
function bestChoices(moments: readonly Moment[], edges: readonly Edge[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { a, b, score } of edges) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const choice = `${from}>${moments[to]?.articleIndex ?? -1}`;
      if (!best.has(choice)) best.set(choice, score);
    }
  }
  return best;
}

function isMutual(moments: readonly Moment[], best: ReadonlyMap<string, number>, { a, b, score }: Edge): boolean {
  const mine = best.get(`${a}>${moments[b]?.articleIndex ?? -1}`) ?? 0;
  const theirs = best.get(`${b}>${moments[a]?.articleIndex ?? -1}`) ?? 0;
  return score >= mine - LEEWAY && score >= theirs - LEEWAY;
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
