import { CARDINALS, DENOMINATORS } from "../../lexicon/numbers.ts";
import { isHyphenAt, type Cell, wordAt } from "../cells.ts";
import { draftOf, type Draft, type Extractor } from "../draft.ts";

/** A part of a whole, as a percentage: "half of", "a third of", "two-thirds of the vote", "three quarters". */
export const fraction: Extractor = {
  name: "fraction",
  triggers: DENOMINATORS.keys(),
  read(cells, at) {
    const under = DENOMINATORS.get(wordAt(cells, at));
    if (under === undefined) return null;
    return readOver(cells, at, under) ?? readSingle(cells, at, under);
  },
};

function readOver(cells: readonly Cell[], at: number, under: number): Draft | null {
  const hyphen = isHyphenAt(cells, at - 1) ? 1 : 0;
  const from = at - 1 - hyphen;
  const over = CARDINALS.get(wordAt(cells, from)) ?? Number.NaN;
  const plural = wordAt(cells, at).endsWith("s");
  if (!(over > 0) || over >= under || (over === 1) === plural) return null;
  return share(from, at + 1, over / under, over === 1 && hyphen === 0 && !isOfWhole(cells, at + 1));
}

function share(from: number, to: number, part: number, bare: boolean): Draft | null {
  const percent = part * 100;
  return bare ? null : draftOf({ rule: "fraction", kind: "percent", from, to, low: percent, high: percent, unit: "percent", step: 0 });
}

/** "A third of", "half of", "half the": without its whole a "third" is a rank, a "quarter" a coin or three months. */
function readSingle(cells: readonly Cell[], at: number, under: number): Draft | null {
  const word = cells[at]?.lower;
  const article = wordAt(cells, at - 1) === "a" ? 1 : 0;
  if (word === "half") {
    if (!isOfWhole(cells, at + 1) && !isWhole(cells[at + 1])) return null;
    return share(at - article, at + 1, 0.5, false);
  }
  return article === 1 && isOfWhole(cells, at + 1) ? share(at - 1, at + 1, 1 / under, false) : null;
}

function isOfWhole(cells: readonly Cell[], at: number): boolean {
  return wordAt(cells, at) === "of" && WHOLES.has(cells[at + 1]?.pos ?? "X") && wordAt(cells, at + 1) !== "a";
}

const WHOLES: ReadonlySet<string> = new Set(["DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM"]);
const DETERMINERS: ReadonlySet<string> = new Set(["the", "its", "their", "his", "her", "our", "all", "those", "these"]);

function isWhole(cell: Cell | undefined): boolean {
  return DETERMINERS.has(cell?.lower ?? "");
}
