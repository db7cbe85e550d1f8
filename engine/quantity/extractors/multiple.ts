import { CARDINALS, FOLDS, MULTIPLES } from "../../lexicon/numbers.ts";
import { type Cell, isHyphenAt, wordAt } from "../cells.ts";
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
    if (twice !== undefined) return isCompared(cells, at + 1) ? times(at, at + 1, twice) : null;
    const numeral = readNumeral(cells, at);
    if (!numeral) return null;
    const unit = isHyphenAt(cells, numeral.next) ? numeral.next + 1 : numeral.next;
    if (wordAt(cells, unit) === "fold" && unit > numeral.next) return times(at, unit + 1, numeral.value);
    return wordAt(cells, unit) === "times" && isCompared(cells, unit + 1) ? times(at, unit + 1, numeral.value) : null;
  },
};

/** "twice as many", "three times the size"; not "served twice as leader". */
function isCompared(cells: readonly Cell[], at: number): boolean {
  if (!COMPARED.has(wordAt(cells, at))) return false;
  const next = cells[at + 1]?.pos;
  return wordAt(cells, at) !== "as" || (next !== "NOUN" && next !== "PROPN" && next !== "DET") || COUNTING.has(wordAt(cells, at + 1));
}

const COUNTING: ReadonlySet<string> = new Set(["many", "much", "few", "little"]);

function times(from: number, to: number, value: number) {
  return draftOf({ rule: "multiple", kind: "measure", from, to, low: value, high: value, unit: "times" });
}
