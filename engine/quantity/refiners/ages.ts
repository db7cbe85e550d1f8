import { isDash, isDigits, isHyphenAt, type Cell, wordAt } from "../cells.ts";
import { isPlural, nounClassOf, singularOf } from "../../lexicon/nouns.ts";
import { eachDraft, type Draft } from "../draft.ts";

const AGE_WORDS: ReadonlySet<string> = new Set(["age", "ages", "aged"]);
const AFTER_APPOSITION: ReadonlySet<string> = new Set([",", ".", ";", ")", "–", "—", "and", "of", "!", "?"]);
const NOW: ReadonlySet<string> = new Set(["now", "then", "just", "only"]);
const MAX_AGE = 125;

/** Reads ages: "22-year-old", "35 years old", "aged 10", "Maria Lopez, 35,", "ages 10, 9 and 4". */
export const readAges = eachDraft("age", (draft, cells) => {
  if (draft.kind === "duration" && isOld(draft, cells)) return true;
  if (draft.kind !== "count" || draft.unit !== null || draft.low === null || draft.low > MAX_AGE) return true;
  const word = wordAt(cells, draft.from - 1);
  const between = word === "between" || word === "of" ? wordAt(cells, draft.from - 2) : word;
  if (AGE_WORDS.has(between)) age(draft, draft.from - (between === word ? 1 : 2), draft.to);
  else if (isBounded(draft, cells) || isApposition(draft, cells) || isListed(draft, cells) || isStated(draft, cells))
    age(draft, draft.from, draft.to);
  return true;
});

function age(draft: Draft, from: number, to: number): void {
  draft.kind = "age";
  draft.unit ??= "year";
  draft.from = from;
  draft.to = to;
  draft.rule += "+age";
}

const BOUNDS: ReadonlySet<string> = new Set(["under", "over", "above", "below"]);

/** "children under five", "those over 65": the hedge is attached later. */
function isBounded(draft: Draft, cells: readonly Cell[]): boolean {
  const [people, next] = [wordAt(cells, draft.from - 2), cells[draft.to]];
  if (!BOUNDS.has(wordAt(cells, draft.from - 1)) || draft.step >= HUNDRED) return false;
  if (next && (next.pos === "NOUN" || next.pos === "ADJ" || next.pos === "PROPN" || next.lower === "%" || isDash(next))) return false;
  return (
    people === "those" || people === "anyone" || people === "everyone" || (isPlural(people) && nounClassOf(singularOf(people)) === "person")
  );
}

const HUNDRED = 100;

/** "-old", "old", "of age" after a duration; "aged" or "age of" before it: "at the age of four months". */
function isOld(draft: Draft, cells: readonly Cell[]): boolean {
  const hyphen = isHyphenAt(cells, draft.to) ? 1 : 0;
  const word = cells[draft.to + hyphen]?.lower;
  if (word === "old" || word === "olds") age(draft, draft.from, draft.to + hyphen + 1);
  else if (word === "of" && wordAt(cells, draft.to + 1) === "age") age(draft, draft.from, draft.to + 2);
  else if (wordAt(cells, draft.from - 1) === "aged") age(draft, draft.from - 1, draft.to);
  else if (wordAt(cells, draft.from - 1) === "of" && wordAt(cells, draft.from - 2) === "age") age(draft, draft.from - 2, draft.to);
  else return false;
  return true;
}

/** "Lopez, 35," and "Lopez (35)": a bare whole number after a name. */
function isApposition(draft: Draft, cells: readonly Cell[]): boolean {
  if (draft.to - draft.from !== 1 || !isDigits(cells[draft.from]) || draft.step < 1) return false;
  const now = NOW.has(wordAt(cells, draft.from - 1)) ? 1 : 0;
  const [comma, name, next] = [cells[draft.from - 1 - now], cells[draft.from - 2 - now], cells[draft.to]];
  if (!Number.isInteger(draft.low)) return false;
  if (isPaired(draft, cells)) return true;
  if (!name || !isNamed(name)) return false;
  if (comma?.lower === "(") return next?.lower === ")";
  return comma?.lower === "," && (next === undefined || AFTER_APPOSITION.has(next.lower) || isDash(next));
}

/** A person's name, or a word for one: "Maria Lopez, 35", "her son, 5,". */
function isNamed(cell: Cell): boolean {
  return cell.pos === "PROPN" || (cell.pos === "NOUN" && nounClassOf(singularOf(cell.lower)) === "person");
}

/** The second of "two daughters, 8 and 11,". */
function isPaired(draft: Draft, cells: readonly Cell[]): boolean {
  const { from, to } = draft;
  if (wordAt(cells, from - 1) !== "and" || !isDigits(cells[from - 2]) || wordAt(cells, from - 3) !== ",") return false;
  const [person, next] = [cells[from - 4], cells[to]];
  return person !== undefined && isNamed(person) && (next === undefined || AFTER_APPOSITION.has(next.lower));
}

const SUBJECTS: ReadonlySet<string> = new Set(["he", "she", "i", "who", "they", "you"]);
const BEING: ReadonlySet<string> = new Set(["was", "is", "am", "were", "are", "'s", "'m"]);
const DYING: ReadonlySet<string> = new Set(["died", "dies", "dead"]);
const TURNING: ReadonlySet<string> = new Set(["turned", "turns", "turning"]);

/** "turned 50 last week". */
const DATED: ReadonlySet<string> = new Set(["last", "this", "next"]);

/** "when she was six", "who is 84", "turned 50": nothing that could be counted follows. */
function isStated(draft: Draft, cells: readonly Cell[]): boolean {
  const [verb, next] = [wordAt(cells, draft.from - 1), cells[draft.to]];
  if (TURNING.has(verb) && DATED.has(next?.lower ?? "")) return true;
  if (isAtAge(draft, cells)) return true;
  if (next && (next.pos === "NOUN" || next.pos === "ADJ" || next.pos === "PROPN" || next.lower === "of" || isDash(next))) return false;
  if (verb === "at" && DYING.has(wordAt(cells, draft.from - 2))) return true;
  return TURNING.has(verb) || (BEING.has(verb) && SUBJECTS.has(wordAt(cells, draft.from - 2)));
}

const ONE_PERSON: ReadonlySet<string> = new Set(["he", "she", "i"]);
/** "At 9, he" may be a time. */
const LAST_HOUR = 12;

/** "At 24, she", "at just 20, he": a comma and who is so old. */
function isAtAge(draft: Draft, cells: readonly Cell[]): boolean {
  const adverb = NOW.has(wordAt(cells, draft.from - 1)) ? 1 : 0;
  const who = wordAt(cells, draft.to + 1);
  return (
    wordAt(cells, draft.from - 1 - adverb) === "at" &&
    wordAt(cells, draft.to) === "," &&
    ONE_PERSON.has(who) &&
    (draft.low ?? 0) > LAST_HOUR
  );
}

/** The later ones of "ages 10, 9 and 4". */
function isListed(draft: Draft, cells: readonly Cell[]): boolean {
  for (let at = draft.from - 1; at > draft.from - LIST_REACH; at--) {
    const word = wordAt(cells, at);
    if (AGE_WORDS.has(word)) return at < draft.from - 1;
    if (word !== "," && word !== "and" && word !== "or" && !(isDigits(cells[at]) && (cells[at]?.text.length ?? 9) <= 2)) return false;
  }
  return false;
}

const LIST_REACH = 20;
