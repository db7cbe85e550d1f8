import type { Token } from "../../text/types.ts";
import { DATED_EVENTS, ELECTION_KINDS, EVENTS, WORKS } from "../../lexicon/events.ts";
import { foldName } from "../fold.ts";
import { LIST, startsUpper } from "../lists.ts";
import { override, wordsOf, type Name, type RefineContext, type Refiner } from "./name.ts";

const DATED = new Set(DATED_EVENTS.split(/\s+/u));
const ELECTIONS = new Set(ELECTION_KINDS.split(/\s+/u));
const KNOWN_EVENTS = new Set(EVENTS.split("\n").map(foldName));
const KNOWN_WORKS = new Set(WORKS.split("\n").map(foldName));
const MONTHS = new Set(
  "january february march april may june july august september october november december sept. sept oct. nov. dec. jan. feb.".split(" "),
);

/** Types what the tagger left open by its words (a war, an act), and drops what they don't tell. */
export const typeOpen: Refiner = (names, context) =>
  names.flatMap((name) => {
    const words = foldName(wordsOf(context, name.first, name.last));
    if (KNOWN_EVENTS.has(words)) return { ...name, type: "event" as const };
    if (KNOWN_WORKS.has(words)) return { ...name, type: "work" as const };
    if (name.type !== "misc") return name;
    const type = openType(name, context);
    return type ? { ...name, type } : [];
  });

function openType({ first, last }: Name, context: RefineContext): Name["type"] | null {
  const head = context.words[last - 1]?.flags ?? 0;
  if (head & LIST.demonym) return "group";
  if (head & (LIST.title | LIST.titlePart)) return null;
  if (last - first > 1 && head & LIST.eventHead) return "event";
  if (last - first > 1 && head & LIST.workHead) return "work";
  for (let i = first; i < last; i++) {
    const bits = context.words[i]?.flags ?? 0;
    if (last - first > 2 && bits & LIST.eventHead) return "event";
  }
  return last - first > 1 && isCapitalised(context.tokens, first, last) ? (isLocated(first, last, context) ? "place" : "work") : null;
}

const DETERMINERS = new Set(["a", "an", "the", "this", "that", "some"]);
const SMALL = new Set(["of", "for", "and", "the", "in", "on", "to", "a", "at", "de", "la", "del", "sin", "-", "&", "'s", "v.", "vs."]);

/** A name of which no list and no last word tells the type is one only where all its words have capitals. */
function isCapitalised(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens
    .slice(first, last)
    .every((token) => SMALL.has(token.lower) || startsUpper(token.text) || (!token.spaced && token.kind === "word"));
}

function isLocated(first: number, last: number, { tokens, match: matchAt }: RefineContext): boolean {
  const match = matchAt(first, last);
  const before = tokens[first - 1]?.lower ?? "";
  return match?.length === last - first || before === "in" || before === "near";
}

/** Adds events that common nouns name: "the 2004 tsunami", "the tsunami of 2004", "the 9/11 attacks", "midterm elections". */
export const addEvents: Refiner = (names, context) => {
  const { tokens } = context;
  const added: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const range = datedEvent(tokens, i) ?? holidayEvent(context, i) ?? namedDay(tokens, i) ?? election(tokens, i);
    if (!range) continue;
    added.push({ ...range, type: "event", title: null, rule: "event" });
    i = range.last - 1;
  }
  return override(names, added);
};

interface Range {
  readonly first: number;
  readonly last: number;
}

function isYear(token: Token | undefined): boolean {
  return token?.text.length === 4 && Number(token.text) > 1000 && Number(token.text) < 2100;
}

/** A year, at most two words with or without a capital, and an event's noun; or the noun, "of" and a year. */
function datedEvent(tokens: readonly Token[], at: number): Range | null {
  const token = tokens[at];
  if (!token) return null;
  if (DATED.has(token.lower) && tokens[at + 1]?.lower === "of" && isYear(tokens[at + 2])) return { first: at, last: at + 3 };
  if (!isYear(token)) return null;
  for (let i = at + 1; i <= at + 3; i++) {
    const word = tokens[i];
    if (!word?.spaced) return null;
    if (DATED.has(word.lower)) return { first: at, last: i + 1 };
    if (word.kind !== "word" || DETERMINERS.has(word.lower) || !(startsUpper(word.text) || word.pos === "ADJ")) return null;
  }
  return null;
}

/** "the Boxing Day earthquake and tsunami", with the day in quotation marks or not. */
function holidayEvent({ tokens, match: matchAt }: RefineContext, at: number): Range | null {
  const quoted = tokens[at]?.text === '"' || tokens[at]?.text === "“";
  const start = quoted ? at + 1 : at;
  if (!startsUpper(tokens[start]?.text ?? "")) return null;
  const match = matchAt(start, start + 4);
  if (match?.kind !== "event") return null;
  let i = start + match.length + (quoted ? 1 : 0);
  if (!DATED.has(tokens[i]?.lower ?? "")) return null;
  i++;
  if (tokens[i]?.lower === "and" && DATED.has(tokens[i + 1]?.lower ?? "")) i += 2;
  return { first: at, last: i };
}

/** "9/11" and "Sept. 11", with "attacks" or without a year's sense: the day itself is a date. */
function namedDay(tokens: readonly Token[], at: number): Range | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.text === "9/11") return { first: at, last: isAttack(tokens[at + 1]) ? at + 2 : at + 1 };
  if (!MONTHS.has(token.lower) || tokens[at + 1]?.kind !== "number") return null;
  let i = at + 2;
  if (tokens[i]?.text === "," && isYear(tokens[i + 1])) i += 2;
  if (tokens[i]?.text === ",") i++;
  const terror = tokens[i]?.lower === "terrorist" || tokens[i]?.lower === "terror" ? i + 1 : i;
  return isAttack(tokens[terror]) ? { first: at, last: terror + 1 } : null;
}

function isAttack(token: Token | undefined): boolean {
  return token?.lower === "attack" || token?.lower === "attacks";
}

function election(tokens: readonly Token[], at: number): Range | null {
  const [kind, noun] = [tokens[at], tokens[at + 1]];
  return kind && ELECTIONS.has(kind.lower) && (noun?.lower === "elections" || noun?.lower === "election")
    ? { first: at, last: at + 2 }
    : null;
}
