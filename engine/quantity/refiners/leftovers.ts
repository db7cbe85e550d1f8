import { isPlural, nounClassOf, singularOf } from "../../lexicon/nouns.ts";
import { NOT_ONE } from "../../lexicon/number-traps.ts";
import { isCapitalized, isDash, isDigits, isHyphenAt, type Cell, wordAt } from "../cells.ts";
import { isTitleCase } from "../title-case.ts";
import { eachDraft, type Draft } from "../draft.ts";

/** Drops "one" where it counts nothing: "one day", "one another", "no one", "similar to one", "one of the most". */
export const dropPronouns = eachDraft("pronoun-one", (draft, cells) => {
  if (wordAt(cells, draft.numberFrom) !== "one" || draft.numberTo - draft.numberFrom !== 1) return true;
  if (draft.kind === "duration") return draft.compound || !isSomeDay(draft, cells);
  return draft.kind !== "count" || isCount(draft, cells);
});

const SOME_DAY: ReadonlySet<string> = new Set(["day", "night"]);
const BEFORE_SPAN: ReadonlySet<string> = new Set(
  "in for after within than last next past every about over under during least most by".split(" "),
);
const AFTER_SPAN: ReadonlySet<string> = new Set("after before later earlier ago of old per away left more".split(" "));

/** "One day it will end": some day, unless the words about it measure ("for one day", "one day later", "only one day"). */
function isSomeDay(draft: Draft, cells: readonly Cell[]): boolean {
  if (!SOME_DAY.has(wordAt(cells, draft.to - 1)) || draft.from < draft.numberFrom) return false;
  return !BEFORE_SPAN.has(wordAt(cells, draft.from - 1)) && !AFTER_SPAN.has(wordAt(cells, draft.to));
}

const PREDICATIVE: ReadonlySet<string> = new Set([
  "is",
  "was",
  "are",
  "were",
  "be",
  "been",
  "being",
  "as",
  "became",
  "become",
  "remains",
  "'s",
  "into",
  "to",
  "named",
  "considered",
  "called",
  "in",
  "from",
]);
const BEFORE_PRONOUN: ReadonlySet<string> = new Set(
  "no any every each this that which the another some someone other same only whole loved little big good new right wrong".split(" "),
);

function isCount(draft: Draft, cells: readonly Cell[]): boolean {
  const before = cells[draft.from - 1];
  if ((draft.low ?? 0) < 0) return true;
  if (draft.modifier !== "exact" || draft.from < draft.numberFrom) return draft.head !== null || before?.lower !== "the";
  const next = wordAt(cells, draft.numberTo);
  if (next === "of") return isCountedPart(draft, cells, before);
  if (isHyphenAt(cells, draft.numberTo)) return draft.head !== null;
  if (before && BEFORE_PRONOUN.has(before.lower)) return false;
  if (isOneOfSeveral(draft, cells)) return true;
  return draft.head !== null && !NOT_ONE.has(next);
}

const LISTS: ReadonlySet<string> = new Set(["including", "and", ",", ":", "—", "-", "–", ";", "with"]);
const PLACED: ReadonlySet<string> = new Set(["in", "at", "near", "outside", "from", "aboard"]);
const HAPPENED: ReadonlySet<string> = new Set(["was", "died", "were", "had"]);
const HARM: ReadonlySet<string> = new Set(
  "kill kills killed killing injure injures injured injuring wound wounds wounded wounding hurt hurts hurting leaves leaving left".split(
    " ",
  ),
);

/** One of a number told before: "…, one in Florida and one addressed to him", "One was promoted", "Blast kills one". */
function isOneOfSeveral(draft: Draft, cells: readonly Cell[]): boolean {
  const [before, next] = [wordAt(cells, draft.numberFrom - 1), cells[draft.numberTo]];
  if (HARM.has(before) && (!next || next.kind === "punctuation" || next.pos === "CCONJ" || next.pos === "ADP")) return true;
  if (!next) return false;
  if (isCapitalized(cells[draft.numberFrom])) return HAPPENED.has(next.lower) && (before === "" || before === "." || before === "”");
  if (!LISTS.has(before) || !(PLACED.has(next.lower) || isParticiple(next))) return false;
  draft.to = clauseEnd(cells, draft.numberTo);
  return true;
}

function isParticiple(cell: Cell | undefined): boolean {
  return cell?.pos === "VERB" && cell.lower.endsWith("ed");
}

const CLAUSE_REACH = 8;

/** Where "addressed to Senator Clay" or "in Florida" ends: a participle, a preposition, then the words of one noun phrase. */
function clauseEnd(cells: readonly Cell[], from: number): number {
  let at = isParticiple(cells[from]) ? from + 1 : from;
  if (cells[at]?.pos === "ADP" || cells[at]?.pos === "PART") at++;
  const end = Math.min(cells.length, from + CLAUSE_REACH);
  while (at < end && NOMINAL.has(cells[at]?.pos ?? "X")) at++;
  return at;
}

const NOMINAL: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN"]);

