import type { Article } from "../../article/types.ts";
import type { Candidate } from "../candidate.ts";
import type { Piece } from "../pieces.ts";
import { findAntecedents } from "./antecedents.ts";
import { readHedges } from "./hedges.ts";
import { joinAgo, joinDayParts, joinNthWeekdays, joinTimes, joinWeekdays } from "./joins.ts";
import { dropNames } from "./names.ts";
import { readNeighbours } from "./neighbours.ts";
import { dropOverlaps } from "./overlaps.ts";
import { readParts } from "./parts.ts";
import { joinRanges } from "./ranges.ts";
import { fillYears, shareYears } from "./shared-years.ts";
import { settleTense } from "./tense.ts";

/** A step that rewrites the candidates of an article, which are in order and do not overlap. */
export type Refiner = (
  candidates: readonly Candidate[],
  pieces: readonly Piece[],
  article: Pick<Article, "tokens" | "sentences">,
) => Candidate[];

/** The refiners, in the order in which they run. */
export const REFINERS: readonly Refiner[] = [
  // First one reading for each place: everything after it looks at neighbours.
  dropOverlaps,
  // Before the joins, so that a newspaper's name takes no date with it.
  dropNames,
  // "Monday, June 16" before times, which join the whole of it.
  joinWeekdays,
  joinNthWeekdays,
  joinTimes,
  joinDayParts,
  joinAgo,
  // "the day after Christmas" before hedges take the "after".
  readNeighbours,
  // "early March" before ranges ("early March to mid-April").
  readParts,
  // After parts: "late March or early April 2003"; before hedges, which move the ends.
  shareYears,
  joinRanges,
  // After ranges: the hedge of "since" stands before the whole.
  readHedges,
  // After hedges: "until" turns a weekday to the future.
  (candidates, pieces, article) => settleTense(candidates, pieces, article.tokens),
  // Last: they need the others settled.
  (candidates, pieces, article) => findAntecedents(candidates, pieces, article.sentences),
  // "September of that year", whose year is known only now.
  fillYears,
];
