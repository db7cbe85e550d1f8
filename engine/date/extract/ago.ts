import { FORTNIGHTS } from "../../lexicon/time-words.ts";
import { isDash, keyAt, pieceAt, unitAt, type Extractor, type Reading } from "../candidate.ts";
import type { Unit } from "../meaning.ts";
import type { Piece } from "../pieces.ts";

/** "three weeks ago", "a decade ago", "two days earlier", "a year later", "a few days ago". */
export const agoExtractor: Extractor = {
  name: "ago",
  triggers: ["plain"],
  read(pieces, at) {
    const word = keyAt(pieces, at);
    if (word !== "ago" && word !== "earlier" && word !== "later") return null;
    const unit = unitAt(pieces, at - 1);
    const count = unit && countBefore(pieces, at - 2);
    if (!unit || !count) return partOfCentury(pieces, at);
    if (unit.unit === "century" && keyAt(pieces, count.from - 1) === "half") return partOfCentury(pieces, at);
    const base = {
      from: count.from,
      to: at + 1,
      granularity: unit.unit === "decade" || unit.unit === "century" ? "year" : unit.unit,
    } as const;
    if (count.value === null) return word === "ago" ? { ...base, meaning: { op: "unknown" }, modifier: "vague" } : null;
    // "A decade ago" is said of a year.
    const years = YEARS_OF.get(unit.unit) ?? 1;
    const named = years === 1 ? unit.unit : "year";
    const total = count.value * (FORTNIGHTS.has(keyAt(pieces, at - 1)) ? 2 : years);
    if (word === "ago") return { ...base, meaning: { op: "period", unit: named, offset: -total, clip: null } };
    return leaning(base, named, word === "earlier" ? -total : total);
  },
};

const YEARS_OF: ReadonlyMap<Unit, number> = new Map<Unit, number>([
  ["decade", 10],
  ["century", 100],
]);

/** "half a century ago", "a half-century ago", "a quarter century ago": said of a year. */
function partOfCentury(pieces: readonly Piece[], at: number): Reading | null {
  if (keyAt(pieces, at - 1) !== "century" || keyAt(pieces, at) !== "ago") return null;
  const skip = keyAt(pieces, at - 2) === "a" || isDash(keyAt(pieces, at - 2)) ? 3 : 2;
  const word = keyAt(pieces, at - skip);
  const years = word === "half" ? 50 : word === "quarter" ? 25 : null;
  if (years === null) return null;
  const from = keyAt(pieces, at - skip - 1) === "a" ? at - skip - 1 : at - skip;
  return { from, to: at + 1, granularity: "year", meaning: { op: "period", unit: "year", offset: -years, clip: null } };
}

type Base = Pick<Reading, "from" | "to" | "granularity">;

/** It leans on the date before it in the text, which the refiners put in the place of `unknown`. */
function leaning(base: Base, unit: Unit, count: number): Reading {
  return { ...base, meaning: { op: "shift", of: { op: "unknown" }, unit, count, exact: false }, leans: "date" };
}

/** The count before a unit; its value is null where it is vague ("a few days ago"). */
function countBefore(pieces: readonly Piece[], at: number): { value: number | null; from: number } | null {
  const piece = pieceAt(pieces, at);
  const key = keyAt(pieces, at);
  if (piece.kind === "digits") {
    const part = piece.glued && pieceAt(pieces, at - 1).kind === "mark";
    return piece.text.length <= 4 && !part ? { value: Number(piece.text), from: at } : null;
  }
  if (key === "few" || key === "several" || key === "many" || key === "couple")
    return { value: null, from: keyAt(pieces, at - 1) === "a" ? at - 1 : at };
  if (key === "of" && keyAt(pieces, at - 1) === "couple") return { value: null, from: keyAt(pieces, at - 2) === "a" ? at - 2 : at - 1 };
  const term = piece.term;
  if (term?.kind !== "number") return null;
  const tens = isDash(keyAt(pieces, at - 1)) ? pieceAt(pieces, at - 2).term : null;
  if (tens?.kind === "number" && tens.value >= 20) return { value: tens.value + term.value, from: at - 2 };
  return { value: term.value, from: at };
}
