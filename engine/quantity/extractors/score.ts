import { type Cell, isCapitalized, isDash, isDigits, isHyphenAt, wordAt } from "../cells.ts";
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
    const told = toldTally(cells, at);
    if (told) return told;
    const to = isHyphenAt(cells, at + 1) && wordAt(cells, at + 2) === "to" ? at + 4 : at + 2;
    const [first, second] = [whole(cells[at]), whole(cells[to])];
    if (first === null || second === null || !isDash(cells[to - 1]) || cells[to]?.spaced || isDash(cells[to + 1])) return null;
    return isScore(cells, at, first, second) ? read(cells, at, to + 1, first) : null;
  },
};

/** "by a vote of 7 to 2", "voted 218 to 209", "passed the House 218 to 209": falling or right after its word, for else it is a range. */
function toldTally(cells: readonly Cell[], at: number): Draft | null {
  const [first, second] = [whole(cells[at]), whole(cells[at + 2])];
  if (first === null || second === null || wordAt(cells, at + 1) !== "to") return null;
  const [before, next] = [wordAt(cells, at - 1), cells[at + 3]];
  if (
    NOT_TALLIED.has(before) ||
    wordAt(cells, at - 1) === "$" ||
    (next?.kind === "word" && !AFTER_TALLY.has(next.pos)) ||
    next?.lower === "%"
  )
    return null;
  const named = TALLIES.has(before === "of" ? wordAt(cells, at - 2) : before);
  const falling = first > second && near(cells, at, (cell) => TALLIES.has(cell.lower));
  return named || falling ? read(cells, at, at + 3, first) : null;
}

const TALLIES: ReadonlySet<string> = new Set([
  "vote",
  "votes",
  "voted",
  "voting",
  "ruled",
  "margin",
  "passed",
  "approved",
  "rejected",
  "score",
]);
/** Words after which "9 to 5" is a change or a range. */
const NOT_TALLIED: ReadonlySet<string> = new Set(["from", "between", "about", "some", "around", "roughly"]);
const AFTER_TALLY: ReadonlySet<string> = new Set(["ADP", "CCONJ", "SCONJ", "PART", "ADV", "DET", "PRON", "PROPN", "AUX", "VERB"]);

function read(cells: readonly Cell[], at: number, to: number, value: number): Draft {
  const vote = near(
    cells,
    at,
    (cell) => cell.lower.startsWith("vot") || cell.lower.startsWith("rul") || cell.lower === "passed" || cell.lower === "decision",
  );
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
  if (first < second && (isInSets(cells, at) || (isCapitalized(cells[at - 1]) && isCapitalized(cells[at + 3])))) return true;
  return first >= second || near(cells, at, (cell) => CUES.has(cell.lower));
}

/** The second set of "7-6, 3-6, 6-3": a falling score stands right beside it. */
function isInSets(cells: readonly Cell[], at: number): boolean {
  const falls = (from: number): boolean => {
    const [left, right] = [whole(cells[from]), whole(cells[from + 2])];
    return left !== null && right !== null && left > right && isDash(cells[from + 1]);
  };
  const before = wordAt(cells, at - 2) === ")" ? at - 6 : at - 4;
  return (wordAt(cells, at - 1) === "," && falls(before)) || (wordAt(cells, at + 3) === "," && falls(at + 4));
}

function near(cells: readonly Cell[], at: number, test: (cell: Cell) => boolean): boolean {
  for (let near = Math.max(0, at - REACH); near < at + 3 + REACH; near++) {
    const cell = cells[near];
    if (cell && test(cell)) return true;
  }
  return false;
}
