import { TIME_ZONES } from "../../lexicon/time-zones.ts";
import { isDash, keyAt, pieceAt, type Extractor } from "../candidate.ts";
import type { Piece } from "../pieces.ts";
import { dayFromNow } from "./relative-day.ts";

const ZONES: ReadonlyMap<string, string | null> = new Map(TIME_ZONES);

/** "3:30 p.m.", "6pm", "7.37am", "0737 GMT", "14:37 local time", "at 14:37", "10 o'clock", "2-4 p.m.". */
export const clockExtractor: Extractor = {
  name: "clock",
  triggers: ["digits"],
  read(pieces, at) {
    const digits = digitsAt(pieces, at);
    if (!digits) return null;
    const half = halfAt(pieces, digits.next);
    const zone = zoneAt(pieces, half?.next ?? digits.next);
    if (!isTime(pieces, at, { digits, half: half !== null, zone: zone !== null })) return null;
    const range = half ? null : rangeAt(pieces, at, digits.next);
    const last = range ?? { hour: digits.hour, minute: digits.minute, next: half?.next ?? digits.next, half: half?.half ?? null };
    const from = clock(digits.hour, digits.minute, range ? sameHalf(digits.hour, range) : last.half);
    const to = clock(last.hour, last.minute, last.half);
    if (from === null || to === null || from > to) return null;
    const endZone = zoneAt(pieces, last.next);
    const meaning = { op: "time", of: dayFromNow(0), from, to, zone: endZone?.zone ?? null } as const;
    return {
      from: startOf(pieces, at, range),
      to: endZone?.next ?? last.next,
      meaning,
      granularity: "minute",
      modifier: range ? "range" : "exact",
      leans: "day",
    };
  },
};

/** "between" belongs to the range that it opens. */
function startOf(pieces: readonly Piece[], at: number, range: Last | null): number {
  return range && keyAt(pieces, at - 1) === "between" ? at - 1 : at;
}

interface Digits {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  readonly form: "colon" | "stop" | "four" | "hour";
}

function digitsAt(pieces: readonly Piece[], at: number): Digits | null {
  const [first, mark, second] = [pieceAt(pieces, at), pieceAt(pieces, at + 1), pieceAt(pieces, at + 2)];
  if (first.kind !== "digits" || isTail(pieces, at)) return null;
  if (first.text.length === 4) {
    const time = { hour: Number(first.text.slice(0, 2)), minute: Number(first.text.slice(2)) };
    return time.minute < 60 && time.hour < 24 ? { ...time, next: at + 1, form: "four" } : null;
  }
  if (first.text.length > 2) return null;
  const hour = Number(first.text);
  if (hour > 24) return null;
  const joined =
    (mark.key === ":" || mark.key === ".") && mark.glued && second.kind === "digits" && second.glued && second.text.length === 2;
  if (!joined) return { hour, minute: 0, next: at + 1, form: "hour" };
  const minute = Number(second.text);
  // A third part is seconds of a time with a date, or a runner's time: neither is a clock time of the text.
  const third = pieceAt(pieces, at + 3).glued && pieceAt(pieces, at + 3).key === ":";
  return minute < 60 && !third ? { hour, minute, next: at + 3, form: mark.key === ":" ? "colon" : "stop" } : null;
}

/** The tail of a longer number ("1,207", "$3.16", "2-1"): no time. */
function isTail(pieces: readonly Piece[], at: number): boolean {
  const [piece, before] = [pieceAt(pieces, at), pieceAt(pieces, at - 1)];
  if (!piece.glued || !before) return false;
  if (before.kind === "word") return true;
  if (before.key === ",")
    return pieceAt(pieces, at - 2).kind === "digits" && (piece.text.length === 3 || pieceAt(pieces, at - 2).text.length !== 4);
  return (
    before.key === "." ||
    before.key === ":" ||
    before.key === "$" ||
    before.key === "£" ||
    before.key === "€" ||
    before.key === "/" ||
    before.key === "#"
  );
}

function halfAt(pieces: readonly Piece[], at: number): { half: "am" | "pm" | null; next: number } | null {
  const key = keyAt(pieces, at);
  if (key === "am" || key === "pm") return pieceAt(pieces, at).text === "Am" ? null : { half: key, next: at + 1 };
  if (key === "o" && keyAt(pieces, at + 1) === "'" && keyAt(pieces, at + 2) === "clock") return { half: null, next: at + 3 };
  if (key === "o" && keyAt(pieces, at + 1) === "’" && keyAt(pieces, at + 2) === "clock") return { half: null, next: at + 3 };
  return key === "noon" ? { half: "pm", next: at + 1 } : null;
}

