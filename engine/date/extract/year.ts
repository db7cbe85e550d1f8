import { AMBIGUOUS_MONTHS } from "../../lexicon/months.ts";
import { BEFORE_YEAR, NOT_BEFORE_YEAR, YEARLY_NOUNS } from "../../lexicon/time-words.ts";
import { isCapital, isDash, keyAt, yearAt, type Extractor } from "../candidate.ts";
import { interval, type Meaning } from "../meaning.ts";
import type { Piece } from "../pieces.ts";

/** Whole years, first to last. */
export function yearSpan(first: number, last: number): Meaning {
  return interval(`${String(first).padStart(4, "0")}-01-01`, `${String(last).padStart(4, "0")}-12-31`);
}

/** "2004", "2006-2007", "2012-13", "pre-2003"; not counts, labels and names ("2014 people", "Resolution 1929", "Windows 2000"). */
export const yearExtractor: Extractor = {
  name: "year",
  triggers: ["digits"],
  read(pieces, at) {
    const year = yearAt(pieces, at);
    if (year === null || isLabel(pieces, at)) return null;
    const last = lastYear(pieces, at, year);
    if (last) return { from: at, to: at + 3, meaning: yearSpan(year, last), granularity: "year", modifier: "range" };
    const after = pieces[at + 1];
    if (after?.glued && after.kind === "word") return null;
    if (!isYear(pieces, at, year)) return null;
    return { from: at, to: at + 1, meaning: yearSpan(year, year), granularity: "year" };
  },
};

/** Part of a longer number, price, name or path. */
function isLabel(pieces: readonly Piece[], at: number): boolean {
  const [piece, before, after] = [pieces[at], pieces[at - 1], pieces[at + 1]];
  if (after?.glued && (after.key === "/" || after.key === "%" || after.key === "°")) return true;
  if (!before) return false;
  if (before.key === "$" || before.key === "£" || before.key === "€" || before.key === "#" || before.key === "©" || before.key === "¥")
    return true;
  if (!piece?.glued) return before.key === ")" && keyAt(pieces, at - 2) === "c";
  if (isDash(before.key)) return before.glued && !PREFIXES.has(keyAt(pieces, at - 2));
  return (
    before.kind === "word" ||
    before.key === "/" ||
    before.key === "." ||
    before.key === ":" ||
    (before.key === "," && pieces[at - 2]?.kind === "digits")
  );
}

const PREFIXES: ReadonlySet<string> = new Set(["pre", "post", "mid", "early", "late"]);

/** "-2007" or "–13" after a year; null where what follows is no later year. */
function lastYear(pieces: readonly Piece[], at: number, first: number): number | null {
  const [mark, piece] = [pieces[at + 1], pieces[at + 2]];
  const joined = (isDash(mark?.key ?? "") || mark?.key === "/") && mark?.glued && piece?.glued && piece.kind === "digits";
  if (!joined || (pieces[at + 3]?.glued === true && (isDash(keyAt(pieces, at + 3)) || pieces[at + 3]?.kind !== "mark"))) return null;
  const value = Number(piece.text);
  const last = piece.text.length === 2 ? Math.floor(first / 100) * 100 + value : value;
  return (piece.text.length === 2 || piece.text.length === 4) && last > first && last - first < 200 ? last : null;
}

function isYear(pieces: readonly Piece[], at: number, year: number): boolean {
  const before = pieces[at - 1];
  const key = before?.key ?? "";
  if (NOT_BEFORE_YEAR.has(key) || (key === "." && NOT_BEFORE_YEAR.has(keyAt(pieces, at - 2)) && before?.glued === true)) return false;
  const counted = countsNext(pieces, at);
  if (BEFORE_YEAR.has(key)) return year >= 1500 || !counted;
  if (year < 1900 || year > 2099) return key === "of" && year >= 1500 && year < 1900 && !counted;
  if (counted) return key === "the" || key === "s" || isDash(key) || YEARLY_NOUNS.has(keyAt(pieces, at + 1));
  // "Election 2016", "Windows 2000", "Vision 2030": a name, unless it is the first word of a sentence.
  return !(isCapital(before) && before?.term === null && !isFunction(key)) || AMBIGUOUS_MONTHS.has(key);
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "of",
  "from",
  "to",
  "between",
  "and",
  "or",
  "than",
  "its",
  "his",
  "her",
  "their",
  "our",
  "that",
  "this",
  "when",
  "for",
]);

function isFunction(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}

const PEOPLE: ReadonlySet<string> = new Set([
  "people",
  "men",
  "women",
  "children",
  "troops",
  "police",
  "feet",
  "meters",
  "metres",
  "miles",
  "percent",
  "dead",
]);

/** Whether the word after is a plural that the number could count. */
function countsNext(pieces: readonly Piece[], at: number): boolean {
  const after = pieces[at + 1];
  if (after?.kind !== "word" || after.glued || isCapital(after)) return false;
  if (PEOPLE.has(after.key)) return true;
  return after.key.length > 3 && after.key.endsWith("s") && !after.key.endsWith("ss") && !VERBS_IN_S.has(after.key);
}

const VERBS_IN_S: ReadonlySet<string> = new Set([
  "was",
  "has",
  "does",
  "crisis",
  "census",
  "versus",
  "this",
  "its",
  "his",
  "previous",
  "us",
]);
