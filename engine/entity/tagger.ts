import { decodeModel, type Model } from "./crf/model.ts";
import { tagByModel } from "./crf/tag.ts";
import { createWordReader, type WordInfo } from "./crf/words.ts";
import { createNameLists, type NameLists } from "./lists.ts";
import { tagByRules } from "./rules-tagger.ts";
import type { Token } from "../text/types.ts";
import type { NameTagger } from "./types.ts";

interface Loaded {
  readonly lists: NameLists;
  readonly read: (text: string) => WordInfo;
  readonly model: Model | null;
  readonly problem: string | null;
}

/**
 * Returns a tagger over the trained weights; without them, or where they cannot be read, over rules and lists alone.
 * Lists and weights are decoded when the first text comes.
 */
export function createNameTagger(weights: Uint8Array | null): NameTagger {
  let loaded: Loaded | null = null;
  const get = (): Loaded => (loaded ??= load(weights));
  return {
    get lists() {
      return get().lists;
    },
    problem: () => get().problem,
    words: (tokens) => wordsOf(tokens, get()),
    tag(tokens, sentences, words) {
      const { lists, model } = get();
      if (!model) return tagByRules(tokens, sentences, lists);
      return tagByModel(tokens, sentences, lists, words ?? wordsOf(tokens, get()), model);
    },
  };
}

function wordsOf(tokens: readonly Token[], { read }: Loaded): WordInfo[] {
  const words: WordInfo[] = [];
  for (const { text } of tokens) words.push(read(text));
  return words;
}

function load(weights: Uint8Array | null): Loaded {
  const lists = createNameLists();
  const model = weights && decodeModel(weights);
  const failed = typeof model === "string";
  return { lists, read: createWordReader(lists), model: failed ? null : model, problem: failed ? model : null };
}
