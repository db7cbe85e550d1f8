import { EVENT_CLASS_OF, EVENT_LEMMA, LIGHT_VERBS } from "../lexicon/event-classes.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import type { Token } from "../text/types.ts";
import { lowerBound, type TokenRange } from "./tokens.ts";

/** Verbs whose day is that of a statement. */
const STATING = new Set(
  "say tell add announce report confirm state note write tweet warn explain insist argue claim estimate declare".split(" "),
);
/** Predicates of a claim. */
const MOST = 3;
const REACH_RIGHT = 10;
const REACH_LEFT = 8;
const DATE_REACH = 14;
const STOPS = new Set([".", ";", ":", "—", "–", "--", "(", ")", "!", "?"]);
const SKIPPED_VERBS = new Set([
  "confirm",
  "report",
  "record",
  "believe",
  "say",
  "find",
  "list",
  "declare",
  "estimate",
  "think",
  "know",
  "fear",
  "pronounce",
]);

/**
 * The lemmas of the predicates that a phrase is an argument of, most telling first: what follows it directly ("24 dead", "200 people were
 * injured"), what it is the object of ("killed 24 people"), then what stands farther off in its clause ("death toll … to 11").
 */
export function predicatesOf(
  tokens: readonly Token[],
  range: TokenRange,
  clause: TokenRange,
  wordsOf: (clause: TokenRange) => readonly EventWord[],
): string[] {
  const right = scanRight(tokens, range, clause);
  const left = scanLeft(tokens, range, clause);
  const found = insideWords(tokens, range);
  if (right && right.distance <= 2) found.push(right.lemma);
  if (left && left.direct) found.push(left.lemma);
  if (right) found.push(right.lemma);
  if (left) found.push(left.lemma);
  if (found.length === 0) found.push(...stated(tokens, range, clause));
  if (found.length === 0) found.push(...nearest(wordsOf(clause), range));
  return [...new Set(found)].slice(0, MOST);
}

/**
 * The predicate that a date dates: of the verbs of its clause the nearest before it, else after it. None where that one reports words: the day
 * of a statement is not the day of what it states.
 */
export function datedPredicates(tokens: readonly Token[], range: TokenRange, clause: TokenRange): string[] {
  const verb = nearestVerb(tokens, range.first - 1, clause.first - 1, -1) ?? nearestVerb(tokens, range.last, clause.last, 1);
  if (!verb || STATING.has(REPORTING_VERBS.get(verb.lower) ?? "")) return [];
  const lemma = eventLemma(verb);
  return isLight(lemma) ? [] : [lemma];
}

function nearestVerb(tokens: readonly Token[], from: number, to: number, step: 1 | -1): Token | null {
  for (let i = from; i !== to && Math.abs(i - from) < DATE_REACH; i += step) {
    const token = tokens[i];
    if (!token || STOPS.has(token.text)) return null;
    if (token.pos === "VERB") return token;
  }
  return null;
}

/** The classes of some lemmas, in their order, each once. */
export function eventClassesOf(lemmas: readonly string[]): string[] {
  return [...new Set(lemmas.flatMap((lemma) => EVENT_CLASS_OF.get(lemma) ?? []))];
}

interface Predicate {
  readonly lemma: string;
  /** Words between it and the phrase that are not auxiliaries, adverbs or reporting participles. */
  readonly distance: number;
  /** No preposition stands between. */
  readonly direct: boolean;
}

/** The predicate that the phrase is the subject of, or a participle or adjective right after it. */
function scanRight(tokens: readonly Token[], range: TokenRange, clause: TokenRange): Predicate | null {
  let distance = 0;
  for (let i = afterPhrase(tokens, range.last); i < Math.min(clause.last, range.last + REACH_RIGHT); i += 1) {
    const token = tokens[i];
    if (!token || STOPS.has(token.text) || token.text === "," || token.pos === "CCONJ") return null;
    const lack = tokens[i + 1];
    if (token.lower === "without" && lack?.pos === "NOUN")
      return { lemma: `without ${lack.lemma.toLowerCase()}`, distance: 0, direct: true };
    // "Seven years in prison for stealing …": what follows a preposition is no predicate of the phrase.
    if (token.pos === "VERB" && token.lower.endsWith("ing") && LEADING.has(tokens[i - 1]?.pos ?? "X")) return null;
    const lemma = predicateLemma(token);
    if (lemma && !isPassedOver(tokens, i, lemma, clause)) return { lemma, distance, direct: true };
    if (token.pos === "NUM") return null;
    if (lemma ? isLight(lemma) : !FUNCTION.has(token.pos)) distance += 1;
  }
  return null;
}

const LEADING = new Set<Token["pos"]>(["ADP", "SCONJ"]);
const FUNCTION = new Set<Token["pos"]>(["AUX", "ADV", "PART"]);

/** Where the phrase ends: "1,500 houses and buildings were damaged" goes on past "and". */
function afterPhrase(tokens: readonly Token[], last: number): number {
  return tokens[last]?.pos === "CCONJ" && tokens[last + 1]?.pos === "NOUN" ? last + 2 : last;
}

/** Whether a verb carries no event of its own, or only reports the one that follows. */
function isPassedOver(tokens: readonly Token[], index: number, lemma: string, clause: TokenRange): boolean {
  return isLight(lemma) || (SKIPPED_VERBS.has(lemma) && participleFollows(tokens, index, clause));
}

function isLight(lemma: string): boolean {
  return LIGHT_VERBS.has(lemma) && !EVENT_CLASS_OF.has(lemma);
}

