import type { Vocabulary } from "./vocabulary.ts";

/** Some words, each once, in the order in which they stand in the text; which are there is found without a walk through them. */
export interface WordList {
  /** Numbers of a vocabulary. */
  readonly ids: Int32Array;
  /** A table of places in `ids` plus one, by a hash of the id; 0 where it is empty. */
  readonly table: Uint16Array;
}

/** Weighted words, the weights' squares adding up to one; a word that weighs more says more about the question. */
export interface Bag {
  readonly list: WordList;
  /** By place in the list. */
  readonly weights: Float64Array;
}

/** A list of no more words than a table's entries can count is made of the first ones. */
const MOST_WORDS = 0xff_ff;
/** Spreads neighbouring numbers: 2^32 divided by the golden ratio. */
const SPREAD = 0x9e_37_79_b1;

/** A list of words, each once. */
export function wordList(words: readonly number[]): WordList {
  const ids = Int32Array.from(words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words);
  let size = 4;
  while (size < 2 * ids.length) size *= 2;
  const table = new Uint16Array(size);
  ids.forEach((id, at) => {
    let slot = slotOf(id, size);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = at + 1;
  });
  return { ids, table };
}

function slotOf(id: number, size: number): number {
  return (Math.imul(id, SPREAD) >>> 16) & (size - 1);
}

/** Where a word stands in a list; -1 where it does not. */
export function placeOf({ ids, table }: WordList, id: number): number {
  const mask = table.length - 1;
  for (let slot = slotOf(id, table.length); ; slot = (slot + 1) & mask) {
    const at = table[slot] ?? 0;
    if (at === 0) return -1;
    if (ids[at - 1] === id) return at - 1;
  }
}

/** Whether a list has a word. */
export function has(list: WordList, id: number): boolean {
  return placeOf(list, id) >= 0;
}

/** A bag of nothing. */
export const EMPTY: Bag = { list: wordList([]), weights: new Float64Array(0) };

/** Scales weights so that their squares add up to one, in place. */
export function normalise(weights: Float64Array): Float64Array {
  let square = 0;
  for (const weight of weights) square += weight * weight;
  const norm = Math.sqrt(square);
  if (norm !== 0) for (let i = 0; i < weights.length; i += 1) weights[i] = (weights[i] ?? 0) / norm;
  return weights;
}

/** Cosine of two bags. */
export function likeness(a: Bag, b: Bag): number {
  const [small, large] = a.weights.length <= b.weights.length ? [a, b] : [b, a];
  const { ids } = small.list;
  let dot = 0;
  for (let i = 0; i < ids.length; i += 1) {
    const at = placeOf(large.list, ids[i] ?? -1);
    if (at >= 0) dot += (small.weights[i] ?? 0) * (large.weights[at] ?? 0);
  }
  return dot;
}

/** Some words with a weight each, in the order given, made a bag. */
export function bagOf(weights: ReadonlyMap<number, number>): Bag {
  return { list: wordList([...weights.keys()]), weights: normalise(Float64Array.from(weights.values())) };
}

/** The words of a bag, the weightiest first; of equals the first by its letters. */
export function weightiest({ list, weights }: Bag, vocabulary: Vocabulary, most: number): number[] {
  const places = Array.from(weights, (_, at) => at);
  const word = (at: number): string => vocabulary.wordOf(list.ids[at] ?? -1);
  return places
    .toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (word(a) < word(b) ? -1 : 1))
    .slice(0, most)
    .map((at) => list.ids[at] ?? -1);
}
