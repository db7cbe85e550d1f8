import { keyAt, pieceAt, type Candidate } from "../candidate.ts";
import type { Meaning } from "../meaning.ts";
import type { Piece } from "../pieces.ts";

/** "Monday, June 16, 2014": the weekday joins the date that follows it, which fixes the day. */
export function joinWeekdays(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  return pairwise(candidates, (first, second) => {
    if (first.rule !== "weekday" || (second.rule !== "month" && second.rule !== "numeric") || second.granularity !== "day") return null;
    const the = keyAt(pieces, second.from - 1) === "the" ? 1 : 0;
    if (!touches(pieces, first.to, second.from - the)) return null;
    const day = withWeekday(second.meaning, pieces.slice(first.from, first.to));
    const meaning: Meaning = first.meaning.op === "time" ? { ...first.meaning, of: day } : day;
    return { ...second, from: first.from, meaning, granularity: first.granularity, rule: "weekday + month" };
  });
}

function withWeekday(meaning: Meaning, pieces: readonly Piece[]): Meaning {
  const term = pieces.find((piece) => piece.term?.kind === "weekday")?.term;
  return meaning.op === "month-day" && term?.kind === "weekday" ? { ...meaning, weekday: term.weekday } : meaning;
}

/** "12:01 a.m. on Tuesday", "July 2, 2013 07:44", "midnight Monday": a time and the day right beside it are one. */
export function joinTimes(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  return pairwise(candidates, (first, second) => {
    const timeFirst = first.leans === "day" && isDay(second);
    const dayFirst = isDay(first) && second.leans === "day" && second.rule === "clock";
    if (timeFirst && (touches(pieces, first.to, second.from) || (keyAt(pieces, first.to) === "on" && first.to + 1 === second.from))) {
      return {
        ...first,
        to: second.to,
        meaning: onDayOf(first.meaning, second),
        open: second.open,
        leans: null,
        rule: `${first.rule} + ${second.rule}`,
      };
    }
    if (dayFirst && touches(pieces, first.to, second.from)) {
      return {
        ...second,
        from: first.from,
        meaning: onDayOf(second.meaning, first),
        open: first.open,
        leans: null,
        rule: `${first.rule} + clock`,
      };
    }
    return null;
  });
}

/** The day itself of a day with a part: "11 p.m. Monday night" is on Monday. */
export function onDayOf(time: Meaning, day: Candidate): Meaning {
  const of = day.meaning.op === "time" ? day.meaning.of : day.meaning;
  return time.op === "time" || time.op === "midnight" ? { ...time, of } : time;
}

/** "the first Monday in October", "the last Sunday of May 2012". */
export function joinNthWeekdays(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  return pairwise(candidates, (first, second) => {
    const joint = keyAt(pieces, first.to);
    if (first.rule !== "weekday" || second.granularity !== "month" || second.from !== first.to + 1 || (joint !== "in" && joint !== "of"))
      return null;
    const day = pieceAt(pieces, first.to - 1).term;
    const { term } = pieceAt(pieces, first.to - 2);
    const nth = keyAt(pieces, first.to - 2) === "last" ? -1 : term?.kind === "ordinal" && term.value < 5 ? term.value : 0;
    if (day?.kind !== "weekday" || nth === 0) return null;
    const from = keyAt(pieces, first.to - 3) === "the" ? first.to - 3 : first.to - 2;
    const meaning: Meaning = { op: "nth-weekday", of: second.meaning, weekday: day.weekday, nth };
    return { ...second, from, meaning, granularity: "day", rule: "weekday + month" };
  });
}

/** "two weeks ago today", "a week ago Tuesday", "a year ago this month": counted from the day or month named. */
export function joinAgo(candidates: readonly Candidate[]): Candidate[] {
  return pairwise(candidates, (first, second) => {
    if (first.rule !== "ago" || first.to !== second.from || first.meaning.op !== "period") return null;
    if (second.rule !== "weekday" && second.rule !== "relative-day" && second.rule !== "period") return null;
    const { unit, offset } = first.meaning;
    return {
      ...second,
      from: first.from,
      meaning: { op: "shift", of: second.meaning, unit, count: offset, exact: true },
      rule: `${second.rule} + ago`,
    };
  });
}

/** "the night of April 3", "the early hours of Sunday", "the early morning hours of June 3". */
export function joinDayParts(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.granularity !== "day" || !isDay(candidate) || keyAt(pieces, candidate.from - 1) !== "of") return candidate;
    const hours = keyAt(pieces, candidate.from - 2) === "hours" ? 1 : 0;
    const at = candidate.from - 2 - hours;
    const term = pieceAt(pieces, at).term;
    if (term?.kind !== "part" && !(hours && term?.kind === "edge")) return candidate;
    const early = pieceAt(pieces, at - 1).term?.kind === "edge" ? 1 : 0;
    const meaning: Meaning = { op: "time", of: candidate.meaning, from: term.from, to: term.to, zone: null };
    return { ...candidate, from: at - early, meaning, granularity: "day-part", rule: `${candidate.rule} + part` };
  });
}

/** Whether a candidate names one day. */
export function isDay(candidate: Candidate): boolean {
  return (
    candidate.leans === null &&
    candidate.modifier !== "vague" &&
    (candidate.granularity === "day" || candidate.granularity === "day-part") &&
    candidate.meaning.op !== "overnight" &&
    candidate.modifier !== "range" &&
    candidate.meaning.op !== "weekend"
  );
}

/** Whether a candidate names a day or a time whose day is known. */
export function hasDay(candidate: Candidate): boolean {
  return isDay(candidate) || (candidate.granularity === "minute" && candidate.leans === null && candidate.meaning.op === "time");
}

/** Whether nothing but a comma or the like stands between. */
export function touches(pieces: readonly Piece[], from: number, to: number): boolean {
  if (from === to) return true;
  const key = keyAt(pieces, from);
  return from + 1 === to && (key === "," || key === "." || key === "|");
}

/** Replaces neighbours by what they join to, from left to right; a join may take in the next neighbour as well. */
export function pairwise(candidates: readonly Candidate[], join: (first: Candidate, second: Candidate) => Candidate | null): Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const last = out.at(-1);
    const joined = last ? join(last, candidate) : null;
    if (joined) out[out.length - 1] = joined;
    else out.push(candidate);
  }
  return out;
}
