import { alikeness } from "../signature.ts";
import { byRank, UNDATED, type Entry, type Name, type Shared } from "./entry.ts";
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
 * Sets the names that tell of an article, and where it stands among the articles of each. Adds the articles that are to be compared anew for it: of
 * the few that look a name up where it stood or now stands, those for which it makes a difference.
 */
export function retell(entry: Entry, telling: readonly Name[], stale: Set<Entry>): void {
  for (const { tellers } of without(entry.telling, telling)) {
    const at = placeOf(tellers, entry);
    tellers.splice(at, 1);
    takeFrom(tellers, at, entry, stale);
  }
  const sharing = new Map<Entry, number>();
  for (const { tellers } of without(telling, entry.telling)) {
    const at = placeOf(tellers, entry);
    tellers.splice(at, 0, entry);
    giveTo(tellers, at + 1, entry, { stale, sharing });
  }
  // Of an article that stood nowhere before it is known how many names it shares.
  const isNew = entry.telling.length === 0;
  entry.telling = telling;
  for (const [follower, names] of sharing) {
    if (isNew ? isAmongLikest(follower, { entry, names }) : mayBeAmongLikest(follower, entry)) stale.add(follower);
  }
}

/** An article no longer stands before those from this place on: another that did not share the name with them for it now does. */
function takeFrom(tellers: readonly Entry[], at: number, entry: Entry, stale: Set<Entry>): void {
  for (let next = at; next < Math.min(at + LATEST, tellers.length); next += 1) {
    const [follower, gained] = [tellers[next], tellers[next - LATEST]];
    if (!follower || stale.has(follower)) continue;
    if (follower.compared.includes(entry) || (gained && mayBeAmongLikest(follower, gained))) stale.add(follower);
  }
}

/** An article stands before those from this place on now, and the farthest that shared the name with them no longer does. */
function giveTo(
  tellers: readonly Entry[],
  at: number,
  entry: Entry,
  { stale, sharing }: { readonly stale: Set<Entry>; readonly sharing: Map<Entry, number> },
): void {
  for (let next = at; next < Math.min(at + LATEST, tellers.length); next += 1) {
    const [follower, lost] = [tellers[next], tellers[next - LATEST - 1]];
    if (!follower || stale.has(follower)) continue;
    if (lost && follower.compared.includes(lost)) stale.add(follower);
    else if (isNear(entry, follower) && !follower.compared.includes(entry)) sharing.set(follower, (sharing.get(follower) ?? 0) + 1);
  }
}

/** Whether an article that now shares another name with one may be among those which that is compared with, and was not. */
function mayBeAmongLikest(follower: Entry, gained: Entry): boolean {
  if (!isNear(gained, follower) || follower.compared.includes(gained)) return false;
  // It may stand too far before it to share all of these.
  const names = gained.telling.filter((name) => follower.telling.includes(name)).length;
  return isAmongLikest(follower, { entry: gained, names });
}

/** Whether an article shares so many names with another that it is among those which that is compared with. */
function isAmongLikest({ fewest }: Entry, { entry, names }: Shared): boolean {
  return fewest === null || names > fewest.names || (names === fewest.names && entry.rank < fewest.entry.rank);
}

/** Compares an article with those before it that share most of its names; what neither of two was altered in is known. */
export function compare(entry: Entry, isAltered: (entry: Entry) => boolean, onLikeness: OnLikeness): void {
  const before = new Map(entry.compared.map((other, at) => [other, entry.likeness[at] ?? 0]));
  const isOther = isAltered(entry);
  const compared = likestFor(entry);
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

/** The articles of its days before this one that share most of its telling names; of equals the first. Notes which of them shares fewest. */
function likestFor(entry: Entry): Entry[] {
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
  const isFew = others.length < MOST_COMPARED;
  const { likest: most, fewest } = isFew ? { likest: others, fewest: null } : likestOf(others);
  entry.fewest = fewest;
  for (const other of others) other.shared = 0;
  return most;
}

/** Those of many that share most names, and of them the one that shares fewest; of equals the last. */
function likestOf(others: readonly Entry[]): { likest: Entry[]; fewest: Shared | null } {
  const counts = new Uint32Array(COUNTS);
  for (const { shared } of others) counts[shared] = (counts[shared] ?? 0) + 1;
  let [cut, left] = [COUNTS - 1, MOST_COMPARED];
  for (; left > (counts[cut] ?? 0); cut -= 1) left -= counts[cut] ?? 0;
  const last = others.filter(({ shared }) => shared === cut).toSorted(byRank)[left - 1];
  if (!last) return { likest: [...others], fewest: null };
  const likest = others.filter(({ rank, shared }) => shared > cut || (shared === cut && rank <= last.rank));
  return { likest, fewest: { entry: last, names: cut } };
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
