import { createNameLists } from "./lists.ts";
import { tagByRules } from "./rules-tagger.ts";
import type { NameTagger } from "./types.ts";

/**
 * Returns a tagger over the trained weights; without them, or where they cannot be read, over rules and lists alone.
 * Lists and weights are decoded when the first text comes.
 */
export function createNameTagger(weights: Uint8Array | null): NameTagger {
  let lists: ReturnType<typeof createNameLists> | null = null;
  const getLists = (): ReturnType<typeof createNameLists> => (lists ??= createNameLists());
  return {
    get lists() {
      return getLists();
    },
    tag(tokens, sentences) {
      return tagByRules(tokens, sentences, getLists());
    },
    problem: () => (weights && weights.length === 0 ? "the file of name weights is empty" : null),
  };
}
