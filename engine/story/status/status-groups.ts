import type { Entity } from "../../entity/types.ts";
import type { Sensitivity } from "../../settings.ts";
import type { ArticleAnalysis, ClaimGroup } from "../types.ts";
import { candidatePairs } from "./candidates.ts";
import { clusterEvents, type Link } from "./clusters.ts";
import { directionGroups } from "./directions.ts";
import { generalDenials } from "./general-denials.ts";
import { qualityGroups } from "./quality-groups.ts";
import { statusProfiles } from "./profile.ts";
import { likeness } from "./relate.ts";
import { settle } from "./settle.ts";
import type { StatusSet } from "./status-set.ts";
import { statusTopic } from "./topic.ts";

/** How sure it must be that claims speak of one event for them to be grouped, and for a contradiction to be told to those who want to see all. */
const LEAST = 0.7;
const LEAST_AT_HIGH = 0.5;

/** Groups of status claims of a story's articles: whether, where and how one event happened. Near-linear in the number of claims. */
export function statusGroups(
  articles: readonly ArticleAnalysis[],
  entities: readonly Entity[],
  sensitivity: Sensitivity = "normal",
): Omit<ClaimGroup, "id">[] {
  const profiles = statusProfiles(articles, entities);
  const least = sensitivity === "high" ? LEAST_AT_HIGH : LEAST;
  const links = candidatePairs(profiles).flatMap(([a, b]): Link[] => {
    const [x, y] = [profiles[a], profiles[b]];
    const like = x && y ? likeness(x, y) : null;
    return x && y && like && like.sure >= least ? [{ a: x, b: y, ...like }] : [];
  });
  const clusters = clusterEvents(profiles, links);
  const sets = [
    ...clusters.flatMap(qualityGroups),
    ...clusters.flatMap((cluster) => settle(cluster, articles.length)),
    ...directionGroups(profiles),
    ...generalDenials(profiles),
  ];
  return once(sets.filter(({ verdict, confidence }) => verdict === "disagree" || confidence >= LEAST)).map((set) => ({
    kind: "status",
    topic: statusTopic(set),
    claims: set.members.map(({ ref }) => ref),
    verdict: set.verdict,
    update: set.update,
    confidence: set.confidence,
    why: set.why,
  }));
}

/** Each claim in one group only: in the first, those in disagreement being first; what is left of a set stays one if two articles are in it. */
function once(sets: readonly StatusSet[]): StatusSet[] {
  const taken = new Set<number>();
  return sets
    .toSorted((a, b) => rank(a) - rank(b) || (a.members[0]?.index ?? 0) - (b.members[0]?.index ?? 0))
    .flatMap((set): StatusSet[] => {
      const members = set.members.filter(({ index }) => !taken.has(index));
      if (new Set(members.map(({ articleIndex }) => articleIndex)).size < 2) return [];
      if (members.length < set.members.length && set.verdict === "disagree") return [];
      for (const { index } of members) taken.add(index);
      return [{ ...set, members }];
    });
}

function rank({ verdict }: StatusSet): number {
  return verdict === "disagree" ? 0 : 1;
}
