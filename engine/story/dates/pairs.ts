import type { Moment } from "./moment.ts";
import { valueKey } from "./features.ts";

/** Beyond this many dates under one key the key says too little; pairs must then share another one. */
const LONGEST_LIST = 80;
/** How many pairs one date may be in. */
const MOST_PAIRS = 60;
/** How many of the most telling words of its frame a date is looked up by. */
const WORDS = 6;

/**
 * Pairs of indices worth scoring, of different articles: they share what happens, a name, a telling word, or an unusual value. From an inverted
 * index with capped lists, the rarest keys first, so that the number of pairs grows with the number of dates and not with its square.
 */
export function datePairs(moments: readonly Moment[]): [number, number][] {
  const index = new Map<string, number[]>();
  moments.forEach((moment, at) => {
    for (const key of keysOf(moment)) {
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
  });
  const seen = new Set<number>();
  const taken = new Uint16Array(moments.length);
  const pairs: [number, number][] = [];
  const lists = [...index].filter(([, list]) => list.length > 1).toSorted(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1));
  for (const [, whole] of lists) {
    const list = whole.slice(0, LONGEST_LIST);
    for (const [i, a] of list.entries()) {
      for (let j = i + 1; j < list.length && (taken[a] ?? 0) < MOST_PAIRS; j += 1) {
        const b = list[j] ?? a;
        const key = a * moments.length + b;
        if (moments[a]?.articleIndex === moments[b]?.articleIndex || (taken[b] ?? 0) >= MOST_PAIRS || seen.has(key)) continue;
        seen.add(key);
        pairs.push([a, b]);
        taken[a] = (taken[a] ?? 0) + 1;
        taken[b] = (taken[b] ?? 0) + 1;
      }
    }
  }
  return pairs.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function keysOf(moment: Moment): Set<string> {
  const words = [...moment.frame].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, WORDS);
  return new Set([
    `=${valueKey(moment)}`,
    ...[...moment.heads.keys()].map((head) => `!${head}`),
    ...[...moment.names.keys()].map((name) => `@${name}`),
    ...words.map(([word]) => word),
  ]);
}
