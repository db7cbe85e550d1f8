import { type Cell, isDash, isDigits, isHyphenAt, wordAt } from "../cells.ts";
import { draftOf, type Draft, type Extractor } from "../draft.ts";
import { parseDigits } from "../numeral.ts";

/** The words about a score or a vote that tell "61-39" and "3-5" from a range. */
const CUES: ReadonlySet<string> = new Set(
  `vote votes voted voting ruling ruled decision majority win wins won winning beat beats beaten defeated defeat lost loss lose victory score scored lead led leads record tie tied draw drew margin
  favor favour passed approved split aggregate`
    .split(/\s+/u)
    .filter(Boolean),
);
const REACH = 6;

/** A vote or a score, its first figure as the value: "61-39", "a 5-4 ruling", "a 5-to-4 vote", "won 3-1". */
export const score: Extractor = {
  name: "score",
  triggers: ["0"],
  read(cells, at) {
    const to = isHyphenAt(cells, at + 1) && wordAt(cells, at + 2) === "to" ? at + 4 : at + 2;
    const [first, second] = [whole(cells[at]), whole(cells[to])];
    if (first === null || second === null || !isDash(cells[to - 1]) || cells[to]?.spaced || isDash(cells[to + 1])) return null;
    return isScore(cells, at, first, second) ? read(cells, at, to + 1, first) : null;
  },
};

function read(cells: readonly Cell[], at: number, to: number, value: number): Draft {
  const vote = near(cells, at, (cell) => cell.lower.startsWith("vot") || cell.lower.startsWith("rul") || cell.lower === "passed");
  return draftOf({ rule: "score", from: at, to, low: value, high: value, unit: vote ? "vote" : "point", numberTo: at + 1 });
}

function whole(cell: Cell | undefined): number | null {
  if (!cell || !isDigits(cell) || cell.text.length > 3) return null;
  const parsed = parseDigits(cell.text);
  return parsed && Number.isInteger(parsed.value) ? parsed.value : null;
}

/** A range never falls, so "3-1" and "0-0" are a score; "3-5" is one where a word for it is near. Round the clock is neither. */
function isScore(cells: readonly Cell[], at: number, first: number, second: number): boolean {
  if (first === 24 && second === 7) return false;
  return first >= second || near(cells, at, (cell) => CUES.has(cell.lower));
}

function near(cells: readonly Cell[], at: number, test: (cell: Cell) => boolean): boolean {
  for (let near = Math.max(0, at - REACH); near < at + 3 + REACH; near++) {
    const cell = cells[near];
    if (cell && test(cell)) return true;
  }
  return false;
}