function zoneAt(pieces: readonly Piece[], at: number): { zone: string | null; next: number } | null {
  const key = keyAt(pieces, at);
  if (key === "local" && keyAt(pieces, at + 1) === "time") return { zone: null, next: at + 2 };
  const piece = pieceAt(pieces, at);
  if (piece.kind === "word" && piece.text === piece.text.toUpperCase() && ZONES.has(key))
    return { zone: ZONES.get(key) ?? null, next: at + 1 };
  if (key === "eastern" || key === "central" || key === "pacific" || key === "mountain") {
    const time = keyAt(pieces, at + 1) === "time" || keyAt(pieces, at + 1) === "standard" || keyAt(pieces, at + 1) === "daylight";
    return time ? { zone: null, next: keyAt(pieces, at + 2) === "time" ? at + 3 : at + 2 } : null;
  }
  return key === "hrs" || key === "hours" ? { zone: null, next: at + 1 } : null;
}

const BEFORE_TIMES: ReadonlySet<string> = new Set(["at", "by", "until", "till", "before", "after", "around", "about", "from", "since"]);

interface Evidence {
  readonly digits: Digits;
  readonly half: boolean;
  readonly zone: boolean;
}

function isTime(pieces: readonly Piece[], at: number, { digits, half, zone }: Evidence): boolean {
  if (half) return digits.hour <= 12 || digits.form !== "hour";
  const before = keyAt(pieces, at - 1);
  const range = rangeAt(pieces, at, digits.next);
  if (digits.form === "colon") return zone || BEFORE_TIMES.has(before) || besideDay(pieces, at, digits.next) || range !== null;
  if (digits.form === "stop" && !zone && BEFORE_TIMES.has(before) && besideDay(pieces, at, digits.next)) return true;
  if (digits.form === "hour" || !zone) return range !== null && range.half !== null && digits.form !== "four";
  // "24.37 hours" and "1437 hours" are durations; "0737 GMT" and "at 1437 hours" are times.
  const after = keyAt(pieces, digits.next);
  if (after !== "hours" && after !== "hrs") return true;
  return before === "at" || (digits.form === "four" && pieceAt(pieces, at).text.startsWith("0"));
}

/** Whether a year stands right before or a weekday right after: "July 2, 2013 07:44", "10:30 Monday". */
function besideDay(pieces: readonly Piece[], at: number, next: number): boolean {
  if (pieceAt(pieces, keyAt(pieces, next) === "on" ? next + 1 : next).term?.kind === "weekday") return true;
  const before = pieceAt(pieces, keyAt(pieces, at - 1) === "," ? at - 2 : at - 1);
  return before.kind === "digits" && before.text.length === 4;
}

interface Last {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  readonly half: "am" | "pm" | null;
}

/** "-4 p.m." or "to 4 p.m." after the first time, "and 4 p.m." after "between". */
function rangeAt(pieces: readonly Piece[], first: number, at: number): Last | null {
  const joint = keyAt(pieces, at);
  const between = joint === "and" && keyAt(pieces, first - 1) === "between";
  if (!isDash(joint) && joint !== "to" && !between) return null;
  const digits = digitsAt(pieces, at + 1);
  if (!digits || digits.form === "four") return null;
  const half = halfAt(pieces, digits.next);
  if (half) return { hour: digits.hour, minute: digits.minute, next: half.next, half: half.half };
  return digits.form === "colon" && isDash(joint) ? { hour: digits.hour, minute: digits.minute, next: digits.next, half: null } : null;
}

/** "11-1 p.m." begins in the morning, "2-4 p.m." in the afternoon. */
function sameHalf(hour: number, last: Last): "am" | "pm" | null {
  if (last.half === "pm" && hour % 12 > last.hour % 12) return "am";
  return last.half;
}

function clock(hour: number, minute: number, half: "am" | "pm" | null): string | null {
  let h = hour;
  if (half && hour <= 12) h = (hour % 12) + (half === "pm" ? 12 : 0);
  if (h > 23) return null;
  return `${String(h).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
