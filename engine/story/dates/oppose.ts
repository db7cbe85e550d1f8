import type { OffsetRange } from "../../date/index.ts";
import { holdsOf, type Pairs } from "../pairs.ts";
import { relateMoments } from "./features.ts";
import type { Moment } from "./moment.ts";
import type { DateScorer } from "./score.ts";
import { dateVeto, hasBoth } from "./vetoes.ts";

/** Two clusters whose dates cannot both stand, and how likely they date one thing. */
interface Link {
  readonly x: number;
  readonly y: number;
  readonly pairs: (readonly [Moment, Moment])[];
  /** The best score of the pairs that no veto holds for, how many there are of each, and whether one of the vetoes is hard. */
  score: number;
  clear: number;
  vetoed: number;
  parted: boolean;
}

/** What a pair is worth that a veto holds for, a hard one or another. */
const [PARTED, VETOED] = [Infinity, -Infinity];

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
  pairs: Pairs,
  scorer: DateScorer,
  places: readonly OffsetRange[],
): Dispute[] {
  const links = linksOf(moments, clusters, pairs, scorer, places);
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
  pairs: Pairs,
  scorer: DateScorer,
  places: readonly OffsetRange[],
): Link[] {
  const home = moments.map((_, index) => index);
  clusters.forEach((cluster, index) => cluster.forEach((member) => (home[member] = index)));
  const links = new Map<number, Link>();
  for (let i = 0; i < pairs.length; i += 1) {
    const [first, second] = [pairs.first[i] ?? -1, pairs.second[i] ?? -1];
    const [a, b, x = 0, y = 0] = [moments[first], moments[second], home[first], home[second]];
    if (!a || !b || x === y || !holdsOf(pairs.apart, i, () => relateMoments(a, b, places) === "apart")) continue;
    const key = Math.min(x, y) * clusters.length + Math.max(x, y);
    const fresh = { x: Math.min(x, y), y: Math.max(x, y), pairs: [], score: 0, clear: 0, vetoed: 0, parted: false };
    const link: Link = links.get(key) ?? fresh;
    links.set(key, link);
    link.pairs.push([a, b]);
    let own = pairs.worth[i] ?? Number.NaN;
    if (Number.isNaN(own)) own = pairs.worth[i] = worthOf(a, b, scorer);
    if (own === PARTED || own === VETOED) {
      link.vetoed += 1;
      link.parted ||= own === PARTED;
    } else {
      link.clear += 1;
      link.score = Math.max(link.score, scorer.score(a, b, "oppose", own));
    }
  }
  // Whether an article has both dates is dear, and asked only of what would be shown without.
  const byArticle = new Map<number, Moment[]>();
  for (const moment of moments) addTo(byArticle, moment.articleIndex, moment);
  return [...links.values()]
    .filter(({ clear, vetoed, parted, score }) => !parted && clear > 0 && clear >= vetoed && score >= scorer.opposeThreshold)
    .filter((link) => !link.pairs.some(([a, b]) => hasBoth({ a, b, byArticle, places })));
}

function worthOf(a: Moment, b: Moment, scorer: DateScorer): number {
  const veto = dateVeto({ a, b });
  if (veto) return veto.hard === true ? PARTED : VETOED;
  return scorer.own(a, b, "oppose");
}

function addTo(lists: Map<number, Moment[]>, key: number, moment: Moment): void {
  const list = lists.get(key);
  if (list) list.push(moment);
  else lists.set(key, [moment]);
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
