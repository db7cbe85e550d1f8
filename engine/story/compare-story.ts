import type { Claim } from "../claim/types.ts";
import type { Entity } from "../entity/types.ts";
import { clusterAgreeing } from "./agree.ts";
import { candidatePairs } from "./candidates.ts";
import { nameGroups } from "./names.ts";
import { opposeClusters } from "./oppose.ts";
import { profilesOf, type Profile } from "./profile.ts";
import { quoteGroups } from "./quote-groups.ts";
import { createScorer } from "./score.ts";
import { reasonsOf, topicOf } from "./topic.ts";
import type { ArticleAnalysis, ClaimGroup, ClaimRef, Grouping, Verdict } from "./types.ts";
import { isUpdate } from "./update.ts";
import { relate } from "./values.ts";
import { COMPARISON, type Comparison } from "./weights.ts";

/** Compares the claims of one story's articles: which answer the same question, and how their values stand to each other. */
export function compareStory(articles: readonly ArticleAnalysis[], entities: readonly Entity[], model: Comparison = COMPARISON): Grouping {
  const { groups: named, names } = nameGroups(articles, entities);
  const groups = [...numericGroups(articles, entities, model), ...quoteGroups(articles), ...named];
  const order = new Map(articles.map(({ article }, index) => [article.path, index]));
  const place = ([first]: readonly ClaimRef[]): number => {
    const start = first ? (findClaim({ articles, names }, first)?.start ?? 0) : 0;
    return (order.get(first?.article ?? "") ?? 0) * 1e9 + start;
  };
  const sorted = groups.toSorted((a, b) => place(a.claims) - place(b.claims) || (a.kind < b.kind ? -1 : 1));
  return { groups: sorted.map((group, index) => Object.assign(group, { id: `g${index + 1}` })), names };
}

/** The claim that a reference points at, name claims included; null where there is none. */
export function findClaim(
  story: { readonly articles: readonly ArticleAnalysis[]; readonly names: readonly Claim[] },
  ref: ClaimRef,
): Claim | null {
  const analysis = story.articles.find(({ article }) => article.path === ref.article);
  const own = analysis?.claims.find((claim) => claim.id === ref.claim);
  return own ?? story.names.find((claim) => claim.article === ref.article && claim.id === ref.claim) ?? null;
}

function numericGroups(articles: readonly ArticleAnalysis[], entities: readonly Entity[], model: Comparison): Omit<ClaimGroup, "id">[] {
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
