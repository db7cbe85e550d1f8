import { CARDINALS, DENOMINATORS, SCALES } from "../../lexicon/numbers.ts";
import { isHyphenAt, type Cell, wordAt } from "../cells.ts";
import { draftOf, type Draft, type Extractor } from "../draft.ts";

/** A part of a whole, as a percentage: "half of", "a third of", "two-thirds of the vote", "three quarters". */
export const fraction: Extractor = {
  name: "fraction",
  triggers: [...DENOMINATORS.keys(), ...CARDINALS.keys()],
  read(cells, at) {
    const over = CARDINALS.get(wordAt(cells, at));
    if (over !== undefined) return readOver(cells, at, over);
    const under = DENOMINATORS.get(wordAt(cells, at));
    return under === undefined ? null : readSingle(cells, at, under);
  },
};

/** "two thirds", "three-quarters", "one-third"; where it could be a rank, a coin or three months, only with its whole or before no noun. */
function readOver(cells: readonly Cell[], at: number, over: number): Draft | null {
  const hyphen = isHyphenAt(cells, at + 1) ? 1 : 0;
  const below = at + 1 + hyphen;
  const under = DENOMINATORS.get(wordAt(cells, below)) ?? 0;
  const plural = wordAt(cells, below).endsWith("s");
  if (over < 1 || over >= under || (over === 1) === plural || isScaled(cells, below + 1)) return null;
  const next = cells[below + 1]?.pos;
  const sure = hyphen === 1 || (over > 1 && under !== 4) || (next !== "NOUN" && next !== "ADJ" && !SPANS.has(wordAt(cells, at - 1)));
  return sure || isOfWhole(cells, below + 1) ? share(at, below + 1, (over * 100) / under) : null;
}

/** Words before "three quarters" that make them parts of a year or a game. */
const SPANS: ReadonlySet<string> = new Set(["in", "for", "last", "past", "first", "over", "previous", "next", "after"]);

/** "three quarters of a million" is one number. */
function isScaled(cells: readonly Cell[], at: number): boolean {
  if (SCALES.has(wordAt(cells, at))) return true;
  return wordAt(cells, at) === "of" && wordAt(cells, at + 1) === "a" && SCALES.has(wordAt(cells, at + 2));
}

function share(from: number, to: number, percent: number): Draft {
  return draftOf({ rule: "fraction", kind: "percent", from, to, low: percent, high: percent, unit: "percent", step: 0 });
}

/** "A third of", "half of", "half the": without its whole a "third" is a rank, a "quarter" a coin or three months. */
function readSingle(cells: readonly Cell[], at: number, under: number): Draft | null {
  const word = cells[at]?.lower;
  const article = wordAt(cells, at - 1) === "a" ? 1 : 0;
  if (word === "half") {
    if (!isOfWhole(cells, at + 1) && !isWhole(cells[at + 1]) && !(article === 1 && cells[at + 1] === undefined)) return null;
    return share(at - article, at + 1, 50);
  }
  const ends = word !== "quarter" && (cells[at + 1] === undefined || cells[at + 1]?.kind === "punctuation");
  return article === 1 && (ends || isOfWhole(cells, at + 1)) ? share(at - 1, at + 1, 100 / under) : null;
}

function isOfWhole(cells: readonly Cell[], at: number): boolean {
  return wordAt(cells, at) === "of" && WHOLES.has(cells[at + 1]?.pos ?? "X") && wordAt(cells, at + 1) !== "a";
}

const WHOLES: ReadonlySet<string> = new Set(["DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM"]);
const DETERMINERS: ReadonlySet<string> = new Set(["the", "its", "their", "his", "her", "our", "all", "those", "these"]);

function isWhole(cell: Cell | undefined): boolean {
  return DETERMINERS.has(cell?.lower ?? "");
}
