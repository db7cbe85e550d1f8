import type { Ground } from "../background.ts";
import type { Rarity } from "../bags/rarity.ts";

/** What words and names weigh in a story. */
export interface Weights {
  readonly rarity: Rarity;
  readonly names: ReadonlyMap<string, number>;
}

/** The weights that something was made of: as long as they are the same, so is it. */
export interface Reads {
  readonly words: readonly number[];
  readonly rarities: readonly number[];
  readonly names: readonly string[];
  readonly weights: readonly number[];
}

/** Reads weights and takes note of them. */
export interface Reader {
  /** How telling a word is, 1 where the story does not have it as such; or else another. */
  word(word: number, other?: number): number;
  /** What a mention names, folded, and how telling that is. */
  nameOf(index: number): string;
  name(index: number): number;
  reads(): Reads;
}

/** Names seldom used in the story tell more; the logarithm of mentions per mention of it. */
export function nameRarity(names: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const own of names) {
    total += own.length;
    for (const name of own) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].map(([name, count]) => [name, Math.log(1 + total / count)]));
}

/** A reader for what stands in one article. */
export function readerOf({ names: own }: Ground, { rarity, names }: Weights): Reader {
  const [words, rarities, found, weights]: [number[], number[], string[], number[]] = [[], [], [], []];
  const read = (word: number): number => {
    const value = rarity.of[word] ?? 0;
    words.push(word);
    rarities.push(value);
    return value;
  };
  const nameOf = (index: number): string => own[index] ?? "";
  return {
    word: (word, other) => read(word) || (other === undefined ? 0 : read(other)) || 1,
    nameOf,
    name(index) {
      const weight = names.get(nameOf(index)) ?? 1;
      found.push(nameOf(index));
      weights.push(weight);
      return weight;
    },
    reads: () => ({ words, rarities, names: found, weights }),
  };
}

/** Whether the weights of now are those that were read. */
export function saysSame({ words, rarities, names, weights }: Reads, now: Weights): boolean {
  return (
    words.every((word, at) => (now.rarity.of[word] ?? 0) === rarities[at]) &&
    names.every((name, at) => (now.names.get(name) ?? 1) === weights[at])
  );
}
