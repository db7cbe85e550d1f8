import { hasTimeOfDay, type OffsetRange } from "../../date/index.ts";
import type { Background } from "../background.ts";
import { placeOfPair, recall, type Pairs } from "../pairs.ts";
import { createTopics, type Topics } from "../topics.ts";
import type { ClaimGroup, Verdict } from "../types.ts";
import { clusterDates } from "./cluster.ts";
import { relateMoments } from "./features.ts";
import { momentsOf, type Moment } from "./moment.ts";
import { opposeDates } from "./oppose.ts";
import { datePairs } from "./pairs.ts";
import { storyOffsets } from "./places.ts";
import { createDateScorer, type DateScorer } from "./score.ts";
import { dateReasons, dateTopic, type DateTopic } from "./topic.ts";
import { DATE_MODEL, type DateModel } from "./weights.ts";

/** Groups of dates that date one thing, across a story's articles. */
export function dateGroups(background: Background, model: DateModel = DATE_MODEL): Omit<ClaimGroup, "id">[] {
  const { articles, memory } = background;
  const moments = momentsOf(background);
  const pairs = datePairs(moments);
  const places = storyOffsets(articles);
  const isSame = memory.dates?.model === model && areSame(places, memory.dates.places);
  recall(moments, pairs, isSame ? memory.dates : null);
  memory.dates = { model, places, items: moments, pairs };
  const scorer = createDateScorer(moments, model);
  const order = new Map(moments.map((moment, at) => [moment, at]));
  const clusters = clusterDates(moments, pairs, scorer, places);
  const disputes = opposeDates(moments, clusters, pairs, scorer, places);
  const topics = createTopics(memory.dateTopics, (told) => ({ topic: dateTopic(told), why: dateReasons(told) }));
  memory.dateTopics = topics.known;
  const disputed = new Set(disputes.flatMap((dispute) => dispute.clusters));
  const members = (indices: readonly number[]): Moment[] => indices.flatMap((index) => moments[index] ?? []);
  const settled: (readonly Moment[])[] = clusters.filter((_, index) => !disputed.has(index)).map(members);
  const groups: Omit<ClaimGroup, "id">[] = [];
  for (const { clusters: set, score } of disputes) {
    const all = members(set.flatMap((cluster) => clusters[cluster] ?? []).toSorted((a, b) => a - b));
    const [opposed, rest] = partedByTime(all, places);
    groups.push(groupOf(opposed, "disagree", CERTAIN + (1 - CERTAIN) * score, topics));
    settled.push(rest);
  }
  for (const cluster of settled.filter(isAcross))
    groups.push(groupOf(cluster, verdictOf(cluster, places), meanScore(cluster, scorer, pairs, order), topics));
  return groups;
}

function areSame(a: readonly OffsetRange[], b: readonly OffsetRange[]): boolean {
  return a.length === b.length && a.every(({ low, high }, at) => low === b[at]?.low && high === b[at].high);
}

/** What passes every veto is this likely a disagreement, whatever its words. */
const CERTAIN = 0.65;

/** Where only the times of day exclude each other, those who name just the day don't take part. */
function partedByTime(all: readonly Moment[], places: readonly OffsetRange[]): [opposed: readonly Moment[], rest: readonly Moment[]] {
  const timed = all.filter(({ date }) => hasTimeOfDay(date));
  const clashes = timed.some((a) => timed.some((b) => relateMoments(a, b, places) === "apart"));
  const days = all.filter((moment) => !timed.includes(moment));
  const open = days.every((day) => all.every((other) => relateMoments(day, other, places) !== "apart"));
  return clashes && open ? [timed, days] : [all, []];
}

function isAcross(cluster: readonly Moment[]): boolean {
  return new Set(cluster.map(({ articleIndex }) => articleIndex)).size > 1;
}

function verdictOf(cluster: readonly Moment[], places: readonly OffsetRange[]): Verdict {
  return cluster.every((a) => cluster.every((b) => relateMoments(a, b, places) === "equal")) ? "agree" : "compatible";
}

/** The mean score of the pairs of different articles. `places`: where each moment stands among those that `pairs` are of. */
function meanScore(cluster: readonly Moment[], scorer: DateScorer, pairs: Pairs, places: ReadonlyMap<Moment, number>): number {
  let sum = 0;
  let count = 0;
  for (const [index, a] of cluster.entries()) {
    for (let next = index + 1; next < cluster.length; next += 1) {
      const b = cluster[next] ?? a;
      if (a.articleIndex === b.articleIndex) continue;
      const at = placeOfPair(pairs, places.size, places.get(a) ?? 0, places.get(b) ?? 0);
      const own = pairs.apart[at] === 0 ? (pairs.worth[at] ?? Number.NaN) : Number.NaN;
      sum += Number.isFinite(own) ? scorer.score(a, b, "agree", own) : scorer.agree(a, b);
      count += 1;
    }
  }
  return round(sum / Math.max(1, count));
}

function groupOf(
  moments: readonly Moment[],
  verdict: Verdict,
  confidence: number,
  topics: Topics<Moment, DateTopic>,
): Omit<ClaimGroup, "id"> {
  const { topic, why } = topics.of(moments);
  return {
    kind: "date",
    topic,
    claims: moments.map(({ ref }) => ref),
    verdict,
    update: false,
    confidence: round(confidence),
    why,
  };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