/** What a copula states of its subject: "turnout was 61 percent" says "turnout". */
function stated(tokens: readonly Token[], range: TokenRange, clause: TokenRange): string[] {
  let i = range.first - 1;
  while (i >= clause.first && ["ADV", "ADP", "ADJ"].includes(tokens[i]?.pos ?? "")) i -= 1;
  if (tokens[i]?.lemma !== "be") return [];
  for (i -= 1; i >= clause.first; i -= 1) {
    const token = tokens[i];
    if (!token || STOPS.has(token.text) || token.pos === "VERB") return [];
    // A sentence's first word is often taken for a name.
    if (token.pos === "NOUN" || (i === clause.first && token.pos === "PROPN")) return [eventLemma(token)];
  }
  return [];
}

/** Participles and adjectives of an event that the phrase itself holds: "24 dead", "more than 200 injured". */
function insideWords(tokens: readonly Token[], range: TokenRange): string[] {
  const found: string[] = [];
  for (let i = range.first + 1; i < range.last; i += 1) {
    const token = tokens[i];
    const lemma = token ? predicateLemma(token) : null;
    if (lemma && EVENT_CLASS_OF.has(lemma)) found.push(lemma);
  }
  return found.toReversed();
}

/** Whether another participle or adjective of an event follows within three words: "confirmed dead", "reported injured". */
function participleFollows(tokens: readonly Token[], index: number, clause: TokenRange): boolean {
  for (let i = index + 1; i < Math.min(index + 4, clause.last); i += 1) {
    const token = tokens[i];
    if (token && predicateLemma(token)) return true;
  }
  return false;
}

/** The verb that the phrase is the object of, or an adjunct to. */
function scanLeft(tokens: readonly Token[], range: TokenRange, clause: TokenRange): Predicate | null {
  let direct = true;
  let coordinated = false;
  let distance = 0;
  for (let i = range.first - 1; i >= Math.max(clause.first, range.first - REACH_LEFT); i -= 1) {
    const token = tokens[i];
    if (!token || STOPS.has(token.text)) return null;
    const lemma = predicateLemma(token) ?? mistakenVerb(token, tokens[i - 1]);
    if (lemma && !isLight(lemma) && token.pos !== "ADJ") {
      // "140 were injured and about 1,500 houses …": a passive verb takes no object.
      return coordinated && isPassive(tokens, i) ? null : { lemma, distance, direct };
    }
    if (token.pos === "ADP" && !HEDGES.has(token.lower)) direct = false;
    // "…, who stole a car, to six years in prison": the verb before the comma is another clause's.
    if (token.text === "," && tokens[i + 1]?.pos === "ADP") return null;
    if (token.text === "," || token.pos === "CCONJ") {
      direct = false;
      coordinated = true;
    }
    distance += 1;
  }
  return null;
}

/** Whether a form of "be" stands within two words before. */
function isPassive(tokens: readonly Token[], index: number): boolean {
  return [tokens[index - 1], tokens[index - 2]].some(
    (token) => token?.lemma === "be" || token?.lower === "been" || token?.lower === "were",
  );
}

const HEDGES = new Set(["at", "about", "around", "over", "up", "than", "under", "some", "least", "as", "to", "nearly", "of"]);

/** An event's word: its token and lemma. */
export interface EventWord {
  readonly at: number;
  readonly lemma: string;
}

/** Event words of a clause, in order. */
export function eventWordsOf(tokens: readonly Token[], clause: TokenRange): EventWord[] {
  const found: EventWord[] = [];
  for (let at = clause.first; at < clause.last; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const lemma = eventLemma(token);
    if (EVENT_CLASS_OF.has(lemma) && token.pos !== "PROPN") found.push({ at, lemma });
  }
  return found;
}

/** The lemmas of the words that stand nearest to a phrase, and not in it: as many as are used. */
function nearest(words: readonly EventWord[], range: TokenRange): string[] {
  const found = new Set<string>();
  let before = lowerBound(words, ({ at }) => at >= range.first) - 1;
  let after = lowerBound(words, ({ at }) => at >= range.last);
  while (found.size < MOST && (before >= 0 || after < words.length)) {
    const [left, right] = [words[before], words[after]];
    // Of two as near the one before: it comes first in the text.
    const isLeft = left !== undefined && (right === undefined || range.first - left.at <= right.at - range.last + 1);
    found.add((isLeft ? left : right)?.lemma ?? "");
    if (isLeft) before -= 1;
    else after += 1;
  }
  return [...found];
}

/** The lemma of a word that can be a predicate: a verb, or an adjective that names an event's outcome ("dead", "missing"). */
function predicateLemma(token: Token): string | null {
  const lemma = eventLemma(token);
  if (token.pos === "VERB") return lemma;
  if (EVENT_CLASS_OF.has(lemma) && token.pos === "ADJ") return lemma;
  return EVENT_LEMMA.has(token.lower) && token.pos !== "ADV" ? lemma : null;
}

const BEFORE_VERBS = new Set(["that", "which", "who", "to", "will", "would", "could", "may", "might", "should"]);

/** "A budget that cuts $36 billion": a verb that the tagger takes for a noun. */
function mistakenVerb(token: Token, before: Token | undefined): string | null {
  const lemma = eventLemma(token);
  return token.pos === "NOUN" && before !== undefined && BEFORE_VERBS.has(before.lower) && EVENT_CLASS_OF.has(lemma) ? lemma : null;
}

function eventLemma(token: Token): string {
  return EVENT_LEMMA.get(token.lower) ?? token.lemma.toLowerCase();
}
