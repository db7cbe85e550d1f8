import { AHEAD_WORDS, SCHEDULED_VERBS } from "../lexicon/time-words.ts";
import type { Token } from "../text/types.ts";

/** How far to either side of a date its verb is looked for, in tokens. */
const REACH = 14;

/**
 * Whether what is said with a date lies before or after the day of publication, from the nearest verb: "said Monday" is
 * past, "will begin Monday" and "is due Monday" are ahead. Null where no verb tells. Looks left first, then right.
 */
export function tenseAt(tokens: readonly Token[], first: number, last: number): "past" | "future" | null {
  return leftOf(tokens, first) ?? rightOf(tokens, last);
}

/** "will step down on Sept. 30": "will" in the same clause, before the date. Such a date lies ahead for certain. */
export function isPromised(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - CLAUSE_REACH); at--) {
    const token = tokens[at];
    if (!token || token.kind === "punctuation") return false;
    if (token.lower === "will" && token.pos === "AUX") return true;
    if (token.pos === "VERB" && token.lower !== token.lemma && !token.lower.endsWith("ed")) return false;
  }
  return false;
}

const CLAUSE_REACH = 8;

function leftOf(tokens: readonly Token[], first: number): "past" | "future" | null {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = tokens[at];
    if (!token || endsSentence(token)) return null;
    const tense = verbTense(tokens, at, token);
    if (tense) return tense;
  }
  return null;
}

function rightOf(tokens: readonly Token[], last: number): "past" | "future" | null {
  for (let at = last; at < Math.min(tokens.length, last + REACH); at++) {
    const token = tokens[at];
    if (!token || endsSentence(token) || (token.text === "," && at > last)) return null;
    const tense = verbTense(tokens, at, token);
    if (tense) return tense;
  }
  return null;
}

function endsSentence(token: Token): boolean {
  return token.kind === "punctuation" && (token.text === "." || token.text === "!" || token.text === "?" || token.text === ";");
}

const PAST_AUXILIARIES: ReadonlySet<string> = new Set(["was", "were", "had", "did", "has", "have", "'d", "been"]);
// "am" is left out: it is mostly a time of day.
const PRESENT_AUXILIARIES: ReadonlySet<string> = new Set(["is", "are", "'s", "'re", "'m"]);
const SAME_PAST: ReadonlySet<string> = new Set([
  "put",
  "hit",
  "cut",
  "let",
  "read",
  "quit",
  "shut",
  "split",
  "spread",
  "hurt",
  "cost",
  "cast",
  "beat",
  "burst",
]);
const SAYS: ReadonlySet<string> = new Set(["says", "tells", "reports", "reported", "adds", "claims", "warns"]);

function verbTense(tokens: readonly Token[], at: number, token: Token): "past" | "future" | null {
  const { lower, pos } = token;
  if (pos !== "VERB" && pos !== "AUX" && pos !== "ADJ" && pos !== "NOUN") return null;
  if (looksAhead(tokens, at, token)) return "future";
  if (pos === "ADJ" || pos === "NOUN") return null;
  if (PAST_AUXILIARIES.has(lower)) return "past";
  if (PRESENT_AUXILIARIES.has(lower)) return "future";
  if (pos === "AUX" || lower.endsWith("ing") || SAYS.has(lower)) return null;
  if (SAME_PAST.has(lower)) return helperBefore(tokens, at) ?? "past";
  if (lower === token.lemma) return baseTense(tokens, at);
  if (lower.endsWith("s") && !lower.endsWith("ss")) return present(token.lemma);
  return helperBefore(tokens, at) ?? "past";
}

function isHeld(before: Token | undefined): boolean {
  return before !== undefined && (before.pos === "DET" || (before.pos === "PART" && before.lower === "'s"));
}

function looksAhead(tokens: readonly Token[], at: number, { lower, text }: Token): boolean {
  if (!AHEAD_WORDS.has(lower)) return false;
  // "Shops had expected", "they had planned": what was ahead then.
  if (tokens[at - 1]?.lower === "had") return false;
  if (lower !== "set") return lower !== "may" || text === "may";
  // "set to begin", "set for Tuesday", and not "on set" or "set records".
  const after = tokens[at + 1]?.lower;
  return after === "to" || after === "for";
}

/** "will be held", "to be sworn in", "is held": a participle has the tense of its helper. */
function helperBefore(tokens: readonly Token[], at: number): "past" | "future" | null {
  for (let k = at - 1; k >= Math.max(0, at - 3); k--) {
    const token = tokens[k];
    if (!token || endsSentence(token)) return null;
    if (PAST_AUXILIARIES.has(token.lower)) return "past";
    if (token.pos === "AUX" && (AHEAD_WORDS.has(token.lower) || PRESENT_AUXILIARIES.has(token.lower))) return "future";
    // "to be held" lies ahead, "to have held" does not get here.
    if (token.lower === "to") return tokens[k + 1]?.lower === "be" ? "future" : null;
  }
  return null;
}

/** A base form: ahead after "will" and the like, undecided after "to", past after "did"; in the present as its verb is. */
function baseTense(tokens: readonly Token[], at: number): "past" | "future" | null {
  // "Monday's launch", "the visit Monday": a noun that the tagger takes for a verb.
  if (isHeld(tokens[at - 1])) return null;
  for (let k = at - 1; k >= Math.max(0, at - 3); k--) {
    const token = tokens[k];
    if (!token || endsSentence(token)) break;
    if (token.lower === "to") return null;
    if (token.lower === "did") return "past";
    if (token.pos === "AUX" && (AHEAD_WORDS.has(token.lower) || token.lower === "do" || token.lower === "does")) return "future";
  }
  return present(tokens[at]?.lemma ?? "");
}

/** "Talks resume Monday" looks ahead; headlines and captions say "Protesters march on Saturday" of what is past. */
function present(lemma: string): "future" | null {
  return SCHEDULED_VERBS.has(lemma) ? "future" : null;
}
