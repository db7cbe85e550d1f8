import { SUPERLATIVES } from "../../lexicon/superlatives.ts";
import { ORDINALS } from "../../lexicon/numbers.ts";
import { isDash, wordAt, type Cell } from "../cells.ts";
import { draftOf, type Extractor } from "../draft.ts";

/** How many words before a superlative its "the" or its owner stands: "the country's second most populous and largest". */
const REACH = 4;
const HISTORY_REACH = 6;
const DETERMINERS: ReadonlySet<string> = new Set(["the", "its", "their", "his", "her", "our", "whose"]);
/** One of several on top, or a comparison that leaves it open: no rank that could be checked. */
const OPEN: ReadonlySet<string> = new Set(["among", "amongst", "possibly", "perhaps", "arguably"]);

/** The top of a measured order, said without a number: "the world's largest retailer", "the country's biggest private employer". */
export const superlative: Extractor = {
  name: "superlative",
  triggers: SUPERLATIVES.keys(),
  read(cells, at) {
    if (!isBeforeNoun(cells, at + 1) || isRanked(cells, at) || !isDefinite(cells, at)) return null;
    const unit = SUPERLATIVES.get(wordAt(cells, at)) ?? "rank";
    return draftOf({ rule: "superlative", kind: "rank", from: at, to: kindEnd(cells, at + 1), low: 1, high: 1, unit, numberTo: at + 1 });
  },
};

/** "Largest retailer", "largest of its kind"; not "the largest to arrive", and no part of a compound ("largest-ever"). */
function isBeforeNoun(cells: readonly Cell[], at: number): boolean {
  const next = cells[at];
  if (next?.lower === "of") return wordAt(cells, at + 2) === "kind";
  return next?.kind === "word" && (next.pos === "NOUN" || next.pos === "ADJ" || next.pos === "PROPN");
}

/** Where "of its kind" ends, and "in the country's history" after it. */
function kindEnd(cells: readonly Cell[], at: number): number {
  if (wordAt(cells, at) !== "of") return at;
  const end = at + 3;
  if (wordAt(cells, end) !== "in") return end;
  for (let to = end + 1; to < end + HISTORY_REACH; to += 1) if (wordAt(cells, to) === "history") return to + 1;
  return end;
}

/** "Second-largest", "third largest": the ordinal has it. */
function isRanked(cells: readonly Cell[], at: number): boolean {
  const before = isDash(cells[at - 1]) ? at - 2 : at - 1;
  return isDash(cells[at - 1]) || ORDINALS.has(wordAt(cells, before)) || /^\d/u.test(wordAt(cells, before));
}

/** Whether it is the one on top: "the largest", "Europe's largest", and not "one of the largest" or "largest crowds". */
function isDefinite(cells: readonly Cell[], at: number): boolean {
  let definite = false;
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const word = wordAt(cells, before);
    if (OPEN.has(word) || (word === "of" && wordAt(cells, before - 1) === "one")) return false;
    if (cells[before]?.kind === "punctuation" && word !== "'" && word !== "’") break;
    definite ||= DETERMINERS.has(word) || /['’]s$/u.test(word);
  }
  return definite;
}
