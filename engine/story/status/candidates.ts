import { EXCLUSIVE_OUTCOMES } from "../../lexicon/status-classes.ts";
import { pairsOf, type Pairs } from "../pairs.ts";
import type { StatusProfile } from "./profile.ts";

/** Claims of one event and one participant that are looked at with each other; a longer list tells nothing apart, and would cost its square. */
const LONGEST = 120;

/** Pairs of claims of different articles that share a class of event, or two that exclude each other, and a participant's name or noun. */
export function candidatePairs(profiles: readonly StatusProfile[]): Pairs {
  const mayPair = (a: number, b: number): boolean => profiles[a]?.articleIndex !== profiles[b]?.articleIndex;
  return pairsOf(profiles.map(keysOf), { longest: LONGEST, cut: false, most: Infinity, mayPair });
}

function keysOf({ asserted, doer, undergoer, others }: StatusProfile): string[] {
  const keys = new Set<string>();
  for (const event of asserted.events.flatMap((one) => SHELVES.get(one) ?? [one])) {
    for (const name of [...doer.names, ...doer.beside, ...undergoer.names, ...undergoer.beside, ...others]) keys.add(`${event}|${name}`);
    for (const head of [...undergoer.heads, ...doer.heads]) keys.add(`${event}|#${head}`);
  }
  return [...keys];
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
