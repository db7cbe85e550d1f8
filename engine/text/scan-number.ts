import { classAt, DIGIT, LETTER, type Scanner } from "./characters.ts";
import type { TokenKind } from "./types.ts";

/**
 * Where the numeral that starts here ends, and what it is. One token: "1,204,500", "6.1", ".5", "10:30", "9/11", "21st", "1,000th", "1990s",
 * "'90s". A hyphen or dash ends a numeral ("5,000-6,000" is three tokens, and so is "2013-14"), and a unit is split off ("6|pm", "1.2|m",
 * "97|km"). Decades, versions ("3.5.2") and names ("3D", "747s") are of kind word.
 */
export function numeralEnd(scanner: Scanner, start: number): { end: number; kind: TokenKind } {
  const { text } = scanner;
  const first = classAt(scanner, start) === DIGIT ? start : start + 1;
  let end = digitsEnd(scanner, first);
  if (text[end] === ",") end = groupsEnd(scanner, first, end);
  const body = end;
  end = partsEnd(scanner, end);
  if (text[body] === "." && isVersion(text.slice(first, end))) return { end, kind: "word" };
  if (classAt(scanner, end) !== LETTER) return { end, kind: "number" };
  return withSuffix(scanner, first, end);
}

function digitsEnd(scanner: Scanner, from: number): number {
  let end = from;
  while (classAt(scanner, end) === DIGIT) end++;
  return end;
}

/** Groups of two that a numeral may hold; a bound, so that a long list of figures is not scanned again from each of them. */
const MOST_PAIRS = 5;

/** Thousands: groups of three (or two, as in India) after commas, the last of three. "July 2,2013" is not one. */
function groupsEnd(scanner: Scanner, start: number, from: number): number {
  if (from - start > 3) return from;
  let last = from;
  let end = from;
  let pairs = 0;
  while (scanner.text[end] === ",") {
    const next = digitsEnd(scanner, end + 1);
    const size = next - end - 1;
    if (size !== 3 && (size !== 2 || ++pairs > MOST_PAIRS)) break;
    end = next;
    if (size === 3) last = next;
  }
  return last;
}

/** ".1", ":30", "/11": further parts of a decimal, a time, a fraction or a date in figures. */
function partsEnd(scanner: Scanner, from: number): number {
  const { text } = scanner;
  let end = from;
  const mark = text[end];
  if (mark !== "." && mark !== ":" && mark !== "/") return end;
  while (text[end] === mark && classAt(scanner, end + 1) === DIGIT) end = digitsEnd(scanner, end + 1);
  return end;
}

function isVersion(numeral: string): boolean {
  const parts = numeral.split(".");
  return parts.length > 2 && parts.slice(1).some((part) => part.length !== 3);
}

/** Letters that stand at the digits: an ordinal's or a decade's ending belongs to the numeral, a name keeps both, a unit is split off. */
function withSuffix(scanner: Scanner, start: number, end: number): { end: number; kind: TokenKind } {
  const { text } = scanner;
  let last = end;
  while (last - end < 4 && classAt(scanner, last) === LETTER) last++;
  const more = classAt(scanner, last);
  const suffix = text.slice(end, last);
  const whole = more !== LETTER && more !== DIGIT;
  if (whole && /^(?:st|nd|rd|th)$/i.test(suffix)) return { end: last, kind: "number" };
  const digits = end - start;
  if (whole && suffix === "s" && digits <= 4 && text[end - 1] === "0" && digits !== 3) return { end: last, kind: "word" };
  if (whole && suffix === "s" && digits === 3) return { end: last, kind: "word" };
  if (whole && digits === 1 && /^[DG]$/.test(suffix)) return { end: last, kind: "word" };
  return { end, kind: "number" };
}
