import { CURRENCY_CODES } from "../../lexicon/currencies.ts";
import {
  CAPITALIZED_DESIGNATORS,
  DESIGNATORS,
  IDIOM_COMPOUNDS,
  NAMED_NUMBERS,
  NAME_FOLLOWERS,
  NUMBERED_BODIES,
  STREETS,
} from "../../lexicon/number-traps.ts";
import { SCALE_LETTERS, SCALES } from "../../lexicon/numbers.ts";
import { UNIT_SYMBOLS, UNIT_WORDS } from "../../lexicon/units.ts";
import { isPlural, singularOf } from "../../lexicon/nouns.ts";
import { isCapitalized, isDash, isDigits, isHyphenAt, type Cell, wordAt } from "../cells.ts";
import { isTitleCase } from "../title-case.ts";
import { eachDraft, type Draft } from "../draft.ts";

/** Drops numbers that are part of a name or a code: "F-16", "Boeing 737", "Group of Seven", "52nd Street", "(555) 010-4477", "©2021". */
export const dropNames = eachDraft(
  "names",
  (draft, cells) => draft.kind === "money" || !(isNamed(draft, cells) || isNameItself(draft, cells) || isCode(draft, cells)),
);

/** Drops set phrases whose number counts nothing: "one-on-one", "first-hand", "a one-sided match". */
export const dropIdioms = eachDraft("idioms", (draft, cells) => !isIdiomCompound(draft, cells));

function isNamed(draft: Draft, cells: readonly Cell[]): boolean {
  const [first, before, next] = [cells[draft.from], cells[draft.from - 1], cells[draft.to]];
  if (!first) return false;
  if (draft.to - draft.from === 1 && NAMED_NUMBERS.has(first.lower) && first.lower.includes("/")) return true;
  if (isDesignated(draft, cells) || isTime(draft, cells) || isAddress(draft, cells)) return true;
  if (before?.lower === "." && wordAt(cells, draft.from - 2) === "no") return true;
  if (next && isCapitalized(next) && NAME_FOLLOWERS.has(next.lower) && !before?.lower.endsWith("ly")) return true;
  if (before?.lower === "of" && NUMBERED_BODIES.has(wordAt(cells, draft.from - 2)) && isBody(cells, draft.from)) return true;
  return isCapitalizedInName(draft, cells);
}

/** "Group of Seven", "the Group of 20": both words capitalized, or the first before digits. */
function isBody(cells: readonly Cell[], at: number): boolean {
  return isCapitalized(cells[at - 2]) && (isCapitalized(cells[at]) || isDigits(cells[at]));
}

/** Numbers that are a name or a place in one without a designator right before them. */
function isNameItself(draft: Draft, cells: readonly Cell[]): boolean {
  return isListedName(draft, cells) || isProgramme(draft, cells) || isAirliner(draft, cells) || isNumberOne(draft, cells);
}

/** "60 Minutes", "48 Hours": a span of time with a capital is a programme, except where all words have capitals. */
function isProgramme(draft: Draft, cells: readonly Cell[]): boolean {
  const next = cells[draft.to];
  if (!next || !isDigits(cells[draft.from]) || !isCapitalized(next) || next.text === next.text.toUpperCase()) return false;
  const before = cells[draft.from - 1];
  const named = before?.lower === "on" || before?.lower === "the" || before?.pos === "VERB" || before?.kind === "punctuation";
  return named && UNIT_WORDS.get(next.lower)?.[0]?.unit.dimension === "time" && !isTitleCase(cells, draft.from);
}

/** "the 747": an airliner goes by its number alone. */
function isAirliner(draft: Draft, cells: readonly Cell[]): boolean {
  const text = wordAt(cells, draft.from);
  if (draft.to - draft.from !== 1 || text.length !== 3 || !text.startsWith("7") || !text.endsWith("7")) return false;
  return ARTICLES.has(wordAt(cells, draft.from - 1)) && !isPlural(wordAt(cells, draft.to)) && cells[draft.to]?.pos !== "ADJ";
}

const ARTICLES: ReadonlySet<string> = new Set(["the", "a"]);

/** "the number one priority": a place said in words, and no count of what follows. */
function isNumberOne(draft: Draft, cells: readonly Cell[]): boolean {
  return wordAt(cells, draft.from - 1) === "number" && draft.rule === "words" && (draft.low ?? 0) <= 10;
}

const STREET_REACH = 4;

/** "220 South Michigan Ave.", "10 Downing Street": a bare number before a capitalized run that ends in a kind of street. */
function isAddress(draft: Draft, cells: readonly Cell[]): boolean {
  if (!isDigits(cells[draft.from])) return false;
  for (let at = draft.to; at < draft.to + STREET_REACH; at++) {
    const cell = cells[at];
    if (!cell || !isCapitalized(cell)) return false;
    if (at > draft.to && STREETS.has(cell.lower)) return true;
  }
  return false;
}

