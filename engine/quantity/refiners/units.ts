import { CURRENCY_COUNTRIES, CURRENCY_WORDS } from "../../lexicon/currencies.ts";
import { type Unit, UNIT_SYMBOLS, UNIT_WORDS, type UnitForm } from "../../lexicon/units.ts";
import { SCALE_LETTERS } from "../../lexicon/numbers.ts";
import { isPlural } from "../../lexicon/nouns.ts";
import { isDigits, isHyphenAt, type Cell, wordAt } from "../cells.ts";
import { eachDraft, type Draft } from "../draft.ts";
import type { QuantityKind } from "../types.ts";

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
  const scale = SCALE_LETTERS.get(wordAt(cells, draft.to));
  const next = cells[draft.to + 1];
  if (scale === undefined || cells[draft.to]?.spaced !== false || !isDigits(cells[draft.from])) return;
  if (wordAt(cells, draft.to) !== "k" && !(next && isPlural(next.lower))) return;
  scaleBy(draft, scale);
  draft.to++;
}

function scaleBy(draft: Draft, factor: number): void {
  if (draft.low !== null) draft.low *= factor;
  if (draft.high !== null) draft.high *= factor;
  draft.step *= factor;
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

function attachCurrency(draft: Draft, cells: readonly Cell[], at: number): boolean {
  const word = wordAt(cells, at);
  const direct = CURRENCY_WORDS.get(word);
  const country = direct ? null : currencyOf(wordAt(cells, at + 1), word);
  const pounds = word === "pounds" && draft.low !== null && draft.low >= 1e6 ? "GBP" : null;
  const code = direct?.[0] ?? country ?? pounds;
  if (code === null || code === undefined) return false;
  if (word === "real" && !isDigits(cells[draft.from])) return false;
  if (
    (word === "won" || word === "real" || word === "rand" || word === "quid" || word === "dong") &&
    !(draft.low !== null && draft.low >= 100)
  )
    return false;
  if (direct) scaleBy(draft, direct[1]);
  draft.kind = "money";
  draft.unit = code;
  draft.to = at + (country === null ? 1 : 2);
  draft.rule += "+currency";
  return true;
}

function currencyOf(word: string, country: string): string | null {
  for (const [name, countries] of CURRENCY_COUNTRIES) {
    if (word === name || word === `${name}s` || (name === "krone" && word === "kroner")) return countries.get(country) ?? null;
  }
  return null;
}

function attachMeasure(draft: Draft, cells: readonly Cell[], at: number, hyphened: boolean): boolean {
  const found =
    (isDigits(cells[draft.numberTo - 1]) || draft.rule === "digits" ? matchForm(cells, at, UNIT_SYMBOLS, true) : null) ??
    matchForm(cells, at, UNIT_WORDS, false);
  if (!found || !fits(draft, cells, at, found.unit, found.to, hyphened)) return false;
  setUnit(draft, found.unit);
  draft.to = found.to;
  draft.compound = hyphened;
  return true;
}

/** Sets unit and kind; decades become years, so that values compare. */
function setUnit(draft: Draft, unit: Unit): void {
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
    if (rest.every((word, index) => (exact ? cells[at + 1 + index]?.text : cells[at + 1 + index]?.lower) === word))
      return { unit, to: at + 1 + rest.length };
  }
  return null;
}

const GLUED_ONLY: ReadonlySet<string> = new Set(["s", "C.", "g", "l", "L", "in.", "'", '"']);

/** Whether the unit can be one here: "$443 million in", "2021 C.P.I.", "6pm" and "500 second-graders" hold none. */
function fits(draft: Draft, cells: readonly Cell[], at: number, unit: Unit, to: number, hyphened: boolean): boolean {
  const [word, next] = [cells[at], cells[to]];
  if (!word || (word.kind === "word" && GLUED_ONLY.has(word.text) && word.spaced)) return false;
  if (word.lower === "m" && (isPlural(next?.lower ?? "") || word.spaced)) return false;
  if (word.lower === "second" && draft.low !== 1 && !hyphened) return false;
  if (word.lower === "stone" && draft.low !== null && draft.low > 40) return false;
  if (word.lower === "night" || word.lower === "nights" || word.lower === "block")
    return word.lower !== "night" || draft.low === 1 || hyphened;
  if (unit.name === "degree") return word.lower !== "degree" || hyphened || draft.low === 1;
  if (unit.name === "foot" && hyphened && wordAt(cells, to) === "-" && wordAt(cells, to + 1) === "long") return true;
  return true;
}
