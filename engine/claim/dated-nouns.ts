import { EVENT_CLASS_OF } from "../lexicon/event-classes.ts";
import { EVENT_ENDINGS, EVENT_NOUNS, NOT_EVENTS } from "../lexicon/event-nouns.ts";
import type { Sentence, Token } from "../text/types.ts";
import type { TokenRange } from "./tokens.ts";

/** Tokens of a noun phrase that are looked at on either side of its head. */
export const PHRASE_REACH = 8;
/** What ends a clause whatever stands around it. */
export const HARD = new Set([";", ":", "—", "–", "--", "(", ")", ".", "!", "?"]);
/** Words that open another clause, or a circumstance of its own. */
export const OPENERS = new Set(
  "while which where when because although though whereas after before but whose who that since until if as amid following despite during".split(
    " ",
  ),
);
/** What leads up to a date. */
export const DATE_LEADS = new Set(
  "on in at of from since during over by until till through late early just about around before after the last next this".split(" "),
);

/** Whether a noun names something that happens. */
export function isEventNoun(token: Token | undefined): boolean {
  // A name may look like one: "Dean Poll", "Lake March".
  if (token?.pos !== "NOUN") return false;
  const lemma = lemmaOf(token);
  if (EVENT_NOUNS.has(lemma) || EVENT_CLASS_OF.has(lemma)) return true;
  return lemma.length > 5 && !NOT_EVENTS.has(lemma) && EVENT_ENDINGS.some((ending) => lemma.endsWith(ending));
}

/** The noun phrase that a date is a part of: "the 2004 tsunami", "Tuesday's quake", "the Sept. 11, 2001, attacks"; as a range whose last is the head. */
export function modifiedNoun(tokens: readonly Token[], sentence: Sentence, range: TokenRange): TokenRange | null {
  const owns = lowerAt(tokens, range.last) === "'s";
  const held = isHeld(tokens[range.first - 1]);
  if (!owns && !held && !isAlone(tokens, range)) return null;
  const from = owns || (held && textAt(tokens, range.last) === ",") ? range.last + 1 : range.last;
  // "Monday's launch" may be taken for a verb.
  let at = owns && posAt(tokens, from) === "VERB" ? from + 1 : from;
  while (at < sentence.last && at - from < PHRASE_REACH && ["ADJ", "NOUN", "PROPN"].includes(posAt(tokens, at))) at += 1;
  return at > from && posAt(tokens, at - 1) !== "ADJ" ? { first: from, last: at } : null;
}

/** Whether a word makes what follows a noun phrase: "the", "a big", "Lind's", "their". */
function isHeld(before: Token | undefined): boolean {
  return before !== undefined && (before.pos === "DET" || before.pos === "ADJ" || before.lower === "'s" || isPossessive(before));
}

/** A year, or "midnight": it may stand before a noun without an article. */
function isAlone(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const end = lowerAt(tokens, last - 1);
  return end === "midnight" || end === "noon" || (last - first === 1 && YEAR.test(end));
}

const YEAR = /^\d{4}s?$/u;

function isPossessive({ pos, lower }: Token): boolean {
  return pos === "PRON" && ["its", "his", "her", "their", "our", "my", "your"].includes(lower);
}

/** The noun right before a date, prepositions and words of time left out: "the rally in Michigan on Saturday" is a rally. */
export function nounBefore(tokens: readonly Token[], sentence: Sentence, range: TokenRange): number | null {
  let at = range.first - 1;
  while (at >= sentence.first && (DATE_LEADS.has(lowerAt(tokens, at)) || posAt(tokens, at) === "ADV")) at -= 1;
  let nearest: number | null = null;
  for (let steps = 0; at >= sentence.first && steps < PHRASE_REACH; at -= 1, steps += 1) {
    const token = tokens[at];
    if (!token || HARD.has(token.text) || token.text === "," || token.pos === "VERB" || token.pos === "AUX" || token.pos === "CCONJ") break;
    // "Arguments before the court Tuesday": the argument was on Tuesday.
    if (OPENERS.has(token.lower) && token.pos !== "ADP") break;
    if (token.pos !== "NOUN" && token.pos !== "PROPN") continue;
    if (isEventNoun(token)) return at;
    nearest ??= token.pos === "NOUN" ? at : null;
  }
  return nearest;
}

/** "Fighting" alone may be taken for a verb. */
function isGerund(token: Token | undefined, { first, last }: TokenRange): boolean {
  return last - first === 1 && token?.pos === "VERB" && token.lower.endsWith("ing");
}

/** Indices of the first few nouns of events in a range. */
export function eventNounsIn(tokens: readonly Token[], range: TokenRange | null): number[] {
  const found: number[] = [];
  if (range) for (let i = range.first; i < range.last; i += 1) if (isEventNoun(tokens[i]) || isGerund(tokens[i], range)) found.push(i);
  return found.slice(0, 4);
}

/** The nouns and adjectives that a noun ends. */
export function nounPhrase(tokens: readonly Token[], head: number, sentence: Sentence): TokenRange {
  let first = head;
  while (first > sentence.first && ["ADJ", "NOUN", "PROPN"].includes(posAt(tokens, first - 1))) first -= 1;
  return { first, last: head + 1 };
}

/** Whether a token ends a noun phrase with what hangs on it. */
export function endsPhrase(token: Token | undefined): boolean {
  return !token || HARD.has(token.text) || token.text === "," || token.pos === "VERB" || token.pos === "AUX" || OPENERS.has(token.lower);
}

/** The lemma in lower case; empty for no token. */
export function lemmaOf(token: Token | undefined): string {
  return token?.lemma.toLowerCase() ?? "";
}

/** A token's word in lower case; empty where there is none. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}

/** A token's text; empty where there is none. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? "";
}

/** A token's part of speech; empty where there is none. */
export function posAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.pos ?? "";
}
