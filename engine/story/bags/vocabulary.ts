import type { Token } from "../../text/types.ts";
import { fold } from "./fold.ts";

/** Words by number, so that they are compared and counted without a look at their letters. */
export interface Vocabulary {
  /** The number of a word; a new one for a new word. */
  idOf(word: string): number;
  /** The number of a token's folded word. */
  idOfToken(token: Token): number;
  /** The word of a number. */
  wordOf(id: number): string;
  /** How many words there are: numbers run from 0 up to it. */
  readonly size: number;
}

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const words: string[] = [];
  // What a word is folded to follows from its lemma, and from whether it is a name: each is folded once.
  const [ofNames, ofOthers] = [new Map<string, number>(), new Map<string, number>()];
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, words.length);
    return words.push(word) - 1;
  };
  return {
    idOf,
    idOfToken(token) {
      const folded = token.pos === "PROPN" ? ofNames : ofOthers;
      const known = folded.get(token.lemma);
      if (known !== undefined) return known;
      const id = idOf(fold(token));
      folded.set(token.lemma, id);
      return id;
    },
    wordOf: (id) => words[id] ?? "",
    get size() {
      return words.length;
    },
  };
}
