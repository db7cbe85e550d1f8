import { keyAt, unitAt, type Extractor, type Reading, pieceAt } from "../candidate.ts";
import type { Meaning, Unit } from "../meaning.ts";
import type { Piece } from "../pieces.ts";
import type { Granularity } from "../types.ts";

const OFFSETS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
  ["current", 0],
  ["coming", 1],
  ["previous", -1],
]);

/** The granularity of a unit; there are no others between. */
export function granularityOf(unit: Unit): Granularity {
  return unit;
}

/** "last week", "this month", "next year", "earlier this year", "the past week", "the weekend". */
export const periodExtractor: Extractor = {
  name: "period",
  triggers: ["unit", "plain"],
  read(pieces, at) {
    if (keyAt(pieces, at) === "weekend") return weekend(pieces, at);
    const unit = unitAt(pieces, at);
    if (!unit || unit.plural) return null;
    return trailing(pieces, at, unit.unit) ?? throughout(pieces, at, unit.unit) ?? offset(pieces, at, unit.unit);
  },
};

function offset(pieces: readonly Piece[], at: number, unit: Unit): Reading | null {
  const word = keyAt(pieces, at - 1);
  const steps = OFFSETS.get(word);
  // "This day" and "last day" name no date; "this century" does.
  if (steps === undefined || unit === "day" || isAgo(pieces, at + 1)) return null;
  const coming = word === "coming" || word === "current" || word === "previous";
  const from = coming && (keyAt(pieces, at - 2) === "the" || keyAt(pieces, at - 2) === "this") ? at - 2 : at - 1;
  if (coming && from === at - 1) return null;
  const meaning = periodOf(unit, steps);
  return {
    from,
    to: at + 1,
    meaning: steps === 0 ? clipped(pieces, from, meaning) : meaning,
    granularity: granularityOf(unit),
    open: steps === 0 && unit === "week",
  };
}

/** A decade or century as a whole; "a decade ago" is read as a year elsewhere. */
function periodOf(unit: Unit, steps: number): Meaning {
  return { op: "period", unit, offset: steps, clip: null };
}

/** "Earlier this year" ends, and "later this year" begins, with the day of publication. */
function clipped(pieces: readonly Piece[], from: number, meaning: Meaning): Meaning {
  const before = keyAt(pieces, from - 1);
  if (meaning.op !== "period") return meaning;
  if (before === "earlier") return { ...meaning, clip: "past" };
  return before === "later" ? { ...meaning, clip: "future" } : meaning;
}

/** "2 years this week ago" is no phrase; "a year ago this month" is, and is read with its "ago". */
function isAgo(pieces: readonly Piece[], at: number): boolean {
  return keyAt(pieces, at) === "ago";
}

/** "the past week", "in the last week alone" stays "last week"; "past month" runs up to the day of publication. */
function trailing(pieces: readonly Piece[], at: number, unit: Unit): Reading | null {
  if (keyAt(pieces, at - 1) !== "past" || unit === "day") return null;
  const before = keyAt(pieces, at - 2);
  if (before !== "the" && before !== "this" && before !== "in" && before !== "over") return null;
  const from = before === "the" || before === "this" ? at - 2 : at - 1;
  return { from, to: at + 1, meaning: { op: "trailing", unit, count: 1 }, granularity: granularityOf(unit) };
}

/** "throughout the week", "so far this year", "during the week": the one of the publication, as far as it has gone. */
function throughout(pieces: readonly Piece[], at: number, unit: Unit): Reading | null {
  if (keyAt(pieces, at - 1) !== "the" || (unit !== "week" && unit !== "month" && unit !== "year")) return null;
  const before = keyAt(pieces, at - 2);
  if (before === "throughout")
    return { from: at - 1, to: at + 1, meaning: periodOf(unit, 0), granularity: granularityOf(unit), open: true };
  // "by the end of the year", "later in the week"
  const ending = before === "of" && (keyAt(pieces, at - 3) === "end" || keyAt(pieces, at - 3) === "rest");
  const later = before === "in" && (keyAt(pieces, at - 3) === "later" || keyAt(pieces, at - 3) === "earlier");
  if (!ending && !later) return null;
  const clip =
    keyAt(pieces, at - 3) === "later" || keyAt(pieces, at - 3) === "rest" ? "future" : keyAt(pieces, at - 3) === "earlier" ? "past" : null;
  const base = { op: "period", unit, offset: 0, clip } as const;
  if (keyAt(pieces, at - 3) !== "end") return { from: at - 3, to: at + 1, meaning: base, granularity: granularityOf(unit) };
  const from = keyAt(pieces, at - 4) === "the" ? at - 4 : at - 3;
  return { from, to: at + 1, meaning: { op: "part", part: "end", of: base }, granularity: unit === "year" ? "month" : "day" };
}

function weekend(pieces: readonly Piece[], at: number): Reading | null {
  const word = keyAt(pieces, at - 1);
  if (word === "last" || word === "this" || word === "next" || word === "past") {
    const choose = word === "past" ? "last" : word;
    const meaning = { op: "weekend", choose: choose === "this" ? "past" : choose } as const;
    return { from: at - 1, to: at + 1, meaning, granularity: "day", open: word === "this" };
  }
  const said = word === "the" && keyAt(pieces, at + 1) !== "before" && !(pieceAt(pieces, at + 1).kind === "digits");
  return said ? { from: at - 1, to: at + 1, meaning: { op: "weekend", choose: "past" }, granularity: "day", open: true } : null;
}

const VAGUE_BEFORE: ReadonlySet<string> = new Set(["recent", "coming"]);
const FEW_BEFORE: ReadonlySet<string> = new Set(["past", "last", "next", "coming", "recent"]);

/** "recent weeks", "the coming days", "the past few years": dates that nothing fixes. */
export const vaguePeriodExtractor: Extractor = {
  name: "vague-period",
  triggers: ["unit"],
  read(pieces, at) {
    if (!unitAt(pieces, at)?.plural) return null;
    const word = keyAt(pieces, at - 1);
    const few = word === "few" && FEW_BEFORE.has(keyAt(pieces, at - 2));
    if (!few && !VAGUE_BEFORE.has(word)) return null;
    const first = few ? at - 2 : at - 1;
    const from = keyAt(pieces, first - 1) === "the" ? first - 1 : first;
    return {
      from,
      to: at + 1,
      meaning: { op: "unknown" },
      granularity: granularityOf(unitAt(pieces, at)?.unit ?? "day"),
      modifier: "vague",
    };
  },
};
