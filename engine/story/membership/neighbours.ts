import { alikeness } from "../signature.ts";
import { byRank, type Entry, type Name } from "./entry.ts";
import { drop } from "./telling.ts";

/** Below this two articles have nothing to say to each other. */
const LEAST = 0.2;
/** Articles that one name is looked up in: the first, which a story begins with, and the latest. */
const [FIRST, LATEST] = [4, 16];
/** Articles that each is compared with: those that share most of the names. */
const MOST_COMPARED = 24;
/** Milliseconds between two articles on one event. */
const LONGEST = 7 * 86_400_000;
/** More than there are articles. */
const RADIX = 2 ** 40;

/** Told of two articles, the earlier first, that are now as alike as this, and were not. */
export type OnLikeness = (earlier: Entry, later: Entry, before: number, now: number) => void;

/** How alike two articles are, where they can be of one event for all that is known of their days. */
export function nearLikeness(a: Entry, b: Entry): number {
  return Math.abs(a.day - b.day) > LONGEST ? 0 : alikeness(a.signature, b.signature);
}

/**
 * Sets the names that tell of an article, and where it stands among the articles of each. Gives the articles that are to be compared anew for it:
 * those that had it, or now have it, among the few that they look a name up in.
 */
export function retell(entry: Entry, telling: readonly Name[], stale: Set<Entry>): void {
  const [old, now] = [new Set(entry.telling), new Set(telling)];
  for (const name of entry.telling) {
    if (now.has(name)) continue;
    const at = placeOf(name.tellers, entry);
    name.tellers.splice(at, 1);
    addFollowers(name.tellers, at, stale);
  }
  for (const name of telling) {
    if (old.has(name)) continue;
    const at = placeOf(name.tellers, entry);
    name.tellers.splice(at, 0, entry);
    addFollowers(name.tellers, at + 1, stale);
  }
  entry.telling = telling;
}

/** Those that look up an article which stands before this place, or stood there. */
function addFollowers(tellers: readonly Entry[], at: number, stale: Set<Entry>): void {
  const last = at <= FIRST ? tellers.length : Math.min(tellers.length, at + LATEST);
  for (let next = at; next < last; next += 1) {
    const follower = tellers[next];
    if (follower) stale.add(follower);
  }
}

/** Compares an article with those before it that share most of its names. */
export function compare(entry: Entry, onLikeness: OnLikeness): void {
  const before = new Map(entry.compared.map((other, at) => [other, entry.likeness[at] ?? 0]));
  const compared = likest(entry);
  const likeness = compared.map((other) => floored(nearLikeness(other, entry)));
  compared.forEach((other, at) => {
    const [was, now] = [before.get(other), likeness[at] ?? 0];
    before.delete(other);
    if (was === undefined) other.comparedBy.push(entry);
    if ((was ?? 0) !== now) onLikeness(other, entry, was ?? 0, now);
  });
  for (const [other, was] of before) {
    drop(other.comparedBy, entry);
    if (was !== 0) onLikeness(other, entry, was, 0);
  }
  entry.compared = compared;
  entry.likeness = likeness;
}

/** Compares two articles again, one of which was changed. */
export function recompare(earlier: Entry, later: Entry, onLikeness: OnLikeness): void {
  const at = later.compared.indexOf(earlier);
  if (at < 0) return;
  const [was, now] = [later.likeness[at] ?? 0, floored(nearLikeness(earlier, later))];
  if (was === now) return;
  later.likeness = later.likeness.with(at, now);
  onLikeness(earlier, later, was, now);
}

function floored(likeness: number): number {
  return likeness < LEAST ? 0 : likeness;
}

/** The articles before this one that share most of its telling names; of equals the first. */
function likest(entry: Entry): Entry[] {
  const shared = new Map<Entry, number>();
  const count = (other: Entry | undefined): void => {
    if (other) shared.set(other, (shared.get(other) ?? 0) + 1);
  };
  for (const { tellers } of entry.telling) {
    const end = placeOf(tellers, entry);
    const latest = end > FIRST + LATEST ? end - LATEST : 0;
    for (let at = 0; at < (latest > 0 ? FIRST : 0); at += 1) count(tellers[at]);
    for (let at = latest; at < end; at += 1) count(tellers[at]);
  }
  if (shared.size <= MOST_COMPARED) return [...shared.keys()].toSorted(byRank);
  // Many may share a name or two: as plain numbers they are sorted fast.
  const others = [...shared.keys()];
  const keys = Float64Array.from(others, (other) => other.rank - (shared.get(other) ?? 0) * RADIX).toSorted();
  const last = keys[MOST_COMPARED - 1] ?? 0;
  return others.filter((other) => other.rank - (shared.get(other) ?? 0) * RADIX <= last).toSorted(byRank);
}

/** Where an article stands among others in order, or would. */
function placeOf(list: readonly Entry[], { rank }: Entry): number {
  let [low, high] = [0, list.length];
  if ((list.at(-1)?.rank ?? -1) < rank) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.rank ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
