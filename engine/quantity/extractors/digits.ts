import { VULGAR_FRACTIONS } from "../../lexicon/numbers.ts";
import { type Cell, isDash, isDigits, wordAt } from "../cells.ts";
import { draftOf, type Extractor } from "../draft.ts";
import { readNumeral } from "../numeral.ts";

/** Any number that starts with digits: "275", "1,204,500", "2 1/2", "1.6 million", "-5", "minus 40". */
export const digits: Extractor = {
  name: "digits",
  triggers: ["0", ...VULGAR_FRACTIONS.keys()],
  read(cells, at) {
    const numeral = readNumeral(cells, at);
    if (!numeral) return null;
    const sign = isNegative(cells, at) ? -1 : 1;
    const { step, next } = numeral;
    const value = sign * numeral.value;
    return draftOf({ rule: "digits", from: sign < 0 ? at - 1 : at, to: next, low: value, high: value, step });
  },
};

/** A minus glued to the number and to nothing before it, or the word. */
function isNegative(cells: readonly Cell[], at: number): boolean {
  const before = cells[at - 1];
  if (wordAt(cells, at - 1) === "minus" || wordAt(cells, at - 1) === "negative")
    return !isDigits(cells[at - 2]) && wordAt(cells, at - 2) !== "or";
  return before !== undefined && isDash(before) && before.text !== "—" && (before.spaced || at === 1) && cells[at]?.spaced === false;
}