/** "One of the officials said" counts one; "is one of the provinces", "one of the most", "one of many", "one of arson" does not. */
function isCountedPart(draft: Draft, cells: readonly Cell[], before: Cell | undefined): boolean {
  const at = draft.numberTo + 1;
  const [first, second] = [wordAt(cells, at), wordAt(cells, at + 1)];
  if (first === "them") return true;
  if (draft.head === null || (before?.lower === "," && !isPossessed(cells, at)) || PREDICATIVE.has(before?.lower ?? "")) return false;
  if (isSort(draft, cells, at) || cells[at]?.pos === "VERB" || first === "many" || first === "a" || first === "several") return false;
  return second !== "most" && !second.endsWith("est") && second !== "few" && second !== "world";
}

/** "Two counts of murder and one of arson": what the one is, not what it is out of. */
function isSort(draft: Draft, cells: readonly Cell[], at: number): boolean {
  return draft.head === at && cells[at]?.pos === "NOUN" && !isPlural(wordAt(cells, at));
}

/** "…, one of Reyes' sons": somebody's own are counted, unlike the class in ", one of the provinces". */
function isPossessed(cells: readonly Cell[], at: number): boolean {
  return isCapitalized(cells[at]) && ["'s", "’s", "'", "’"].includes(wordAt(cells, at + 1));
}

/** Drops bare numbers that nothing in the text makes a quantity: lone digits in lists, furniture. */
export const dropBare = eachDraft("bare", (draft, cells) => {
  if (draft.kind !== "count" || draft.unit !== null || draft.head !== null || draft.additional || draft.rule.startsWith("none"))
    return true;
  if (draft.nounClass !== null) return true;
  if (isListMark(draft, cells)) return false;
  if (isZero(draft, cells) || isVersion(draft, cells) || isPostcode(draft, cells)) return false;
  return draft.modifier !== "exact" || draft.to > draft.numberTo || !isIsolated(draft, cells);
});

/** "zero tolerance", "zero in on": a count of nothing says what there is none of. */
function isZero(draft: Draft, cells: readonly Cell[]): boolean {
  return (draft.low ?? draft.high) === 0 && wordAt(cells, draft.numberFrom) === "zero";
}

/** Nouns before which four digits are more likely a count than a year: "2000 people", but "2017 levels", "the 2014 attacks". */
const COUNTED: ReadonlySet<string> = new Set(["person", "animal", "building", "vehicle", "weapon"]);

/** Drops years that the dates left: four digits without a comma, 1500 to 2099, alone, in a range, or before what is not counted so. */
export const dropYears = eachDraft("year", (draft, cells) => {
  if (draft.kind !== "count" || draft.unit !== null) return true;
  // "2012–13": the second half of a season.
  if (draft.head === null && isDash(cells[draft.from - 1]) && isYearLike(cells, draft.from - 2)) return false;
  if (!isYearLike(cells, draft.numberFrom)) return true;
  if (draft.numberTo - draft.numberFrom > 1) return !isYearLike(cells, draft.numberTo - 1);
  if (draft.head === null || draft.modifier === "at-least" || draft.modifier === "about") return draft.head !== null;
  return COUNTED.has(nounClassOf(singularOf(wordAt(cells, draft.head))) ?? "") && !DETERMINERS.has(wordAt(cells, draft.from - 1));
});

const DETERMINERS: ReadonlySet<string> = new Set(["the", "its", "their", "his", "her", "this", "that", "a"]);

function isYearLike(cells: readonly Cell[], at: number): boolean {
  const text = wordAt(cells, at);
  return text.length === 4 && isDigits(cells[at]) && text >= "1500" && text < "2100" && !text.includes(".") && !text.includes(",");
}

/** "PA 23456": five digits after the two letters of a state; "13F": digits that a letter is glued to. */
function isPostcode(draft: Draft, cells: readonly Cell[]): boolean {
  const [before, own, next] = [cells[draft.from - 1], wordAt(cells, draft.from), cells[draft.to]];
  if (!isDigits(cells[draft.from])) return false;
  if (next?.kind === "word" && !next.spaced) return true;
  return own.length === 5 && before?.text.length === 2 && before.text === before.text.toUpperCase() && before.kind === "word";
}

/** "Explorer 6", "Chelsea 3": a bare number right after a name belongs to it, except in headlines, where verbs have capitals too. */
function isVersion(draft: Draft, cells: readonly Cell[]): boolean {
  const before = cells[draft.from - 1];
  if (draft.modifier !== "exact" || !isDigits(cells[draft.from]) || before?.kind !== "word" || !isCapitalized(before)) return false;
  return before.pos === "PROPN" && !isTitleCase(cells, draft.from);
}

const LIST_LENGTH = 20;
const PARENTHESIS_REACH = 10;

/** "2)": a closing parenthesis that none opened marks a point of a list. */
function isListMark(draft: Draft, cells: readonly Cell[]): boolean {
  const after = cells[draft.to];
  if (after?.lower !== ")" || after.spaced || !isDigits(cells[draft.from]) || (draft.low ?? 0) > LIST_LENGTH) return false;
  for (let at = draft.from - 1; at >= draft.from - PARENTHESIS_REACH; at--) {
    if (wordAt(cells, at) === "(") return false;
    if (wordAt(cells, at) === ")") return true;
  }
  return true;
}

/** Digits that are the whole of their line, or stand between marks. */
function isIsolated(draft: Draft, cells: readonly Cell[]): boolean {
  const [before, next] = [cells[draft.from - 1], cells[draft.to]];
  return draft.to - draft.from === 1 && isDigits(cells[draft.from]) && before?.kind !== "word" && next?.kind !== "word";
}
