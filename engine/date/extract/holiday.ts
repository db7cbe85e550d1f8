import { HOLIDAYS } from "../../lexicon/holidays.ts";
import { isCapital, keyAt, overComma, pieceAt, yearAt, yearWordsAt, type Extractor, type Reading } from "../candidate.ts";
import type { Meaning } from "../meaning.ts";
import type { Piece } from "../pieces.ts";

/** Names of holidays by the first of their words, which is what is looked up; longest first. */
const BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = index();

function index(): Map<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const [name] of HOLIDAYS) {
    const words = name.replaceAll("'", " ' ").split(" ").filter(Boolean);
    const first = words[0] ?? "";
    map.set(
      first,
      [...(map.get(first) ?? []), words].toSorted((a, b) => b.length - a.length),
    );
  }
  return map;
}

/** "Christmas Day", "New Year's Eve 2014", "Thanksgiving", "the Fourth of July"; not "the Boxing Day tsunami". */
export const holidayExtractor: Extractor = {
  name: "holiday",
  triggers: ["holiday", "month", "ordinal"],
  read(pieces, at) {
    const match = nameAt(pieces, at);
    if (!match || isAttribute(pieces, at, match.next)) return null;
    const yearPiece = overComma(pieces, match.next);
    const year = yearAt(pieces, yearPiece);
    const words = year === null ? yearWordsAt(pieces, match.next) : null;
    const before = keyAt(pieces, at - 1);
    const choose = before === "last" ? "last" : before === "next" ? "next" : (words?.choose ?? "near");
    const meaning: Meaning = { op: "holiday", name: match.name, year, choose };
    const from = before === "last" || before === "next" ? at - 1 : at;
    const to = year === null ? (words?.next ?? match.next) : yearPiece + 1;
    const reading: Reading = { from, to, meaning, granularity: "day", open: year === null && choose === "near" };
    return reading;
  },
};

function nameAt(pieces: readonly Piece[], at: number): { name: string; next: number } | null {
  if (!isCapital(pieceAt(pieces, at))) return null;
  for (const words of BY_FIRST.get(keyAt(pieces, at)) ?? []) {
    let i = at;
    for (const word of words) {
      const key = keyAt(pieces, i).replace("’", "'");
      if (key !== word) break;
      i++;
    }
    if (i - at === words.length) return { name: words.join(" ").replaceAll(" ' ", "'"), next: i };
  }
  return null;
}

const BEFORE_DAYS: ReadonlySet<string> = new Set([
  "on",
  "by",
  "before",
  "after",
  "since",
  "until",
  "till",
  "around",
  "last",
  "next",
  "this",
  "from",
  "through",
  "to",
  "for",
  "at",
  "of",
]);

const QUOTES: ReadonlySet<string> = new Set(['"', "“", "”", "‘", "’", "'"]);

/** Before a noun it says what kind ("the Boxing Day tsunami", "a Christmas tree"), not when. */
function isAttribute(pieces: readonly Piece[], at: number, next: number): boolean {
  const quoted = QUOTES.has(keyAt(pieces, next)) && QUOTES.has(keyAt(pieces, at - 1));
  const after = pieceAt(pieces, quoted ? next + 1 : next);
  const before = keyAt(pieces, at - 1);
  const whole = next - at > 1;
  if (after.glued && (after.key === "-" || after.key === "'" || after.key === "’")) return true;
  if (before === "a" || before === "an" || before === "every" || before === "each") return true;
  if (after.kind !== "word") return !whole && !BEFORE_DAYS.has(before);
  if ((after.term !== null && after.term.kind !== "holiday") || FOLLOWERS.has(after.key)) return !whole && !BEFORE_DAYS.has(before);
  return !(whole && before === "on" && !isCapital(after));
}

/** Words after which no noun phrase goes on. */
const FOLLOWERS: ReadonlySet<string> = new Set([
  "in",
  "at",
  "on",
  "and",
  "or",
  "but",
  "when",
  "as",
  "that",
  "with",
  "after",
  "before",
  "to",
  "for",
  "the",
  "he",
  "she",
  "they",
  "it",
  "was",
  "were",
  "is",
  "are",
  "will",
  "would",
  "by",
  "from",
]);
