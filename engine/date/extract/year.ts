import { BEFORE_YEAR, NOT_AFTER_YEAR, NOT_BEFORE_YEAR, STREETS, YEARLY_NOUNS } from "../../lexicon/time-words.ts";
import { isCapital, isDash, isName, keyAt, pieceAt, yearAt, type Extractor, type Reading } from "../candidate.ts";
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
    const short = shortYear(pieces, at);
    if (short) return short;
    const year = yearAt(pieces, at);
    if (year === null || isLabel(pieces, at)) return null;
    const last = lastYear(pieces, at, year);
    if (isFiscal(pieces, at)) return fiscalYear(pieces, at);
    if (last) return { from: at, to: at + 3, meaning: yearSpan(year, last), granularity: "year", modifier: "range" };
    const after = pieceAt(pieces, at + 1);
    if (after.glued && (after.kind === "word" || after.key === "/")) return null;
    if (!isAtLeast(pieces, at) && !isSpanEnd(pieces, at, year) && !isYear(pieces, at, year)) return null;
    return { from: at, to: at + 1, meaning: yearSpan(year, year), granularity: "year" };
  },
};

const BEFORE_SHORT: ReadonlySet<string> = new Set([...BEFORE_YEAR, "of", "or", "and", "from", "to"]);

/** "in '72", "the summer of '69", "September of ’04": two digits after a free apostrophe. */
function shortYear(pieces: readonly Piece[], at: number): Reading | null {
  const [digits, mark, after] = [pieceAt(pieces, at), pieceAt(pieces, at - 1), pieceAt(pieces, at + 1)];
  if (digits.text.length !== 2 || !digits.glued || mark.glued || (mark.key !== "'" && mark.key !== "’" && mark.key !== "‘")) return null;
  if (!BEFORE_SHORT.has(keyAt(pieces, at - 2)) || (after.glued && after.kind !== "mark")) return null;
  const value = Number(digits.text);
  const year = (value > 40 ? 1900 : 2000) + value;
  return { from: at - 1, to: at + 1, meaning: yearSpan(year, year), granularity: "year" };
}

const SIGNS_BEFORE: ReadonlySet<string> = new Set(["$", "£", "€", "¥", "#", "©", "№"]);
const SIGNS_AFTER: ReadonlySet<string> = new Set(["/", "%", "°"]);
const GLUED_BEFORE: ReadonlySet<string> = new Set(["/", ".", ":", "'", "’", "_"]);

const OPENING: ReadonlySet<string> = new Set(['"', "“", "‘"]);
const CLOSING: ReadonlySet<string> = new Set(['"', "”", "’", ",", ":"]);

/** A book or film: "1984," and "2001: A Space Odyssey" in quotation marks. */
function isTitle(pieces: readonly Piece[], at: number): boolean {
  const [before, piece, after] = [pieceAt(pieces, at - 1), pieceAt(pieces, at), pieceAt(pieces, at + 1)];
  if (!OPENING.has(before.key) || !piece.glued || !after.glued || !CLOSING.has(after.key)) return false;
  return after.key !== "," || CLOSING.has(keyAt(pieces, at + 2));
}

/** Part of a longer number, price, name or path. */
function isLabel(pieces: readonly Piece[], at: number): boolean {
  const [before, after] = [pieceAt(pieces, at - 1), pieceAt(pieces, at + 1)];
  if (after.glued && SIGNS_AFTER.has(after.key) && !(after.key === "/" && pieceAt(pieces, at + 2).text.length === 2)) return true;
  if (SIGNS_BEFORE.has(before.key) || isTitle(pieces, at)) return true;
  // "(c) 2014"
  if (!pieceAt(pieces, at).glued) return before.key === ")" && keyAt(pieces, at - 2) === "c";
  if (isDash(before.key)) return before.glued && !PREFIXES.has(keyAt(pieces, at - 2));
  return before.kind === "word" || GLUED_BEFORE.has(before.key) || (before.key === "," && pieceAt(pieces, at - 2).kind === "digits");
}

const PREFIXES: ReadonlySet<string> = new Set(["pre", "post", "mid", "early", "late"]);

