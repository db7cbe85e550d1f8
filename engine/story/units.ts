import { isNear, type Neighbours } from "./neighbours.ts";
import { alikeness, isTelling } from "./signature.ts";
import type { Signature } from "./types.ts";

/** Articles that are one story, as indices in order; and the folder that they are the files of, where they are just that. */
export interface Unit {
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
export function unitsOf(signatures: readonly Signature[], neighbours: readonly Neighbours[]): Unit[] {
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
