import type { Profile } from "./profile.ts";
import type { Scorer } from "./score.ts";
import { relate } from "./values.ts";
import { arePart, areUnlike } from "./unlike.ts";

/** A pair may join two clusters only where the mean of all the pairs between them reaches this share of the threshold. */
const COHESION = 0.55;

/** Claims that answer one question, by their indices. */
export interface Cluster {
  readonly members: readonly number[];
  /** The lowest score that joined some of them; 1 for a claim alone. */
  readonly confidence: number;
}

const NONE: Cluster = { members: [], confidence: 1 };

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * The first stage: clusters of claims whose values can all stand together, by the fitted score with the value as evidence. Pairs are joined best
 * first; between two articles only a mutual best choice joins. In order of their first claims; singletons included.
 */
export function clusterAgreeing(profiles: readonly Profile[], pairs: readonly (readonly [number, number])[], scorer: Scorer): Cluster[] {
  const least = scorer.agreeThreshold;
  const edges = scoredEdges(profiles, pairs, scorer);
  const scores = new Map(edges.map((edge) => [key(edge.a, edge.b, profiles.length), edge.score]));
  const best = bestChoices(profiles, edges);
  const clusters: Cluster[] = profiles.map((_, index) => ({ members: [index], confidence: 1 }));
  const home = profiles.map((_, index) => index);
  for (const edge of edges.filter(({ score }) => score >= least)) {
    if (!isMutual(profiles, best, edge)) continue;
    const [x, y] = [home[edge.a] ?? edge.a, home[edge.b] ?? edge.b];
    const [left, right] = [clusters[x] ?? NONE, clusters[y] ?? NONE];
    if (x === y || !coheres(profiles, left.members, right.members, scores, least * COHESION)) continue;
    const members = [...left.members, ...right.members].toSorted((a, b) => a - b);
    clusters[x] = { members, confidence: Math.min(left.confidence, right.confidence, edge.score) };
    clusters[y] = NONE;
    for (const index of right.members) home[index] = x;
  }
  return clusters.filter(({ members }) => members.length > 0).toSorted((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

function scoredEdges(profiles: readonly Profile[], pairs: readonly (readonly [number, number])[], scorer: Scorer): Edge[] {
  const edges = pairs.flatMap(([a, b]) => {
    const [x, y] = [profiles[a], profiles[b]];
    if (!x || !y || relate(x.interval, y.interval) === "apart" || areUnlike(x, y)) return [];
    // Within one article only the same value twice is the same claim made again.
    if (x.articleIndex === y.articleIndex && relate(x.interval, y.interval) !== "equal") return [];
    return [{ a, b, score: scorer.agree(x, y) }];
  });
  return edges.toSorted((e, f) => f.score - e.score || e.a - f.a || e.b - f.b);
}

/** Each claim's best score in each other article, edges being sorted best first. */
function bestChoices(profiles: readonly Profile[], edges: readonly Edge[]): Map<string, number> {
  const best = new Map<string, number>();
  const note = (from: number, to: number, score: number): void => {
    const choice = `${from}>${profiles[to]?.articleIndex ?? -1}`;
    if (!best.has(choice)) best.set(choice, score);
  };
  for (const { a, b, score } of edges) {
    note(a, b, score);
    note(b, a, score);
  }
  return best;
}

/** Whether each is the other's best in its article, or so good that it need not be (one article may say a thing twice). */
function isMutual(profiles: readonly Profile[], best: ReadonlyMap<string, number>, { a, b, score }: Edge): boolean {
  const mine = best.get(`${a}>${profiles[b]?.articleIndex ?? -1}`) ?? 0;
  const theirs = best.get(`${b}>${profiles[a]?.articleIndex ?? -1}`) ?? 0;
  return score >= 0.9 || (score >= mine - 0.1 && score >= theirs - 0.1);
}

function coheres(
  profiles: readonly Profile[],
  left: readonly number[],
  right: readonly number[],
  scores: ReadonlyMap<number, number>,
  least: number,
): boolean {
  let sum = 0;
  let parted = 0;
  for (const a of left) {
    for (const b of right) {
      const [x, y] = [profiles[a], profiles[b]];
      if (!x || !y || relate(x.interval, y.interval) === "apart") return false;
      if (arePart(x, y)) parted += 1;
      sum += scores.get(key(Math.min(a, b), Math.max(a, b), profiles.length)) ?? 0;
    }
  }
  if (parted * 2 >= left.length * right.length) return false;
  return sum / (left.length * right.length) >= least;
}

function key(a: number, b: number, size: number): number {
  return a * size + b;
}
