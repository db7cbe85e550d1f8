import { EVENT_CLASS_OF } from "../lexicon/event-classes.ts";
import { BEFORE_GERUND, FUTURE, LEADING, MODALS, NEGATIONS, UNCERTAIN_BEFORE_GERUND, type Leading } from "../lexicon/modality.ts";
import { SAME_PAST_VERBS } from "../lexicon/verb-forms.ts";
import type { Token } from "../text/types.ts";
import type { Modality, Polarity, Tense } from "./types.ts";

/** A verb with its auxiliaries and what leads up to it: "may have been sent", "refused to go", "is considering sending". */
export interface VerbGroup {
  /** Half-open range of tokens; `head` is the last verb: what is done. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly lemma: string;
  /** False of "to send" and "sending" that no finite verb leads. */
  readonly finite: boolean;
  readonly passive: boolean;
  /** Null where the words do not tell. */
  readonly tense: Tense | null;
  readonly modality: Modality;
  readonly polarity: Polarity;
}

/** Tokens; no group of prose is longer. */
const LONGEST_GROUP = 16;

/** What has been read of a group so far. */
interface Reading {
  head: number;
  tense: Tense | null;
  modality: Modality;
  negated: boolean;
  passive: boolean;
  /** The last auxiliary is a form of "be". */
  being: boolean;
}

/** The verb group that starts at a token; null where none does. */
export function readVerbGroup(tokens: readonly Token[], first: number, limit: number): VerbGroup | null {
  const opener = tokens[first];
  if (
    !opener ||
    !(
      opener.pos === "VERB" ||
      opener.pos === "AUX" ||
      (opener.lower === "to" && isInfinitive(tokens[skipAdverbs(tokens, first + 1, limit)]))
    )
  )
    return null;
  const end = Math.min(limit, first + LONGEST_GROUP);
  const reading: Reading = { head: -1, tense: null, modality: "fact", negated: false, passive: false, being: false };
  if (!isFinite(opener)) reading.modality = looseModality(tokens, first);
  let at = first;
  while (at >= 0 && at < end) at = step(tokens, at, end, reading, first);
  if (reading.head < 0) return null;
  const head = tokens[reading.head];
  if (!head) return null;
  return {
    first,
    last: reading.head + 1,
    head: reading.head,
    lemma: verbLemma(head),
    finite: isFinite(opener),
    passive: reading.passive,
    tense: reading.tense,
    modality: reading.modality,
    polarity: reading.negated ? "negated" : "affirmed",
  };
}

/** Reads one token into the group; returns the index of the next, or -1 where the group ends. */
function step(tokens: readonly Token[], at: number, end: number, reading: Reading, first: number): number {
  const token = tokens[at];
  if (!token) return -1;
  if (NEGATIONS.has(token.lower)) {
    reading.negated = !reading.negated;
    return at + 1;
  }
  if (token.pos === "AUX") return auxiliary(tokens, at, end, reading);
  if (token.pos === "ADV" || (token.lower === "to" && at === first)) return at + 1;
  if (token.pos === "VERB" || (reading.head >= 0 && isGerund(token))) {
    if (reading.head < 0 || at > reading.head) takeVerb(tokens, at, reading, token);
    return leadOn(tokens, at, end, reading, token);
  }
  // "Likely to", "unable to", "set to": after "be" only, and only where a verb follows.
  if (reading.being && token.pos === "ADJ") return leadOn(tokens, at, end, reading, token);
  return -1;
}

function takeVerb(tokens: readonly Token[], at: number, reading: Reading, token: Token): void {
  if (reading.head < 0 && reading.tense === null && reading.modality === "fact") reading.tense = tenseOfForm(token, tokens[at - 1]);
  reading.passive = reading.being && !token.lower.endsWith("ing");
  reading.being = false;
  reading.head = at;
}

function auxiliary(tokens: readonly Token[], at: number, end: number, reading: Reading): number {
  const token = tokens[at];
  if (!token) return -1;
  const helps = takeAuxiliary(token, reading);
  const rest = skipAdverbs(tokens, at + 1, end);
  const next = tokens[rest];
  if (next?.lower === "to" && isInfinitive(tokens[rest + 1]) && (token.lemma === "have" || reading.being)) {
    // "Has yet to speak": it has not. "Has to close", "is to be closed": it is ahead.
    if (tokens[rest - 1]?.lower === "yet") reading.negated = true;
    else reading.modality = stronger(reading.modality, "intended");
    return rest + 1;
  }
  if (next && (isVerbal(next) || NEGATIONS.has(next.lower))) return rest;
  if (reading.being && next?.pos === "ADJ" && leadsTo(tokens, rest, end) > 0) return rest;
  // The auxiliary is the verb itself: "the tariffs are in effect".
  if (!helps) [reading.head, reading.passive] = [at, false];
  return -1;
}

