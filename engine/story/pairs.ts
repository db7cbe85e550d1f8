/** Pairs of items by their indices, in order of the first and then of the second. */
export interface Pairs {
  readonly length: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** The same as one number each, in order. */
  readonly keys: Float64Array;
  /** For each pair whether the values exclude each other, 1 or 0, worked out when it is needed; -1 until then. */
  readonly apart: Int8Array;
  /** Two for each pair: the same of whether one is of another question than the other, whatever joins them, and the other than the one. */
  readonly parted: Int8Array;
  /** For each pair a number that is worked out when it is needed; NaN until then. */
  readonly worth: Float64Array;
}

/** Which pairs are worth a look. */
export interface Spending {
  /** Beyond this many items under one key the key says too little; its first ones are taken, or else none. */
  readonly longest: number;
  readonly cut: boolean;
  /** How many pairs one item may be in. */
  readonly most: number;
  readonly mayPair: (a: number, b: number) => boolean;
}

/**
 * Pairs of items that share a key: the rarest keys first, so that what an item shares with few others is what its pairs are spent on. The number of
 * pairs grows with the number of items, not with its square. `keys`: of each item, each once.
 */
export function pairsOf(keys: readonly (readonly string[])[], { longest, cut, most, mayPair }: Spending): Pairs {
  const taken = new Int32Array(keys.length);
  const found = createPairSet(keys.length);
  for (const [, whole] of listsOf(keys)) {
    if (whole.length > longest && !cut) continue;
    const list = whole.length > longest ? whole.slice(0, longest) : whole;
    for (let i = 0; i < list.length; i += 1) {
      const a = list[i] ?? 0;
      for (let j = i + 1; j < list.length && (taken[a] ?? 0) < most; j += 1) {
        const b = list[j] ?? 0;
        if ((taken[b] ?? 0) >= most || !mayPair(a, b) || !found.add(a, b)) continue;
        taken[a] = (taken[a] ?? 0) + 1;
        taken[b] = (taken[b] ?? 0) + 1;
      }
    }
  }
  return found.sorted();
}

/** The items of each key that several have, the rarest keys first. */
function listsOf(keys: readonly (readonly string[])[]): [string, number[]][] {
  const index = new Map<string, number[]>();
  for (const [at, own] of keys.entries()) {
    for (const key of own) {
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
  }
  return [...index].filter(([, list]) => list.length > 1).toSorted(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1));
}

interface PairSet {
  /** Whether the pair was not there yet. The first is the lesser index. */
  add(a: number, b: number): boolean;
  sorted(): Pairs;
}

/** A set of pairs of indices: open addressing, for a Set of numbers that large is slow. */
function createPairSet(size: number): PairSet {
  let table = new Float64Array(1024).fill(-1);
  let count = 0;
  return {
    add(a, b) {
      if (!insert(table, a * size + b)) return false;
      count += 1;
      if (2 * count > table.length) {
        const larger = new Float64Array(4 * table.length).fill(-1);
        for (const key of table) if (key !== -1) insert(larger, key);
        table = larger;
      }
      return true;
    },
    sorted: () => pairsAt(table, count, size),
  };
}

/** The pairs of a table, in order. */
function pairsAt(table: Float64Array, length: number, size: number): Pairs {
  const keys = new Float64Array(length);
  let at = 0;
  for (const key of table) if (key !== -1) keys[at++] = key;
  keys.sort();
  const [first, second] = [new Int32Array(length), new Int32Array(length)];
  for (at = 0; at < length; at += 1) {
    const key = keys[at] ?? 0;
    first[at] = Math.floor(key / size);
    second[at] = key % size;
  }
  return {
    length,
    first,
    second,
    keys,
    apart: unknown(length),
    parted: unknown(2 * length),
    worth: new Float64Array(length).fill(Number.NaN),
  };
}

function unknown(length: number): Int8Array {
  return new Int8Array(length).fill(-1);
}

