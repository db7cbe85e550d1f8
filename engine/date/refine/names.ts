import { AMBIGUOUS_MONTHS } from "../../lexicon/months.ts";
import { NAMES_AFTER_WEEKDAY, NAMES_BEFORE_WEEKDAY } from "../../lexicon/weekdays.ts";
import { isCapital, keyAt, type Candidate } from "../candidate.ts";
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

function isWeekdayName(pieces: readonly Piece[], { from, to }: Candidate): boolean {
  const before = keyAt(pieces, from - 1);
  const after = pieces[to];
  if (before === "every" || before === "each" || (before === "a" && keyAt(pieces, from - 2) === "on")) return true;
  if (NAMES_BEFORE_WEEKDAY.has(before) && isCapital(pieces[from - 1])) return true;
  if (isCapital(after) && NAMES_AFTER_WEEKDAY.has(after?.key ?? "")) return true;
  // "Saturday Night Live", "Monday Night Football": the part of the day is part of a title.
  const last = pieces[to - 1];
  return (
    to - from > 1 &&
    last?.term?.kind === "part" &&
    isCapital(last) &&
    isCapital(after) &&
    !isCapital(pieces[from - 1]) &&
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
  const piece = pieces[at];
  const key = piece?.key ?? "";
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  if (people.has(key) && before?.key !== "in" && before?.key !== "since") return false;
  if (before?.kind === "word" && isCapital(before) && before.term === null && !BEFORE_MONTHS.has(before.key)) return false;
  const named = isCapital(after) && after?.kind === "word" && after.term === null && !after.glued;
  if (!AMBIGUOUS_MONTHS.has(key)) return true;
  if (!before || !(BEFORE_MONTHS.has(before.key) || before.key === "s"))
    return (
      !named && key !== "may" && key !== "march" && key.length > 3 && before !== undefined && before.key !== "." && before.key !== "\n"
    );
  return !named || before.key === "in";
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
    const [before, piece] = [pieces[from - 1], pieces[from]];
    if (rule !== "month" || to - from !== 1 || !piece || !AMBIGUOUS_MONTHS.has(piece.key)) continue;
    if (
      before?.kind === "word" &&
      isCapital(before) &&
      (TITLES.has(before.key) || (before.term === null && !BEFORE_MONTHS.has(before.key)))
    )
      people.add(piece.key);
  }
  return people;
}
