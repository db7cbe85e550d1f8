import type { Sensitivity } from "../../settings.ts";
import type { Background } from "../background.ts";
import { recall } from "../pairs.ts";
import { createTopics, type Topics } from "../topics.ts";
import type { ClaimGroup, Verdict } from "../types.ts";
import { clusterAgreeing } from "./agree.ts";
import { candidatePairs } from "./candidates.ts";
import type { Comparison } from "./model.ts";
import { opposeClusters } from "./oppose.ts";
import { profilesOf, type Profile } from "./profile.ts";
import { reasonsOf } from "./reasons.ts";
import { createScorer, type Scorer } from "./score.ts";
import { topicOf } from "./topic.ts";
import { isUpdate } from "./update.ts";
import { relate } from "./values.ts";

/** Groups of numbers that answer one question, across a story's articles. */
export function numericGroups(
  background: Background,
  { model, sensitivity }: { readonly model: Comparison; readonly sensitivity: Sensitivity },
): Omit<ClaimGroup, "id">[] {
  const profiles = profilesOf(background);
  const pairs = candidatePairs(profiles);
  const { memory } = background;
  recall(profiles, pairs, memory.numbers?.model === model ? memory.numbers : null);
  memory.numbers = { model, items: profiles, pairs };
  const scorer = createScorer(profiles, model, sensitivity);
  const clusters = clusterAgreeing(profiles, pairs, scorer);
  const disputes = opposeClusters(profiles, clusters, pairs, scorer);
  const topics = createTopics(memory.topics, topicOf);
  memory.topics = topics.known;
  const opposed = new Set(disputes.flatMap((dispute) => dispute.clusters));
  const claims = (indices: readonly number[]): Profile[] => indices.flatMap((index) => profiles[index] ?? []);
  const disputed = disputes.map((dispute) => {
    const members = dispute.clusters.flatMap((index) => clusters[index]?.members ?? []).toSorted((a, b) => a - b);
    return groupOf(claims(members), "disagree", dispute.confidence, { scorer, topics });
  });
  const settled = clusters
    .filter((_, index) => !opposed.has(index))
    .map(({ members, confidence }) => ({ cluster: claims(members), confidence }))
    .filter(({ cluster }) => new Set(cluster.map((profile) => profile.articleIndex)).size > 1)
    .map(({ cluster, confidence }) => groupOf(cluster, allEqual(cluster) ? "agree" : "compatible", confidence, { scorer, topics }));
  return [...disputed, ...settled];
}

function allEqual(profiles: readonly Profile[]): boolean {
  return profiles.every((a) => profiles.every((b) => relate(a.interval, b.interval) === "equal"));
}

interface Telling {
  readonly scorer: Scorer;
  readonly topics: Topics<Profile, string>;
}

function groupOf(profiles: readonly Profile[], verdict: Verdict, confidence: number, { scorer, topics }: Telling): Omit<ClaimGroup, "id"> {
  return {
    kind: "quantity",
    topic: topics.of(profiles),
    claims: profiles.map((profile) => profile.ref),
    verdict,
    update: verdict === "disagree" && isUpdate(profiles),
    confidence: Math.round(confidence * 100) / 100,
    why: reasonsOf(profiles, scorer, verdict === "disagree" ? "oppose" : "agree"),
  };
}
