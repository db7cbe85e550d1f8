import { weightiest } from "../bags/bag.ts";
import { pairsOf, type Pairs } from "../pairs.ts";
import type { Profile } from "./profile.ts";

/** Beyond this many claims under one key the key says too little; pairs must then share another one. */
const LONGEST_LIST = 160;
/** How many pairs one claim may be in. */
const MOST_PAIRS = 60;
/** How many of a claim's most telling near words it is looked up by. */
const WORDS = 8;

/** Pairs worth scoring: of one dimension, and sharing a value, an event with a noun, or a telling word near by. From an inverted index. */
export function candidatePairs(profiles: readonly Profile[]): Pairs {
  return pairsOf(profiles.map(keysOf), { longest: LONGEST_LIST, cut: false, most: MOST_PAIRS, mayPair: () => true });
}

function keysOf(profile: Profile): string[] {
  const { dimension, events, near, nounClass, head, valueKey, words } = profile;
  const keys = new Set<string>([valueKey]);
  if (head !== null) keys.add(`${dimension}|=${head}`);
  for (const event of events) {
    keys.add(`${dimension}|${nounClass ?? head ?? "?"}|#${event}`);
    keys.add(`${dimension}|#${event}`);
  }
  for (const word of weightiest(near, words.vocabulary, WORDS)) keys.add(`${dimension}|${words.vocabulary.wordOf(word)}`);
  return [...keys];
}
