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
  if (draft.kind !== "count" || draft.unit !== null) return attachWhole(draft, cells);
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
  const head = findHead(cells, at, isOne(draft));
  if (head !== null && (isOne(draft) || isCountable(cells[head]))) take(draft, cells, head);
  return true;
});

function isOne(draft: Draft): boolean {
  return (draft.low === 1 && draft.high !== null) || draft.high === 1;
}

/** More than one of something: its noun is plural, or a name ("550 Marines", "three Black Hawk"), else the tagger took a verb for a noun. */
function isCountable(cell: Cell | undefined): boolean {
  return (
    cell !== undefined && (isPlural(cell.lower) || cell.pos === "PROPN" || PERSON_NOMINALS.has(cell.lower) || UNINFLECTED.has(cell.lower))
  );
}

/** Nouns that stay singular after a number. */
const UNINFLECTED: ReadonlySet<string> = new Set(["aboard", "mob", "percentage"]);

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
  const end = Math.min(cells.length, start + REACH);
  for (let at = start; at < end; at++) {
    const cell = cells[at];
    if (!cell || isPerson(cells, at, start)) return cell ? at : head;
    if (isInside(cells, at, start, head)) continue;
    if (!isNounLike(cell) || (plural && !single && !isPlural(cell.lower))) break;
    if (isModifierOnly(cell) && !(single && isKnownHead(cells, at))) continue;
    head = at;
    plural = isPlural(cell.lower);
  }
  return head;
}

/** Marks and words within a noun phrase: an opening quote, a hyphen, the "and" and comma between adjectives. */
function isInside(cells: readonly Cell[], at: number, start: number, head: number | null): boolean {
  const cell = cells[at];
  if (!cell) return false;
  if (at === start && QUOTES.has(cell.lower)) return true;
  if (isDash(cell) && !cell.spaced) return true;
  if (at === start || head !== null) return false;
  return (cell.lower === "and" && isNounLike(cells[at + 1])) || (cell.lower === "," && cells[at + 1]?.pos === "ADJ");
}

/** Words that only describe, unless the lexicon knows them as a plural noun. */
function isModifierOnly(cell: Cell): boolean {
  return (cell.pos === "ADJ" || cell.pos === "VERB") && !isKnownPlural(cell.lower);
}

/** "one isolated terrorist in": a noun of the lexicon that ends its phrase, whatever the tagger says. */
function isKnownHead(cells: readonly Cell[], at: number): boolean {
  const cell = cells[at];
  return cell !== undefined && cell.pos === "ADJ" && nounClassOf(cell.lower) !== null && !isNounLike(cells[at + 1]);
}

function isKnownPlural(lower: string): boolean {
  return isPlural(lower) && nounClassOf(singularOf(lower)) !== null;
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
  if (!cell || cell.kind === "punctuation" || cell.kind === "number" || STOPS.has(cell.lower)) return false;
  if (isKnownPlural(cell.lower)) return true;
  if (cell.pos === "VERB") return cell.lower.endsWith("ed") || cell.lower.endsWith("ing") || cell.lower.endsWith("en");
  return cell.pos === "NOUN" || cell.pos === "PROPN" || cell.pos === "ADJ";
}

/** Words that the tagger may take for adjectives or nouns and that end a noun phrase. */
const STOPS: ReadonlySet<string> = new Set("few many several more most other some any such much who which that than".split(" "));

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

/** What a share or a measure is of: "90 percent of the stores", "6 inches of pipe", "nine in 10 voters". Only a share's span runs that far. */
function attachWhole(draft: Draft, cells: readonly Cell[]): boolean {
  const share = draft.kind === "percent" && draft.unit === "percent";
  if (draft.compound || draft.kind === "age" || draft.kind === "duration") return true;
  const of = wordAt(cells, draft.to) === "of" ? 1 : 0;
  if (of === 0 && draft.rule !== "ratio" && draft.rule !== "ratio+modifier") return true;
  let at = draft.to + of;
  if (wordAt(cells, at) === "all") at++;
  if (DETERMINERS.has(wordAt(cells, at))) at++;
  const head = findHead(cells, at, false);
  if (head === null) return true;
  draft.head = head;
  draft.rule += "+noun";
  if (share) draft.to = head + 1;
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
