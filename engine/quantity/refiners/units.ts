import { type Unit, UNIT_SYMBOLS, UNIT_WORDS, type UnitForm } from "../../lexicon/units.ts";
import { ADDITIONAL } from "../../lexicon/modifiers.ts";
import { SCALE_LETTERS } from "../../lexicon/numbers.ts";
import { isPlural } from "../../lexicon/nouns.ts";
import { isDigits, isHyphenAt, type Cell, wordAt } from "../cells.ts";
import { type Draft, eachDraft, scaleBy } from "../draft.ts";
import type { QuantityKind } from "../types.ts";
import { attachCurrency } from "./currencies.ts";

/** Attaches the unit after a number ("60 miles", "30-day", "20km", "25%", "2.8 billion euros") or before it ("magnitude 6.1", "age 35"). */
export const attachUnits = eachDraft("unit", (draft, cells) => {
  if (draft.kind !== "count" || draft.unit !== null) return true;
  if (attachMagnitude(draft, cells)) return true;
  const hyphen = isHyphenAt(cells, draft.to) ? 1 : 0;
  const at = draft.to + hyphen;
  const of = draft.rule.startsWith("vague") && wordAt(cells, at) === "of" ? 1 : 0;
  if (!attachCurrency(draft, cells, at + of) && !attachMeasure(draft, cells, at + of, hyphen === 1)) attachLetter(draft, cells);
  return true;
});

/** "5.1 million m" is nothing; "10m people" is ten million. */
function attachLetter(draft: Draft, cells: readonly Cell[]): void {
  const letter = cells[draft.to];
  const scale = SCALE_LETTERS.get(wordAt(cells, draft.to));
  const next = cells[draft.to + 1];
  if (scale === undefined || cells[draft.to]?.spaced !== false || !isDigits(cells[draft.from])) return;
  const sure = letter?.lower === "k" || letter?.text === "M" || letter?.text === "B";
  if (!sure && !(next && isPlural(next.lower))) return;
  scaleBy(draft, scale);
  draft.to++;
}

/** "magnitude 6.1", "magnitude-6.1", "6.1 on the Richter scale" (the latter is a unit's form). */
function attachMagnitude(draft: Draft, cells: readonly Cell[]): boolean {
  const at = isHyphenAt(cells, draft.from - 1) ? draft.from - 2 : wordAt(cells, draft.from - 1) === "of" ? draft.from - 2 : draft.from - 1;
  if (wordAt(cells, at) !== "magnitude" || !isDigits(cells[draft.from]) || (draft.low ?? 99) > 11) return false;
  const unit = UNIT_WORDS.get("magnitude")?.[0]?.unit;
  if (!unit) return false;
  setUnit(draft, unit);
  if (at !== draft.from - 2 || wordAt(cells, draft.from - 1) !== "of") draft.from = at;
  return true;
}

function attachMeasure(draft: Draft, cells: readonly Cell[], at: number, hyphened: boolean): boolean {
  const found =
    (isDigits(cells[draft.numberTo - 1]) || draft.rule === "digits" ? matchForm(cells, at, UNIT_SYMBOLS, true) : null) ??
    matchForm(cells, at, UNIT_WORDS, false) ??
    (hyphened ? null : describedSpan(draft, cells, at));
  if (!found || !fits(draft, cells, at, found.unit, hyphened)) return false;
  setUnit(draft, found.unit);
  draft.to = found.to;
  draft.compound = hyphened;
  return true;
}

/** Adjectives that stand between a number and its span of time: "five straight days", "ten working days", "two more years". */
const SPAN_ADJECTIVES: ReadonlySet<string> = new Set(
  "consecutive successive straight continuous uninterrupted full whole entire solid long short working business calendar trading school sitting more extra additional further".split(
    " ",
  ),
);

function describedSpan(draft: Draft, cells: readonly Cell[], at: number): ReturnType<typeof matchForm> {
  const word = wordAt(cells, at);
  const found = SPAN_ADJECTIVES.has(word) ? matchForm(cells, at + 1, UNIT_WORDS, false) : null;
  if (found?.unit.dimension !== "time") return null;
  draft.additional ||= ADDITIONAL.has(word);
  return found;
}

/** Sets unit and kind; decades become years, so that values compare. */
export function setUnit(draft: Draft, unit: Unit): void {
  draft.unit = unit.name;
  draft.measure = unit;
  draft.kind = kindOf(unit);
  if (unit.times !== undefined) scaleBy(draft, unit.times);
  draft.rule += "+unit";
}

function kindOf(unit: Unit): QuantityKind {
  if (unit.dimension === "length") return "distance";
  if (unit.dimension === "time") return "duration";
  return unit.dimension === "percent" ? "percent" : "measure";
}

function matchForm(
  cells: readonly Cell[],
  at: number,
  table: ReadonlyMap<string, readonly UnitForm[]>,
  exact: boolean,
): { unit: Unit; to: number } | null {
  const first = cells[at];
  const forms = first ? table.get(exact ? first.text : first.lower) : undefined;
  if (!forms) return null;
  for (const { rest, unit } of forms) {
    // "250,000-square-foot"
    if (rest.length === 1 && isHyphenAt(cells, at + 1) && wordAt(cells, at + 2) === rest[0]) return { unit, to: at + 3 };
    if (rest.every((word, index) => (exact ? cells[at + 1 + index]?.text : cells[at + 1 + index]?.lower) === word))
      return { unit, to: at + 1 + rest.length };
  }
  return null;
}

const GLUED_ONLY: ReadonlySet<string> = new Set(["in", "t", "C", "F", "g", "l", "L", "in.", "'", '"']);

/** Whether the unit can be one here: "$443 million in", "2021 C.P.I.", "13F filing" and "the 500 second-graders" hold none. */
function fits(draft: Draft, cells: readonly Cell[], at: number, unit: Unit, hyphened: boolean): boolean {
  const word = cells[at];
  if (!word || (word.spaced && GLUED_ONLY.has(word.text))) return false;
  const single = draft.low === 1 || hyphened;
  const value = draft.low ?? 0;
  switch (word.text) {
    case "m":
      return !word.spaced && !isPlural(wordAt(cells, at + 1));
    case "C":
      return value < 100 && wordAt(cells, at + 1) !== "/";
    case "F":
      return value > 13 && value < 150;
    case "second":
    case "night":
      return single;
    case "degree":
      return single || unit.name !== "degree";
    case "stone":
      return value <= 40;
    default:
      return true;
  }
}
