import type { Article } from "../article/types.ts";
import type { Candidate } from "./candidate.ts";
import { serialOf } from "./civil.ts";
import { extractCandidates } from "./extract/index.ts";
import { isUnknown, needsReference } from "./meaning.ts";
import { toPieces, type Piece } from "./pieces.ts";
import { REFINERS } from "./refine/index.ts";
import { resolveDate, resolveMeaning } from "./resolve.ts";
import type { DateExpression } from "./types.ts";

/**
 * The dates and times of an article, in order and disjoint: of all its tokens, furniture included. Relative ones are
 * resolved against `article.published`; without it they keep `relative` and have no value. Linear in the number of tokens.
 */
export function extractDates(article: Article): DateExpression[] {
  const pieces = toPieces(article.tokens, article.blocks);
  let candidates: Candidate[] = extractCandidates(pieces);
  for (const refine of REFINERS) candidates = refine(candidates, pieces, article);
  const reference = article.published === null ? null : serialOf(article.published);
  return candidates.map((candidate) => toExpression(candidate, pieces, reference));
}

/** The same dates, those without a value resolved against the story's day. */
export function anchorDates(dates: readonly DateExpression[], storyDay: string): DateExpression[] {
  return dates.map((date) => {
    if (date.value !== null || date.relative === null) return date;
    const value = resolveDate(date.relative, storyDay);
    return value === null ? date : { ...date, value, anchor: "story" };
  });
}

function toExpression(candidate: Candidate, pieces: readonly Piece[], reference: number | null): DateExpression {
  const { meaning } = candidate;
  const relative = needsReference(meaning);
  const value = resolveMeaning(meaning, reference);
  return {
    start: pieces[candidate.from]?.start ?? 0,
    end: endOf(pieces[candidate.to - 1]),
    value,
    relative: relative && !isUnknown(meaning) ? meaning : null,
    anchor: value === null ? null : anchorOf(candidate),
    granularity: candidate.granularity,
    modifier: candidate.modifier,
    rule: candidate.rule,
  };
}

function anchorOf({ leans, meaning }: Candidate): DateExpression["anchor"] {
  if (leans === "date") return "text";
  return needsReference(meaning) ? "published" : "absolute";
}

/** The full stop after a single letter ends the sentence: "at 2014-06-16T12:30:00Z." */
function endOf(piece: Piece | undefined): number {
  if (!piece) return 0;
  return piece.key.length === 1 && piece.text.endsWith(".") ? piece.end - 1 : piece.end;
}
