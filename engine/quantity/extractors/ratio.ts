import { CARDINALS } from "../../lexicon/numbers.ts";
import { type Cell, isHyphenAt, wordAt } from "../cells.ts";
import { draftOf, type Extractor } from "../draft.ts";
import { readNumeral } from "../numeral.ts";

/** So many of so many, as a percentage: "one in three", "nine out of 10", "1-in-500". */
export const ratio: Extractor = {
  name: "ratio",
  triggers: ["0", ...CARDINALS.keys()],
  read(cells, at) {
    const over = readNumeral(cells, at);
    const link = over && Number.isInteger(over.value) ? afterLink(cells, over.next) : null;
    if (!over || link === null) return null;
    const under = readNumeral(cells, wordAt(cells, link) === "a" ? link + 1 : link);
    if (under && isCounted(cells, over, under.value)) return null;
    if (!under || over.value >= under.value || under.value < 2 || isYear(under.value, wordAt(cells, link))) return null;
    const percent = (over.value * 100) / under.value;
    return draftOf({ rule: "ratio", kind: "percent", from: at, to: under.next, low: percent, high: percent, unit: "percent", step: 0 });
  },
};

/** Past "in", "out of", "of every", hyphens and "every": where the whole stands. */
function afterLink(cells: readonly Cell[], from: number): number | null {
  let at = isHyphenAt(cells, from) ? from + 1 : from;
  const [first, second] = [wordAt(cells, at), wordAt(cells, at + 1)];
  if (first === "out" && second === "of") at += 2;
  else if (first === "in" || (first === "of" && second === "every")) at++;
  else return null;
  if (isHyphenAt(cells, at)) at++;
  return wordAt(cells, at) === "every" ? at + 1 : at;
}

/** "Five out of 18 members" counts five; a share is of one, or of a number that people reckon shares by. */
function isCounted(cells: readonly Cell[], over: { readonly value: number; readonly next: number }, under: number): boolean {
  return wordAt(cells, over.next) === "out" && over.value !== 1 && !SHARED.has(under) && under % 100 !== 0;
}

const SHARED: ReadonlySet<number> = new Set([3, 4, 5, 10, 20, 25, 50]);

/** "one in 2014": four digits without a comma are a year. */
function isYear(value: number, text: string): boolean {
  return text.length === 4 && value >= 1500 && value < 2100;
}