/** "6.30-10 am", "8 o'clock", "1430 GMT": times of day are dates' business, read or not. */
function isTime(draft: Draft, cells: readonly Cell[]): boolean {
  const { from, to } = draft;
  const word = wordAt(cells, to);
  if (word === "hrs") return wordAt(cells, from).length === 4;
  if (isToldTime(cells, from)) return true;
  return TIME_WORDS.has(word) || (isDash(cells[to]) && isDigits(cells[to + 1]) && TIME_WORDS.has(wordAt(cells, to + 2)));
}

const TIME_WORDS: ReadonlySet<string> = new Set("am pm a.m. p.m. a.m p.m o'clock oclock gmt utc est edt".split(" "));

/** "half past six", "quarter to nine". */
function isToldTime(cells: readonly Cell[], at: number): boolean {
  const [part, link] = [wordAt(cells, at - 2), wordAt(cells, at - 1)];
  return (part === "half" && link === "past") || (part === "quarter" && (link === "past" || link === "to"));
}

/** A designator stands before the number. In lower case it names only a bare number: "grade 4", but "at this stage 12 people". */
function isDesignated(draft: Draft, cells: readonly Cell[]): boolean {
  const hyphen = isDash(cells[draft.from - 1]) && !cells[draft.from - 1]?.spaced ? 1 : 0;
  const before = cells[draft.from - 1 - hyphen];
  if (!before || !DESIGNATORS.has(before.lower) || draft.rule === "score") return false;
  if (!CAPITALIZED_DESIGNATORS.has(before.lower) || isCapitalized(before)) return true;
  const next = cells[draft.to];
  return !next || next.kind !== "word" || !(isPlural(next.lower) || next.pos === "NOUN" || next.pos === "ADJ");
}

/** "Flights 11 and 175", "grades 3, 4 and 5": numbers that a designator in the plural names, nothing counted following. */
function isListedName(draft: Draft, cells: readonly Cell[]): boolean {
  const next = cells[draft.to];
  if (!isDigits(cells[draft.from]) || (next?.kind === "word" && (isPlural(next.lower) || next.pos === "NOUN"))) return false;
  let at = draft.from - 1;
  while (at >= draft.from - LIST_REACH && (LIST_LINKS.has(wordAt(cells, at)) || isDigits(cells[at]))) at--;
  const head = cells[at];
  if (draft.rule === "score" || !isDigits(cells[at + 1])) return false;
  if (!head || !head.lower.endsWith("s")) return false;
  const name = singularOf(head.lower);
  const several = at < draft.from - 1 || (LIST_LINKS.has(wordAt(cells, draft.to)) && isDigits(cells[draft.to + 1]));
  return name !== head.lower && DESIGNATORS.has(name) && (several || isCapitalized(head) || !CAPITALIZED_DESIGNATORS.has(name));
}

const LIST_REACH = 12;
const LIST_LINKS: ReadonlySet<string> = new Set([",", "and", "or", "&", "to", "through"]);

/** "the Chicago Seven", "Ocean's Eleven", "Channel Nine News": a capitalized number word inside a name, unless all words are capitalized there. */
function isCapitalizedInName(draft: Draft, cells: readonly Cell[]): boolean {
  const [first, before] = [cells[draft.from], cells[draft.from - 1]];
  if (!first || isDigits(first) || !isCapitalized(first) || draft.rule === "vague" || before?.kind !== "word") return false;
  return !isTitleCase(cells, draft.from);
}

/** Codes: digits glued to letters, dots or slashes ("AK-47", "192.168.0.1"), telephone numbers, copyright years, e-mail and web addresses. */
function isCode(draft: Draft, cells: readonly Cell[]): boolean {
  const { from, to } = draft;
  const first = cells[from];
  if (!first || !isDigits(first)) return false;
  if (!first.spaced && isGluedToCode(cells[from - 1], cells[from - 2])) return true;
  const before = wordAt(cells, from - 1);
  if (CODE_SIGNS.has(before) || (before === ")" && wordAt(cells, from - 2) === "c" && wordAt(cells, from - 3) === "(")) return true;
  if (cells[to]?.spaced === false && to + 1 < cells.length && JOINTS.has(wordAt(cells, to))) return true;
  if (isSuffixed(cells[to]) || isPartNumber(cells, to)) return true;
  return (
    isPhone(draft, cells) ||
    isModel(draft, cells) ||
    isRoomNumber(draft, cells) ||
    (first.text.length > 1 && first.text.startsWith("0") && !first.text.startsWith("0."))
  );
}

