import { CARDINALS } from "../../lexicon/numbers.ts";
import { isDigits, isHyphenAt, wordAt } from "../cells.ts";
import { draftOf, type Extractor } from "../draft.ts";
import { readNumeral } from "../numeral.ts";

/** So many of so many, as a percentage: "one in three", "nine out of 10", "1-in-500". */
export const ratio: Extractor = {
  name: "ratio",
  triggers: ["0", ...CARDINALS.keys()],
  read(cells, at) {
    const over = readNumeral(cells, at);
    if (!over) return null;
    let next = over.next;
    if (isHyphenAt(cells, next)) next++;
    if (wordAt(cells, next) === "out" && wordAt(cells, next + 1) === "of") next += 2;
    else if (wordAt(cells, next) === "in" || (wordAt(cells, next) === "of" && wordAt(cells, next + 1) === "every")) next++;
    else return null;
    if (isHyphenAt(cells, next)) next++;
    if (wordAt(cells, next) === "every") next++;
    const under =
      isDigits(cells[next]) || CARDINALS.has(wordAt(cells, next)) || wordAt(cells, next) === "a"
        ? readNumeral(cells, wordAt(cells, next) === "a" ? next + 1 : next)
        : null;
    if (
      !under ||
      over.value >= under.value ||
      !Number.isInteger(over.value) ||
      under.value < 2 ||
      isYear(under.value, cells[next]?.text ?? "")
    )
      return null;
    const percent = (over.value / under.value) * 100;
    return draftOf({ rule: "ratio", kind: "percent", from: at, to: under.next, low: percent, high: percent, unit: "percent", step: 0 });
  },
};

/** "one in 2014": four digits without a comma are a year. */
function isYear(value: number, text: string): boolean {
  return text.length === 4 && value >= 1500 && value < 2100;
}
