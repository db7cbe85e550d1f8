import type { Token } from "../text/types.ts";

/** Half-open indices of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

const MAX_PHRASE = 14;
const MAX_APPOSITION = 40;
const RELATIVES: ReadonlySet<string> = new Set("who whom whose which that as after when while where because if since before".split(" "));
const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|earlier|late|later|early|recently|however|meanwhile|also|now|then|again|separately|previously|still|once)$/;
const INSIDE: ReadonlySet<string> = new Set(["of", "for"]);

/** The noun phrase that starts here, up to its first comma, clause or preposition of place: after "said" or "according to". */
export function subjectAfter(tokens: readonly Token[], from: number, limit: number): TokenRange | null {
  let last = from;
  const end = Math.min(limit, from + MAX_PHRASE);
  while (last < end && inPhrase(tokens, last, from)) last++;
  while (last > from && (tokens[last - 1]?.pos === "ADP" || tokens[last - 1]?.pos === "DET" || tokens[last - 1]?.pos === "CCONJ")) last--;
  return isName(tokens, from, last) ? { first: from, last } : null;
}

function inPhrase(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (!token || RELATIVES.has(token.lower) || DAYS.test(token.lower)) return false;
  if (token.pos === "PUNCT") return isJoint(token);
  if (token.pos === "ADP") return INSIDE.has(token.lower) && at > from;
  // A participle before its noun ("armed men") stays; a clause's verb does not.
  if (token.pos === "VERB" || token.pos === "AUX") return tokens[at + 1]?.pos === "NOUN" && at < from + 3;
  if (token.pos === "CCONJ") return at > from && joinsNames(tokens, at);
  return !OUTSIDE.has(token.pos) || token.lower === "'s";
}

const OUTSIDE: ReadonlySet<string> = new Set(["ADV", "SCONJ", "INTJ", "PART"]);

/** A hyphen or an apostrophe inside a word. */
function isJoint({ text, spaced }: Token): boolean {
  return !spaced && (text === "-" || text === "'" || text === "’");
}

/** "Richter and King". */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.pos === "PROPN" && tokens[at + 1]?.pos === "PROPN";
}

/**
 * The subject of a verb: the noun phrase that ends before it and starts at or after `from`. What stands between two commas or dashes is stepped
 * over ("Ema Suryani, a doctor in the city, told"), unless it is the name of who was described before it ("the minister, Siti Amin, told").
 */
export function subjectBefore(tokens: readonly Token[], from: number, verb: number): TokenRange | null {
  let last = verb;
  while (last > from && isBeforeVerb(tokens[last - 1])) last--;
  for (let step = 0; step < 4 && INTERRUPTIONS.has(tokens[last - 1]?.text ?? ""); step++) {
    const mark = previousMark(tokens, from, last - 1);
    if (mark < 0) return null;
    const before = phraseBefore(tokens, from, mark);
    const inside = { first: mark + 1, last: last - 1 };
    if (before?.last === mark && !hasName(tokens, before) && isOnlyName(tokens, inside)) return inside;
    if (before && !startsDescription(tokens, before)) return before;
    last = mark + 1;
  }
  return phraseBefore(tokens, from, last);
}

const INTERRUPTIONS: ReadonlySet<string> = new Set([",", "—", "–"]);

function isBeforeVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === "AUX" || token.pos === "ADV" || (DAYS.test(token.lower) && token.pos !== "PROPN"));
}

/** The mark that pairs with the one at `at`, or -1. */
function previousMark(tokens: readonly Token[], from: number, at: number): number {
  const mark = tokens[at]?.text;
  for (let before = at - 1; before > Math.max(from, at - MAX_APPOSITION); before--) if (tokens[before]?.text === mark) return before;
  return -1;
}

function hasName(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return tokens.slice(first, last).some(({ pos }) => pos === "PROPN");
}

function isOnlyName(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return last > first && last - first <= 6 && tokens.slice(first, last).every((token) => token.pos === "PROPN" || isJoint(token));
}

/** "a doctor", "spokeswoman for", "35": what an apposition begins with. */
function startsDescription(tokens: readonly Token[], { first }: TokenRange): boolean {
  const token = tokens[first];
  if (!token || tokens[first - 1]?.text !== ",") return false;
  return token.kind === "number" || token.pos === "DET" || token.text.slice(0, 1) === token.text.slice(0, 1).toLowerCase();
}

/** The noun phrase that ends at `last`: back to a mark, a verb or a conjunction, then up to its first preposition of place. */
function phraseBefore(tokens: readonly Token[], from: number, last: number): TokenRange | null {
  let first = last;
  while (first > from && last - first < 24 && !isBoundary(tokens, first - 1)) first--;
  while (first < last && isLeading(tokens[first])) first++;
  if (tokens[first]?.pos === "ADP") first = lastName(tokens, first, last);
  let end = first;
  while (end < last && inPhrase(tokens, end, first)) end++;
  return isName(tokens, first, end) ? { first, last: end } : null;
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.pos === "PUNCT") return !isJoint(token);
  if (RELATIVES.has(token.lower)) return true;
  if (token.pos === "CCONJ") return !joinsNames(tokens, at);
  return token.pos === "VERB" && tokens[at + 1]?.pos !== "NOUN";
}

function isLeading(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === "ADV" || token.pos === "CCONJ" || token.pos === "SCONJ" || token.pos === "INTJ" || DAYS.test(token.lower))
  );
}

/** "In Baghdad Kirby said": the last run of names or the pronoun. */
function lastName(tokens: readonly Token[], first: number, last: number): number {
  let from = last;
  while (from > first && (tokens[from - 1]?.pos === "PROPN" || tokens[from - 1]?.pos === "PRON")) from--;
  return from === last ? first : from;
}

function isName(tokens: readonly Token[], first: number, last: number): boolean {
  if (last <= first) return false;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token?.pos === "PROPN" || token?.pos === "NOUN") return true;
    if (token?.pos === "PRON") return SPEAKING_PRONOUNS.has(token.lower);
  }
  return false;
}

const SPEAKING_PRONOUNS: ReadonlySet<string> = new Set("he she they i we it you one another others some many".split(" "));
