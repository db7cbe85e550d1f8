import { MONTH_NUMBERS, TIMESTAMP_WORDS, WEEKDAY_WORDS } from "../lexicon/calendar-words.ts";
import type { IsoDay } from "./types.ts";

/** A day read from a line, and the words of the line that are neither it nor a label, weekday or time. */
export interface Timestamp {
  readonly day: IsoDay;
  /** As written, without marks at their ends, in order: "The", "Washington", "Times". */
  readonly rest: readonly string[];
  /** What the line says the date is: of the publication ("Posted"), or of a later change ("Last updated"). */
  readonly label: "published" | "updated" | null;
  /** Whether all of `rest` stands before the date. */
  readonly dateLast: boolean;
}

/** The day that a value such as "2014-06-16", "June 16, 2014 10:31 p.m." or "Mon, 16 Jun 2014 22:31:00 GMT" names, or null. */
export function readDay(value: string): IsoDay | null {
  return value.length > 100 ? null : (readTimestamp(value)?.day ?? null);
}

/**
 * Reads a line that holds one date with its year: "3 July 2013 Last updated at 13:38 GMT", "- The Courier - Monday, June 16, 2014". Days in
 * figures alone are read only where their order is certain. Null where there is no date, or it is no calendar day.
 */
export function readTimestamp(line: string): Timestamp | null {
  const words = splitWords(line);
  for (let at = 0; at < words.length; at++) {
    const found = readDate(words, at);
    if (!found) continue;
    const after = words.slice(at + found.length);
    const others = [...words.slice(0, at), ...after];
    const rest = others.filter((word) => !isTimestampWord(word));
    return { day: found.day, rest, label: labelOf(others), dateLast: after.every(isTimestampWord) };
  }
  return null;
}

const PUBLISHED: ReadonlySet<string> = new Set(["published", "posted", "created", "filed", "issued", "released"]);
const UPDATED: ReadonlySet<string> = new Set(["updated", "modified", "edited"]);

function labelOf(words: readonly string[]): Timestamp["label"] {
  const lower = words.map((word) => word.toLowerCase());
  if (lower.some((word) => PUBLISHED.has(word))) return "published";
  return lower.some((word) => UPDATED.has(word)) ? "updated" : null;
}

/** Words without the marks around them; "2,2013" is two. */
function splitWords(line: string): string[] {
  return line
    .split(/[\s,|•·()[\]–—―]+/u)
    .map((word) => word.replace(/^[-.:;]+|[-.:;]+$/gu, ""))
    .filter(Boolean);
}

function isTimestampWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    TIMESTAMP_WORDS.has(lower) ||
    WEEKDAY_WORDS.has(lower) ||
    /^\d{1,2}(?:[:.]?\d\d){0,2}(?:[ap]\.?m\.?|z|gmt|hrs)?$/i.test(word) ||
    /^[+-]\d\d:?\d\d$/.test(word)
  );
}

function readDate(words: readonly string[], at: number): { day: IsoDay; length: number } | null {
  const [a = "", b = "", c = ""] = [words[at], words[at + 1], words[at + 2]];
  const numeric = readNumeric(a);
  if (numeric) return { day: numeric, length: 1 };
  const day = readMonthDay(a, b, c) ?? readMonthDay(b, a, c);
  return day ? { day, length: 3 } : null;
}

function readMonthDay(month: string, day: string, year: string): IsoDay | null {
  const monthNumber = MONTH_NUMBERS.get(month.toLowerCase());
  const dayMatch = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(day);
  if (!monthNumber || !dayMatch || !/^(?:19|20)\d\d$/.test(year)) return null;
  return isoDay(Number(year), monthNumber, Number(dayMatch[1]));
}

/** "2014-06-16", "2014-06-16T22:31:00Z", "2014/06/16", "20140616"; "16/06/2014" or "06/16/2014" where the day is above 12. */
function readNumeric(word: string): IsoDay | null {
  const ymd = /^((?:19|20)\d\d)([-/.]?)(\d\d?)\2(\d\d?)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/i.exec(word);
  if (ymd && (ymd[2] !== "" || word.length === 8)) return isoDay(Number(ymd[1]), Number(ymd[3]), Number(ymd[4]));
  const other = /^(\d\d?)([-/.])(\d\d?)\2((?:19|20)\d\d)$/.exec(word);
  if (!other) return null;
  const [first, second, year] = [Number(other[1]), Number(other[3]), Number(other[4])];
  if (first > 12 || other[2] === ".") return isoDay(year, second, first);
  return second > 12 || first === second ? isoDay(year, first, second) : null;
}

/** The day in ISO form, or null where the calendar has no such day. */
function isoDay(year: number, month: number, day: number): IsoDay | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const valid = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return valid ? `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` : null;
}
