import { ADDITIONAL, type HedgeModifier, type ModifierPhrase, MODIFIERS_AFTER, MODIFIERS_BEFORE } from "../../lexicon/modifiers.ts";
import { isCapitalized, type Cell, wordAt } from "../cells.ts";
import { eachDraft, type Draft } from "../draft.ts";

interface Phrase {
  readonly words: readonly string[];
  readonly modifier: HedgeModifier | null;
}

/** Phrases by the word that is met first: the last one before the number, the first one after it; longest first. */
function index(phrases: readonly ModifierPhrase[], reversed: boolean): ReadonlyMap<string, readonly Phrase[]> {
  const byWord = new Map<string, Phrase[]>();
  for (const [text, modifier] of phrases) {
    const words = text.split(" ");
    if (reversed) words.reverse();
    const list = byWord.get(words[0] ?? "") ?? [];
    list.push({ words, modifier });
    byWord.set(words[0] ?? "", list);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}

const BEFORE = index(MODIFIERS_BEFORE, true);
const AFTER = index(MODIFIERS_AFTER, false);
/** Words that can stand between a hedge and its number: "more than a dozen", "about another 150". */
const LOOSE: ReadonlySet<string> = new Set(["a", "an", "another", "-", "other", "additional", "further"]);
const HEDGES_IN_A_ROW = 3;

/** Attaches the hedge between a number and what it counts: "five or so miles", "100 or fewer troops", "50-plus people". */
export const attachInnerHedges = eachDraft("inner-hedge", (draft, cells) => {
  if (draft.to === draft.numberTo) attachAfter(draft, cells);
  return true;
});

/** Attaches the hedges around a number; they are part of its span and of its value. */
export const attachModifiers = eachDraft("modifier", (draft, cells) => {
  for (let round = 0; round < HEDGES_IN_A_ROW; round++) if (!attachBefore(draft, cells)) break;
  attachAfter(draft, cells);
  return true;
});

function attachBefore(draft: Draft, cells: readonly Cell[]): boolean {
  const skip = LOOSE.has(wordAt(cells, draft.from - 1)) ? 1 : 0;
  for (let gap = 0; gap <= skip; gap++) {
    const at = draft.from - 1 - gap;
    const phrases = BEFORE.get(wordAt(cells, at));
    const found = phrases?.find(({ words }) => words.every((word, index) => wordAt(cells, at - index) === word));
    if (!found || !stands(draft, cells, at, found)) continue;
    if (gap === 1) draft.additional ||= ADDITIONAL.has(wordAt(cells, draft.from - 1));
    draft.from = at - found.words.length + 1;
    apply(draft, found.modifier === "more-than" && isForbidden(cells, draft.from) ? "at-most" : found.modifier);
    readAsAge(draft, found);
    return true;
  }
  const word = wordAt(cells, draft.from - 1);
  if (word === "another" || word === "additional" || word === "further" || word === "other" || word === "extra") {
    draft.from--;
    draft.additional = true;
    return true;
  }
  return false;
}

const MODALS: ReadonlySet<string> = new Set(["can", "may", "must", "could", "should", "ca"]);
const NEGATION_REACH = 14;

/** "cannot be held for more than 20 days": a limit that may not be passed is the most, not the least. */
function isForbidden(cells: readonly Cell[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - NEGATION_REACH); at--) {
    const word = wordAt(cells, at);
    if (word === "." || word === ";") return false;
    if (word === "cannot" || ((word === "not" || word === "n't") && MODALS.has(wordAt(cells, at - 1)))) return true;
  }
  return false;
}

/** "Over" and "within" are also places, "some" and "perhaps" words of their own: what follows must be hedged by them. */
function stands(draft: Draft, cells: readonly Cell[], at: number, phrase: Phrase): boolean {
  const word = phrase.words[0] ?? "";
  if (word === "record" && phrase.words.length === 1 && wordAt(cells, at - 1) === "the") return true;
  if (draft.modifier === "range" && phrase.modifier !== null) return phrase.modifier === "about";
  if (draft.kind === "duration" && isSpanOfTime(draft, cells, at, phrase)) return false;
  if ((word === "some" && draft.low === 1) || (word === "within" && draft.kind === "count")) return false;
  return !(word === "at" && isCapitalized(cells[at]));
}

/** "over the two years", "within the month"; "over two years" in the course of them. */
function isSpanOfTime(draft: Draft, cells: readonly Cell[], at: number, { words }: Phrase): boolean {
  const word = words[0];
  if (word !== "over" && word !== "within" && word !== "under") return false;
  return wordAt(cells, draft.numberFrom - 1) === "the" || (word === "over" && words.length === 1 && isDuring(cells[at - 1]));
}

/** "$400 million over two years", "talks over four days": in the course of. "For over two years" and "waited over two hours" are more. */
function isDuring(before: Cell | undefined): boolean {
  return before !== undefined && (before.kind === "punctuation" || ["NOUN", "PROPN", "NUM", "PRON"].includes(before.pos));
}

function attachAfter(draft: Draft, cells: readonly Cell[]): void {
  const phrases = AFTER.get(wordAt(cells, draft.to));
  const found = phrases?.find(({ words }) => words.every((word, index) => wordAt(cells, draft.to + index) === word));
  if (!found || (found.words.length === 1 && found.words[0] === "plus" && cells[draft.to]?.spaced)) return;
  draft.to += found.words.length;
  apply(draft, found.modifier);
  readAsAge(draft, found);
}

/** "12 and under", "65 and over". */
function isAgeBound([first, second]: readonly string[]): boolean {
  return first === "and" && (second === "under" || second === "over" || second === "up");
}

/** "65 and older", "younger than 12": a bare number that is compared so is an age. */
function readAsAge(draft: Draft, { words }: Phrase): void {
  if (draft.kind !== "count" || draft.unit !== null || !(words.includes("older") || words.includes("younger") || isAgeBound(words))) return;
  draft.kind = "age";
  draft.unit = "year";
}

/** Turns the interval by the hedge. The hedge nearest to the number wins, except that bounds beat "about". */
function apply(draft: Draft, modifier: HedgeModifier | null): void {
  draft.rule += "+modifier";
  if (modifier === null || draft.modifier === "range") return;
  const value = draft.low ?? draft.high;
  if (isBound(draft.modifier)) return;
  if (draft.modifier === "vague" && !isBound(modifier)) return;
  draft.modifier = modifier;
  if (modifier === "at-least" || modifier === "more-than") [draft.low, draft.high] = [value, null];
  if (modifier === "at-most" || modifier === "less-than") [draft.low, draft.high] = [null, value];
}

function isBound(modifier: string): boolean {
  return modifier === "at-least" || modifier === "more-than" || modifier === "at-most" || modifier === "less-than";
}
