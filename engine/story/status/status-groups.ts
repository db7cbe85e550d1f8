import type { Sensitivity } from "../../settings.ts";
import type { Background } from "../background.ts";
import type { StoryMemory } from "../memory.ts";
import { recall } from "../pairs.ts";
import type { ClaimGroup } from "../types.ts";
import { candidatePairs } from "./candidates.ts";
import { clusterEvents, type Link } from "./clusters.ts";
import { directionGroups } from "./directions.ts";
import { generalDenials } from "./general-denials.ts";
import { qualityGroups } from "./quality-groups.ts";
import { statusProfiles, type StatusProfile } from "./profile.ts";
import { likeness, type Likeness } from "./relate.ts";
import { settle } from "./settle.ts";
import type { StatusSet } from "./status-set.ts";
import { statusTopic } from "./topic.ts";

/** How sure it must be that claims speak of one event for them to be grouped, and for a contradiction to be told to those who want to see all. */
const LEAST = 0.7;
const LEAST_AT_HIGH = 0.5;

/** Groups of status claims of a story's articles: whether, where and how one event happened. Near-linear in the number of claims. */
export function statusGroups(background: Background, sensitivity: Sensitivity = "normal"): Omit<ClaimGroup, "id">[] {
  const { articles } = background;
  const profiles = statusProfiles(background);
  const links = linksOf(profiles, background.memory, sensitivity === "high" ? LEAST_AT_HIGH : LEAST);
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

/** The pairs that are as sure as this to speak of one event; how alike two claims are is remembered. */
function linksOf(profiles: readonly StatusProfile[], memory: StoryMemory, least: number): Link[] {
  const pairs = candidatePairs(profiles);
  recall(profiles, pairs, memory.events);
  const likenesses: (Likeness | null)[] = [];
  const links: Link[] = [];
  for (let i = 0; i < pairs.length; i += 1) {
    const [a, b] = [profiles[pairs.first[i] ?? -1], profiles[pairs.second[i] ?? -1]];
    if (!a || !b) continue;
    const known = memory.events?.likenesses[pairs.worth[i] ?? -1];
    const like = known === undefined ? likeness(a, b) : known;
    pairs.worth[i] = likenesses.push(like) - 1;
    if (like && like.sure >= least) links.push({ a, b, ...like });
  }
  memory.events = { items: profiles, pairs, likenesses };
  return links;
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
