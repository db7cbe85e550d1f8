// Stories from nothing, as plainly as they can be told: what a membership that is kept up to date must come to.
import { alikeness, isTelling } from "../../../engine/story/signature.ts";
import type { AssignedStory, Signature, StoryPaths } from "../../../engine/story/types.ts";

/** Two articles alike enough to be held for one event: indices, the smaller first. */
interface Neighbours {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** Below this two articles have nothing to say to each other. */
const LEAST = 0.2;
/** Words of an article by which others are looked up. */
const MOST_WORDS = 24;
/** Articles that one word is looked up in: those of the days before, the latest. */
const LATEST = 20;
/** Articles that each is compared with: those that share most of the words. */
const MOST_COMPARED = 24;

/**
 * Pairs of articles that are alike and of near days, by the names that they share, the rarest first. Near-linear: each article is compared with few,
 * which is enough to find the story that it belongs to.
 */
function neighboursOf(signatures: readonly Signature[]): Neighbours[] {
  const counts = new Map<number, number>();
  for (const { names } of signatures) for (const word of names.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const index = new Map<number, number[]>();
  const found: Neighbours[] = [];
  const day = (at: number): number => Date.parse(signatures[at]?.published ?? "") || -Infinity;
  const inTime = signatures.map((_, at) => at).toSorted((x, y) => (day(x) === day(y) ? x - y : day(x) - day(y)));
  for (const at of inTime) {
    const signature = signatures[at];
    if (!signature) continue;
    const shared = new Map<number, number>();
    for (const word of tellingWords(signature, counts)) {
      const list = index.get(word) ?? [];
      index.set(word, list);
      for (const other of list.slice(-LATEST)) shared.set(other, (shared.get(other) ?? 0) + 1);
      list.push(at);
    }
    const near = [...shared].filter(([other]) => isNear(signature, signatures[other] ?? signature));
    for (const [other] of near.toSorted((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_COMPARED)) {
      const likeness = alikeness(signature, signatures[other] ?? signature);
      if (likeness >= LEAST) found.push({ a: Math.min(at, other), b: Math.max(at, other), likeness });
    }
  }
  return found;
}

/** The article's heaviest names that another has too, the rarer first where they weigh the same. */
function tellingWords({ names }: Signature, counts: ReadonlyMap<number, number>): number[] {
  return Array.from(names.words, (word, at) => ({ word, weight: (names.weights[at] ?? 0) / commonness(counts.get(word) ?? 0) }))
    .filter(({ word }) => (counts.get(word) ?? 0) > 1)
    .toSorted((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

/** The logarithm of how many articles have a word, in whole steps. */
function commonness(count: number): number {
  return Math.ceil(Math.log2(1 + count));
}

/** Days between two articles on one event. */
const MOST_DAYS = 7;

/** Whether two articles are of the same days, for all that is known. */
function isNear(a: Signature, b: Signature): boolean {
  if (a.published === null || b.published === null) return true;
  return !(Math.abs(Date.parse(a.published) - Date.parse(b.published)) > MOST_DAYS * 86_400_000);
}

/** Articles that are one story, as indices in order; and the folder that they are the files of, where they are just that. */
interface Unit {
  readonly members: readonly number[];
  readonly folder: string | null;
}

/** Articles of one folder are parted only where no two of them, one on each side, are as alike as this … */
const SAME_FOLDER = 0.24;
/** … and one stands alone only where it is like none at all. */
const ALONE = 0.2;
/** Articles of several folders are one story where they are as alike as this, one to one and on the whole. */
const ACROSS = 0.32;
/** Members of each side that stand for it when two parts of stories are compared. */
const SAMPLE = 6;

/** The stories that articles make: folders, parted or joined by what the articles say. */
function unitsOf(signatures: readonly Signature[], neighbours: readonly Neighbours[]): Unit[] {
  const folders = new Map<string, number[]>();
  signatures.forEach(({ path }, at) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const list = folders.get(folder);
    if (list) list.push(at);
    else folders.set(folder, [at]);
  });
  const folderOf = new Map([...folders].flatMap(([folder, members]) => members.map((at): [number, string] => [at, folder])));
  const inside = new Map<string, Neighbours[]>([...folders.keys()].map((folder) => [folder, []]));
  for (const pair of neighbours) {
    const folder = folderOf.get(pair.a) ?? "";
    if (folder === folderOf.get(pair.b)) inside.get(folder)?.push(pair);
  }
  const parts = [...folders].flatMap(([folder, members]) => partsOf(folder, members, signatures, inside.get(folder) ?? []));
  return joinParts(parts, signatures, neighbours);
}

/** The stories of one folder: one, but where its articles fall into several that have nothing in common. */
function partsOf(folder: string, members: readonly number[], signatures: readonly Signature[], pairs: readonly Neighbours[]): Unit[] {
  const links = pairs.filter(({ likeness }) => likeness >= SAME_FOLDER);
  const liked = new Set(pairs.filter(({ likeness }) => likeness >= ALONE).flatMap(({ a, b }) => [a, b]));
  // Too short to tell, or like something after all: it stays with the folder's main story.
  const stays = (at: number): boolean => {
    const signature = signatures[at];
    return liked.has(at) || signature === undefined || !isTelling(signature);
  };
  const [main = [], ...others] = componentsOf(members, links).toSorted((x, y) => y.length - x.length || (x[0] ?? 0) - (y[0] ?? 0));
  const isApart = (part: readonly number[]): boolean => part.length > 1 || part.every((at) => !stays(at));
  const apart = others.filter(isApart);
  // A folder that is no story at all: its files are loose.
  const telling = members.filter((at) => signatures[at] && isTelling(signatures[at]));
  if (apart.length > 0 && 2 * main.length < telling.length) return members.map((at) => ({ members: [at], folder: null }));
  const rest = [...main, ...others.filter((part) => !isApart(part)).flat()].toSorted((x, y) => x - y);
  return [rest, ...apart].map((part) => ({ members: part, folder: apart.length === 0 ? folder : null }));
}

function componentsOf(members: readonly number[], links: readonly Neighbours[]): number[][] {
  const home = new Map(members.map((at) => [at, at]));
  const root = (at: number): number => {
    let up = at;
    for (let next = home.get(up) ?? up; next !== up; next = home.get(up) ?? up) {
      home.set(up, home.get(next) ?? next);
      up = next;
    }
    return up;
  };
  for (const { a, b } of links) {
    const [x, y] = [root(a), root(b)];
    home.set(Math.max(x, y), Math.min(x, y));
  }
  const parts = new Map<number, number[]>();
  for (const at of members) {
    const list = parts.get(root(at));
    if (list) list.push(at);
    else parts.set(root(at), [at]);
  }
  return [...parts.values()];
}

/** Joins parts of stories across folders, the likest first. */
function joinParts(parts: readonly Unit[], signatures: readonly Signature[], neighbours: readonly Neighbours[]): Unit[] {
  const units: (Unit | null)[] = [...parts];
  const unitOf = new Map(parts.flatMap(({ members }, index) => members.map((at): [number, number] => [at, index])));
  const across = neighbours.filter(({ a, b, likeness }) => likeness >= ACROSS && unitOf.get(a) !== unitOf.get(b));
  for (const { a, b } of across.toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)) {
    const [to, from] = [unitOf.get(a) ?? -1, unitOf.get(b) ?? -1];
    const [left, right] = [units[to], units[from]];
    if (!left || !right || to === from || !isOneStory(left, right, signatures)) continue;
    units[to] = { members: [...left.members, ...right.members].toSorted((x, y) => x - y), folder: null };
    units[from] = null;
    for (const at of right.members) unitOf.set(at, to);
  }
  return units.filter((unit) => unit !== null);
}

/** Whether the articles of two parts are alike and near in time on the whole, not one pair alone. */
function isOneStory(left: Unit, right: Unit, signatures: readonly Signature[]): boolean {
  let [sum, count] = [0, 0];
  for (const a of sampleOf(left.members)) {
    for (const b of sampleOf(right.members)) {
      const [x, y] = [signatures[a], signatures[b]];
      if (!x || !y) continue;
      sum += isNear(x, y) ? alikeness(x, y) : 0;
      count += 1;
    }
  }
  return count > 0 && sum >= ACROSS * count;
}

function sampleOf(members: readonly number[]): readonly number[] {
  const step = Math.max(1, members.length / SAMPLE);
  return Array.from({ length: Math.min(SAMPLE, members.length) }, (_, at) => members[Math.floor(at * step)] ?? 0);
}

/** Groups signatures from nothing, in their order. */
export function groupSignatures(signatures: readonly Signature[], assigned: readonly AssignedStory[]): StoryPaths[] {
  const order = new Map(signatures.map(({ path }, index) => [path, index]));
  const taken = new Set<string>();
  const stories: StoryPaths[] = [];
  for (const { id, paths } of assigned) {
    const free = [...new Set(paths)].filter((path) => order.has(path) && !taken.has(path));
    for (const path of free) taken.add(path);
    if (free.length > 0) stories.push({ id, paths: free, why: "settings" });
  }
  const free = signatures.filter(({ path }) => !taken.has(path));
  for (const unit of unitsOf(free, neighboursOf(free))) stories.push(storyOf(free, unit));
  return stories
    .map((story) => ({ story, place: story.paths.reduce((least, path) => Math.min(least, order.get(path) ?? 0), Infinity) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ story }) => story);
}

function storyOf(signatures: readonly Signature[], { members, folder }: Unit): StoryPaths {
  const paths = members.flatMap((at) => signatures[at]?.path ?? []);
  const [first = ""] = paths;
  if (folder !== null && paths.length > 1) return { id: folder === "" ? "." : folder, paths, why: "folder" };
  return { id: first, paths, why: paths.length > 1 ? "content" : "alone" };
}
