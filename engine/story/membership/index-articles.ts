import { isTelling } from "../signature.ts";
import type { Signature } from "../types.ts";
import { byRank, UNDATED, type Entry, type Folder, type Name } from "./entry.ts";
import { compare, recompare, retell } from "./neighbours.ts";
import { changesFolder } from "./parts.ts";
import { drop, isStillTelling, namesOf, recarry, tellingNames, type Names } from "./telling.ts";
import { changesAcross } from "./units.ts";

/** Articles that come to those that are put together by what they say, that leave them, and that are changed among them. */
export interface Comings {
  readonly left: readonly Entry[];
  readonly joined: ReadonlySet<Entry>;
  readonly altered: ReadonlyMap<Entry, Signature>;
}

/** What may change for it. */
export interface Effects {
  /** Folders whose articles are to be parted or put together anew. */
  readonly folders: Set<Folder>;
  /** Articles that may join stories of several folders, or part them. */
  readonly entries: Set<Entry>;
}

/**
 * Brings the names that articles have in common, and what is compared for them, up to date: of the articles named and of those whose few
 * neighbours they are, or were.
 */
export function indexArticles(names: Names, { left, joined, altered }: Comings): Effects {
  const effects: Effects = { folders: new Set([...left, ...joined].map(({ folder }) => folder)), entries: new Set() };
  const stale = new Set<Entry>([...joined, ...altered.keys()]);
  const common = new Set<Name>();
  const carry = (entry: Entry, now: readonly Name[], before = entry.names): void => {
    entry.names = now;
    for (const name of recarry(entry, before, names)) common.add(name);
  };
  for (const entry of left) {
    carry(entry, []);
    retell(entry, [], stale);
    for (const other of entry.compared) drop(other.comparedBy, entry);
    Object.assign(entry, { compared: [], likeness: [], fewest: null, part: null });
  }
  for (const [entry, signature] of altered) {
    if (isTelling(entry.signature) !== isTelling(signature)) effects.folders.add(entry.folder);
    // By another day it stands elsewhere.
    if (entry.day !== dayOf(signature)) retell(entry, [], stale);
    setSignature(entry, signature);
    effects.entries.add(entry);
    carry(entry, namesOf(entry, names));
  }
  for (const entry of joined) carry(entry, namesOf(entry, names), []);
  retellAll([...stale, ...[...common].flatMap(({ carriers }) => carriers)], stale);
  for (const entry of left) stale.delete(entry);
  compareAll(stale, altered, effects);
  return effects;
}

/** Sets what is known of an article. */
export function setSignature(entry: Entry, signature: Signature): void {
  entry.signature = signature;
  entry.day = dayOf(signature);
}

function dayOf({ published }: Signature): number {
  const day = published === null ? NaN : Date.parse(published);
  return Number.isNaN(day) ? UNDATED : day;
}

/** Chooses anew by which names articles are looked up, where those are others now. */
function retellAll(entries: readonly Entry[], stale: Set<Entry>): void {
  const others = [...new Set(entries)].filter((entry) => !isStillTelling(entry));
  for (const entry of others.toSorted(byRank)) {
    retell(entry, tellingNames(entry), stale);
    stale.add(entry);
  }
}

/** Compares what is to be compared anew, and what was compared with a changed article. */
function compareAll(stale: ReadonlySet<Entry>, altered: Comings["altered"], { folders, entries }: Effects): void {
  const isAltered = (entry: Entry): boolean => altered.has(entry);
  const onLikeness = (earlier: Entry, later: Entry, before: number, now: number): void => {
    if (earlier.folder !== later.folder) {
      if (changesAcross(before, now)) entries.add(earlier).add(later);
    } else if (changesFolder(before, now)) folders.add(later.folder);
  };
  for (const entry of stale) compare(entry, isAltered, onLikeness);
  for (const entry of altered.keys()) {
    for (const later of entry.comparedBy) if (!stale.has(later)) recompare(entry, later, onLikeness);
  }
}
