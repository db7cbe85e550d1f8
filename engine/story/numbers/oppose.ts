import { holdsOf, type Pairs } from "../pairs.ts";
import type { Cluster } from "./agree.ts";
import type { Profile } from "./profile.ts";
import type { Scorer } from "./score.ts";
import { relate } from "./values.ts";
import { statedValues } from "./conflicts.ts";
import { isHardlyVetoed, isSoftlyVetoed } from "./vetoes.ts";

/** Clusters that answer one question with values that exclude each other, by their indices, in order. */
export interface Dispute {
  readonly clusters: readonly number[];
  /** That of its weakest link: every side that is shown must belong. */
  readonly confidence: number;
}

/** What a pair is worth that a soft veto holds for. */
const VETOED = -Infinity;

const NONE: Dispute = { clusters: [], confidence: 1 };

interface Link {
  readonly x: number;
  readonly y: number;
  readonly score: number;
}

/** The pairs between two clusters. */
interface Between {
  readonly x: number;
  readonly y: number;
  /** Their places in the list of pairs. */
  readonly places: number[];
  /** The best score of those that no soft veto holds for, and how many there are of each. */
  score: number;
  clear: number;
  vetoed: number;
}

/**
 * The second stage: which clusters whose values exclude each other answer one question, by a score in which values play no part, and vetoes.
 * Each of two clusters or more, disjoint, in order.
 */
export function opposeClusters(profiles: readonly Profile[], clusters: readonly Cluster[], pairs: Pairs, scorer: Scorer): Dispute[] {
  const links = linksOf(profiles, clusters, pairs, scorer);
  const sets: Dispute[] = clusters.map((_, index) => ({ clusters: [index], confidence: 1 }));
  const home = clusters.map((_, index) => index);
  for (const link of links) {
    const [left, right] = [sets[home[link.x] ?? 0] ?? NONE, sets[home[link.y] ?? 0] ?? NONE];
    if (left === right || sharesOutlet(profiles, clusters, left.clusters, right.clusters)) continue;
    const target = home[link.x] ?? link.x;
    sets[home[link.y] ?? link.y] = NONE;
    sets[target] = {
      clusters: [...left.clusters, ...right.clusters].toSorted((a, b) => a - b),
      confidence: Math.min(left.confidence, right.confidence, scorer.confidence(link.score)),
    };
    for (const index of right.clusters) home[index] = target;
  }
  return sets.filter((set) => set.clusters.length > 1).toSorted((a, b) => (a.clusters[0] ?? 0) - (b.clusters[0] ?? 0));
}

/** Scored links between clusters, best first: the best of the pairs between them, where soft vetoes hold for fewer than half and hard ones for none. */
function linksOf(profiles: readonly Profile[], clusters: readonly Cluster[], pairs: Pairs, scorer: Scorer): Link[] {
  const { between, vetoed } = clearPairs(profiles, clusters, pairs, scorer);
  for (const [at, key] of vetoed) {
    const one = between.get(key);
    if (!one) continue;
    one.vetoed += 1;
    one.places.push(at);
  }
  // Hard vetoes are dear, and asked only of what would be shown without them.
  const stated = statedValues(profiles);
  const isHard = (at: number): boolean => {
    const [a, b] = [profiles[pairs.first[at] ?? -1], profiles[pairs.second[at] ?? -1]];
    return a !== undefined && b !== undefined && isHardlyVetoed({ a, b, stated });
  };
  return [...between.values()]
    .filter((one) => one.score >= scorer.opposeThreshold && one.clear >= one.vetoed && !one.places.some(isHard))
    .toSorted((l, m) => m.score - l.score || l.x - m.x || l.y - m.y);
}

/** Clusters with pairs between them that no soft veto holds for; and the other pairs whose values exclude each other, with the clusters' key. */
function clearPairs(
  profiles: readonly Profile[],
  clusters: readonly Cluster[],
  pairs: Pairs,
  scorer: Scorer,
): { readonly between: Map<number, Between>; readonly vetoed: (readonly [at: number, key: number])[] } {
  const home = Int32Array.from(profiles, (_, index) => index);
  clusters.forEach(({ members }, index) => members.forEach((member) => (home[member] = index)));
  const between = new Map<number, Between>();
  const vetoed: (readonly [number, number])[] = [];
  for (let i = 0; i < pairs.length; i += 1) {
    const [first, second] = [pairs.first[i] ?? -1, pairs.second[i] ?? -1];
    const [a, b, x = 0, y = 0] = [profiles[first], profiles[second], home[first], home[second]];
    if (!a || !b || x === y || a.articleIndex === b.articleIndex) continue;
    if (!holdsOf(pairs.apart, i, () => relate(a.interval, b.interval) === "apart")) continue;
    const key = Math.min(x, y) * clusters.length + Math.max(x, y);
    let own = pairs.worth[i] ?? Number.NaN;
    if (Number.isNaN(own)) own = pairs.worth[i] = isSoftlyVetoed({ a, b }) ? VETOED : scorer.own(a, b, "oppose");
    if (own === VETOED) {
      vetoed.push([i, key]);
      continue;
    }
    const one = between.get(key) ?? { x: Math.min(x, y), y: Math.max(x, y), places: [], score: 0, clear: 0, vetoed: 0 };
    between.set(key, one);
    one.places.push(i);
    one.clear += 1;
    one.score = Math.max(one.score, scorer.score(a, b, "oppose", own));
  }
  return { between, vetoed };
}

/** An outlet on both sides says both, so they are two questions to it. */
function sharesOutlet(
  profiles: readonly Profile[],
  clusters: readonly Cluster[],
  left: readonly number[],
  right: readonly number[],
): boolean {
  const outlets = (set: readonly number[]): Set<number> =>
    new Set(set.flatMap((cluster) => (clusters[cluster]?.members ?? []).map((member) => profiles[member]?.articleIndex ?? -1)));
  const others = outlets(right);
  return [...outlets(left)].some((article) => others.has(article));
}
