import { CARDINALS, ORDINALS } from "../../lexicon/numbers.ts";
import { SUPERLATIVES } from "../../lexicon/superlatives.ts";
import { isCapitalized, isDash, isHyphenAt, type Cell, wordAt } from "../cells.ts";
import { draftOf, type Draft, type Extractor } from "../draft.ts";

/** A place in an order: "second-largest", "the 14th time", "the first package", "second-floor". */
export const ordinal: Extractor = {
  name: "rank",
  triggers: ["0", ...ORDINALS.keys(), "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
  read(cells, at) {
    const digits = digitOrdinal(wordAt(cells, at));
    if (digits !== null) return rank(cells, at, at + 1, digits);
    const word = ORDINALS.get(wordAt(cells, at));
    if (word !== undefined) return rank(cells, at, at + 1, word);
    return readCompound(cells, at);
  },
};

function rank(cells: readonly Cell[], from: number, to: number, value: number): Draft | null {
  if (!isRank(cells, from, to)) return null;
  return draftOf({ rule: "rank", kind: "rank", from, to, low: value, high: value, unit: measureOf(cells, to) });
}

/** By what it ranks: "largest" of "second-largest", "third biggest"; else only that it does. */
function measureOf(cells: readonly Cell[], to: number): string {
  return SUPERLATIVES.get(wordAt(cells, isHyphenAt(cells, to) ? to + 1 : to)) ?? "rank";
}

/** "twenty-first". */
function readCompound(cells: readonly Cell[], at: number): Draft | null {
  const tens = TENS.get(wordAt(cells, at));
  const ones = ORDINALS.get(wordAt(cells, at + 2));
  return tens !== undefined && isDash(cells[at + 1]) && ones !== undefined && ones < 10 ? rank(cells, at, at + 3, tens + ones) : null;
}

const TENS: ReadonlyMap<string, number> = new Map([...CARDINALS].filter(([, value]) => value >= 20));

/** "14th" to 14. */
function digitOrdinal(text: string): number | null {
  const suffix = text.slice(-2);
  if (suffix !== "th" && suffix !== "st" && suffix !== "nd" && suffix !== "rd") return null;
  const value = Number(text.slice(0, -2).replaceAll(",", ""));
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** Whether an ordinal ranks something: it stands before a noun or a superlative, and not in a name, an adverb or a set phrase. */
function isRank(cells: readonly Cell[], from: number, to: number): boolean {
  const next = cells[to];
  if (isPlace(cells, from, to) || isPaired(cells, to)) return true;
  if (!next) return false;
  if (isHyphenAt(cells, to)) return HYPHENED.has(wordAt(cells, to + 1)) || wordAt(cells, to + 1).endsWith("est");
  return next.lower.endsWith("est") || next.lower === "most" || (isDetermined(cells[from - 1]) && isBeforeNoun(cells, from, next));
}

/** "her first hurdle", but no name ("Fifth Avenue") and no set phrase ("first lady", "the eleventh hour"). */
function isBeforeNoun(cells: readonly Cell[], from: number, next: Cell): boolean {
  if (isCapitalized(next) || NOT_RANKED.has(next.lower)) return false;
  const [before, word] = [cells[from - 1], cells[from]];
  if (isCapitalized(word) && before?.kind === "word") return false;
  if (word?.lower === "eleventh" && next.lower === "hour") return false;
  return next.pos === "NOUN" || next.pos === "ADJ";
}

/** "third and second-largest": the second one ranks, so the first does. */
function isPaired(cells: readonly Cell[], to: number): boolean {
  return PAIRS.has(wordAt(cells, to)) && ORDINALS.has(wordAt(cells, to + 1)) && isHyphenAt(cells, to + 2);
}

function isDetermined(before: Cell | undefined): boolean {
  return before !== undefined && (before.pos === "DET" || before.lower.endsWith("'s") || POSSESSIVES.has(before.lower));
}

const PLACING: ReadonlySet<string> = new Set("finish finished finishes finishing came placed ranked ranks rank ranking".split(" "));

/** "finished second", "ranked 14th in", "came third": a place, where no noun is ranked. */
function isPlace(cells: readonly Cell[], from: number, to: number): boolean {
  const next = cells[to]?.pos;
  return PLACING.has(wordAt(cells, from - 1)) && next !== "NOUN" && next !== "ADJ" && next !== "VERB";
}

const PAIRS: ReadonlySet<string> = new Set(["and", "or"]);
const POSSESSIVES: ReadonlySet<string> = new Set(["its", "their", "his", "her", "my", "our", "your", "whose", "s"]);
/** With what an ordinal makes a set phrase: "second thoughts", "first aid". */
const NOT_RANKED: ReadonlySet<string> = new Set(
  `thoughts thought hand lady ladies aid glance nature wind fiddle class degree world party parties person place responder responders amendment grade grader graders name names
  half quarter baby base cousin cousins opinion chance time of and or to came`
    .split(/\s+/u)
    .filter(Boolean),
);
const HYPHENED: ReadonlySet<string> = new Set([
  "floor",
  "ranked",
  "ranking",
  "biggest",
  "largest",
  "highest",
  "most",
  "seeded",
  "story",
  "storey",
  "placed",
]);
