import { CARDINALS, SCALES } from "../../lexicon/numbers.ts";
import { draftOf, type Extractor } from "../draft.ts";
import { readNumeral } from "../numeral.ts";
import { wordAt } from "../cells.ts";

const ARTICLES: ReadonlySet<string> = new Set(["a", "an"]);

/** Number words: "seven", "twenty-five", "a hundred", "two dozen", "half a million", "half-dozen". */
export const words: Extractor = {
  name: "words",
  triggers: [...CARDINALS.keys(), ...SCALES.keys(), "couple"],
  read(cells, at) {
    if (wordAt(cells, at) === "couple") return readCouple(cells, at);
    const numeral = readNumeral(cells, at);
    if (!numeral) return null;
    let { value, step } = numeral;
    let from = at;
    if (SCALES.has(wordAt(cells, at))) {
      const before = wordAt(cells, at - 1);
      if (ARTICLES.has(before)) from = at - 1;
      const half = wordAt(cells, from - 1) === "half" ? from - 1 : before === "-" && wordAt(cells, at - 2) === "half" ? at - 2 : null;
      if (half !== null) {
        value /= 2;
        step /= 2;
        from = half > 0 && ARTICLES.has(wordAt(cells, half - 1)) ? half - 1 : half;
      } else if (from === at && !isCountable(wordAt(cells, at))) return null;
    }
    return draftOf({ rule: "words", from, to: numeral.next, low: value, high: value, step, numberFrom: from });
  },
};

/** A scale word that opens a number without an article: "million-dollar", "hundred-year", but no "the million". */
function isCountable(word: string): boolean {
  return word === "dozen" || word === "million" || word === "billion" || word === "hundred" || word === "thousand" || word === "trillion";
}

/** "A couple of days" is two; "the couple" is a pair of people. */
function readCouple(cells: Parameters<Extractor["read"]>[0], at: number) {
  if (wordAt(cells, at - 1) !== "a" || wordAt(cells, at + 1) !== "of") return null;
  return draftOf({ rule: "words", from: at - 1, to: at + 2, low: 2, high: 2, modifier: "about" });
}
