import type { ArticleWords, NearWords } from "./article-words.ts";
import { normalise, type Bag, type WordList } from "./bag.ts";

/** How telling each word of a story is: the logarithm of sentences per sentence that has it. */
export interface Rarity {
  /** By number of word; 0 of one that no sentence has. */
  readonly of: Float64Array;
  /** How many words have one. */
  readonly words: number;
  /** By number of word, whether its rarity is not what it was at the comparison before. */
  readonly moved: Uint8Array;
}

/** The rarity of each word in some articles. `size`: of their vocabulary; `before`: at the comparison before. */
export function rarityOf(articles: readonly ArticleWords[], size: number, before: Rarity | null): Rarity {
  const counts = new Int32Array(size);
  let total = 0;
  for (const { sentences, counted } of articles) {
    total += sentences.length;
    for (const [word, count] of counted) counts[word] = (counts[word] ?? 0) + count;
  }
  const [of, moved] = [new Float64Array(size), new Uint8Array(size)];
  // Most words share their count with others.
  const known: number[] = [];
  let words = 0;
  for (let word = 0; word < size; word += 1) {
    const count = counts[word] ?? 0;
    if (count > 0) {
      of[word] = known[count] ??= Math.log(1 + total / count) - Math.LN2 / 2;
      words += 1;
    }
    if (of[word] !== (before?.of[word] ?? 0)) moved[word] = 1;
  }
  return { of, words, moved };
}

/** The words of a list by rarity; the bag that it was `before` where none of them has moved. */
export function weighed(list: WordList, { of, moved }: Rarity, before: Bag | undefined): Bag {
  if (before && before.list === list && !hasMoved(list, moved)) return before;
  const weights = new Float64Array(list.ids.length);
  for (let i = 0; i < weights.length; i += 1) weights[i] = of[list.ids[i] ?? -1] || 1;
  return { list, weights: normalise(weights) };
}

/** The words near a claim by rarity and nearness. */
export function weighedNear({ list, divisors }: NearWords, { of, moved }: Rarity, before: Bag | undefined): Bag {
  if (before && before.list === list && !hasMoved(list, moved)) return before;
  const weights = new Float64Array(list.ids.length);
  for (let i = 0; i < weights.length; i += 1) weights[i] = (of[list.ids[i] ?? -1] || 1) / (divisors[i] ?? 1);
  return { list, weights: normalise(weights) };
}

/** Two bags as one; the bag that it was `before` where `same` says that neither has moved. */
export function merged(list: WordList, first: Bag | undefined, second: Bag | undefined): Bag {
  const weights = new Float64Array(list.ids.length);
  let at = 0;
  // The list is the words of the first, then those of the second that the first has not.
  for (const weight of first?.weights ?? []) weights[at++] = weight;
  for (const [i, id] of (second?.list.ids ?? []).entries()) {
    const weight = second?.weights[i] ?? 0;
    const known = first ? first.list.ids.indexOf(id) : -1;
    if (known >= 0) weights[known] = weight;
    else weights[at++] = weight;
  }
  return { list, weights: normalise(weights) };
}

function hasMoved({ ids }: WordList, moved: Uint8Array): boolean {
  for (const id of ids) if (moved[id] !== 0) return true;
  return false;
}
