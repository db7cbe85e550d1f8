import { isDash, keyAt, type Candidate } from "../candidate.ts";
import type { Part } from "../meaning.ts";
import type { Piece } from "../pieces.ts";
import type { Granularity } from "../types.ts";

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ["early", "early"],
  ["mid", "mid"],
  ["late", "late"],
  ["end", "end"],
  ["close", "end"],
  ["start", "start"],
  ["beginning", "start"],
  ["middle", "middle"],
]);

/** "early March", "late 1998", "mid-April", "the mid-2000s", "the end of May", "late in 2012". */
export function readParts(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  return candidates.map((candidate) => {
    if (
      candidate.granularity === "minute" ||
      candidate.granularity === "day-part" ||
      candidate.modifier === "vague" ||
      candidate.meaning.op === "part"
    )
      return candidate;
    const found = partBefore(pieces, candidate.from);
    // "The end of the 2017 season" is none of the year.
    if (!found || (candidate.rule === "year" && keyAt(pieces, candidate.from - 1) === "the")) return candidate;
    const { part, from } = found;
    const span = { ...candidate, from, rule: `${candidate.rule} + part` };
    // The hours of "early Monday" are read with the day; "the end of Monday" is Monday.
    if (candidate.granularity === "day") return part === "end" ? span : candidate;
    return { ...span, meaning: { op: "part", part, of: candidate.meaning }, granularity: finer(candidate.granularity, part) };
  });
}

/** The end or start of a year is a month of it, of a month or week a day. */
function finer(granularity: Granularity, part: Part): Granularity {
  if (part !== "end" && part !== "start") return granularity;
  if (granularity === "month" || granularity === "week") return "day";
  return granularity === "year" ? "month" : granularity;
}

function partBefore(pieces: readonly Piece[], at: number): { part: Part; from: number } | null {
  const the = keyAt(pieces, at - 1) === "the" ? 1 : 0;
  const joint = keyAt(pieces, at - 1 - the);
  if (joint === "of" || joint === "in") {
    const part = PARTS.get(keyAt(pieces, at - 2 - the));
    const noun = part === "end" || part === "start" || part === "middle";
    if (!part || noun !== (joint === "of")) return null;
    return { part, from: keyAt(pieces, at - 3 - the) === "the" ? at - 3 - the : at - 2 - the };
  }
  const word = isDash(joint) ? at - 2 - the : at - 1 - the;
  const part = PARTS.get(keyAt(pieces, word));
  return part === "early" || part === "mid" || part === "late" ? { part, from: word } : null;
}
