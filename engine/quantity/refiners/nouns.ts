import { isPlural, nounClassOf, PERSON_NOMINALS, singularOf } from "../../lexicon/nouns.ts";
import { ADDITIONAL } from "../../lexicon/modifiers.ts";
import { isCapitalized, isDash, isHyphenAt, type Cell, wordAt } from "../cells.ts";
import { eachDraft, type Draft } from "../draft.ts";

const REACH = 9;
const DETERMINERS: ReadonlySet<string> = new Set([
  "the",
  "its",
  "their",
  "his",
  "her",
  "our",
  "those",
  "these",
  "them",
  "my",
  "your",
  "all",
  "such",
]);
const QUOTES: ReadonlySet<string> = new Set(['"', "“", "”", "'", "‘", "’"]);
/** Nouns of membership, whose "of" names what is really counted: "members of the military", "groups of people" keep their own head, longer span. */
const PARTITIVE: ReadonlySet<string> = new Set(["members", "pairs"]);

/** Attaches the counted noun phrase: "275 U.S. military personnel", "dozens of captive soldiers", "two of the officials", "two-man crew". */
export const attachNouns = eachDraft("noun", (draft, cells) => {
  if (draft.kind === "rank") return attachRanked(draft, cells);
  if (draft.kind !== "count" || draft.unit !== null) return true;
  if (isHyphenAt(cells, draft.to)) return attachCompound(draft, cells);
  let at = draft.to;
  if (ADDITIONAL.has(wordAt(cells, at)) && wordAt(cells, at) !== "others") {
    draft.additional = true;
    at++;
    if (!isNounLike(cells[at]) && wordAt(cells, at) !== "of") {
      draft.to = at;
      return true;
    }
  }
  if (wordAt(cells, at) === "of") {
    at++;
    if (wordAt(cells, at) === "all") at++;
    if (wordAt(cells, at) === "them") {
      draft.to = at + 1;
      return true;
    }
    if (DETERMINERS.has(wordAt(cells, at))) at++;
    else if (!draft.rule.startsWith("vague") && !draft.rule.startsWith("words")) return true;
  }
  const head = findHead(cells, at, draft.low === 1 && draft.high === 1);
  if (head !== null) take(draft, cells, head);
  return true;
});

function take(draft: Draft, cells: readonly Cell[], head: number): void {
  draft.head = head;
  draft.to = head + 1;
  draft.rule += "+noun";
  const word = wordAt(cells, head);
  if (word === "others") draft.additional = true;
  if (!PARTITIVE.has(word) || wordAt(cells, head + 1) !== "of") return;
  let to = head + 2;
  if (DETERMINERS.has(wordAt(cells, to))) to++;
  const whole = findHead(cells, to, false);
  if (whole !== null) draft.to = whole + 1;
}

/** The head of the noun phrase that starts at `at`: the last plural of an unbroken chain, else its last noun. */
function findHead(cells: readonly Cell[], start: number, single: boolean): number | null {
  let head: number | null = null;
  let plural = false;
  let at = start;
  for (; at < Math.min(cells.length, start + REACH); at++) {
    const cell = cells[at];
    if (!cell) break;
    if (QUOTES.has(cell.lower) && at === start) continue;
    if (isHyphenAt(cells, at) || (isDash(cell) && !cell.spaced)) continue;
    if (isPerson(cells, at, start)) return at;
    if (!isNounLike(cell)) {
      if (cell.lower === "and" && head === null && at > start && isNounLike(cells[at + 1])) continue;
      if (cell.lower === "," && at > start && head === null && cells[at + 1]?.pos === "ADJ") continue;
      break;
    }
    if (plural && !single && !isPlural(cell.lower)) break;
    if (cell.pos === "ADJ" || cell.pos === "VERB" || cell.pos === "ADV") {
      if (plural && !single) break;
      continue;
    }
    head = at;
    plural = isPlural(cell.lower);
  }
  return head;
}

/** "24 dead", "200 injured", "70 others": people counted by what befell them, where no noun follows. */
function isPerson(cells: readonly Cell[], at: number, start: number): boolean {
  const word = wordAt(cells, at);
  if (at !== start || !PERSON_NOMINALS.has(word)) return false;
  const next = cells[at + 1];
  return (
    word === "others" || next === undefined || !(next.pos === "NOUN" || next.pos === "ADJ" || next.pos === "PROPN") || isCapitalized(next)
  );
}

function isNounLike(cell: Cell | undefined): boolean {
  if (!cell || cell.kind === "punctuation" || cell.kind === "number") return false;
  if (isPlural(cell.lower) && nounClassOf(singularOf(cell.lower)) !== null) return true;
  if (cell.pos === "VERB") return cell.lower.endsWith("ed") || cell.lower.endsWith("ing") || cell.lower.endsWith("en");
  return cell.pos === "NOUN" || cell.pos === "PROPN" || cell.pos === "ADJ";
}

/** "two-man crew", "28-member bloc", "four-lane road": what the hyphen counts. */
function attachCompound(draft: Draft, cells: readonly Cell[]): boolean {
  const noun = cells[draft.to + 1];
  if (!noun || noun.kind !== "word") return true;
  draft.head = draft.to + 1;
  draft.to += 2;
  draft.compound = true;
  if (isNounLike(cells[draft.to]) && cells[draft.to]?.pos === "NOUN") draft.to++;
  draft.rule += "+noun";
  return true;
}

/** "second-largest city", "the first safe country": the span runs to the noun. */
function attachRanked(draft: Draft, cells: readonly Cell[]): boolean {
  const start = draft.to;
  const head = findHead(cells, isHyphenAt(cells, start) ? start + 2 : start, true);
  if (isHyphenAt(cells, start)) draft.to = start + 2;
  if (head === null) return true;
  draft.head = head;
  draft.to = head + 1;
  return true;
}
