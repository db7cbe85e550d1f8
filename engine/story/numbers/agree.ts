import { bestChoices, edgesFrom, holdsOf, placeOfPair, type Choices, type Edge, type Pairs } from "../pairs.ts";
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

/** What a pair is worth that cannot be one question. */
const NEVER = -Infinity;

/**
 * The first stage: clusters of claims whose values can all stand together, by the fitted score with the value as evidence. Pairs are joined best
 * first; between two articles only a mutual best choice joins. In order of their first claims; singletons included.
 */
export function clusterAgreeing(profiles: readonly Profile[], pairs: Pairs, scorer: Scorer): Cluster[] {
  const least = scorer.agreeThreshold;
  const scores = scoresOf(profiles, pairs, scorer);
  const best = bestChoices(profiles, pairs, scores);
  const clusters: Cluster[] = profiles.map((_, index) => ({ members: [index], confidence: 1 }));
  const home = profiles.map((_, index) => index);
  for (const edge of edgesFrom(pairs, scores, least)) {
    if (!isMutual(profiles, best, edge)) continue;
    const [x, y] = [home[edge.a] ?? edge.a, home[edge.b] ?? edge.b];
    const [left, right] = [clusters[x] ?? NONE, clusters[y] ?? NONE];
    if (x === y || !coheres(profiles, left.members, right.members, { pairs, scores, least: least * COHESION })) continue;
    const members = [...left.members, ...right.members].toSorted((a, b) => a - b);
    clusters[x] = { members, confidence: Math.min(left.confidence, right.confidence, edge.score) };
    clusters[y] = NONE;
    for (const index of right.members) home[index] = x;
  }
  return clusters.filter(({ members }) => members.length > 0).toSorted((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

/** The score of each pair; of one that cannot be one question less than nothing. What two claims alone add is kept in `pairs.worth`. */
function scoresOf(profiles: readonly Profile[], pairs: Pairs, scorer: Scorer): Float64Array {
  const scores = new Float64Array(pairs.length).fill(NEVER);
  for (let i = 0; i < pairs.length; i += 1) {
    const [x, y] = [profiles[pairs.first[i] ?? -1], profiles[pairs.second[i] ?? -1]];
    if (!x || !y || holdsOf(pairs.apart, i, () => relate(x.interval, y.interval) === "apart")) continue;
    let own = pairs.worth[i] ?? Number.NaN;
    if (Number.isNaN(own)) own = pairs.worth[i] = isPossible(x, y) ? scorer.own(x, y, "agree") : NEVER;
    if (own !== NEVER) scores[i] = scorer.score(x, y, "agree", own);
  }
  return scores;
}

function isPossible(a: Profile, b: Profile): boolean {
  if (areUnlike(a, b)) return false;
  // Within one article only the same value twice is the same claim made again.
  return a.articleIndex !== b.articleIndex || relate(a.interval, b.interval) === "equal";
}

/** Whether each is the other's best in its article, or so good that it need not be (one article may say a thing twice). */
function isMutual(profiles: readonly Profile[], best: Choices, { a, b, score }: Edge): boolean {
  if (score >= 0.9) return true;
  return score >= best(a, profiles[b]?.articleIndex ?? 0) - 0.1 && score >= best(b, profiles[a]?.articleIndex ?? 0) - 0.1;
}

interface Scores {
  readonly pairs: Pairs;
  readonly scores: Float64Array;
  readonly least: number;
}

function coheres(
  profiles: readonly Profile[],
  left: readonly number[],
  right: readonly number[],
  { pairs, scores, least }: Scores,
): boolean {
  let sum = 0;
  let parted = 0;
  for (const a of left) {
    for (const b of right) {
      const [x, y] = [profiles[a], profiles[b]];
      if (!x || !y) return false;
      const at = placeOfPair(pairs, profiles.length, Math.min(a, b), Math.max(a, b));
      if (holdsOf(pairs.apart, at, () => relate(x.interval, y.interval) === "apart")) return false;
      // It matters which of the two is asked of the other.
      const way = at < 0 ? at : 2 * at + (a < b ? 0 : 1);
      if (holdsOf(pairs.parted, way, () => arePart(x, y))) parted += 1;
      sum += Math.max(0, scores[at] ?? 0);
    }
  }
  if (parted * 2 >= left.length * right.length) return false;
  return sum / (left.length * right.length) >= least;
}
