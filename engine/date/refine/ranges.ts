import { isDash, keyAt, pieceAt, type Candidate } from "../candidate.ts";
import type { Piece } from "../pieces.ts";
import { pairwise } from "./joins.ts";

const JOINTS: ReadonlySet<string> = new Set(["to", "through", "until", "till", "thru"]);

/** "from Monday to Wednesday", "October through December", "between 2004 and 2009", "June 3-July 5". */
export function joinRanges(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  return pairwise(candidates, (first, second) => {
    if (second.from !== first.to + 1 || !sameScale(first, second)) return null;
    const joint = keyAt(pieces, first.to);
    const before = keyAt(pieces, first.from - 1);
    const between = joint === "and" && before === "between";
    if (!between && !JOINTS.has(joint) && !(isDash(joint) && pieceAt(pieces, first.to).text !== "—")) return null;
    const from = between || before === "from" ? first.from - 1 : first.from;
    return {
      ...second,
      from,
      meaning: { op: "range", from: first.meaning, to: second.meaning },
      modifier: "range",
      open: first.open || second.open,
      rule: `${first.rule} + range`,
    };
  });
}

function sameScale(first: Candidate, second: Candidate): boolean {
  if (first.modifier === "range" || second.modifier === "range" || first.modifier === "vague" || second.modifier === "vague") return false;
  if (first.leans === "date" || second.leans === "date" || first.meaning.op === "midnight" || second.meaning.op === "midnight")
    return false;
  return first.granularity === second.granularity || (first.granularity === "month" && second.granularity === "day");
}