/** "Boeing 737-800": the second part of what a designator names. */
function isModel(draft: Draft, cells: readonly Cell[]): boolean {
  return (
    isDash(cells[draft.from - 1]) &&
    isDigits(cells[draft.from - 2]) &&
    DESIGNATORS.has(wordAt(cells, draft.from - 3)) &&
    isCapitalized(cells[draft.from - 3])
  );
}

/** "3-5213": one digit and a long bare number are an extension or a part number, no range. */
function isRoomNumber(draft: Draft, cells: readonly Cell[]): boolean {
  const [left, own, right] = [wordAt(cells, draft.from - 2), wordAt(cells, draft.to - 1), wordAt(cells, draft.to + 1)];
  if (!isDigits(cells[draft.to - 1])) return false;
  if (isDash(cells[draft.from - 1]) && isDigits(cells[draft.from - 2])) return own.length >= 4 && left.length <= 2 && !own.includes(",");
  return isDash(cells[draft.to]) && isDigits(cells[draft.to + 1]) && right.length >= 4 && own.length <= 2 && !right.includes(",");
}

/** "5765-NTKB", but no "30-DAY" in a line of capitals. */
function isPartNumber(cells: readonly Cell[], to: number): boolean {
  const word = cells[to + 1];
  if (!isHyphenAt(cells, to) || word?.kind !== "word" || word.text.length < 2) return false;
  return word.text === word.text.toUpperCase() && !isTitleCase(cells, to);
}

/** "39A", "777F", "4chan": letters glued to the digits that are no unit and no scale. */
function isSuffixed(next: Cell | undefined): boolean {
  if (next?.kind !== "word" || next.spaced) return false;
  if (CURRENCY_CODES.has(next.text)) return false;
  return (
    !UNIT_SYMBOLS.has(next.text) &&
    !UNIT_WORDS.has(next.lower) &&
    !SCALES.has(next.lower) &&
    !SCALE_LETTERS.has(next.lower) &&
    next.lower !== "p"
  );
}

const CODE_SIGNS: ReadonlySet<string> = new Set(["©", "#", "copyright", "@", "§"]);
/** Marks that glue a number to the rest of an address or a code. */
const JOINTS: ReadonlySet<string> = new Set(["/", "_", "@", ":", "=", "&"]);

function isGluedToCode(before: Cell | undefined, beforeThat: Cell | undefined): boolean {
  if (!before) return false;
  if (JOINTS.has(before.lower) || (before.lower === "+" && !before.spaced)) return true;
  if (!isDash(before) || before.spaced) return before.kind === "word";
  return beforeThat?.kind === "word" && !beforeThat.lower.endsWith(".") && !MEASURE_PREFIXES.has(beforeThat.lower);
}

const MEASURE_PREFIXES: ReadonlySet<string> = new Set([
  "magnitude",
  "age",
  "ages",
  "aged",
  "about",
  "under",
  "over",
  "sub",
  "another",
  "extra",
  "to",
  "and",
]);

/** Three groups of digits joined by dashes ("555-010-4477"), or the two of a short one ("010-4477"). */
function isPhone(draft: Draft, cells: readonly Cell[]): boolean {
  const { from, to } = draft;
  const left = isDash(cells[from - 1]) && isDigits(cells[from - 2]);
  const right = isDash(cells[to]) && isDigits(cells[to + 1]);
  if (left && (right || (isDash(cells[from - 3]) && isDigits(cells[from - 4])))) return true;
  if (right && isDash(cells[to + 2]) && isDigits(cells[to + 3])) return true;
  const own = wordAt(cells, to - 1).length;
  return (left && own === 4 && wordAt(cells, from - 2).length === 3) || (right && own === 3 && wordAt(cells, to + 1).length === 4);
}

function isIdiomCompound(draft: Draft, cells: readonly Cell[]): boolean {
  if (isHyphenAt(cells, draft.from - 1) && isIdiomHead(cells, draft)) return true;
  if (!isHyphenAt(cells, draft.to)) return false;
  const next = wordAt(cells, draft.to + 1);
  if (wordAt(cells, draft.from) === "zero") return true;
  if (LINKS.has(next) && isHyphenAt(cells, draft.to + 2)) return true;
  if (draft.rule === "rank") return next !== "largest" && IDIOM_COMPOUNDS.has(next);
  return draft.low === 1 || draft.low === 2 ? IDIOM_COMPOUNDS.has(next) : next === "star" || next === "dimensional";
}

/** "4-for-4", "three-on-three", "two-by-four". */
const LINKS: ReadonlySet<string> = new Set(["for", "on", "by"]);

/** "one-on-one", "high-five": a number word that a hyphen hangs on another word. */
function isIdiomHead(cells: readonly Cell[], draft: Draft): boolean {
  const head = cells[draft.from - 2];
  return head?.kind === "word" && !isDigits(cells[draft.from]) && draft.rule === "words" && !MEASURE_PREFIXES.has(head.lower);
}
