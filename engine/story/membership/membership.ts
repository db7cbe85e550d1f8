import { lowerBound } from "../../claim/index.ts";
import { isSameSignature } from "../signature.ts";
import type { AssignedStory, Signature, StoryPaths } from "../types.ts";
import { UNDATED, type Entry, type Folder } from "./entry.ts";
import { indexArticles, setSignature } from "./index-articles.ts";
import { regroup, type Regrouped } from "./regroup.ts";
import type { Names } from "./telling.ts";
import { isSameStory } from "./units.ts";

/**
 * Which articles belong together, kept up to date as they change. What it says is what `groupStories` says of the same articles; what a change
 * costs depends on the articles' folders and on what they are alike to, not on the number of all articles.
 */
export interface Membership {
  /** Adds an article, or says what it is about now. Costs nothing until `update`, and nothing then where the signature says the same. */
  set(signature: Signature): void;
  /** Takes an article away. */
  delete(path: string): void;
  /** Sets which articles someone says belong together. */
  assign(stories: readonly AssignedStory[]): void;
  /** Does what the calls since the last one ask for, and says which stories came and went by it. */
  update(): StoryChanges;
  /** The story of an article, as of the last `update`. */
  storyOf(path: string): StoryPaths | undefined;
}

/** A story whose articles, id and reason are as they were stays the same object, and so does the list where all stories do. */
export interface StoryChanges {
  /** All stories, in order of their first article. */
  readonly stories: readonly StoryPaths[];
  /** Those that were not there at the update before. */
  readonly added: readonly StoryPaths[];
  /** Those that are there no longer; a story whose articles changed is in both. */
  readonly removed: readonly StoryPaths[];
}

/** A membership of no articles. `compare` is the order of articles by path; by code units where it is left out. */
export function createMembership(compare: (a: string, b: string) => number = byCodeUnits): Membership {
  const state: State = {
    compare,
    entries: new Map(),
    ordered: [],
    folders: new Map(),
    names: new Map(),
    pending: new Map(),
    assigned: [],
    claims: new Map(),
    settled: [],
    stories: [],
  };
  let assigned: readonly AssignedStory[] | null = null;
  return {
    set: (signature) => void state.pending.set(signature.path, signature),
    delete: (path) => void state.pending.set(path, null),
    assign(stories) {
      assigned = isSameAssignment(stories, state.assigned) ? null : stories;
    },
    update() {
      if (state.pending.size === 0 && !assigned) return { stories: state.stories, added: [], removed: [] };
      const changes = update(state, assigned ?? state.assigned);
      assigned = null;
      return changes;
    },
    storyOf: (path) => state.entries.get(path)?.story ?? undefined,
  };
}

/** So many are put into their places one by one. */
const FEW = 50;

interface State {
  readonly compare: (a: string, b: string) => number;
  readonly entries: Map<string, Entry>;
  /** All articles in order. */
  ordered: Entry[];
  readonly folders: Map<string, Folder>;
  readonly names: Names;
  /** What was said since the last update, by path; null: taken away. */
  readonly pending: Map<string, Signature | null>;
  assigned: readonly AssignedStory[];
  /** The first assigned story that names a path. */
  claims: ReadonlyMap<string, AssignedStory>;
  /** The stories of the settings. */
  settled: readonly StoryPaths[];
  stories: readonly StoryPaths[];
}

function update(state: State, assigned: readonly AssignedStory[]): StoryChanges {
  const { made, gone, changed } = takePending(state);
  if (made.length > 0) rank(state, made);
  const isReassigned = assigned !== state.assigned;
  if (isReassigned) {
    state.assigned = assigned;
    state.claims = claimsOf(assigned);
  }
  const { left, joined } = move(state, isReassigned ? state.ordered : [...made, ...gone], gone);
  for (const entry of joined) setSignature(entry, changed.get(entry) ?? entry.signature);
  const altered = new Map([...changed].filter(([entry]) => entry.folder.members.has(entry) && !joined.has(entry)));
  const regrouped = regroup(indexArticles(state.names, { left, joined, altered }));
  // Those that left stood in the index as they were.
  for (const [entry, signature] of changed) setSignature(entry, signature);
  for (const { path, folder } of gone) {
    state.entries.delete(path);
    folder.size -= 1;
    if (folder.size === 0) state.folders.delete(folder.path);
  }
  if (gone.size > 0) state.ordered = state.ordered.filter((entry) => !gone.has(entry));
  if (isReassigned || [...made, ...gone].some(({ path }) => state.claims.has(path))) settle(state, regrouped);
  return finish(state, regrouped);
}

