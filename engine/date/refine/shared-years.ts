import { isoFrom, isoOf, toSerial } from "../civil.ts";
import { keyAt, type Candidate } from "../candidate.ts";
import { interval, type Meaning } from "../meaning.ts";
import { periodAround } from "../periods.ts";
import { resolveMeaning } from "../resolve.ts";
import type { Piece } from "../pieces.ts";

/**
 * A year that is said once for two dates, or beside one: "June and July of 2017", "late March or early April 2003", "in 1910, on October 5",
 * "before Election Day in 1996".
 */
export function shareYears(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  const out = [...candidates];
  // From the last to the first, so that "March, April and May 2001" share one year.
  for (let index = out.length - 1; index >= 0; index--) {
    const candidate = out[index];
    if (!candidate?.open || (candidate.granularity !== "month" && candidate.granularity !== "day")) continue;
    const [before, after] = [out[index - 1], out[index + 1]];
    const meaning =
      (after && sharedWith(candidate, after, pieces)) ??
      (after && saidAfter(candidate, after, pieces)) ??
      (before && saidBefore(candidate, before, pieces));
    if (meaning) out[index] = { ...candidate, meaning, open: false, rule: `${candidate.rule} + year` };
  }
  return out;
}

/** "September of that year", once it is known which: else nothing fixes it. */
export function fillYears(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  return candidates.map((candidate, index) => {
    const after = candidates[index + 1];
    if (candidate.granularity !== "month" || after?.granularity !== "year" || !after.rule.startsWith("anaphora")) return candidate;
    if (after.from !== candidate.to + 1 || keyAt(pieces, candidate.to) !== "of") return candidate;
    const year = resolveMeaning(after.meaning, null);
    const meaning = year?.low ? inYear(candidate.meaning, () => Number(year.low?.slice(0, 4))) : ({ op: "unknown" } as const);
    return meaning ? { ...candidate, meaning, rule: `${candidate.rule} + year` } : candidate;
  });
}

const LINKS: ReadonlySet<string> = new Set(["and", "or", "&"]);

/** "June and July of 2017": the last June that is not after it. */
function sharedWith(candidate: Candidate, after: Candidate, pieces: readonly Piece[]): Meaning | null {
  const day = firstDay(after.meaning);
  if (day === null || after.from !== candidate.to + 1 || after.granularity !== candidate.granularity) return null;
  const link = keyAt(pieces, candidate.to);
  // A comma only within such a list: "fell in March, June 2017 being worse".
  if (!LINKS.has(link) && !(link === "," && after.rule.endsWith("+ year"))) return null;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return inYear(candidate.meaning, (own) => (own > month ? year - 1 : year));
}

/** "Easter in 1980", "May 3 in 1999", "September of '74". */
function saidAfter(candidate: Candidate, after: Candidate, pieces: readonly Piece[]): Meaning | null {
  const year = wholeYear(after);
  const link = keyAt(pieces, candidate.to);
  const said = link === "in" || (link === "of" && candidate.granularity === "month");
  return year !== null && after.from === candidate.to + 1 && said ? inYear(candidate.meaning, () => year) : null;
}

/** "In 1910, on October 5,": nothing but a comma and a preposition between. */
function saidBefore(candidate: Candidate, before: Candidate, pieces: readonly Piece[]): Meaning | null {
  const year = wholeYear(before);
  const preposition = keyAt(pieces, candidate.from - 1);
  if (year === null || (preposition !== "on" && preposition !== "in")) return null;
  const comma = keyAt(pieces, before.to) === "," ? 1 : 0;
  return before.to + comma + 1 === candidate.from ? inYear(candidate.meaning, () => year) : null;
}

function wholeYear({ rule, meaning, modifier }: Candidate): number | null {
  return rule === "year" && modifier === "exact" && meaning.op === "interval" ? Number(meaning.low.slice(0, 4)) : null;
}

/** The first day of what the words alone fix. */
function firstDay(meaning: Meaning): string | null {
  if (meaning.op === "part") return firstDay(meaning.of);
  return meaning.op === "interval" ? meaning.low : null;
}

/** The same month, day or holiday in a certain year; null for anything else. */
function inYear(meaning: Meaning, yearOf: (month: number) => number): Meaning | null {
  if (meaning.op === "part") {
    const of = inYear(meaning.of, yearOf);
    return of && { ...meaning, of };
  }
  if (meaning.op === "holiday") return { ...meaning, year: yearOf(0) };
  if (meaning.op !== "month" && meaning.op !== "month-day") return null;
  const year = yearOf(meaning.month);
  if (meaning.op === "month-day") return interval(isoFrom(year, meaning.month, meaning.day), isoFrom(year, meaning.month, meaning.lastDay));
  const days = periodAround(toSerial({ year, month: meaning.month, day: 1 }), "month", 0);
  return interval(isoOf(days.low), isoOf(days.high));
}
