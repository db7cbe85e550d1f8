import { AMBIGUOUS_MONTHS } from "../../lexicon/months.ts";
import { isCivilDay, isoFrom, isoOf, toSerial } from "../civil.ts";
import { dayAt, isCapital, isDash, keyAt, overComma, pieceAt, yearAt, yearWordsAt, type Extractor, type Reading } from "../candidate.ts";
import { interval, type Choice, type Meaning } from "../meaning.ts";
import { periodAround } from "../periods.ts";
import type { Piece } from "../pieces.ts";

/** "June 16, 2014", "16 June", "the 3rd of June", "June 3-5", "June 2014", "April last year", "last March", "March". */
export const monthExtractor: Extractor = {
  name: "month",
  triggers: ["month"],
  read(pieces, at) {
    const term = pieceAt(pieces, at).term;
    if (term?.kind !== "month") return null;
    // "Those between 13 and 17 may apply".
    if (!isCapital(pieceAt(pieces, at)) && AMBIGUOUS_MONTHS.has(keyAt(pieces, at))) return null;
    const right = daysRight(pieces, at + 1);
    const left = right ? null : daysLeft(pieces, at - 1);
    const days = right ?? left;
    return days ? dayReading(pieces, at, term.month, { ...days, left: left !== null }) : monthReading(pieces, at, term.month);
  },
};

interface DaySpan {
  readonly day: number;
  readonly lastDay: number;
  /** Index after the days (right of the month), or of the first of them (left). */
  readonly edge: number;
}

const CHOOSERS: ReadonlyMap<string, Choice> = new Map([
  ["last", "last"],
  ["this", "this-year"],
  ["next", "next"],
  ["past", "last"],
  ["coming", "next"],
]);

const RANGE_WORDS: ReadonlySet<string> = new Set(["to", "through", "until"]);

/** "July the 4th", "October, 1st". */
const SKIPPED: ReadonlySet<string> = new Set(["the", ","]);

function isOrdinal(pieces: readonly Piece[], at: number): boolean {
  return pieceAt(pieces, at + 1).glued && pieceAt(pieces, at + 1).kind === "word";
}

function daysRight(pieces: readonly Piece[], at: number): DaySpan | null {
  const first = dayAt(pieces, SKIPPED.has(keyAt(pieces, at)) && isOrdinal(pieces, at + 1) ? at + 1 : at);
  if (!first) return null;
  const joint = keyAt(pieces, first.next);
  if (isDash(joint) || RANGE_WORDS.has(joint)) {
    const last = dayAt(pieces, first.next + 1);
    const after = keyAt(pieces, last?.next ?? 0);
    const isTime = after === "am" || after === "pm" || pieceAt(pieces, last?.next ?? 0).term?.kind === "month";
    if (last && last.day > first.day && !isTime) return { day: first.day, lastDay: last.day, edge: last.next };
  }
  return nextDay(pieces, first) ?? { day: first.day, lastDay: first.day, edge: first.next };
}

/** "Feb. 7 and 8": two days on end, where nothing follows that the second could count. */
function nextDay(pieces: readonly Piece[], first: { readonly day: number; readonly next: number }): DaySpan | null {
  const last = keyAt(pieces, first.next) === "and" || keyAt(pieces, first.next) === "&" ? dayAt(pieces, first.next + 1) : null;
  if (last?.day !== first.day + 1) return null;
  const after = pieceAt(pieces, last.next);
  const counts = after.kind === "word" ? !AFTER_DAYS.has(after.key) : after.key === "%" || after.key === "-";
  return counts ? null : { day: first.day, lastDay: last.day, edge: last.next };
}

const AFTER_DAYS: ReadonlySet<string> = new Set(
  "in at of as on when where by with before after for to and but near from during while were are was will is would".split(" "),
);

function daysLeft(pieces: readonly Piece[], at: number): DaySpan | null {
  const of = keyAt(pieces, at) === "of" ? at - 1 : at;
  const start = pieceAt(pieces, of).kind === "word" && pieceAt(pieces, of).glued ? of - 1 : of;
  const last = dayAt(pieces, start);
  if (!last) return ordinalLeft(pieces, at);
  if (last.next !== of + 1) return null;
  const before = pieceAt(pieces, start - 1);
  const between = before.key === "and" && keyAt(pieces, start - 3) === "between";
  const first = between || isDash(before.key) || RANGE_WORDS.has(before.key) ? dayAt(pieces, start - 2) : null;
  if (first && first.next === start - 1 && first.day < last.day)
    return { day: first.day, lastDay: last.day, edge: between ? start - 3 : start - 2 };
  // Glued to a mark it may be the tail of another number: "7:30 June", "$3.16 June".
  const tail = before.kind === "mark" && (before.key === "$" || pieceAt(pieces, start - 2).kind === "digits") && before.key !== ",";
  if (pieceAt(pieces, start).glued && tail && !isDash(before.key)) return null;
  return { day: last.day, lastDay: last.day, edge: start };
}

