import type { Entity } from "../../entity/types.ts";
import type { ArticleAnalysis, ClaimGroup, Verdict } from "../types.ts";
import { clusterAgreeing } from "./agree.ts";
import { candidatePairs } from "./candidates.ts";
import { opposeClusters } from "./oppose.ts";
import { profilesOf, type Profile } from "./profile.ts";
import { createScorer } from "./score.ts";
import { reasonsOf, topicOf } from "./topic.ts";
import { isUpdate } from "./update.ts";
import { relate } from "./values.ts";
import type { Comparison } from "./weights.ts";

/** Groups of numbers and dates that answer one question, across a story's articles. */
export function numericGroups(
  articles: readonly ArticleAnalysis[],
  entities: readonly Entity[],
  model: Comparison,
): Omit<ClaimGroup, "id">[] {
  const profiles = profilesOf(articles, entities);
  const pairs = candidatePairs(profiles);
  const scorer = createScorer(profiles, model);
  const clusters = clusterAgreeing(profiles, pairs, scorer);
  const sets = opposeClusters(profiles, clusters, pairs, scorer);
  const opposed = new Set(sets.flat());
  const members = (indices: readonly number[]): Profile[] => indices.flatMap((index) => profiles[index] ?? []);
  const disputed = sets.map((set) =>
    groupOf(members(set.flatMap((cluster) => clusters[cluster] ?? []).toSorted((a, b) => a - b)), "disagree"),
  );
  const settled = clusters
    .filter((_, index) => !opposed.has(index))
    .map(members)
    .filter((cluster) => new Set(cluster.map((profile) => profile.articleIndex)).size > 1)
    .map((cluster) =>
      groupOf(cluster, cluster.every((a) => cluster.every((b) => relate(a.interval, b.interval) === "equal")) ? "agree" : "compatible"),
    );
  return [...disputed, ...settled];
}

function groupOf(profiles: readonly Profile[], verdict: Verdict): Omit<ClaimGroup, "id"> {
  return {
    kind: profiles[0]?.dimension === "date" ? "date" : "quantity",
    topic: topicOf(profiles),
    claims: profiles.map((profile) => profile.ref),
    verdict,
    update: verdict === "disagree" && isUpdate(profiles),
    confidence: 1,
    why: reasonsOf(profiles),
  };
}
