import type { OffsetRange } from "../../date/index.ts";
import { relateMoments } from "./features.ts";
import type { Moment } from "./moment.ts";
import { dateVeto } from "./vetoes.ts";

/** Two clusters whose dates cannot both stand, and how likely they date one thing. */
interface Link {
  readonly x: number;
  readonly y: number;
  score: number;
  clear: number;
  vetoed: number;
  parted: boolean;
}

/** Clusters that contradict one another about one thing. */
export interface Dispute {
  /** Indices of clusters, in order. */
  readonly clusters: readonly number[];
  readonly score: number;
}

/**
 * Which clusters whose dates exclude each other date one thing, by a score in which values play no part, and vetoes. The disputes are disjoint; an
 * article that itself has both dates of one keeps it from being one.
 */
export function opposeDates(
  moments: readonly Moment[],
  clusters: readonly (readonly number[])[],
  pairs: readonly (readonly [number, number])[],
  score: (a: Moment, b: Moment) => number,
  threshold: number,
  places: readonly OffsetRange[],
): Dispute[] {
  const links = linksOf(moments, clusters, pairs, score, places).filter((link) => link.score >= threshold);
  const sets = clusters.map((_, index) => ({ clusters: [index], score: 1 }));
  const home = clusters.map((_, index) => index);
  for (const link of links.toSorted((a, b) => b.score - a.score || a.x - b.x || a.y - b.y)) {
    const [to, from] = [home[link.x] ?? link.x, home[link.y] ?? link.y];
    const [left, right] = [sets[to], sets[from]];
    if (!left || !right || to === from || saysBoth(moments, clusters, left.clusters, right.clusters, places)) continue;
    sets[to] = {
      clusters: [...left.clusters, ...right.clusters].toSorted((a, b) => a - b),
      score: Math.min(left.score, right.score, link.score),
    };
    sets[from] = { clusters: [], score: 1 };
    for (const index of right.clusters) home[index] = to;
  }
  return sets.filter((set) => set.clusters.length > 1).toSorted((a, b) => (a.clusters[0] ?? 0) - (b.clusters[0] ?? 0));
}

function linksOf(
  moments: readonly Moment[],
  clusters: readonly (readonly number[])[],
  pairs: readonly (readonly [number, number])[],
  score: (a: Moment, b: Moment) => number,
  places: readonly OffsetRange[],
): Link[] {
  const home = new Map(clusters.flatMap((cluster, index) => cluster.map((member) => [member, index] as const)));
  const byArticle: Moment[][] = [];
  for (const moment of moments) (byArticle[moment.articleIndex] ??= []).push(moment);
  const links = new Map<string, Link>();
  for (const [i, j] of pairs) {
    const [a, b, x, y] = [moments[i], moments[j], home.get(i), home.get(j)];
    if (!a || !b || x === undefined || y === undefined || x === y || relateMoments(a, b, places) !== "apart") continue;
    const key = `${Math.min(x, y)}|${Math.max(x, y)}`;
    const link = links.get(key) ?? { x: Math.min(x, y), y: Math.max(x, y), score: 0, clear: 0, vetoed: 0, parted: false };
    links.set(key, link);
    const veto = dateVeto({ a, b, byArticle, places });
    if (veto) {
      link.vetoed += 1;
      link.parted ||= veto.hard === true;
    } else {
      link.clear += 1;
      link.score = Math.max(link.score, score(a, b));
    }
  }
  return [...links.values()].filter(({ clear, vetoed, parted }) => !parted && clear > 0 && clear >= vetoed);
}

/** An article with dates on both sides that exclude each other tells of two things. */
function saysBoth(
  moments: readonly Moment[],
  clusters: readonly (readonly number[])[],
  left: readonly number[],
  right: readonly number[],
  places: readonly OffsetRange[],
): boolean {
  const members = (set: readonly number[]): Moment[] =>
    set.flatMap((cluster) => (clusters[cluster] ?? []).flatMap((index) => moments[index] ?? []));
  const others = members(right);
  return members(left).some((a) => others.some((b) => a.articleIndex === b.articleIndex && relateMoments(a, b, places) === "apart"));
}
