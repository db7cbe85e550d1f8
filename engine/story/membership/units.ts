import type { StoryPaths } from "../types.ts";
import { byRank, type Entry, type Part } from "./entry.ts";
import { nearLikeness } from "./neighbours.ts";

/** Articles of several folders are one story where they are as alike as this, one to one and on the whole. */
const ACROSS = 0.32;
/** Members of each side that stand for it when two parts of stories are compared. */
const SAMPLE = 6;

/** Articles that are one story, in order; and the folder that they are the files of, where they are just that. */
type Unit = Pick<Part, "members" | "folder">;

interface Link {
  readonly a: Entry;
  readonly b: Entry;
  readonly likeness: number;
}

/** Whether a change of two articles' likeness can join or part the stories of the folders that they are in. */
export function changesAcross(before: number, now: number): boolean {
  return before >= ACROSS || now >= ACROSS;
}

/** The other parts that have an article as alike to one of this part's as two of one story are. */
export function partsBeside(part: Part): Set<Part> {
  const beside = new Set<Part>();
  const add = (other: Part | null, likeness: number): void => {
    if (other && other !== part && likeness >= ACROSS) beside.add(other);
  };
  for (const entry of part.members) {
    entry.compared.forEach((other, at) => {
      add(other.part, entry.likeness[at] ?? 0);
    });
    for (const other of entry.comparedBy) add(other.part, other.likeness[other.compared.indexOf(entry)] ?? 0);
  }
  return beside;
}

/** The stories of parts that are linked with no others: joined across folders, the likest first. Stories that are as they were stay. */
export function storiesOf(parts: readonly Part[]): StoryPaths[] {
  const units: (Unit | null)[] = [...parts];
  const unitOf = new Map(parts.flatMap(({ members }, index) => members.map((entry): [Entry, number] => [entry, index])));
  const refused = new Map<Unit, Set<Unit>>();
  for (const { a, b } of linksOf(parts)) {
    const [to, from] = [unitOf.get(a) ?? -1, unitOf.get(b) ?? -1];
    const [left, right] = [units[to], units[from]];
    if (!left || !right || to === from || refused.get(left)?.has(right) === true) continue;
    if (!isOneStory(left, right)) {
      refused.set(left, (refused.get(left) ?? new Set()).add(right));
      continue;
    }
    units[to] = { members: [...left.members, ...right.members].toSorted(byRank), folder: null };
    units[from] = null;
    for (const entry of right.members) unitOf.set(entry, to);
  }
  return units.flatMap((unit) => (unit ? storyOf(unit) : []));
}

/** The links between parts, the likest first. */
function linksOf(parts: readonly Part[]): Link[] {
  const links: Link[] = [];
  for (const b of parts.length > 1 ? parts.flatMap(({ members }) => members) : []) {
    b.compared.forEach((a, at) => {
      const likeness = b.likeness[at] ?? 0;
      if (likeness >= ACROSS && a.part !== b.part) links.push(a.rank < b.rank ? { a, b, likeness } : { a: b, b: a, likeness });
    });
  }
  return links.toSorted((x, y) => y.likeness - x.likeness || byRank(x.a, y.a) || byRank(x.b, y.b));
}

function storyOf({ members, folder }: Unit): StoryPaths {
  const paths = members.map(({ path }) => path);
  const [first = ""] = paths;
  const story: StoryPaths =
    folder !== null && paths.length > 1
      ? { id: folder === "" ? "." : folder, paths, why: "folder" }
      : { id: first, paths, why: paths.length > 1 ? "content" : "alone" };
  const known = members[0]?.story;
  return known && isSameStory(known, story) ? known : story;
}

/** Whether two stories have the same articles, and the same name for the same reason. */
export function isSameStory(a: StoryPaths, b: StoryPaths): boolean {
  return a.id === b.id && a.why === b.why && a.paths.length === b.paths.length && a.paths.every((path, at) => path === b.paths[at]);
}

/** Whether the articles of two parts are alike and near in time on the whole, not one pair alone. */
function isOneStory(left: Unit, right: Unit): boolean {
  let [sum, count] = [0, 0];
  for (const a of sampleOf(left.members)) {
    for (const b of sampleOf(right.members)) {
      sum += nearLikeness(a, b);
      count += 1;
    }
  }
  return count > 0 && sum >= ACROSS * count;
}

function sampleOf(members: readonly Entry[]): readonly Entry[] {
  const step = Math.max(1, members.length / SAMPLE);
  return Array.from({ length: Math.min(SAMPLE, members.length) }, (_, at) => members[Math.floor(at * step)]).filter(
    (one) => one !== undefined,
  );
}
