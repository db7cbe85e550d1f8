import { keyAt, pieceAt, type Candidate } from "../candidate.ts";
import type { Piece } from "../pieces.ts";
import type { DateExpression } from "../types.ts";

const HEDGES: ReadonlyMap<string, DateExpression["modifier"]> = new Map<string, DateExpression["modifier"]>([
  ["until", "at-most"],
  ["till", "at-most"],
  ["by", "at-most"],
  ["through", "at-most"],
  ["before", "less-than"],
  ["since", "at-least"],
  ["after", "more-than"],
  ["beyond", "more-than"],
  ["about", "about"],
  ["around", "about"],
  ["circa", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["nearly", "nearly"],
]);

/** "until June 1", "since 1971", "about 3:30 p.m.": the hedge is part of the phrase and of what it says. */
export function readHedges(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.modifier !== "exact") return candidate;
    if (isAttribute(candidate, pieces)) return candidate;
    const the = keyAt(pieces, candidate.from - 1) === "the" ? 1 : 0;
    // "since at least 1997", "until at least October".
    const least = the === 0 && keyAt(pieces, candidate.from - 1) === "least" && keyAt(pieces, candidate.from - 2) === "at" ? 2 : 0;
    const at = candidate.from - 1 - the - least;
    const key = keyAt(pieces, at);
    const modifier = HEDGES.get(key);
    if (!modifier) return candidate;
    // "The day after Monday", "talk about Monday", "killed by Monday": only what is said of time.
    if (
      (key === "about" || key === "around") &&
      candidate.granularity !== "minute" &&
      candidate.granularity !== "year" &&
      candidate.granularity !== "day-part"
    )
      return candidate;
    return { ...candidate, from: at, modifier, rule: `${candidate.rule} + hedge` };
  });
}

/** In "since the 1989 quake" and "after Sunday's vote" the hedge is said of the quake and the vote. */
function isAttribute({ from, to, granularity }: Candidate, pieces: readonly Piece[]): boolean {
  const mark = keyAt(pieces, to);
  if ((mark === "'" || mark === "’") && pieceAt(pieces, to).glued) return true;
  if (keyAt(pieces, to) === "'s" || keyAt(pieces, to) === "’s") return true;
  return (
    keyAt(pieces, from - 1) === "the" &&
    (granularity === "year" || granularity === "month" || granularity === "day") &&
    pieceAt(pieces, from).term?.kind !== "unit" &&
    keyAt(pieces, from) !== "weekend"
  );
}