/** Puts a key into a table of open addressing; false where it is there. */
function insert(table: Float64Array, key: number): boolean {
  const mask = table.length - 1;
  let slot = (Math.imul(key % 0x7f_ff_ff_ff, 0x9e_37_79_b1) >>> 7) & mask;
  for (; table[slot] !== -1; slot = (slot + 1) & mask) if (table[slot] === key) return false;
  table[slot] = key;
  return true;
}

/** Pairs with the items that they are of, for the next comparison. */
export interface KnownPairs<Item> {
  readonly items: readonly Item[];
  readonly pairs: Pairs;
}

/** Takes over what was worked out for pairs of items that were there before, as the same objects and in the same order. Linear. */
export function recall<Item>(items: readonly Item[], pairs: Pairs, known: KnownPairs<Item> | null): void {
  if (!known) return;
  const places = new Map(items.map((item, at) => [item, at]));
  const now = Int32Array.from(known.items, (item) => places.get(item) ?? -1);
  const { first, second, apart, parted, worth, length } = known.pairs;
  let at = 0;
  for (let i = 0; i < length; i += 1) {
    const [a = -1, b = -1] = [now[first[i] ?? -1], now[second[i] ?? -1]];
    if (a < 0 || b < 0) continue;
    const key = a * items.length + b;
    // Both lists are in order as long as the items are; where they are not, what is passed over is worked out again.
    while (at < pairs.length && (pairs.keys[at] ?? 0) < key) at += 1;
    if (pairs.keys[at] !== key) continue;
    pairs.apart[at] = apart[i] ?? -1;
    for (const way of [0, 1]) pairs.parted[2 * at + way] = parted[2 * i + way] ?? -1;
    pairs.worth[at] = worth[i] ?? Number.NaN;
  }
}

/** The place of a pair of `size` items, the lesser index first; -1 where it is none of them. Logarithmic. */
export function placeOfPair({ keys, length }: Pairs, size: number, a: number, b: number): number {
  const key = a * size + b;
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
}

/** Whether something holds of a pair, as `test` says; it is asked once, and its answer kept in `known`. No pair has the place -1. */
export function holdsOf(known: Int8Array, at: number, test: () => boolean): boolean {
  const answer = known[at] ?? -1;
  if (answer >= 0) return answer === 1;
  const found = test();
  if (at >= 0) known[at] = found ? 1 : 0;
  return found;
}

/** A pair and how likely the two are of one thing. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** The pairs of at least this score, best first. `scores`: by place in `pairs`. */
export function edgesFrom({ length, first, second }: Pairs, scores: Float64Array, least: number): Edge[] {
  const edges: Edge[] = [];
  for (let i = 0; i < length; i += 1) {
    const score = scores[i] ?? 0;
    if (score >= least) edges.push({ a: first[i] ?? 0, b: second[i] ?? 0, score });
  }
  return edges.toSorted((e, f) => f.score - e.score || e.a - f.a || e.b - f.b);
}

/** An item's best score with one of an article; 0 where it has none. */
export type Choices = (item: number, article: number) => number;

/** Each item's best score in each other's article. */
export function bestChoices(items: readonly { readonly articleIndex: number }[], pairs: Pairs, scores: Float64Array): Choices {
  const articles = 1 + items.reduce((most, { articleIndex }) => Math.max(most, articleIndex), 0);
  const best = new Map<number, number>();
  const note = (from: number, to: number, score: number): void => {
    const choice = from * articles + (items[to]?.articleIndex ?? 0);
    if (score > (best.get(choice) ?? 0)) best.set(choice, score);
  };
  for (let i = 0; i < pairs.length; i += 1) {
    note(pairs.first[i] ?? 0, pairs.second[i] ?? 0, scores[i] ?? 0);
    note(pairs.second[i] ?? 0, pairs.first[i] ?? 0, scores[i] ?? 0);
  }
  return (item, article) => best.get(item * articles + article) ?? 0;
}
