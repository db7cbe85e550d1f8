import { NOT_ONE } from "../../lexicon/number-traps.ts";
import { isCapitalized, isDigits, isHyphenAt, type Cell, wordAt } from "../cells.ts";
import { eachDraft, type Draft } from "../draft.ts";

/** Drops "one" where it counts nothing: "one day", "one another", "no one", "similar to one", "one of the most". */
export const dropPronouns = eachDraft("pronoun-one", (draft, cells) => {
  const word = cells[draft.numberFrom]?.lower;
  return word !== "one" || draft.numberTo - draft.numberFrom !== 1 || draft.kind !== "count" || isCount(draft, cells);
});

const PREDICATIVE: ReadonlySet<string> = new Set([
  "is",
  "was",
  "are",
  "were",
  "be",
  "been",
  "being",
  "as",
  "became",
  "become",
  "remains",
  "'s",
  "into",
  "to",
  "named",
  "considered",
  "called",
  "in",
  "from",
]);
const BEFORE_PRONOUN: ReadonlySet<string> = new Set(
  "no any every each this that which the another some someone other same only whole loved little big good new right wrong".split(" "),
);

function isCount(draft: Draft, cells: readonly Cell[]): boolean {
  const before = cells[draft.from - 1];
  if (draft.modifier !== "exact") return true;
  const next = cells[draft.numberTo];
  if (next?.lower === "of") return isCountedPart(draft, cells, before);
  if (isHyphenAt(cells, draft.numberTo)) return draft.head !== null;
  if (before && BEFORE_PRONOUN.has(before.lower)) return false;
  if (next && NOT_ONE.has(next.lower)) return false;
  return draft.head !== null;
}

/** "One of the officials said" counts one; "is one of the provinces", "one of the most", "one of many" does not. */
function isCountedPart(draft: Draft, cells: readonly Cell[], before: Cell | undefined): boolean {
  const at = draft.numberTo + 1;
  if (wordAt(cells, at) === "them") return true;
  if (draft.head === null || before?.lower === "," || PREDICATIVE.has(before?.lower ?? "")) return false;
  const [first, second] = [wordAt(cells, at), wordAt(cells, at + 1)];
  return (
    first !== "many" &&
    first !== "a" &&
    first !== "several" &&
    second !== "most" &&
    !second.endsWith("est") &&
    !(second === "few" || second === "world")
  );
}

/** Drops bare numbers that nothing in the text makes a quantity: years, lone digits in lists, furniture. */
export const dropBare = eachDraft("bare", (draft, cells) => {
  if (draft.kind !== "count" || draft.unit !== null || draft.head !== null || draft.additional || draft.rule.startsWith("none"))
    return true;
  if (isYear(draft, cells)) return false;
  return draft.modifier !== "exact" || !isIsolated(draft, cells);
});

/** Four digits without a comma, 1500 to 2099. */
function isYear(draft: Draft, cells: readonly Cell[]): boolean {
  const cell = cells[draft.numberFrom];
  if (draft.numberTo - draft.numberFrom !== 1 || cell?.text.length !== 4 || !isDigits(cell)) return false;
  const value = draft.low ?? draft.high ?? 0;
  return value >= 1500 && value < 2100;
}

/** A number that is the whole of its line, or stands between marks. */
function isIsolated(draft: Draft, cells: readonly Cell[]): boolean {
  const [before, next] = [cells[draft.from - 1], cells[draft.to]];
  return (
    (before === undefined || before.kind !== "word") && (next === undefined || next.kind !== "word") && !isCapitalized(cells[draft.from])
  );
}