/** "fiscal 2015", "fiscal year 2015": when it begins depends on whose it is, so it has no value. */
function isFiscal(pieces: readonly Piece[], at: number): boolean {
  const before = keyAt(pieces, at - 1);
  return before === "fiscal" || (before === "year" && (keyAt(pieces, at - 2) === "fiscal" || keyAt(pieces, at - 2) === "financial"));
}

function fiscalYear(pieces: readonly Piece[], at: number): Reading {
  return { from: keyAt(pieces, at - 1) === "year" ? at - 2 : at - 1, to: at + 1, meaning: { op: "unknown" }, granularity: "year" };
}

/** "-2007" or "–13" after a year; null where what follows is no later year. */
function lastYear(pieces: readonly Piece[], at: number, first: number): number | null {
  const [mark, piece, after] = [pieceAt(pieces, at + 1), pieceAt(pieces, at + 2), pieceAt(pieces, at + 3)];
  if ((!isDash(mark.key) && mark.key !== "/") || !mark.glued || !piece.glued || piece.kind !== "digits") return null;
  // A third part makes it a day ("2014-06-16") or a label ("2014-15b").
  if (after.glued && (isDash(after.key) || after.kind !== "mark")) return null;
  if (piece.text.length !== 2 && piece.text.length !== 4) return null;
  const value = Number(piece.text);
  const last = piece.text.length === 2 ? Math.floor(first / 100) * 100 + value : value;
  return last > first && last - first < 200 ? last : null;
}

const SPAN_LINKS: ReadonlySet<string> = new Set(["and", "to", "until", "till", "through"]);

/** An end of "between 1877 and 1879" or "from 1850 to 1860", where years before 1900 are believed too. */
function isSpanEnd(pieces: readonly Piece[], at: number, year: number): boolean {
  if (year < 1500 || year >= 1900) return false;
  const opens = (first: number): boolean => {
    const word = keyAt(pieces, first - 1);
    return (word === "between" || word === "from") && SPAN_LINKS.has(keyAt(pieces, first + 1)) && yearAt(pieces, first + 2) !== null;
  };
  return opens(at) || opens(at - 2);
}

/** "since at least 1997", and not "at least 1997 people". */
function isAtLeast(pieces: readonly Piece[], at: number): boolean {
  return keyAt(pieces, at - 1) === "least" && keyAt(pieces, at - 2) === "at" && BEFORE_YEAR.has(keyAt(pieces, at - 3));
}

function isYear(pieces: readonly Piece[], at: number, year: number): boolean {
  const before = pieceAt(pieces, at - 1);
  const { key } = before;
  if (NOT_BEFORE_YEAR.has(key) || (key === "." && before.glued && NOT_BEFORE_YEAR.has(keyAt(pieces, at - 2)))) return false;
  if (NOT_AFTER_YEAR.has(keyAt(pieces, at + 1)) || STREETS.has(keyAt(pieces, at + 2))) return false;
  const counted = countsNext(pieces, at);
  if (BEFORE_YEAR.has(key)) return year >= 1500 || !counted;
  if (year < 1900 || year > 2099) return key === "of" && year >= 1500 && year < 1900 && !beforeNoun(pieces, at);
  // "Election 2016", "Windows 2000", "Vision 2030": a name, unless it is the first word of a sentence.
  if (isName(before) && !FUNCTION_WORDS.has(key)) return false;
  return !counted || key === "the" || key === "s" || isDash(key) || YEARLY_NOUNS.has(keyAt(pieces, at + 1));
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

/** Whether a noun may follow: "a survey of 1709 schoolchildren"; a year before 1900 is believed only where none does. */
function beforeNoun(pieces: readonly Piece[], at: number): boolean {
  const after = pieceAt(pieces, at + 1);
  return after.kind === "word" && !isCapital(after) && !AFTER_NOUNS.has(after.key);
}

const AFTER_NOUNS: ReadonlySet<string> = new Set([
  "and",
  "or",
  "in",
  "by",
  "to",
  "that",
  "which",
  "was",
  "were",
  "is",
  "has",
  "had",
  "but",
  "when",
  "as",
  "at",
  "on",
  "with",
]);

/** Whether the word after is a plural that the number could count. */
function countsNext(pieces: readonly Piece[], at: number): boolean {
  const after = pieceAt(pieces, at + 1);
  if (after.kind !== "word" || after.glued || isCapital(after)) return false;
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
