import { CARDINALS, SCALES } from "../../lexicon/numbers.ts";
import { type Cell, isHyphenAt, wordAt } from "../cells.ts";
import { type Draft, draftOf, type Extractor } from "../draft.ts";
import { readNumeral } from "../numeral.ts";

/** Number words: "seven", "twenty-five", "a hundred", "two dozen", "half a million", "a quarter of a million", "minus five". */
export const words: Extractor = {
  name: "words",
  triggers: [...CARDINALS.keys(), ...SCALES.keys(), "couple"],
  read(cells, at) {
    const word = wordAt(cells, at);
    if (word === "couple") return readCouple(cells, at);
    const numeral = readNumeral(cells, at);
    if (!numeral) return null;
    // Without an article only "dozen injured" and "million-dollar" are numbers.
    const { from, factor } = SCALES.has(word) ? opening(cells, at) : negation(cells, at);
    if (from === at && SCALES.has(word) && word !== "dozen" && !isHyphenAt(cells, at + 1)) return null;
    const value = numeral.value * factor;
    return draftOf({ rule: "words", from, to: numeral.next, low: value, high: value, step: numeral.step * Math.abs(factor) });
  },
};

function negation(cells: readonly Cell[], at: number): { from: number; factor: number } {
  const word = wordAt(cells, at - 1);
  return (word === "minus" || word === "negative") && wordAt(cells, at - 2) !== "or"
    ? { from: at - 1, factor: -1 }
    : { from: at, factor: 1 };
}

/** What stands before a scale word and belongs to it: "a", "half a", "a half-", "a quarter", "three quarters of a". */
function opening(cells: readonly Cell[], at: number): { from: number; factor: number } {
  const article = skipArticle(cells, at);
  let part = wordAt(cells, article - 1) === "of" && article < at ? article - 2 : article - 1;
  if (article === at && isHyphenAt(cells, at - 1)) part = at - 2;
  if (wordAt(cells, part) === "half") return { from: skipArticle(cells, part), factor: 0.5 };
  if (wordAt(cells, part) === "quarter") return { from: skipArticle(cells, part), factor: 0.25 };
  if (wordAt(cells, part) !== "quarters") return { from: article, factor: 1 };
  const three = isHyphenAt(cells, part - 1) ? part - 2 : part - 1;
  return wordAt(cells, three) === "three" ? { from: three, factor: 0.75 } : { from: article, factor: 1 };
}

function skipArticle(cells: readonly Cell[], at: number): number {
  const before = wordAt(cells, at - 1);
  return before === "a" || before === "an" ? at - 1 : at;
}

/** "A couple of days" is two; "the couple" is a pair of people. */
function readCouple(cells: readonly Cell[], at: number): Draft | null {
  if (wordAt(cells, at - 1) !== "a" || wordAt(cells, at + 1) !== "of") return null;
  return draftOf({ rule: "words", from: at - 1, to: at + 2, low: 2, high: 2, modifier: "about" });
}
