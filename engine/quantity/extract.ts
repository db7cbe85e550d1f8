import type { Article } from "../article/types.ts";
import type { DateExpression } from "../date/types.ts";
import { type Cell, cellsOf, isDigits } from "./cells.ts";
import type { Draft, Extractor } from "./draft.ts";
import { BY_TRIGGER } from "./extractors.ts";
import { finish } from "./finish.ts";
import { REFINERS } from "./refine.ts";
import type { Quantity } from "./types.ts";

/**
 * Reads every checkable number of an article, furniture included, in order of place: its interval, unit, hedge and counted noun.
 * Where a number is part of one of `dates` it is left to that. Linear in the number of tokens: each extractor and refiner looks at
 * a bounded stretch around one number.
 */
export function extractQuantities(article: Article, dates: readonly DateExpression[]): Quantity[] {
  const quantities: Quantity[] = [];
  const skipDates = dateSkipper(dates);
  for (const block of article.blocks) {
    if (block.kind === "front-matter" || block.lastToken <= block.firstToken) continue;
    const cells = cellsOf(article.tokens, block.firstToken, block.lastToken);
    let drafts = readDrafts(cells);
    if (drafts.length > 0) drafts = drafts.filter((draft) => !skipDates(cells[draft.numberFrom], cells[draft.numberTo - 1]));
    if (drafts.length === 0) continue;
    for (const refiner of REFINERS) drafts = refiner.refine(drafts, cells);
    for (const draft of drafts) if (isSayable(draft)) quantities.push(finish(draft, cells));
  }
  return quantities;
}

/** More than anybody counts: beyond it are runs of digits, and what a computer calls infinite. */
const LARGEST = 1e24;

function isSayable({ low, high }: Draft): boolean {
  return [low, high].every((value) => value === null || Math.abs(value) <= LARGEST);
}

/** One pass over the cells: most are passed over by one look-up. */
function readDrafts(cells: readonly Cell[]): Draft[] {
  const drafts: Draft[] = [];
  const ofDigits = BY_TRIGGER.get("0") ?? [];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (!cell) break;
    const extractors = isDigits(cell) ? ofDigits : BY_TRIGGER.get(cell.lower);
    if (!extractors) continue;
    const draft = firstOf(extractors, cells, at);
    if (!draft) continue;
    drafts.push(draft);
    at = Math.max(at, draft.to - 1);
  }
  return drafts;
}

function firstOf(extractors: readonly Extractor[], cells: readonly Cell[], at: number): Draft | null {
  for (const extractor of extractors) {
    const draft = extractor.read(cells, at);
    if (draft) return draft;
  }
  return null;
}

/** Tells whether a number lies in a date; numbers are asked for in order, so the dates are walked once. */
function dateSkipper(dates: readonly DateExpression[]): (first: Cell | undefined, last: Cell | undefined) => boolean {
  let at = 0;
  return (first, last) => {
    if (!first || !last) return true;
    while (at < dates.length && (dates[at]?.end ?? 0) <= first.start) at++;
    const date = dates[at];
    return date !== undefined && date.start < last.end;
  };
}
