import { FORTNIGHTS } from "../../lexicon/time-words.ts";
import { keyAt, pieceAt, unitAt, type Extractor, type Reading } from "../candidate.ts";
import type { Meaning, Unit } from "../meaning.ts";
import type { Piece } from "../pieces.ts";

const UNKNOWN: Meaning = { op: "unknown" };

/** "that day", "the same month", "later that year", "the next day", "the following week", "the previous year": of the date before. */
export const anaphoraExtractor: Extractor = {
  name: "anaphora",
  triggers: ["unit", "part", "plain"],
  read(pieces, at) {
    const part = pieceAt(pieces, at).term;
    if (part?.kind === "part") return partOfThat(pieces, at, part);
    const unit = unitAt(pieces, at);
    if (!unit || unit.plural || FORTNIGHTS.has(keyAt(pieces, at))) return null;
    const within = withinDay(pieces, at, unit.unit);
    if (within) return within;
    const beside = besideThat(pieces, at, unit.unit);
    if (beside) return beside;
    const first = keyAt(pieces, at - 1);
    const the = keyAt(pieces, at - 2) === "the";
    const base = { to: at + 1, granularity: unit.unit, leans: "date" } as const;
    if (first === "that" || (first === "same" && the)) {
      const start = first === "that" ? at - 1 : at - 2;
      const word = keyAt(pieces, start - 1);
      const clip = word === "later" ? "future" : word === "earlier" ? "past" : null;
      return { ...base, from: clip ? start - 1 : start, meaning: { op: "within", of: UNKNOWN, unit: unit.unit, clip } };
    }
    const count = STEPS.get(first);
    if (!the || count === undefined || keyAt(pieces, at + 1) === "of") return null;
    // "The next day" leans on the day before it; "the next year" and "the previous month" as well.
    return { ...base, from: at - 2, meaning: { op: "shift", of: UNKNOWN, unit: unit.unit, count, exact: false } };
  },
};

/** "earlier in the day", "later in the day": of the day last named. */
function withinDay(pieces: readonly Piece[], at: number, unit: Unit): Reading | null {
  const word = keyAt(pieces, at - 3);
  if (unit !== "day" || keyAt(pieces, at - 1) !== "the" || keyAt(pieces, at - 2) !== "in" || (word !== "earlier" && word !== "later"))
    return null;
  return { from: at - 3, to: at + 1, meaning: { op: "within", of: UNKNOWN, unit, clip: null }, granularity: "day", leans: "date" };
}

const CLAUSE_STARTS: ReadonlySet<string> = new Set([",", ".", ";", "he", "she", "they", "it", "we", "i"]);

/** "The day before, he had fled": leans on the date before it; "the day before the vote" tells its own. */
function besideThat(pieces: readonly Piece[], at: number, unit: Unit): Reading | null {
  const word = keyAt(pieces, at + 1);
  if (keyAt(pieces, at - 1) !== "the" || (word !== "before" && word !== "after") || !CLAUSE_STARTS.has(keyAt(pieces, at + 2))) return null;
  const pronoun = pieceAt(pieces, at + 2).kind === "word";
  if (pronoun && word === "after") return null;
  const meaning: Meaning = { op: "shift", of: UNKNOWN, unit, count: word === "after" ? 1 : -1, exact: false };
  return { from: at - 1, to: at + 2, meaning, granularity: unit, leans: "date" };
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["next", 1],
  ["following", 1],
  ["previous", -1],
  ["preceding", -1],
]);

/** "that night", "the next morning". */
function partOfThat(pieces: readonly Piece[], at: number, hours: { from: string; to: string }): Reading | null {
  const first = keyAt(pieces, at - 1);
  const count = first === "that" ? 0 : keyAt(pieces, at - 2) === "the" ? STEPS.get(first) : undefined;
  if (count === undefined) return null;
  const day: Meaning =
    count === 0 ? { op: "within", of: UNKNOWN, unit: "day", clip: null } : { op: "shift", of: UNKNOWN, unit: "day", count, exact: false };
  const meaning: Meaning = { op: "time", of: day, from: hours.from, to: hours.to, zone: null };
  return { from: first === "that" ? at - 1 : at - 2, to: at + 1, meaning, granularity: "day-part", leans: "date" };
}
