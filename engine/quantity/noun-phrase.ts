import { isPlural, nounClassOf, PERSON_NOMINALS, singularOf } from "../lexicon/nouns.ts";
import { type Cell, isCapitalized, isDash, wordAt } from "./cells.ts";

/** No counted noun phrase is looked for beyond so many cells. */
const REACH = 10;
const QUOTES: ReadonlySet<string> = new Set(['"', "“", "”", "'", "‘", "’"]);
const POSSESSIVES: ReadonlySet<string> = new Set(["'s", "’s"]);
const DETERMINERS: ReadonlySet<string> = new Set("the its their his her our my your those these them all such".split(" "));
/** Words that the tagger may take for adjectives or nouns and that end a noun phrase. */
const STOPS: ReadonlySet<string> = new Set(
  "few many several more other some any such much who which that than ago later earlier each".split(" "),
);
/** Nouns that stay singular after a number. */
const UNINFLECTED: ReadonlySet<string> = new Set(["aboard", "percentage"]);

/**
 * The head of the noun phrase that starts at `start`: the last plural of an unbroken chain of adjectives, participles and nouns, else its
 * last noun; where there is one of something, the noun before a plural (which is a verb: "one guy lives"). Null where there is none.
 */
export function findHead(cells: readonly Cell[], start: number, single: boolean): number | null {
  if (isPersonNominal(cells, start)) return start;
  let head: number | null = null;
  const end = Math.min(cells.length, start + REACH);
  for (let at = start; at < end; at++) {
    const cell = cells[at];
    if (!cell) break;
    if (head !== null && isPossessive(cells, at)) {
      head = null;
      continue;
    }
    if (isInside(cells, at, start, head)) continue;
    if (isPlacePair(cells, at)) {
      at += 2;
      continue;
    }
    const known = single ? isKnownHead(cells, at) : at === start && isMistagged(cell);
    if ((!known && !isNounLike(cell)) || (head !== null && endsBefore(cells, at, cells[head], single))) break;
    if (known || !isModifierOnly(cell)) head = at;
  }
  return head;
}

/** "three Lyon, France, shops": a place with its country, set off by commas, before the noun. */
function isPlacePair(cells: readonly Cell[], at: number): boolean {
  const commas = wordAt(cells, at) === "," && wordAt(cells, at + 2) === ",";
  return (
    commas &&
    isCapitalized(cells[at - 1]) &&
    isCapitalized(cells[at + 1]) &&
    isPlural(wordAt(cells, at + 3)) &&
    cells[at + 3]?.pos === "NOUN"
  );
}

/** "the company's workers", "Reyes' sons": the owner is no head. */
function isPossessive(cells: readonly Cell[], at: number): boolean {
  const mark = wordAt(cells, at);
  const owns = POSSESSIVES.has(mark) || ((mark === "'" || mark === "’") && wordAt(cells, at - 1).endsWith("s"));
  return owns && isNounLike(cells[at + 1]);
}

/** Whether a phrase with that head stops before the cell: at a name after a plain noun ("planes Tuesday"), after its plural. */
function endsBefore(cells: readonly Cell[], at: number, head: Cell | undefined, single: boolean): boolean {
  const cell = cells[at];
  if (!cell || !head) return true;
  const next = cells[at + 1];
  if (isCapitalized(cell) && !isCapitalized(head) && (isCapitalized(next) || !isNounLike(next))) return true;
  const plural = isPlural(head.lower);
  return single ? !plural && isPlural(cell.lower) && nounClassOf(head.lower) !== null : plural && !isPlural(cell.lower);
}

/** Past "of all the", "of their": where the words of the phrase itself begin. */
export function skipDeterminers(cells: readonly Cell[], at: number): number {
  let next = at;
  while (next < at + 2 && DETERMINERS.has(wordAt(cells, next))) next++;
  return next;
}

/** More than one of something: its noun is plural ("550 Marines"), or a people ("900 Rohingya"); else the tagger took a verb or a name for it. */
export function isCountable(cell: Cell | undefined): boolean {
  if (!cell) return false;
  if (isPlural(cell.lower) || PERSON_NOMINALS.has(cell.lower) || UNINFLECTED.has(cell.lower)) return true;
  return isCapitalized(cell) && nounClassOf(cell.lower) === "person";
}

/** Whether the cell can stand in a noun phrase: a noun, a name, an adjective, a participle. */
export function isNounLike(cell: Cell | undefined): boolean {
  if (!cell || cell.kind === "punctuation" || cell.kind === "number" || STOPS.has(cell.lower)) return false;
  if (isKnownPlural(cell.lower)) return true;
  if (cell.pos === "VERB") return cell.lower.endsWith("ed") || cell.lower.endsWith("ing") || cell.lower.endsWith("en");
  return cell.pos === "NOUN" || cell.pos === "PROPN" || cell.pos === "ADJ" || (cell.lower === "most" && cell.pos === "ADV");
}

/** Marks and words within a noun phrase: an opening quote, a hyphen, the "and" and comma between adjectives. */
function isInside(cells: readonly Cell[], at: number, start: number, head: number | null): boolean {
  const cell = cells[at];
  if (!cell) return false;
  if (at === start && QUOTES.has(cell.lower)) return true;
  if (isDash(cell) && !cell.spaced && cells[at + 1]?.spaced === false) return true;
  if (at === start || head !== null) return false;
  return (cell.lower === "and" && isNounLike(cells[at + 1])) || (cell.lower === "," && cells[at + 1]?.pos === "ADJ");
}

/** Words that only describe, unless the lexicon knows them as a plural noun. */
function isModifierOnly(cell: Cell): boolean {
  return cell.pos !== "NOUN" && cell.pos !== "PROPN" && !isKnownPlural(cell.lower);
}

/** "one isolated terrorist in", "one shell landed": a noun of the lexicon that ends its phrase, whatever the tagger says. */
function isKnownHead(cells: readonly Cell[], at: number): boolean {
  const cell = cells[at];
  if (!cell || PERSON_NOMINALS.has(cell.lower) || nounClassOf(cell.lower) === null) return false;
  return cell.pos === "VERB" || (cell.pos === "ADJ" && !isNounLike(cells[at + 1]));
}

/** "20 calls", "21 carries": right after more than one of them, a verb in -s is no verb. */
function isMistagged(cell: Cell): boolean {
  return cell.pos === "VERB" && isPlural(cell.lower);
}

function isKnownPlural(lower: string): boolean {
  return isPlural(lower) && nounClassOf(singularOf(lower)) !== null;
}

/** "24 dead", "200 injured", "70 others": people counted by what befell them, where no noun follows. */
function isPersonNominal(cells: readonly Cell[], at: number): boolean {
  const word = wordAt(cells, at);
  if (!PERSON_NOMINALS.has(word)) return false;
  const next = cells[at + 1];
  return word === "others" || !next || isCapitalized(next) || !(next.pos === "NOUN" || next.pos === "ADJ" || next.pos === "PROPN");
}
