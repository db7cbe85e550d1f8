import { isTelling } from "../signature.ts";
import { byRank, type Entry, type Folder, type Part } from "./entry.ts";

/** Articles of one folder are parted only where no two of them, one on each side, are as alike as this … */
const SAME_FOLDER = 0.24;
/** … and one stands alone only where it is like none at all. */
const ALONE = 0.2;

/** Whether a change of two articles' likeness can part or join them in the folder that both are in. */
export function changesFolder(before: number, now: number): boolean {
  return before >= SAME_FOLDER !== now >= SAME_FOLDER || before >= ALONE !== now >= ALONE;
}

/**
 * The stories of one folder: one, but where its articles fall into several that have nothing in common; each article by itself where no story has
 * half of them, as in an outlet's folder: then it is for the articles to say what they have in common, as it is across folders. Parts that are as
 * they were stay.
 */
export function partsOf({ path, members }: Folder): Part[] {
  const inOrder = [...members].toSorted(byRank);
  const { components, liked } = componentsOf(inOrder);
  // Too short to tell, or like something after all: it stays with the folder's main story.
  const isApart = (part: readonly Entry[]): boolean =>
    part.length > 1 || part.every((entry) => !liked.has(entry) && isTelling(entry.signature));
  const [main = [], ...others] = components.toSorted((x, y) => y.length - x.length || (x[0]?.rank ?? 0) - (y[0]?.rank ?? 0));
  const apart = others.filter(isApart);
  const telling = inOrder.filter(({ signature }) => isTelling(signature));
  if (apart.length > 0 && 2 * main.length < telling.length) return inOrder.map((entry) => kept([entry], null));
  const rest = [...main, ...others.filter((part) => !isApart(part)).flat()].toSorted(byRank);
  return [rest, ...apart].filter((part) => part.length > 0).map((part) => kept(part, apart.length === 0 ? path : null));
}

function kept(members: readonly Entry[], folder: string | null): Part {
  const known = members[0]?.part;
  const isKnown =
    known?.folder === folder && known.members.length === members.length && members.every((one, at) => one === known.members[at]);
  return isKnown ? known : { members, folder, cluster: null };
}

/** Articles that are linked, directly or by way of others; and those that are like some other one at least. */
function componentsOf(members: readonly Entry[]): { components: Entry[][]; liked: Set<Entry> } {
  const home = members.map((_, at) => at);
  const placeOf = new Map(members.map((entry, at) => [entry, at]));
  const root = (at: number): number => {
    let up = at;
    for (let next = home[up] ?? up; next !== up; next = home[up] ?? up) {
      home[up] = home[next] ?? next;
      up = next;
    }
    return up;
  };
  const liked = new Set<Entry>();
  members.forEach((entry, at) => {
    entry.compared.forEach((other, index) => {
      const likeness = entry.likeness[index] ?? 0;
      if (other.folder !== entry.folder || likeness < ALONE) return;
      liked.add(entry).add(other);
      const [x, y] = [root(at), root(placeOf.get(other) ?? at)];
      if (likeness >= SAME_FOLDER) home[Math.max(x, y)] = Math.min(x, y);
    });
  });
  const components = new Map<number, Entry[]>();
  members.forEach((entry, at) => {
    const list = components.get(root(at));
    if (list) list.push(entry);
    else components.set(root(at), [entry]);
  });
  return { components: [...components.values()], liked };
}
