import { type Meaning, type Unit } from "./meaning.ts";
import type { Piece } from "./pieces.ts";
import type { Term } from "./terms.ts";
import type { DateExpression, Granularity } from "./types.ts";

/** What an extractor read: a half-open range of pieces and what they mean, before the refiners. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly granularity: Granularity;
  readonly modifier: DateExpression["modifier"];
  readonly rule: string;
  /** Which Monday, March or summer is left to the tense of the sentence. */
  readonly open: boolean;
  /** Leans on an earlier date of the text: a bare time wants a day, "that month" a date. */
  readonly leans: "day" | "date" | null;
}

/** Reads a date at a piece that its triggers name; over-generates, the refiners choose. */
export interface Extractor {
  readonly name: string;
  readonly triggers: readonly (Term["kind"] | "digits")[];
  read(pieces: readonly Piece[], at: number): Reading | null;
}

/** A candidate as an extractor writes it; what it leaves out has the commonest value. */
export type Reading = Pick<Candidate, "from" | "to" | "meaning" | "granularity"> & Partial<Pick<Candidate, "modifier" | "open" | "leans">>;

/** What stands beyond the ends. */
const EDGE: Piece = { start: 0, end: 0, text: "", key: "", kind: "mark", glued: false, token: 0, term: null };

/** The piece at an index; beyond the ends an empty mark. */
export function pieceAt(pieces: readonly Piece[], at: number): Piece {
  return pieces[at] ?? EDGE;
}

/** The key of a piece, "" beyond the ends. */
export function keyAt(pieces: readonly Piece[], at: number): string {
  return pieceAt(pieces, at).key ?? "";
}

/** The index of the next piece that is no comma: `at`, or the one after. */
export function overComma(pieces: readonly Piece[], at: number): number {
  return keyAt(pieces, at) === "," ? at + 1 : at;
}

/** Whether a piece is a word that begins with a capital letter. */
export function isCapital(piece: Piece): boolean {
  if (piece.kind !== "word") return false;
  const first = piece.text.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether a piece is a word with a capital that the lexicons of time do not know: perhaps part of a name. */
export function isName(piece: Piece): boolean {
  return isCapital(piece) && (piece.term === null || piece.term.kind === "holiday");
}

/** Whether a mark between two pieces is a hyphen or dash. */
export function isDash(key: string): boolean {
  return key === "-" || key === "–" || key === "—" || key === "‑" || key === "−";
}

const SUFFIXES: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** A day of the month at a piece, "3", "03" or "3rd", and the index after it; null where there is none. */
export function dayAt(pieces: readonly Piece[], at: number): { day: number; next: number } | null {
  const piece = pieceAt(pieces, at);
  if (piece.kind !== "digits" || piece.text.length > 2) return null;
  const day = Number(piece.text);
  if (day < 1 || day > 31) return null;
  const after = pieceAt(pieces, at + 1);
  if (after.glued && after.kind === "word") return SUFFIXES.has(after.key) ? { day, next: at + 2 } : null;
  if (after.glued && (after.key === "/" || after.key === "%")) return null;
  return runsOn(pieces, at + 1, ":.") ? null : { day, next: at + 1 };
}

/** Whether one of these marks and more digits are glued to a number: "12:30", "6.1". */
function runsOn(pieces: readonly Piece[], at: number, marks: string): boolean {
  const [mark, digits] = [pieceAt(pieces, at), pieceAt(pieces, at + 1)];
  return mark.glued && mark.key !== "" && marks.includes(mark.key) && digits.glued && digits.kind === "digits";
}

/** A four-digit year at a piece, 1000 to 2199; null where it is part of a longer number, a time or a range of days. */
export function yearAt(pieces: readonly Piece[], at: number): number | null {
  const piece = pieceAt(pieces, at);
  if (piece.kind !== "digits" || piece.text.length !== 4) return null;
  const year = Number(piece.text);
  if (year < 1000 || year > 2199) return null;
  const [after, next] = [pieceAt(pieces, at + 1), pieceAt(pieces, at + 2)];
  if (after.glued && after.key === "%") return null;
  if (runsOn(pieces, at + 1, ":")) return null;
  if (after.glued && next.glued && next.kind === "digits" && (after.key === "." || (after.key === "," && next.text.length === 3)))
    return null;
  return year;
}

const NEXT_YEARS: ReadonlyMap<string, "last-year" | "this-year" | "next-year"> = new Map([
  ["last", "last-year"],
  ["this", "this-year"],
  ["next", "next-year"],
]);

/** "last year", "of this year", "next year" at a piece: which, and the index after it. */
export function yearWordsAt(
  pieces: readonly Piece[],
  at: number,
): { choose: "last-year" | "this-year" | "next-year"; next: number } | null {
  const first = keyAt(pieces, at) === "of" ? at + 1 : at;
  const choose = NEXT_YEARS.get(keyAt(pieces, first));
  return choose && keyAt(pieces, first + 1) === "year" ? { choose, next: first + 2 } : null;
}

/** "last week", "of this week", "next week" at a piece: which, and the index after it. */
export function weekWordsAt(
  pieces: readonly Piece[],
  at: number,
): { choose: "last-week" | "this-week" | "next-week"; next: number } | null {
  const first = keyAt(pieces, at) === "of" ? at + 1 : at;
  if (keyAt(pieces, first + 1) !== "week") return null;
  const word = keyAt(pieces, first);
  if (word !== "last" && word !== "this" && word !== "next") return null;
  return { choose: `${word}-week`, next: first + 2 };
}

/** The unit that a piece names, where it names one. */
export function unitAt(pieces: readonly Piece[], at: number): { unit: Unit; plural: boolean } | null {
  const term = pieceAt(pieces, at).term;
  return term?.kind === "unit" ? term : null;
}
