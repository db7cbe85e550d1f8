import { weightiest } from "../bags/bag.ts";
import { pairsOf, type Pairs } from "../pairs.ts";
import { valueKey } from "./features.ts";
import type { Moment } from "./moment.ts";

/** Beyond this many dates under one key the key says too little; pairs must then share another one. */
const LONGEST_LIST = 80;
/** How many pairs one date may be in. */
const MOST_PAIRS = 60;
/** How many of the most telling words of its frame a date is looked up by. */
const WORDS = 6;

/** Pairs worth scoring, of different articles: they share what happens, a name, a telling word, or an unusual value. From an inverted index. */
export function datePairs(moments: readonly Moment[]): Pairs {
  const mayPair = (a: number, b: number): boolean => moments[a]?.articleIndex !== moments[b]?.articleIndex;
  return pairsOf(moments.map(keysOf), { longest: LONGEST_LIST, cut: true, most: MOST_PAIRS, mayPair });
}

function keysOf(moment: Moment): string[] {
  const { vocabulary } = moment;
  const keys = new Set([
    `=${valueKey(moment)}`,
    ...[...moment.heads.keys()].map((head) => `!${head}`),
    ...[...moment.nameWeights.keys()].map((name) => `@${name}`),
    ...weightiest(moment.frame, vocabulary, WORDS).map((word) => vocabulary.wordOf(word)),
  ]);
  return [...keys];
}
