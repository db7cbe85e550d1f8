import type { Sentence } from "../../text/types.ts";
import { keyAt, pieceAt, type Candidate } from "../candidate.ts";
import type { Meaning } from "../meaning.ts";
import type { Piece } from "../pieces.ts";
import { hasDay, onDayOf } from "./joins.ts";

/**
 * Gives what leans on an earlier date its date: a bare time the day of its sentence, or the day that the same time had
 * before in the article, else it stays on the day of publication; "that month" and "two days earlier" the date last named,
 * in the sentence or one of the two before it.
 */
export function findAntecedents(candidates: readonly Candidate[], pieces: readonly Piece[], sentences: readonly Sentence[]): Candidate[] {
  const sentenceOf = sentenceIndex(candidates, pieces, sentences);
  const dayOfTime = new Map<string, Meaning>();
  const out: Candidate[] = [];
  candidates.forEach((candidate, index) => {
    const here = sentenceOf[index] ?? 0;
    const settled =
      candidate.leans === "day"
        ? withDay({ candidate, index, here }, { candidates, sentenceOf, dayOfTime })
        : withDate({ candidate, here }, { out, sentenceOf, pieces });
    if (settled.granularity === "minute" && settled.leans === null && settled.meaning.op === "time")
      dayOfTime.set(settled.meaning.from, settled.meaning);
    out.push(settled);
  });
  return out;
}

/** How many dates away an antecedent may be, so that a text of nothing but dates is still read in linear time. */
const REACH = 8;

/** How long a chain of "the next day"s may be: each is resolved through those before it. */
const DEPTH = 8;

/** In "02:40 local time (18:40 GMT Friday)" Friday is the day in Greenwich. */
function isElsewhere(time: Meaning, other: Meaning): boolean {
  return time.op === "time" && other.op === "time" && time.zone === null && other.zone !== null;
}

function isDeep(meaning: Meaning, left: number): boolean {
  if (left === 0) return true;
  return "of" in meaning && isDeep(meaning.of, left - 1);
}

function withDay(
  { candidate, index, here }: { candidate: Candidate; index: number; here: number },
  {
    candidates,
    sentenceOf,
    dayOfTime,
  }: { candidates: readonly Candidate[]; sentenceOf: readonly number[]; dayOfTime: ReadonlyMap<string, Meaning> },
): Candidate {
  for (const step of [-1, 1]) {
    for (let i = index + step; sentenceOf[i] === here && Math.abs(i - index) <= REACH; i += step) {
      const other = candidates[i];
      if (other && hasDay(other) && !isElsewhere(candidate.meaning, other.meaning))
        return { ...candidate, meaning: onDayOf(candidate.meaning, other), leans: null };
    }
  }
  const same = candidate.meaning.op === "time" ? dayOfTime.get(candidate.meaning.from) : undefined;
  if (same?.op === "time" && candidate.meaning.op === "time")
    return { ...candidate, meaning: { ...candidate.meaning, of: same.of }, leans: null };
  return { ...candidate, leans: null };
}

function withDate(
  { candidate, here }: { candidate: Candidate; here: number },
  { out, sentenceOf, pieces }: { out: readonly Candidate[]; sentenceOf: readonly number[]; pieces: readonly Piece[] },
): Candidate {
  if (candidate.leans !== "date") return candidate;
  for (let i = out.length - 1; i >= Math.max(0, out.length - REACH) && (sentenceOf[i] ?? 0) >= here - 2; i--) {
    const other = out[i];
    // In "September of that year" the month leans on the year, not the year on it.
    if (other && other.to + 1 === candidate.from && keyAt(pieces, other.to) === "of") continue;
    if (other && other.modifier !== "vague" && fits(candidate.meaning, other) && !isDeep(other.meaning, DEPTH))
      return { ...candidate, meaning: fill(candidate.meaning, other.meaning), rule: `${candidate.rule} + antecedent` };
  }
  return candidate;
}

/** A day leans on a day; a year may lean on any date within it. */
function fits(meaning: Meaning, other: Candidate): boolean {
  const unit = meaning.op === "shift" || meaning.op === "within" ? meaning.unit : "day";
  const fine = other.granularity === "day" || other.granularity === "minute" || other.granularity === "day-part";
  if (unit === "day" || unit === "week") return fine;
  return fine || other.granularity === "month" || (unit !== "month" && other.granularity === "year");
}

function fill(meaning: Meaning, antecedent: Meaning): Meaning {
  const of = antecedent.op === "time" ? antecedent.of : antecedent;
  if (meaning.op === "time") return { ...meaning, of: fill(meaning.of, antecedent) };
  return "of" in meaning ? { ...meaning, of } : meaning;
}

function sentenceIndex(candidates: readonly Candidate[], pieces: readonly Piece[], sentences: readonly Sentence[]): number[] {
  let at = 0;
  return candidates.map((candidate) => {
    const start = pieceAt(pieces, candidate.from).start;
    while (at + 1 < sentences.length && (sentences[at]?.end ?? 0) <= start) at++;
    return at;
  });
}
