import { PERSON_NOMINALS } from "../../lexicon/nouns.ts";
import { UNIT_WORDS } from "../../lexicon/units.ts";
import { ADDITIONAL } from "../../lexicon/modifiers.ts";
import { type Cell, isDigits, isHyphenAt, wordAt } from "../cells.ts";
import { type Draft, eachDraft } from "../draft.ts";
import { setUnit } from "./units.ts";
import { findHead, isCountable, isNounLike, skipDeterminers } from "../noun-phrase.ts";

/** Nouns of membership, whose "of" names what is really counted; the head stays, the span goes on: "170 members of the military". */
const PARTITIVE: ReadonlySet<string> = new Set(["members", "pairs"]);

/** Attaches the counted noun phrase: "275 U.S. military personnel", "dozens of captive soldiers", "two of the officials", "two-man crew". */
export const attachNouns = eachDraft("noun", (draft, cells) => {
  if (draft.kind === "rank") attachRanked(draft, cells);
  else if (draft.kind !== "count" || draft.unit !== null) attachWhole(draft, cells);
  else if (isHyphenAt(cells, draft.to)) attachCompound(draft, cells);
  else attachCounted(draft, cells);
  return true;
});

function attachCounted(draft: Draft, cells: readonly Cell[]): void {
  let at = draft.to;
  if (ADDITIONAL.has(wordAt(cells, at)) && wordAt(cells, at) !== "others") {
    draft.additional = true;
    at++;
    if (!isNounLike(cells[at]) && wordAt(cells, at) !== "of") draft.to = at;
  }
  if (wordAt(cells, at) === "of") {
    const start = skipDeterminers(cells, at + 1);
    if (wordAt(cells, start - 1) === "them") draft.to = start;
    if (start === at + 1 && draft.rule.startsWith("digits")) return;
    at = start;
    if (cells[at]?.pos === "NUM") return takeBeyond(draft, cells, at + 1);
  }
  const inner = afterInner(cells, at);
  if (inner !== null) return takeBeyond(draft, cells, inner);
  const single = isOne(draft);
  const head = findHead(cells, at, single);
  if (head !== null && (single || isCountable(cells[head]))) take(draft, cells, head);
}

/** One, at least one, up to one; "one or two" is more. */
function isOne({ low, high }: Draft): boolean {
  return (low === 1 && (high === 1 || high === null)) || (low === null && high === 1);
}

function take(draft: Draft, cells: readonly Cell[], head: number): void {
  draft.to = head + 1;
  if (takeDescribedUnit(draft, wordAt(cells, head))) return;
  draft.head = head;
  draft.rule += "+noun";
  const word = wordAt(cells, head);
  if (word === "others") draft.additional = true;
  if (PERSON_NOMINALS.has(word)) draft.nounClass = "person";
  if (!PARTITIVE.has(word) || wordAt(cells, head + 1) !== "of") return;
  const whole = findHead(cells, skipDeterminers(cells, head + 2), false);
  if (whole !== null) draft.to = whole + 1;
}

/** Units that are measured although words describe them: "24 difficult years", "six more weeks", "ten consecutive miles". */
function takeDescribedUnit(draft: Draft, word: string): boolean {
  const unit = UNIT_WORDS.get(word)?.at(-1)?.unit;
  if (unit?.dimension !== "time" && unit?.name !== "mile" && unit?.name !== "kilometre") return false;
  if (unit.name === "second" && word === "second") return false;
  setUnit(draft, unit);
  return true;
}

/** "None of the 28 bridges", "three of the four suspects", "two 18-year-old men": the noun is shared with the number before it, which keeps the words. */
function takeBeyond(draft: Draft, cells: readonly Cell[], at: number): void {
  const head = findHead(cells, at, false);
  if (isCountable(cells[head ?? -1])) draft.head = head;
}

/** Past a measure that describes what is counted: "two 9mm pistols", "five 2,000-pound bombs", "two 18-year-old men". */
function afterInner(cells: readonly Cell[], at: number): number | null {
  if (!isDigits(cells[at])) return null;
  let next = at + 1;
  if (cells[next]?.kind === "word" && cells[next]?.spaced === false) return next + 1;
  while (isHyphenAt(cells, next)) next += 2;
  return next > at + 1 ? next : null;
}

/** "two-man crew", "28-member bloc", "four-lane road": what the hyphen counts; the span takes a noun that follows. */
function attachCompound(draft: Draft, cells: readonly Cell[]): void {
  const noun = cells[draft.to + 1];
  if (!noun || noun.kind !== "word") return;
  draft.head = draft.to + 1;
  draft.to += 2;
  draft.compound = true;
  if (cells[draft.to]?.pos === "NOUN") draft.to++;
  draft.rule += "+noun";
}

/** What a share or a measure is of: "90 percent of the stores", "6 inches of pipe", "nine in 10 voters". Only a share's span runs that far. */
function attachWhole(draft: Draft, cells: readonly Cell[]): void {
  if (draft.compound || draft.kind === "age" || draft.kind === "duration") return;
  const of = wordAt(cells, draft.to) === "of" ? 1 : 0;
  if (of === 0 && !draft.rule.startsWith("ratio")) return;
  const head = findHead(cells, skipDeterminers(cells, draft.to + of), false);
  if (head === null) return;
  draft.head = head;
  draft.rule += "+noun";
  if (draft.kind === "percent" && draft.unit === "percent") draft.to = head + 1;
}

/** "second-largest city", "the first safe country": the span runs to the noun. */
function attachRanked(draft: Draft, cells: readonly Cell[]): void {
  const hyphened = isHyphenAt(cells, draft.to);
  const start = hyphened ? draft.to + 2 : draft.to;
  const head = findHead(cells, wordAt(cells, start) === "such" ? start + 1 : start, true);
  if (hyphened) draft.to += 2;
  if (head === null) return;
  draft.head = head;
  draft.to = head + 1;
}
