import { SCALES, VAGUE_COUNTS, VAGUE_PLURALS } from "../../lexicon/numbers.ts";
import { draftOf, type Draft, type Extractor } from "../draft.ts";
import type { Cell } from "../cells.ts";
import { wordAt } from "../cells.ts";

/** What says at least so many and no more: "dozens", "tens of thousands", "several hundred", "a few thousand". */
export const vague: Extractor = {
  name: "vague",
  triggers: [...VAGUE_PLURALS.keys(), ...VAGUE_COUNTS.keys()],
  read(cells, at) {
    const word = wordAt(cells, at);
    if (word === "scores" && !isTwenties(cells, at)) return null;
    const few = VAGUE_COUNTS.get(word);
    return few === undefined ? readPlural(cells, at, VAGUE_PLURALS.get(word) ?? 1) : readFew(cells, at, few);
  },
};

/** "scores of people", "killed scores"; not "test scores", "he scores", "the scores were level". */
function isTwenties(cells: readonly Cell[], at: number): boolean {
  const [before, next] = [cells[at - 1], cells[at + 1]];
  if (before?.kind === "word" && OWNERS.has(before.pos)) return false;
  if (next?.lower === "of") return cells[at + 2]?.kind !== "number";
  return next?.lower === "more" || next?.pos === "VERB" || next?.pos === "AUX" || before?.pos === "VERB";
}

/** What stands before a score that someone has or makes. */
const OWNERS: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"]);

/** "tens of thousands of millions" is the longest there is. */
const LONGEST = 6;

/** "hundreds of thousands" is at least two hundred thousand: the plural doubles its first word only. */
function readPlural(cells: readonly Cell[], at: number, unit: number): Draft {
  let low = 2 * unit;
  let to = at + 1;
  while (to < at + LONGEST) {
    const next = wordAt(cells, to) === "of" ? VAGUE_PLURALS.get(wordAt(cells, to + 1)) : undefined;
    if (next === undefined) break;
    low = (low / (to === at + 1 ? 2 : 1)) * next * (to === at + 1 ? 2 : 1);
    to += 2;
  }
  if (unit === 10 && to === at + 1) low = 20;
  return draftOf({ rule: "vague", from: at, to, low, high: null, modifier: "vague", step: low });
}

/** "several hundred", "a few thousand": only before a scale; "several people" is no figure that can be checked. */
function readFew(cells: readonly Cell[], at: number, few: number): Draft | null {
  const scale = SCALES.get(wordAt(cells, at + 1));
  if (scale === undefined) return null;
  const from = wordAt(cells, at - 1) === "a" ? at - 1 : at;
  return draftOf({ rule: "vague", from, to: at + 2, low: few * scale, high: null, modifier: "vague", step: scale, numberFrom: at });
}
