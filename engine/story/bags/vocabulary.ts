/** Words by number, so that they are compared and counted without a look at their letters. */
export interface Vocabulary {
  /** The number of a word; a new one for a new word. */
  idOf(word: string): number;
  /** The word of a number. */
  wordOf(id: number): string;
  /** How many words there are: numbers run from 0 up to it. */
  readonly size: number;
}

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const words: string[] = [];
  return {
    idOf(word) {
      const known = ids.get(word);
      if (known !== undefined) return known;
      ids.set(word, words.length);
      return words.push(word) - 1;
    },
    wordOf: (id) => words[id] ?? "",
    get size() {
      return words.length;
    },
  };
}
