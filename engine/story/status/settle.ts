import type { EventCluster, Link } from "./clusters.ts";
import type { StatusProfile } from "./profile.ts";
import { whyAlike } from "./relate.ts";
import { clash, type Stance } from "./stance.ts";
import type { StatusSet } from "./status-set.ts";

/** How sure a clash of two stances is a contradiction, where the event is one. */
const WEIGHT: Readonly<Record<Stance, number>> = { did: 1, not: 1, denied: 0.95, may: 0.95, will: 0.9, excluded: 0.85 };

/** "A bill" of one article may be another than "a bill" of the other. */
const UNCERTAIN = 0.8;

/** Links that a group's reasons are taken from: the surest. */
const MOST_REASONS = 4;

/** What a cluster's claims say of whether their event happened: one set, or none where it tells nothing. `articles`: how many the story has. */
export function settle({ members, links }: EventCluster, articles: number): StatusSet[] {
  const clashes = links.filter((link) => isClash(link, members));
  const kept = oneEach(members, links);
  if (new Set(kept.map(({ articleIndex }) => articleIndex)).size < 2) return [];
  const why = [...new Set(links.slice(0, MOST_REASONS).flatMap(({ a, b }) => whyAlike(a, b)))].slice(0, 5);
  if (clashes.length === 0) {
    if (isOfNumbers(kept) || isMainEvent(kept, articles)) return [];
    const stances = new Set(kept.map(({ stance }) => stance));
    const verdict = stances.size === 1 ? "agree" : "compatible";
    return [{ members: kept, verdict, update: false, confidence: Math.max(...links.map(({ sure }) => sure)), why, dimension: null }];
  }
  const confidence = Math.max(
    ...clashes.map(
      ({ a, b, sure, certain, outcomes }) => sure * (outcomes ? 1 : WEIGHT[a.stance] * WEIGHT[b.stance]) * (certain ? 1 : UNCERTAIN),
    ),
  );
  return [
    {
      members: kept,
      verdict: "disagree",
      update: clashes.every(isLater),
      confidence,
      why: [...stancesOf(clashes), ...why],
      dimension: null,
    },
  ];
}

/** How many were killed or hurt is the numbers' question; that some were, nobody doubts. */
function isOfNumbers(members: readonly StatusProfile[]): boolean {
  return members.every(({ asserted: { events }, undergoer }) => undergoer.names.size === 0 && events.some((event) => COUNTED.has(event)));
}

const COUNTED = new Set(["kill", "injure", "damage", "destroy", "infect", "evacuate", "rescue"]);

/** What half of the outlets open with is the story itself: that they agree on it tells nothing. */
function isMainEvent(members: readonly StatusProfile[], articles: number): boolean {
  const leading = new Set(members.filter(({ lead }) => lead).map(({ articleIndex }) => articleIndex));
  return leading.size >= LEAST_LEADING && leading.size * 2 >= articles;
}

const LEAST_LEADING = 3;

/** Two claims that cannot both be right, in articles of which neither says what the other does. */
function isClash({ a, b, outcomes }: Link, members: readonly StatusProfile[]): boolean {
  if (outcomes) return a.stance === b.stance && DECIDED.has(a.stance) && !tellsBoth(members, a, b);
  if (!clash(a.stance, b.stance)) return false;
  const [did, other] = a.stance === "did" ? [a, b] : [b, a];
  // "He may meet them" of Monday is no contradiction to "he met them" of Tuesday.
  if (other.stance === "may" && isAfter(did, other)) return false;
  if (other.stance === "denied") return true;
  return !members.some(({ articleIndex, stance }) => articleIndex === other.articleIndex && stance === did.stance);
}

/** What is settled: two outcomes that have come, or two that are to come. */
const DECIDED: ReadonlySet<Stance> = new Set(["did", "will"]);

/** "Besieged, then took it": one of the two articles tells of the other's outcome as well. */
function tellsBoth(members: readonly StatusProfile[], a: StatusProfile, b: StatusProfile): boolean {
  return members.some(
    ({ articleIndex, asserted: { events } }) =>
      (articleIndex === a.articleIndex && events.some((event) => b.asserted.events.includes(event))) ||
      (articleIndex === b.articleIndex && events.some((event) => a.asserted.events.includes(event))),
  );
}

/** Whether the one that tells of the deed was printed on a later day. */
function isLater({ a, b }: Link): boolean {
  const [did, other] = a.stance === "did" ? [a, b] : [b, a];
  return isAfter(did, other);
}

function isAfter(a: StatusProfile, b: StatusProfile): boolean {
  const [day, other] = [a.analysis.article.published, b.analysis.article.published];
  return day !== null && other !== null && day > other;
}

function stancesOf(clashes: readonly Link[]): string[] {
  const [first] = clashes;
  return first?.outcomes ? [] : [`differs: ${first?.a.stance ?? ""}, ${first?.b.stance ?? ""}`];
}

/** Of each article's claims of one stance and one class of event the best linked, in order. */
function oneEach(members: readonly StatusProfile[], links: readonly Link[]): StatusProfile[] {
  const weight = new Map<number, number>();
  for (const { a, b, sure } of links) {
    weight.set(a.index, (weight.get(a.index) ?? 0) + sure);
    weight.set(b.index, (weight.get(b.index) ?? 0) + sure);
  }
  const best = new Map<string, StatusProfile>();
  for (const member of members) {
    const key = `${member.articleIndex}|${member.stance}|${member.asserted.events[0] ?? ""}`;
    const rival = best.get(key);
    if (!rival || (weight.get(member.index) ?? 0) > (weight.get(rival.index) ?? 0)) best.set(key, member);
  }
  return [...best.values()].toSorted((a, b) => a.index - b.index);
}
