import type { Extractor } from "./draft.ts";
import { article } from "./extractors/article.ts";
import { decadeAge } from "./extractors/decade-age.ts";
import { digits } from "./extractors/digits.ts";
import { fraction } from "./extractors/fraction.ts";
import { height } from "./extractors/height.ts";
import { long } from "./extractors/long.ts";
import { money } from "./extractors/money.ts";
import { multiple } from "./extractors/multiple.ts";
import { none } from "./extractors/none.ts";
import { ordinal } from "./extractors/ordinal.ts";
import { ratio } from "./extractors/ratio.ts";
import { score } from "./extractors/score.ts";
import { spell } from "./extractors/spell.ts";
import { superlative } from "./extractors/superlative.ts";
import { vague } from "./extractors/vague.ts";
import { words } from "./extractors/words.ts";

/** The extractors, the more special first: at one place the first that reads something has it. */
export const EXTRACTORS: readonly Extractor[] = [
  money, // "$3.5 billion": its sign can be nothing else
  height, // "5-foot-11" before the bare 5
  ratio, // "one in three" before one
  multiple, // "three times as many" before three
  score, // "61-39" in a vote, before the range
  ordinal, // "14th", "second-largest", "twenty-first" before twenty
  superlative, // "the world's largest"
  decadeAge, // "in his 50s"
  spell, // "hours after"
  long, // "weeklong"
  article, // "more than a year", "half an hour"
  none, // "none of", "nobody was hurt"
  fraction, // "a third of"
  vague, // "dozens", "several hundred"
  digits, // any number in digits
  words, // any number in words
];

/** Extractors by what starts them; `"0"` is any digit. */
export const BY_TRIGGER: ReadonlyMap<string, readonly Extractor[]> = byTrigger();

function byTrigger(): ReadonlyMap<string, readonly Extractor[]> {
  const index = new Map<string, Extractor[]>();
  for (const extractor of EXTRACTORS) {
    for (const trigger of new Set(extractor.triggers)) index.set(trigger, [...(index.get(trigger) ?? []), extractor]);
  }
  return index;
}
