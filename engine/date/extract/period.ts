import { FORTNIGHTS } from "../../lexicon/time-words.ts";
import { dayAt, isDash, keyAt, pieceAt, unitAt, type Extractor, type Reading } from "../candidate.ts";
import type { Meaning, Unit } from "../meaning.ts";
import type { Piece } from "../pieces.ts";

const OFFSETS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
  ["current", 0],
  ["coming", 1],
  ["previous", -1],
]);

/** "last week", "this month", "next year", "earlier this year", "the past week", "the weekend". */
export const periodExtractor: Extractor = {
  name: "period",
  triggers: ["unit", "plain"],
  read(pieces, at) {
    if (keyAt(pieces, at) === "weekend") return weekend(pieces, at);
    const unit = unitAt(pieces, at);
    if (!unit || unit.plural || FORTNIGHTS.has(keyAt(pieces, at))) return null;
    return (
      yearEnd(pieces, at, unit.unit) ?? trailing(pieces, at, unit.unit) ?? theUnit(pieces, at, unit.unit) ?? offset(pieces, at, unit.unit)
    );
  },
};

function offset(pieces: readonly Piece[], at: number, unit: Unit): Reading | null {
  const word = keyAt(pieces, at - 1);
  const steps = OFFSETS.get(word);
  // "This day" and "last day" name no date; nor does "current week" without its article.
  if (steps === undefined || unit === "day") return null;
  const long = word === "coming" || word === "current" || word === "previous";
  const article = keyAt(pieces, at - 2);
  if (long && article !== "the" && article !== "this") return null;
  const span = { from: long ? at - 2 : at - 1, to: at + 1, granularity: unit } as const;
  // "The last decade" is the ten years before now; "this decade" is the 2010s or the 2020s.
  if (unit === "decade" && steps < 0) return { ...span, meaning: { op: "trailing", unit, count: 1 } };
  const day = unit === "month" ? dayOfMonth(pieces, span.from) : null;
  if (day)
    return { ...span, from: day.from, meaning: nthDay(day.day, { op: "period", unit, offset: steps, clip: null }), granularity: "day" };
  const clip = steps === 0 ? CLIPS.get(keyAt(pieces, span.from - 1)) : undefined;
  if (clip) return { ...span, from: span.from - 1, meaning: { op: "period", unit, offset: steps, clip } };
  return { ...span, meaning: { op: "period", unit, offset: steps, clip: null }, open: steps === 0 && unit === "week" };
}

/** "the 15th of" or "the 15th day of" before "next month": the day and where the phrase begins. */
function dayOfMonth(pieces: readonly Piece[], at: number): { day: number; from: number } | null {
  if (keyAt(pieces, at - 1) !== "of") return null;
  const suffix = keyAt(pieces, at - 2) === "day" ? at - 3 : at - 2;
  const digits = dayAt(pieces, suffix - 1);
  if (!digits || digits.next !== suffix + 1) return null;
  return { day: digits.day, from: keyAt(pieces, suffix - 2) === "the" ? suffix - 2 : suffix - 1 };
}

function nthDay(day: number, month: Meaning): Meaning {
  return { op: "shift", of: { op: "part", part: "start", of: month }, unit: "day", count: day - 1, exact: true };
}

/** "Earlier this year" ends, and "later this year" begins, with the day of publication. */
const CLIPS: ReadonlyMap<string, "past" | "future"> = new Map([
  ["earlier", "past"],
  ["later", "future"],
  ["rest", "future"],
]);

/** "the past week", "in past months" not: a stretch that runs up to the day of publication. */
function trailing(pieces: readonly Piece[], at: number, unit: Unit): Reading | null {
  if (keyAt(pieces, at - 1) !== "past" || unit === "day") return null;
  const before = keyAt(pieces, at - 2);
  if (before !== "the" && before !== "this" && before !== "in" && before !== "over") return null;
  const from = before === "the" || before === "this" ? at - 2 : at - 1;
  return { from, to: at + 1, meaning: { op: "trailing", unit, count: 1 }, granularity: unit };
}

/** "by year-end", "by year end", "at year's end". */
function yearEnd(pieces: readonly Piece[], at: number, unit: Unit): Reading | null {
  if (unit !== "year" && unit !== "month") return null;
  const owned = (keyAt(pieces, at + 1) === "'" || keyAt(pieces, at + 1) === "’") && keyAt(pieces, at + 2) === "s" ? at + 3 : null;
  const end = isDash(keyAt(pieces, at + 1)) ? at + 2 : (owned ?? (keyAt(pieces, at - 1) === "by" ? at + 1 : null));
  if (end === null || keyAt(pieces, end) !== "end") return null;
  const meaning: Meaning = { op: "part", part: "end", of: { op: "period", unit, offset: 0, clip: null } };
  return { from: at, to: end + 1, meaning, granularity: unit === "year" ? "month" : "day" };
}

const ENDS: ReadonlySet<string> = new Set(["end", "start", "beginning", "middle", "close", "rest"]);

/** "throughout the week", "the end of the year", "later in the month": the unit that holds the day of publication. */
function theUnit(pieces: readonly Piece[], at: number, unit: Unit): Reading | null {
  if (keyAt(pieces, at - 1) !== "the" || (unit !== "week" && unit !== "month" && unit !== "year")) return null;
  const [joint, word] = [keyAt(pieces, at - 2), keyAt(pieces, at - 3)];
  const span = { from: at - 1, to: at + 1, granularity: unit } as const;
  const meaning: Meaning = { op: "period", unit, offset: 0, clip: null };
  if (joint === "throughout") return { ...span, meaning, open: true };
  const clip = CLIPS.get(word);
  if (clip && joint === (word === "rest" ? "of" : "in")) return { ...span, from: at - 3, meaning: { ...meaning, clip } };
  return joint === "of" && ENDS.has(word) ? { ...span, meaning } : null;
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
    const unit = unitAt(pieces, at);
    if (!unit?.plural) return null;
    if (isAbout(pieces, at)) return { from: at - 1, to: at + 2, ...VAGUE, granularity: unit.unit };
    const word = keyAt(pieces, at - 1);
    const few = word === "few" && FEW_BEFORE.has(keyAt(pieces, at - 2));
    if (!few && !VAGUE_BEFORE.has(word)) return null;
    const first = few ? at - 2 : at - 1;
    const from = keyAt(pieces, first - 1) === "the" ? first - 1 : first;
    return { from, to: at + 1, ...VAGUE, granularity: unit.unit };
  },
};

const VAGUE = { meaning: { op: "unknown" }, modifier: "vague" } as const;
const AROUND: ReadonlySet<string> = new Set(["leading", "before", "after", "since", "following", "ahead", "preceding"]);

/** "the days leading up to the vote", "the weeks after the attack". */
function isAbout(pieces: readonly Piece[], at: number): boolean {
  return keyAt(pieces, at - 1) === "the" && AROUND.has(keyAt(pieces, at + 1));
}
