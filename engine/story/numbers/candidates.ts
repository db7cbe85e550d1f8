import type { Profile } from "./profile.ts";
import { valueKey } from "./features.ts";

/** Beyond this many claims under one key the key says too little; pairs must then share another one. */
const LONGEST_LIST = 160;
/** How many pairs one claim may be in. */
const MOST_PAIRS = 60;
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
  const taken = new Uint16Array(profiles.length);
  const pairs: [number, number][] = [];
  // The rarest keys first: what a claim shares with few others is what its pairs are spent on.
  const lists = [...index].filter(([, list]) => list.length > 1 && list.length <= LONGEST_LIST).toSorted(byLength);
  for (const [, list] of lists) {
    for (const [i, a] of list.entries()) {
      for (let j = i + 1; j < list.length && (taken[a] ?? 0) < MOST_PAIRS; j += 1) {
        const b = list[j] ?? a;
        const key = a * profiles.length + b;
        if ((taken[b] ?? 0) >= MOST_PAIRS || seen.has(key)) continue;
        seen.add(key);
        pairs.push([a, b]);
        taken[a] = (taken[a] ?? 0) + 1;
        taken[b] = (taken[b] ?? 0) + 1;
      }
    }
  }
  return pairs.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function byLength([a, x]: readonly [string, readonly number[]], [b, y]: readonly [string, readonly number[]]): number {
  return x.length - y.length || (a < b ? -1 : 1);
}

function keysOf(profile: Profile): Set<string> {
  const { dimension, events, near, nounClass, head } = profile;
  const keys = new Set<string>([valueKey(profile)]);
  if (head !== null) keys.add(`${dimension}|=${head}`);
  for (const event of events) {
    keys.add(`${dimension}|${nounClass ?? head ?? "?"}|#${event}`);
    keys.add(`${dimension}|#${event}`);
  }
  const words = [...near].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, WORDS);
  for (const [word] of words) keys.add(`${dimension}|${word}`);
  return keys;
}
