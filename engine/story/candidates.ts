import type { Profile } from "./profile.ts";
import { valueKey } from "./features.ts";

/** Beyond this many claims under one key the key says too little; pairs must then share another one. */
const LONGEST_LIST = 160;
/** How many of a claim's most telling near words it is looked up by. */
const WORDS = 8;

/**
 * Pairs of indices worth scoring: of one dimension, and sharing a value, an event with a noun, or a telling word near by. From an inverted
 * index with capped lists, so the number of pairs grows with the number of claims, not with its square.
 */
export function candidatePairs(profiles: readonly Profile[]): [number, number][] {
  const index = new Map<string, number[]>();
  profiles.forEach((profile, at) => {
    for (const key of keysOf(profile)) {
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
  });
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const list of index.values()) {
    if (list.length > LONGEST_LIST) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        const key = a * profiles.length + b;
        if (a === b || seen.has(key)) continue;
        seen.add(key);
        pairs.push([a, b]);
      }
    }
  }
  return pairs.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function keysOf(profile: Profile): Set<string> {
  const { dimension, events, near, nounClass, head } = profile;
  const keys = new Set<string>([valueKey(profile)]);
  for (const event of events) {
    keys.add(`${dimension}|${nounClass ?? head ?? "?"}|#${event}`);
    keys.add(`${dimension}|#${event}`);
  }
  const words = [...near].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, WORDS);
  for (const [word] of words) keys.add(`${dimension}|${word}`);
  return keys;
}
