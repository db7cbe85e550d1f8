import { GAME_WORDS } from "../../lexicon/time-words.ts";
import { isDash, keyAt, overComma, pieceAt, yearAt, yearWordsAt, type Extractor, type Reading } from "../candidate.ts";
import { interval, type Choice, type Meaning } from "../meaning.ts";
import { isoOf } from "../civil.ts";
import { months, type Days } from "../periods.ts";
import type { Piece } from "../pieces.ts";

const CHOOSERS: ReadonlyMap<string, Choice> = new Map([
  ["last", "last"],
  ["this", "this-year"],
  ["next", "next"],
  ["past", "last"],
  ["coming", "next"],
]);

/** "this summer", "fall of 1980", "summer 2015", "last winter", "in the spring"; not "the fall of Saigon". */
export const seasonExtractor: Extractor = {
  name: "season",
  triggers: ["season"],
  read(pieces, at) {
    const term = pieceAt(pieces, at).term;
    if (term?.kind !== "season") return null;
    const dated = withYear(pieces, at, (year) => months(year * 12 - 1 + 3 * term.season, 3), "season");
    if (dated) return dated;
    const words = yearWordsAt(pieces, at + 1);
    if (words)
      return { from: at, to: words.next, meaning: { op: "season", season: term.season, choose: words.choose }, granularity: "season" };
    const choose = CHOOSERS.get(keyAt(pieces, at - 1));
    if (choose) {
      const open = choose === "this-year" && term.season === 4;
      return {
        from: at - 1,
        to: at + 1,
        meaning: { op: "season", season: term.season, choose: open ? "near" : choose },
        granularity: "season",
        open,
      };
    }
    return bareSeason(pieces, at, term.season);
  },
};

const BEFORE_SEASON: ReadonlySet<string> = new Set(["in", "by", "until", "since", "during", "before"]);

/** "in the spring", "by summer"; "fall" and "spring" only with "the", and never "in the fall of". */
function bareSeason(pieces: readonly Piece[], at: number, season: number): Reading | null {
  const the = keyAt(pieces, at - 1) === "the";
  const before = keyAt(pieces, the ? at - 2 : at - 1);
  const after = pieceAt(pieces, at + 1);
  const verb = pieceAt(pieces, at).key === "fall" || pieceAt(pieces, at).key === "spring";
  if (
    !BEFORE_SEASON.has(before) ||
    (verb && (!the || before === "before")) ||
    after.key === "of" ||
    (after.kind === "word" && after.term === null && verb)
  )
    return null;
  return { from: the ? at - 1 : at, to: at + 1, meaning: { op: "season", season, choose: "near" }, granularity: "season", open: true };
}

function withYear(pieces: readonly Piece[], at: number, of: (year: number) => Days, granularity: "season" | "quarter"): Reading | null {
  const yearPiece = overComma(pieces, keyAt(pieces, at + 1) === "of" ? at + 2 : at + 1);
  const year = yearAt(pieces, yearPiece);
  if (year === null) return null;
  const days = of(year);
  // "the winter of 2014-15"
  const tail = isDash(keyAt(pieces, yearPiece + 1)) && pieceAt(pieces, yearPiece + 2).glued ? pieceAt(pieces, yearPiece + 2) : null;
  if (tail?.kind === "digits" && Number(tail.text.slice(-2)) === (year + 1) % 100) {
    return { from: at, to: yearPiece + 3, meaning: interval(isoOf(days.low), isoOf(days.high)), granularity };
  }
  return { from: at, to: yearPiece + 1, meaning: interval(isoOf(days.low), isoOf(days.high)), granularity };
}

/** "the second quarter", "third quarter of 2014", "Q3 2014", "first half of the year"; not quarters of a game. */
export const quarterExtractor: Extractor = {
  name: "quarter",
  triggers: ["unit", "plain"],
  read(pieces, at) {
    if (keyAt(pieces, at) === "half") return halfYear(pieces, at);
    const short = keyAt(pieces, at) === "q" && pieceAt(pieces, at + 1).glued && pieceAt(pieces, at + 1).kind === "digits";
    const named = keyAt(pieces, at) === "quarter";
    if (!short && !named) return null;
    const which = short ? Number(keyAt(pieces, at + 1)) : ordinalBefore(pieces, at);
    if (which === null || which < 1 || which > 4) return null;
    const from = short ? at : at - 1;
    const last = short ? at + 1 : at;
    const dated = withYear(pieces, last, (year) => months(year * 12 + 3 * (which - 1), 3), "quarter");
    if (dated) return { ...dated, from };
    const words = yearWordsAt(pieces, last + 1);
    if (words) return { from, to: words.next, meaning: { op: "quarter", quarter: which, choose: words.choose }, granularity: "quarter" };
    if (short || keyAt(pieces, from - 1) !== "the" || isGame(pieces, at)) return null;
    return { from: from - 1, to: last + 1, meaning: { op: "quarter", quarter: which, choose: "past" }, granularity: "quarter" };
  },
};

function ordinalBefore(pieces: readonly Piece[], at: number): number | null {
  const term = pieceAt(pieces, at - 1).term;
  return term?.kind === "ordinal" ? term.value : null;
}

/** "the first half of 2014", "second half of last year". */
function halfYear(pieces: readonly Piece[], at: number): Reading | null {
  const which = ordinalBefore(pieces, at);
  if ((which !== 1 && which !== 2) || keyAt(pieces, at + 1) !== "of") return null;
  const part = which === 1 ? "first-half" : "second-half";
  const year = yearAt(pieces, at + 2);
  if (year !== null) {
    const whole: Meaning = interval(`${year}-01-01`, `${year}-12-31`);
    return { from: at - 1, to: at + 3, meaning: { op: "part", part, of: whole }, granularity: "quarter" };
  }
  const words = yearWordsAt(pieces, at + 1);
  if (!words) return null;
  const offset = words.choose === "last-year" ? -1 : words.choose === "next-year" ? 1 : 0;
  return {
    from: at - 1,
    to: words.next,
    meaning: { op: "part", part, of: { op: "period", unit: "year", offset, clip: null } },
    granularity: "quarter",
  };
}

/** Whether words of sport stand within a sentence's length. */
function isGame(pieces: readonly Piece[], at: number): boolean {
  for (let i = Math.max(0, at - 25); i < Math.min(pieces.length, at + 25); i++) if (GAME_WORDS.has(keyAt(pieces, i))) return true;
  return false;
}
