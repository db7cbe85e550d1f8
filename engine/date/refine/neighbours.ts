import { FORTNIGHTS } from "../../lexicon/time-words.ts";
import { keyAt, pieceAt, unitAt, type Candidate } from "../candidate.ts";
import type { Unit } from "../meaning.ts";
import type { Piece } from "../pieces.ts";
import { isDay } from "./joins.ts";

/** "the day after Christmas", "two weeks before June 1", "the eve of Tuesday's vote": a date told by another right after it. */
export function readNeighbours(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  return candidates.map((candidate) => {
    if (!isDay(candidate)) return candidate;
    if (isWeekOf(pieces, candidate.from)) {
      const meaning = { op: "within", of: candidate.meaning, unit: "week", clip: null } as const;
      return { ...candidate, from: candidate.from - 2, meaning, granularity: "week", rule: `${candidate.rule} + neighbour` };
    }
    const step = stepBefore(pieces, keyAt(pieces, candidate.from - 1) === "the" ? candidate.from - 2 : candidate.from - 1);
    if (!step) return candidate;
    const of = candidate.meaning.op === "time" ? candidate.meaning.of : candidate.meaning;
    const meaning = { op: "shift", of, unit: step.unit, count: step.count, exact: true } as const;
    return { ...candidate, from: step.from, meaning, granularity: "day", rule: `${candidate.rule} + neighbour` };
  });
}

/** "the week of May 3" */
function isWeekOf(pieces: readonly Piece[], from: number): boolean {
  return keyAt(pieces, from - 1) === "of" && keyAt(pieces, from - 2) === "week";
}

interface Step {
  readonly unit: Unit;
  readonly count: number;
  readonly from: number;
}

/** "the day after", "two weeks before", "three weeks from", "the eve of", read from its last word. */
function stepBefore(pieces: readonly Piece[], at: number): Step | null {
  const joint = keyAt(pieces, at);
  const the = keyAt(pieces, at - 2) === "the";
  if (joint === "of") return the && keyAt(pieces, at - 1) === "eve" ? { unit: "day", count: -1, from: at - 2 } : null;
  const direction = joint === "before" ? -1 : joint === "after" || joint === "from" ? 1 : 0;
  const unit = unitAt(pieces, at - 1);
  if (!unit || direction === 0) return null;
  const count = the && joint !== "from" && !unit.plural ? 1 : countAt(pieces, at - 2);
  if (count === null) return null;
  const weeks = FORTNIGHTS.has(keyAt(pieces, at - 1)) ? 2 : 1;
  return { unit: unit.unit, count: count * direction * weeks, from: at - 2 };
}

function countAt(pieces: readonly Piece[], at: number): number | null {
  const { kind, text, term, glued } = pieceAt(pieces, at);
  if (kind === "digits") return glued || text.length > 3 ? null : Number(text);
  return term?.kind === "number" ? term.value : null;
}