/** What was said since the last update, but for what says nothing new. */
function takePending(state: State): { made: Entry[]; gone: Set<Entry>; changed: Map<Entry, Signature> } {
  const [made, gone, changed] = [new Array<Entry>(), new Set<Entry>(), new Map<Entry, Signature>()];
  for (const [path, signature] of state.pending) {
    const entry = state.entries.get(path);
    if (!entry) made.push(...(signature ? [makeEntry(state, signature)] : []));
    else if (!signature) gone.add(entry);
    else if (!isSameSignature(entry.signature, signature)) changed.set(entry, signature);
    // The older one may hold on to an analysis that nobody else has any more.
    else entry.signature = signature;
  }
  state.pending.clear();
  return { made, gone, changed };
}

function makeEntry({ entries, folders }: State, signature: Signature): Entry {
  const { path } = signature;
  const name = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  const folder = folders.get(name) ?? { path: name, size: 0, members: new Set(), parts: [] };
  folder.size += 1;
  folders.set(name, folder);
  const entry: Entry = {
    path,
    folder,
    signature,
    day: UNDATED,
    rank: 0,
    names: [],
    telling: [],
    compared: [],
    likeness: [],
    fewest: null,
    comparedBy: [],
    shared: 0,
    part: null,
    story: null,
  };
  entries.set(path, entry);
  return entry;
}

/** Gives all articles their places; those that go keep one until they are gone. */
function rank(state: State, made: readonly Entry[]): void {
  state.ordered = merged(state.ordered, made, (a, b) => state.compare(a.path, b.path));
  state.ordered.forEach((entry, at) => {
    entry.rank = at;
  });
}

/** A sorted list and more items as one sorted list; without looking at all of the list where these are few. */
function merged<Item>(list: readonly Item[], more: readonly Item[], compare: (a: Item, b: Item) => number): Item[] {
  if (more.length > FEW) return [...list, ...more].toSorted(compare);
  const all = [...list];
  for (const item of more) {
    const at = lowerBound(all, (other) => compare(other, item) > 0);
    all.splice(at, 0, item);
  }
  return all;
}

/** Moves articles into their folders, to be put together by what they say, and out of them, where they go or the settings say. */
function move(
  { claims }: State,
  entries: readonly Entry[],
  gone: ReadonlySet<Entry>,
): { left: readonly Entry[]; joined: ReadonlySet<Entry> } {
  const isFree = (entry: Entry): boolean => !gone.has(entry) && !claims.has(entry.path);
  const left = entries.filter((entry) => !isFree(entry) && entry.folder.members.delete(entry));
  const joined = new Set(entries.filter((entry) => isFree(entry) && !entry.folder.members.has(entry)));
  for (const entry of joined) entry.folder.members.add(entry);
  return { left, joined };
}

function claimsOf(assigned: readonly AssignedStory[]): Map<string, AssignedStory> {
  const claims = new Map<string, AssignedStory>();
  for (const story of assigned) for (const path of story.paths) if (!claims.has(path)) claims.set(path, story);
  return claims;
}

/** Makes the stories of the settings anew. */
function settle(state: State, { before, now }: Regrouped): void {
  const known = new Map(state.settled.map((story) => [story.id, story]));
  for (const story of state.settled) before.add(story);
  state.settled = state.assigned.flatMap((story) => {
    const paths = [...new Set(story.paths)].filter((path) => state.entries.has(path) && state.claims.get(path) === story);
    const made: StoryPaths = { id: story.id, paths, why: "settings" };
    const same = known.get(story.id);
    return paths.length === 0 ? [] : [same && isSameStory(same, made) ? same : made];
  });
  for (const story of state.settled) now.add(story);
}

/** Says what changed, and puts the stories in order where anything did. */
function finish(state: State, { before, now }: Regrouped): StoryChanges {
  const added = [...now].filter((story) => !before.has(story));
  const removed = new Set([...before].filter((story) => !now.has(story)));
  for (const story of added) for (const path of story.paths) Object.assign(state.entries.get(path) ?? {}, { story });
  if (added.length > 0 || removed.size > 0) {
    const kept = state.stories.filter((story) => !removed.has(story));
    const placeOf = ({ paths }: StoryPaths): number =>
      paths.reduce((least, path) => Math.min(least, state.entries.get(path)?.rank ?? Infinity), Infinity);
    state.stories = merged(kept, added, (a, b) => placeOf(a) - placeOf(b));
  }
  return { stories: state.stories, added, removed: [...removed] };
}

function isSameAssignment(a: readonly AssignedStory[], b: readonly AssignedStory[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(({ id, paths }, at) => {
        const other = b[at];
        return id === other?.id && paths.length === other.paths.length && paths.every((path, index) => path === other.paths[index]);
      }))
  );
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
