import { alikeness } from "../signature.ts";
import { UNDATED, type Entry, type Name } from "./entry.ts";
import { drop, without } from "./telling.ts";

/** Below this two articles have nothing to say to each other. */
const LEAST = 0.2;
/** Articles that one name is looked up in: those of the days before, the latest. */
const LATEST = 20;
/** Articles that each is compared with: those that share most of the names. */
const MOST_COMPARED = 24;
/** Milliseconds between two articles on one event. */
const LONGEST = 7 * 86_400_000;
/** More than names by which an article is looked up. */
const COUNTS = 25;

/** Told of two articles how alike they were held for, and are now. */
export type OnLikeness = (earlier: Entry, later: Entry, before: number, now: number) => void;

/** How alike two articles are, where they can be of one event for all that is known of their days. */
export function nearLikeness(a: Entry, b: Entry): number {
  return isNear(a, b) ? alikeness(a.signature, b.signature) : 0;
}

function isNear(a: Entry, b: Entry): boolean {
  return a.day === UNDATED || b.day === UNDATED || Math.abs(a.day - b.day) <= LONGEST;
}

/**
 * Sets the names that tell of an article, and where it stands among the articles of each. Gives the articles that are to be compared anew for it:
 * those that had it, or now have it, among the few that they look a name up in.
 */
export function retell(entry: Entry, telling: readonly Name[], stale: Set<Entry>): void {
  for (const { tellers } of without(entry.telling, telling)) {
    const at = placeOf(tellers, entry);
    tellers.splice(at, 1);
    addFollowers(tellers, at, stale);
  }
  for (const { tellers } of without(telling, entry.telling)) {
    const at = placeOf(tellers, entry);
    tellers.splice(at, 0, entry);
    addFollowers(tellers, at + 1, stale);
  }
  entry.telling = telling;
}

/** Those that look up an article which stands before this place, or stood there. */
function addFollowers(tellers: readonly Entry[], at: number, stale: Set<Entry>): void {
  for (let next = at; next < Math.min(at + LATEST, tellers.length); next += 1) {
    const follower = tellers[next];
    if (follower) stale.add(follower);
  }
}

/** Compares an article with those before it that share most of its names; what neither of two was altered in is known. */
export function compare(entry: Entry, isAltered: (entry: Entry) => boolean, onLikeness: OnLikeness): void {
  const before = new Map(entry.compared.map((other, at) => [other, entry.likeness[at] ?? 0]));
  const isOther = isAltered(entry);
  const compared = likest(entry);
  entry.likeness = compared.map((other) => {
    const was = before.get(other);
    before.delete(other);
    if (was === undefined) other.comparedBy.push(entry);
    const now = was === undefined || isOther || isAltered(other) ? flooredLikeness(other, entry) : was;
    if ((was ?? 0) !== now) onLikeness(other, entry, was ?? 0, now);
    return now;
  });
  for (const [other, was] of before) {
    drop(other.comparedBy, entry);
    if (was !== 0) onLikeness(other, entry, was, 0);
  }
  entry.compared = compared;
}

/** Compares two articles again, one of which was changed. */
export function recompare(earlier: Entry, later: Entry, onLikeness: OnLikeness): void {
  const at = later.compared.indexOf(earlier);
  if (at < 0) return;
  const [was, now] = [later.likeness[at] ?? 0, flooredLikeness(earlier, later)];
  if (was === now) return;
  later.likeness = later.likeness.with(at, now);
  onLikeness(earlier, later, was, now);
}

function flooredLikeness(a: Entry, b: Entry): number {
  // Most have a name or two in common and no more: then their nouns need not be looked at.
  const likeness = isNear(a, b) ? alikeness(a.signature, b.signature, LEAST) : 0;
  return likeness < LEAST ? 0 : likeness;
}

/** The articles of its days before this one that share most of its telling names; of equals the first. */
function likest(entry: Entry): Entry[] {
  const others: Entry[] = [];
  for (const { tellers } of entry.telling) {
    const end = placeOf(tellers, entry);
    for (let at = Math.max(0, end - LATEST); at < end; at += 1) {
      const other = tellers[at];
      if (!other || !isNear(other, entry)) continue;
      if (other.shared === 0) others.push(other);
      other.shared += 1;
    }
  }
  const most = others.length > MOST_COMPARED ? likestOf(others) : others;
  for (const other of others) other.shared = 0;
  return most;
}

/** Those of many that share most names. */
function likestOf(others: readonly Entry[]): Entry[] {
  const counts = new Uint32Array(COUNTS);
  for (const { shared } of others) counts[shared] = (counts[shared] ?? 0) + 1;
  let [cut, left] = [COUNTS - 1, MOST_COMPARED];
  for (; left > (counts[cut] ?? 0); cut -= 1) left -= counts[cut] ?? 0;
  const ranks = Float64Array.from(
    others.filter(({ shared }) => shared === cut),
    ({ rank }) => rank,
  ).toSorted();
  const last = ranks[left - 1] ?? Infinity;
  return others.filter(({ rank, shared }) => shared > cut || (shared === cut && rank <= last));
}

/** Where an article stands among others by day, or would. */
function placeOf(list: readonly Entry[], entry: Entry): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other && isBefore(other, entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.day === b.day ? a.rank < b.rank : a.day < b.day;
}
