import { EXCLUSIVE_OUTCOMES } from "../../lexicon/status-classes.ts";
import type { StatusProfile } from "./profile.ts";

/** Claims of one event and one participant that are looked at with each other; a longer list tells nothing apart, and would cost its square. */
const LONGEST = 120;

/** Pairs of claims of different articles that share a class of event, or two that exclude each other, and a participant's name or noun. */
export function candidatePairs(profiles: readonly StatusProfile[]): [a: number, b: number][] {
  const shelves = new Map<string, number[]>();
  for (const { index, asserted, doer, undergoer, others } of profiles) {
    const keys = new Set<string>();
    for (const event of asserted.events.flatMap((one) => SHELVES.get(one) ?? [one])) {
      for (const name of [...doer.names, ...doer.beside, ...undergoer.names, ...undergoer.beside, ...others]) keys.add(`${event}|${name}`);
      for (const head of [...undergoer.heads, ...doer.heads]) keys.add(`${event}|#${head}`);
    }
    for (const key of keys) {
      const shelf = shelves.get(key);
      if (shelf) shelf.push(index);
      else shelves.set(key, [index]);
    }
  }
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const shelf of shelves.values()) {
    if (shelf.length > LONGEST) continue;
    for (const [i, a] of shelf.entries())
      for (const b of shelf.slice(i + 1)) {
        const key = a * profiles.length + b;
        if (seen.has(key) || profiles[a]?.articleIndex === profiles[b]?.articleIndex) continue;
        seen.add(key);
        pairs.push([a, b]);
      }
  }
  return pairs.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** Classes that exclude each other stand on one another's shelves. */
const SHELVES: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const pair of EXCLUSIVE_OUTCOMES) {
    const [a = "", b = ""] = pair.split(" ");
    found.set(a, [...(found.get(a) ?? [a]), b]);
  }
  return found;
})();
