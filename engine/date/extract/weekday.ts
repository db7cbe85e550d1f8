import { isCapital, isName, keyAt, overComma, pieceAt, weekWordsAt, type Extractor, type Reading } from "../candidate.ts";
import type { Choice, Meaning } from "../meaning.ts";
import type { Piece } from "../pieces.ts";
import { onDay } from "./hours.ts";

/** "Monday", "last Monday", "early Monday", "Monday night", "late on Friday", "Friday this week", "the following Monday". */
export const weekdayExtractor: Extractor = {
  name: "weekday",
  triggers: ["weekday"],
  read(pieces, at) {
    const term = pieceAt(pieces, at).term;
    if (term?.kind !== "weekday" || !isCapital(pieceAt(pieces, at))) return null;
    if (SHORT.has(keyAt(pieces, at)) && (!beforeDate(pieces, at + 1) || isPaper(pieces, at))) return null;
    const leaning = leaningOn(pieces, at, term.weekday);
    if (leaning) return onDay(pieces, leaning);
    const chosen = chooser(pieces, at);
    const week = weekAfter(pieces, at) ?? weekBefore(pieces, at);
    const choose: Choice = week?.choose ?? chosen?.choose ?? "past";
    const day: Meaning = { op: "weekday", weekday: term.weekday, choose };
    // "Announced this Tuesday" is past, "this Tuesday" else ahead.
    const open = !week && (!chosen || choose === "this");
    const { from, next: to } = week ?? { from: chosen?.from ?? at, next: at + 1 };
    return onDay(pieces, { from, to, meaning: day, granularity: "day", open });
  },
};

const SHORT: ReadonlySet<string> = new Set(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"]);

/** "Edmonton Sun, August 16" is a newspaper. */
function isPaper(pieces: readonly Piece[], at: number): boolean {
  const before = pieceAt(pieces, at - 1);
  return keyAt(pieces, at) === "sun" && isName(before) && before.text !== before.text.toUpperCase();
}

/** An abbreviation is a weekday only where a date follows: "Sat., Feb. 3", "Tue 02 Jul". */
function beforeDate(pieces: readonly Piece[], at: number): boolean {
  const next = overComma(pieces, at);
  return (
    pieceAt(pieces, next).term?.kind === "month" || (pieceAt(pieces, next).kind === "digits" && pieceAt(pieces, next).text.length <= 2)
  );
}

const CHOOSERS: ReadonlyMap<string, Choice> = new Map([
  ["last", "last"],
  ["past", "last"],
  ["previous", "last-week"],
  ["this", "this"],
  ["next", "next"],
  ["coming", "future"],
  ["following", "next"],
  ["upcoming", "future"],
]);

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ["next", 1],
  ["following", 1],
  ["previous", -1],
  ["preceding", -1],
]);

/** "the following Monday", "the previous Friday": of the date before it in the text. */
function leaningOn(pieces: readonly Piece[], at: number, weekday: number): Reading | null {
  const count = STEPS.get(keyAt(pieces, at - 1));
  if (count === undefined || keyAt(pieces, at - 2) !== "the") return null;
  return {
    from: at - 2,
    to: at + 1,
    meaning: { op: "weekday-from", of: { op: "unknown" }, weekday, count },
    granularity: "day",
    leans: "date",
  };
}

interface Week {
  readonly choose: Choice;
  readonly from: number;
  readonly next: number;
}

/** "Friday last week", "Monday of next week". */
function weekAfter(pieces: readonly Piece[], at: number): Week | null {
  const week = weekWordsAt(pieces, at + 1);
  return week && { ...week, from: at };
}

/** "next week Wednesday", "last week on Friday". */
function weekBefore(pieces: readonly Piece[], at: number): Week | null {
  const from = keyAt(pieces, at - 1) === "on" ? at - 3 : at - 2;
  const week = weekWordsAt(pieces, from);
  return week && keyAt(pieces, from) !== "of" ? { choose: week.choose, next: at + 1, from } : null;
}

function chooser(pieces: readonly Piece[], at: number): { choose: Choice; from: number } | null {
  const choose = CHOOSERS.get(keyAt(pieces, at - 1));
  if (!choose) return null;
  const before = keyAt(pieces, at - 2);
  return { choose, from: before === "this" && choose !== "this" ? at - 2 : at - 1 };
}
