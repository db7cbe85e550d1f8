import { CARDINALS, FOLDS, MULTIPLES } from "../../lexicon/numbers.ts";
import { isHyphenAt, wordAt } from "../cells.ts";
import { draftOf, type Extractor } from "../draft.ts";
import { readNumeral } from "../numeral.ts";

const COMPARED: ReadonlySet<string> = new Set(["as", "the", "that", "more", "larger", "bigger", "higher", "greater", "its", "their"]);

/** So many times as much: "twice as many", "three times the", "a fivefold rise", "10-fold". */
export const multiple: Extractor = {
  name: "multiple",
  triggers: ["0", ...MULTIPLES.keys(), ...FOLDS.keys(), ...CARDINALS.keys()],
  read(cells, at) {
    const word = wordAt(cells, at);
    const fold = FOLDS.get(word);
    if (fold !== undefined) return times(at, at + 1, fold);
    const twice = MULTIPLES.get(word);
    if (twice !== undefined) return COMPARED.has(wordAt(cells, at + 1)) ? times(at, at + 1, twice) : null;
    const numeral = readNumeral(cells, at);
    if (!numeral) return null;
    const unit = isHyphenAt(cells, numeral.next) ? numeral.next + 1 : numeral.next;
    if (wordAt(cells, unit) === "fold" && unit > numeral.next) return times(at, unit + 1, numeral.value);
    return wordAt(cells, unit) === "times" && COMPARED.has(wordAt(cells, unit + 1)) ? times(at, unit + 1, numeral.value) : null;
  },
};

function times(from: number, to: number, value: number) {
  return draftOf({ rule: "multiple", kind: "measure", from, to, low: value, high: value, unit: "times" });
}
