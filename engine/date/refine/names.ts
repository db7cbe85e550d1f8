import { AMBIGUOUS_MONTHS } from "../../lexicon/months.ts";
import { NAMES_AFTER_WEEKDAY, NAMES_BEFORE_WEEKDAY } from "../../lexicon/weekdays.ts";
import { isCapital, isName, keyAt, pieceAt, type Candidate } from "../candidate.ts";
import type { Piece } from "../pieces.ts";

/** Drops readings that are names: "Theresa May", "the Sunday Times", "Black Friday", "Saturday Night Live", "on Mondays". */
export function dropNames(candidates: readonly Candidate[], pieces: readonly Piece[]): Candidate[] {
  const people = monthsOfPeople(candidates, pieces);
  return candidates.filter((candidate) => {
    if (candidate.rule === "weekday") return !isWeekdayName(pieces, candidate);
    if (candidate.rule === "month" && candidate.to - candidate.from === 1) return isMonth(pieces, candidate.from, people);
    return true;
  });
}

/** "on Thursday nights": again and again. */
const PLURAL_PARTS: ReadonlySet<string> = new Set(["mornings", "afternoons", "evenings", "nights"]);

function isWeekdayName(pieces: readonly Piece[], { from, to }: Candidate): boolean {
  const before = keyAt(pieces, from - 1);
  const after = pieceAt(pieces, to);
  if (before === "every" || before === "each" || (before === "a" && keyAt(pieces, from - 2) === "on")) return true;
  if (PLURAL_PARTS.has(after.key)) return true;
  if (NAMES_BEFORE_WEEKDAY.has(before) && isCapital(pieceAt(pieces, from - 1))) return true;
  if (isCapital(after) && NAMES_AFTER_WEEKDAY.has(after.key ?? "")) return true;
  // "Saturday Night Live", "Monday Night Football": the part of the day is part of a title.
  const last = pieceAt(pieces, to - 1);
  return (
    to - from > 1 &&
    last.term?.kind === "part" &&
    isCapital(last) &&
    isCapital(after) &&
    !isCapital(pieceAt(pieces, from - 1)) &&
    last.text !== last.text.toUpperCase()
  );
}

const BEFORE_MONTHS: ReadonlySet<string> = new Set([
  "in",
  "by",
  "until",
  "till",
  "since",
  "early",
  "late",
  "mid",
  "of",
  "from",
  "through",
  "throughout",
  "to",
  "between",
  "before",
  "after",
  "during",
  "for",
  "and",
  "or",
  "around",
  "about",
  "beyond",
  "-",
  "–",
]);

function isMonth(pieces: readonly Piece[], at: number, people: ReadonlySet<string>): boolean {
  const { key } = pieceAt(pieces, at);
  const [before, after] = [pieceAt(pieces, at - 1), pieceAt(pieces, at + 1)];
  if (people.has(key) && before.key !== "in" && before.key !== "since") return false;
  if (isName(before) && !BEFORE_MONTHS.has(before.key)) return false;
  if (!AMBIGUOUS_MONTHS.has(key)) return true;
  const named = isName(after) && !after.glued;
  if (BEFORE_MONTHS.has(before.key) || before.key === "s") return !named || before.key === "in";
  // At the head of a sentence "March", "May" and "August" are as likely something else.
  const heads = before.key === "" || before.key === "." || before.key === "\n";
  return !heads && !named && key !== "may" && key !== "march" && key.length > 3;
}

const TITLES: ReadonlySet<string> = new Set([
  "mr",
  "mrs",
  "ms",
  "miss",
  "dr",
  "sir",
  "lady",
  "lord",
  "minister",
  "president",
  "senator",
  "judge",
]);

/** Months that this article uses as people's names: "Theresa May", "Mrs. May". */
function monthsOfPeople(candidates: readonly Candidate[], pieces: readonly Piece[]): ReadonlySet<string> {
  const people = new Set<string>();
  for (const { from, to, rule } of candidates) {
    const [before, piece] = [pieceAt(pieces, from - 1), pieceAt(pieces, from)];
    if (rule !== "month" || to - from !== 1 || !piece || !AMBIGUOUS_MONTHS.has(piece.key)) continue;
    if (before.kind === "word" && isCapital(before) && (TITLES.has(before.key) || (before.term === null && !BEFORE_MONTHS.has(before.key))))
      people.add(piece.key);
  }
  return people;
}