/** Takes what an auxiliary says of tense and modality; whether it can only be one. */
function takeAuxiliary({ lower, lemma }: Token, reading: Reading): boolean {
  reading.being = lemma === "be";
  const modal = MODALS.get(lower);
  if (modal) reading.modality = stronger(reading.modality, modal);
  else if (FUTURE.has(lower)) reading.tense ??= "future";
  else if (reading.modality === "fact") reading.tense ??= auxiliaryTense(lower);
  return modal !== undefined || FUTURE.has(lower);
}

/** Goes on past a verb or adjective that leads up to another verb. */
function leadOn(tokens: readonly Token[], at: number, end: number, reading: Reading, token: Token): number {
  const next = leadsTo(tokens, at, end);
  if (next < 0) return -1;
  const kind: Leading | undefined = LEADING.get(token.lemma.toLowerCase()) ?? LEADING.get(token.lower);
  if (kind === "negated" || kind === "excluded") reading.negated = !reading.negated;
  if (kind === "excluded") reading.modality = stronger(reading.modality, "intended");
  else if (kind !== undefined && kind !== "same" && kind !== "negated") reading.modality = stronger(reading.modality, kind);
  reading.being = false;
  return next;
}

/** The verb that one leads up to: after "to", or as an "-ing" right behind; -1 where none. */
function leadsTo(tokens: readonly Token[], at: number, end: number): number {
  const lemma = tokens[at]?.lemma.toLowerCase() ?? "";
  let next = at + 1;
  if (lemma === "rule" && tokens[next]?.lower === "out") next += 1;
  const particle = tokens[next];
  if (particle?.lower === "to") {
    const verb = skipAdverbs(tokens, next + 1, end);
    return LEADING.has(lemma) || LEADING.has(tokens[at]?.lower ?? "") ? (isInfinitive(tokens[verb]) && verb < end ? verb : -1) : -1;
  }
  const gerund = tokens[next];
  return gerund && next < end && (BEFORE_GERUND.has(lemma) || next > at + 1) && isGerund(gerund) ? next : -1;
}

function skipAdverbs(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < end && tokens[at]?.pos === "ADV" && !NEGATIONS.has(tokens[at]?.lower ?? "")) at += 1;
  return at;
}

function isVerbal(token: Token | undefined): boolean {
  return token?.pos === "VERB" || token?.pos === "AUX";
}

/** A base form: "fell to rebels" has none, whatever the tagger takes "rebels" for. */
function isInfinitive(token: Token | undefined): boolean {
  return isVerbal(token) && token?.lower === token?.lemma.toLowerCase();
}

/** "-ing", which the tagger often takes for a noun after "considering". */
function isGerund(token: Token): boolean {
  return token.lower.endsWith("ing") && token.lower.length > 4 && (token.pos === "VERB" || token.pos === "NOUN" || token.pos === "AUX");
}

function isFinite(token: Token): boolean {
  return token.lower !== "to" && !(token.pos === "VERB" && token.lower.endsWith("ing"));
}

/** Of an infinitive or "-ing" that stands alone. */
function looseModality(tokens: readonly Token[], first: number): Modality {
  if (tokens[first]?.lower === "to") return "intended";
  const before = tokens[first - 1];
  return before?.pos === "ADP" && UNCERTAIN_BEFORE_GERUND.has(before.lower) ? "possible" : "fact";
}

/** The lemma of a verb, of one that the tagger takes for a noun too: "considering closing the bridge". */
function verbLemma({ pos, lower, lemma }: Token): string {
  if (pos !== "NOUN") return lemma.toLowerCase();
  const stem = lower.slice(0, -3);
  const single = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  return [stem, `${stem}e`, single].find((form) => EVENT_CLASS_OF.has(form)) ?? stem;
}

const STRENGTH: readonly Modality[] = ["fact", "possible", "intended", "conditional"];

/** What stands farther from fact. */
function stronger(a: Modality, b: Modality): Modality {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}

const PAST = new Set(["was", "were", "had", "did", "has", "have", "been", "'ve", "having"]);

function auxiliaryTense(lower: string): Tense | null {
  if (PAST.has(lower)) return "past";
  return lower === "be" || lower === "being" ? null : "present";
}

function tenseOfForm(token: Token, before: Token | undefined): Tense | null {
  const { lower } = token;
  if (before?.lower === "to" || lower.endsWith("ing")) return null;
  if (SAME_PAST_VERBS.has(lower)) return "past";
  if (lower === token.lemma.toLowerCase()) return "present";
  return lower.endsWith("s") && !lower.endsWith("ss") ? "present" : "past";
}