/** "the second of August": with "of" alone, for "first May" is no date. */
function ordinalLeft(pieces: readonly Piece[], at: number): DaySpan | null {
  const { term } = pieceAt(pieces, at - 1);
  return keyAt(pieces, at) === "of" && term?.kind === "ordinal" ? { day: term.value, lastDay: term.value, edge: at - 1 } : null;
}

/** Words after "Sept. 11" that make it the day of 2001. */
const ATTACK_WORDS: ReadonlySet<string> = new Set([
  "attack",
  "attacks",
  "terror",
  "terrorist",
  "terrorism",
  "hijackers",
  "hijackings",
  "commission",
]);

/** "the Sept. 11 attacks", "the worst attack since Sept. 11". */
function namesAttack(pieces: readonly Piece[], from: number, to: number): boolean {
  return ATTACK_WORDS.has(keyAt(pieces, to)) || (keyAt(pieces, from - 1) === "since" && ATTACK_WORDS.has(keyAt(pieces, from - 2)));
}

function dayReading(pieces: readonly Piece[], at: number, month: number, days: DaySpan & { left: boolean }): Reading | null {
  const { day, lastDay } = days;
  const from = days.left ? days.edge : at;
  const after = days.left ? at + 1 : days.edge;
  const base = { from, granularity: "day", modifier: day === lastDay ? "exact" : "range" } as const;
  const yearPiece = overComma(pieces, keyAt(pieces, after) === "of" ? after + 1 : after);
  const year = yearAt(pieces, yearPiece);
  if (year !== null) {
    // No such day: it is said to be a date, and nothing fixes which.
    if (!isCivilDay({ year, month, day: lastDay })) return { ...base, to: yearPiece + 1, meaning: { op: "unknown" } };
    return { ...base, to: yearPiece + 1, meaning: interval(isoFrom(year, month, day), isoFrom(year, month, lastDay)) };
  }
  // 2000 is a leap year: it has every day that any year has.
  if (!isCivilDay({ year: 2000, month, day: lastDay })) return null;
  if (month === 9 && day === 11 && namesAttack(pieces, from, after))
    return { ...base, to: after, meaning: interval("2001-09-11", "2001-09-11") };
  const words = yearWordsAt(pieces, after);
  const said = keyAt(pieces, from - 1);
  if (!words && (said === "next" || said === "last")) {
    return { ...base, from: from - 1, to: after, meaning: { op: "month-day", month, day, lastDay, weekday: null, choose: said } };
  }
  return {
    ...base,
    to: words?.next ?? after,
    open: !words,
    meaning: { op: "month-day", month, day, lastDay, weekday: null, choose: words?.choose ?? "near" },
  };
}

function monthReading(pieces: readonly Piece[], at: number, month: number): Reading | null {
  const yearPiece = overComma(pieces, keyAt(pieces, at + 1) === "of" ? at + 2 : at + 1);
  const year = yearAt(pieces, yearPiece);
  if (year !== null) return { from: at, to: yearPiece + 1, granularity: "month", meaning: wholeMonth(year, month) };
  // "July 42nd" is neither a day nor the month.
  const noDay = pieceAt(pieces, at + 1).kind === "digits" && isOrdinal(pieces, at + 1);
  if (!isCapital(pieceAt(pieces, at)) || noDay) return null;
  const words = yearWordsAt(pieces, at + 1);
  if (words) return { from: at, to: words.next, granularity: "month", meaning: { op: "month", month, choose: words.choose } };
  const choose = CHOOSERS.get(keyAt(pieces, at - 1));
  const from = choose ? at - 1 : at;
  return { from, to: at + 1, granularity: "month", meaning: { op: "month", month, choose: choose ?? "near" }, open: !choose };
}

function wholeMonth(year: number, month: number): Meaning {
  const days = periodAround(toSerial({ year, month, day: 1 }), "month", 0);
  return interval(isoOf(days.low), isoOf(days.high));
}
