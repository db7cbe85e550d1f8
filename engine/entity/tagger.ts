import { decodeModel } from "./crf/model.ts";
import { createModelTagger, type ModelTagger } from "./crf/tag.ts";
import { createWordReader, type WordReader } from "./crf/words.ts";
import { createNameLists, type NameLists } from "./lists.ts";
import { tagByRules } from "./rules-tagger.ts";
import type { NameTagger } from "./types.ts";

interface Loaded {
  readonly lists: NameLists;
  readonly read: WordReader;
  readonly tag: ModelTagger | null;
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
    words: (tokens) => get().read(tokens),
    tag(tokens, sentences, words) {
      const { lists, read, tag } = get();
      return tag ? tag(tokens, sentences, words ?? read(tokens)) : tagByRules(tokens, sentences, lists);
    },
  };
}

function load(weights: Uint8Array | null): Loaded {
  const lists = createNameLists();
  const model = weights && decodeModel(weights);
  const tag = model && typeof model !== "string" ? createModelTagger(model, lists) : null;
  return { lists, read: createWordReader(lists), tag, problem: typeof model === "string" ? model : null };
}
