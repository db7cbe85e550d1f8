import { isCivilDay, isoFrom } from "../civil.ts";
import { isDash, keyAt, pieceAt, type Extractor, type Reading } from "../candidate.ts";
import { interval, type Meaning } from "../meaning.ts";
import type { Piece } from "../pieces.ts";

/** "2014-06-16", "2014-06-16T12:30:00Z", and "6/16/2014" or "16.06.2014" where only one reading is a day of the calendar. */
export const numericExtractor: Extractor = {
  name: "numeric",
  triggers: ["digits"],
  read(pieces, at) {
    const [first, m1, second, m2, third] = five(pieces, at);
    if (first.kind !== "digits" || second.kind !== "digits" || third.kind !== "digits") return null;
    if (m1.key !== m2.key || !m1.glued || !second.glued || !m2.glued || !third.glued) return null;
    if (first.glued && pieceAt(pieces, at - 1).kind === "mark" && !OPENERS.has(keyAt(pieces, at - 1))) return null;
    const day = read([first.text, second.text, third.text], m1.key);
    return day === null ? null : withTime(pieces, at + 5, { from: at, to: at + 5, meaning: interval(day, day), granularity: "day" });
  },
};

function five(pieces: readonly Piece[], at: number): [Piece, Piece, Piece, Piece, Piece] {
  return [pieceAt(pieces, at), pieceAt(pieces, at + 1), pieceAt(pieces, at + 2), pieceAt(pieces, at + 3), pieceAt(pieces, at + 4)];
}

const OPENERS: ReadonlySet<string> = new Set(["(", "[", '"', "“", "'", "‘", ",", ":"]);

function read(parts: readonly [string, string, string], mark: string): string | null {
  const [a, b, c] = [Number(parts[0]), Number(parts[1]), Number(parts[2])];
  if (parts[0].length === 4 && parts[1].length === 2 && parts[2].length === 2 && (isDash(mark) || mark === "/")) {
    return isCivilDay({ year: a, month: b, day: c }) ? isoFrom(a, b, c) : null;
  }
  if (parts[2].length !== 4 || (mark !== "/" && mark !== "." && mark !== "-") || c < 1000 || c > 2199) return null;
  const dayFirst = isCivilDay({ year: c, month: b, day: a });
  const monthFirst = isCivilDay({ year: c, month: a, day: b });
  if (dayFirst && monthFirst && a !== b) return null;
  if (dayFirst) return isoFrom(c, b, a);
  return monthFirst ? isoFrom(c, a, b) : null;
}

/** "T12:30:00Z", "T12:30+02:00" after an ISO day. */
function withTime(pieces: readonly Piece[], at: number, day: Reading): Reading {
  if (keyAt(pieces, at) !== "t" || !pieceAt(pieces, at).glued || keyAt(pieces, at + 2) !== ":") return day;
  const [hour, minute] = [keyAt(pieces, at + 1), keyAt(pieces, at + 3)];
  if (hour.length !== 2 || minute.length !== 2 || hour > "23" || minute > "59") return day;
  let next = at + 4;
  if (keyAt(pieces, next) === ":" && pieceAt(pieces, next + 1).kind === "digits") next += 2;
  if (keyAt(pieces, next) === "." && pieceAt(pieces, next).glued && pieceAt(pieces, next + 1).kind === "digits") next += 2;
  const zone = zoneAt(pieces, next);
  const time = `${hour}:${minute}`;
  const meaning: Meaning = { op: "time", of: day.meaning, from: time, to: time, zone: zone?.zone ?? null };
  return { ...day, to: zone?.next ?? next, meaning, granularity: "minute" };
}

function zoneAt(pieces: readonly Piece[], at: number): { zone: string; next: number } | null {
  const key = keyAt(pieces, at);
  if (key === "z" && pieceAt(pieces, at).glued) return { zone: "+00:00", next: at + 1 };
  const [hour, minute] = [keyAt(pieces, at + 1), keyAt(pieces, at + 3)];
  if ((key !== "+" && key !== "-") || !pieceAt(pieces, at).glued || keyAt(pieces, at + 2) !== ":") return null;
  return hour.length === 2 && minute.length === 2 ? { zone: `${key}${hour}:${minute}`, next: at + 4 } : null;
}
