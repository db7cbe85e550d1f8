import { isCapital, isDash, keyAt, pieceAt, type Extractor, type Reading } from "../candidate.ts";
import type { Piece } from "../pieces.ts";
import { yearSpan } from "./year.ts";

const POSSESSIVES: ReadonlySet<string> = new Set(["his", "her", "their", "my", "your", "our", "its"]);

/** "the 1990s", "mid-2000s", "the '90s", "the nineties", "the 19th century"; not ages ("in his 50s"). */
export const decadeExtractor: Extractor = {
  name: "decade",
  triggers: ["digits", "decade"],
  read(pieces, at) {
    const piece = pieceAt(pieces, at);
    if (POSSESSIVES.has(keyAt(pieces, at - 1)) || POSSESSIVES.has(keyAt(pieces, at - 2)) || POSSESSIVES.has(keyAt(pieces, at - 3)))
      return null;
    if (piece.term?.kind === "decade") return words(pieces, at, piece.term.year);
    if (piece.kind !== "digits") return null;
    return century(pieces, at) ?? digits(pieces, at, piece);
  },
};

function words(pieces: readonly Piece[], at: number, year: number): Reading | null {
  const before = keyAt(pieces, at - 1);
  const said = before === "the" || ((isDash(before) || before === "early" || before === "late") && !isCapital(pieceAt(pieces, at)));
  return said ? { from: at, to: at + 1, meaning: yearSpan(year, year + 9), granularity: "decade" } : null;
}

function digits(pieces: readonly Piece[], at: number, piece: Piece): Reading | null {
  const apostrophe = isApostrophe(keyAt(pieces, at + 1)) ? 1 : 0;
  const suffix = pieceAt(pieces, at + 1 + apostrophe);
  if (!suffix.glued || suffix.key !== "s" || !piece.text.endsWith("0")) return null;
  const to = at + 2 + apostrophe;
  return piece.text.length === 4 ? fullDecade(Number(piece.text), at, to) : shortDecade(pieces, at, to);
}

function fullDecade(year: number, from: number, to: number): Reading | null {
  if (year < 1000 || year > 2100) return null;
  // "The 1900s" are a century; "the 2000s" have so far been a decade.
  const century = year % 100 === 0 && year < 2000;
  return { from, to, meaning: yearSpan(year, year + (century ? 99 : 9)), granularity: century ? "century" : "decade" };
}

/** "the '90s" and "the 90s" of the last century; "the '20s" could be of either, and "90s" may be ages or degrees. */
function shortDecade(pieces: readonly Piece[], at: number, to: number): Reading | null {
  const { text, glued } = pieceAt(pieces, at);
  if (text.length !== 2 || Number(text) < 30) return null;
  const marked = glued && isApostrophe(keyAt(pieces, at - 1));
  if (!marked && (glued || !isSaidOfYears(pieces, at))) return null;
  const year = 1900 + Number(text);
  return { from: marked ? at - 1 : at, to, meaning: yearSpan(year, year + 9), granularity: "decade" };
}

const PARTS: ReadonlySet<string> = new Set(["early", "mid", "late", "-", "–"]);
/** Near these "the 80s" are degrees. */
const DEGREES: ReadonlySet<string> = new Set(
  "temperature temperatures high highs low lows mercury thermometer degrees upper lower weather reached reach hit".split(" "),
);
/** "It was in the 90s": degrees too. */
const BEING: ReadonlySet<string> = new Set(["is", "was", "be", "were", "are", "'s"]);
const REACH = 8;

/** "the 60s hit", "back in the late 70s"; not "highs in the 80s". */
function isSaidOfYears(pieces: readonly Piece[], at: number): boolean {
  let the = at - 1;
  while (the > at - 4 && PARTS.has(keyAt(pieces, the))) the--;
  if (keyAt(pieces, the) !== "the" || (keyAt(pieces, the - 1) === "in" && BEING.has(keyAt(pieces, the - 2)))) return false;
  for (let near = at - REACH; near < at + REACH; near++) if (DEGREES.has(keyAt(pieces, near))) return false;
  return true;
}

function isApostrophe(key: string): boolean {
  return key === "'" || key === "’" || key === "‘";
}

function century(pieces: readonly Piece[], at: number): Reading | null {
  const number = Number(pieceAt(pieces, at).text);
  const suffix = pieceAt(pieces, at + 1);
  if (!suffix.glued || suffix.kind !== "word" || number < 5 || number > 22) return null;
  const noun = isDash(keyAt(pieces, at + 2)) ? at + 3 : at + 2;
  if (keyAt(pieces, noun) !== "century") return null;
  return { from: at, to: noun + 1, meaning: yearSpan(number * 100 - 99, number * 100), granularity: "century" };
}
