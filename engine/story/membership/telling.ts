import type { Entry, Name } from "./entry.ts";

/** Names of an article by which others are looked up. */
const MOST = 24;
/** The names of all articles, by hash. */
export type Names = Map<number, Name>;

/** The names of an article; those that no other has yet are made. */
export function namesOf({ signature }: Entry, names: Names): Name[] {
  return Array.from(signature.names.words, (hash) => {
    const name = names.get(hash) ?? { hash, carriers: [], tellers: [], commonness: 0 };
    names.set(hash, name);
    return name;
  });
}

/**
 * Sets which articles have which names, once an article came, went (then it has none) or was changed. Gives the names that tell more or less of
 * the others for it.
 */
export function recarry(entry: Entry, before: readonly Name[], names: Names): Name[] {
  const changed: Name[] = [];
  const weigh = (name: Name): void => {
    const commonness = commonnessOf(name.carriers.length);
    if (commonness !== name.commonness) changed.push(name);
    name.commonness = commonness;
  };
  for (const name of without(before, entry.names)) {
    drop(name.carriers, entry);
    if (name.carriers.length === 0) names.delete(name.hash);
    weigh(name);
  }
  for (const name of without(entry.names, before)) {
    name.carriers.push(entry);
    weigh(name);
  }
  return changed;
}

/** Those of a list that are not in another. */
export function without(list: readonly Name[], others: readonly Name[]): readonly Name[] {
  if (list.length === 0 || others.length === 0) return list;
  const known = new Set(others);
  return list.filter((name) => !known.has(name));
}

/** The logarithm of a count, in whole steps: one article more hardly ever makes a name more common, so that the others need not be looked at. */
function commonnessOf(carriers: number): number {
  return Math.ceil(Math.log2(1 + carriers));
}

/** Whether the names that tell of an article are still those: one pass over its names, without sorting them. */
export function isStillTelling({ names, signature, telling }: Entry): boolean {
  const chosen = new Set(telling);
  let [shared, least, leastHash, most, mostHash] = [0, Infinity, 0, -Infinity, 0];
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at];
    if (!name || name.carriers.length < 2) continue;
    shared += 1;
    const weight = (signature.names.weights[at] ?? 0) / name.commonness;
    if (chosen.delete(name)) {
      if (weight < least || (weight === least && name.hash > leastHash)) [least, leastHash] = [weight, name.hash];
    } else if (weight > most || (weight === most && name.hash < mostHash)) [most, mostHash] = [weight, name.hash];
  }
  if (chosen.size > 0 || telling.length !== Math.min(MOST, shared)) return false;
  return least > most || (least === most && leastHash < mostHash);
}

/** The article's heaviest names that another has too, the rarer first where they weigh the same. */
export function tellingNames({ names, signature }: Entry): Name[] {
  const shared = names.flatMap((name, at) =>
    name.carriers.length > 1 ? [{ name, weight: (signature.names.weights[at] ?? 0) / name.commonness }] : [],
  );
  const heaviest =
    shared.length > MOST ? shared.toSorted((x, y) => y.weight - x.weight || x.name.hash - y.name.hash).slice(0, MOST) : shared;
  return heaviest.map(({ name }) => name);
}

/** Takes one out of a list that has no order. */
export function drop<Item>(list: Item[], item: Item): void {
  const at = list.indexOf(item);
  if (at < 0) return;
  const last = list.pop();
  if (at < list.length && last !== undefined) list[at] = last;
}
