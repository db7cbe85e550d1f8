import { OTHER_ABBREVIATIONS, SENTENCE_OPENERS, TITLE_ABBREVIATIONS } from "../lexicon/abbreviations.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import type { Sentence, Token } from "./types.ts";

const CLOSERS: ReadonlySet<string> = new Set(['"', "”", "’", "'", "''", "’’", ")", "]", "»", "›"]);
const OPENERS: ReadonlySet<string> = new Set(['"', "“", "‘", "'", "``", "‘‘", "(", "[", "«", "‹", "•", "-", "–", "—", "―"]);

/** No sentence of prose has more tokens: an endless one is cut, so that what looks through a whole sentence for each of its figures stays linear. */
const LONGEST = 200;

/** No more marks stand in a row: the rest of a longer run is not looked through again for each of them. */
const LONGEST_RUN = 16;

/**
 * Groups one block's tokens into sentences. A sentence ends at a full stop, question or exclamation mark or ellipsis that something opening a
 * sentence follows, and takes the quotation marks and brackets that close there. An abbreviation's stop ends one only before a word that
 * seldom stands inside ("in the U.S. He left"); "'Which is it?' Scalia asked" is one sentence.
 */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let at = 0;
  while (at < tokens.length) {
    const next = endsAt(tokens, at);
    if (next > at) {
      pushSentence(sentences, tokens, first, next);
      first = next;
      at = next;
    } else at++;
  }
  pushSentence(sentences, tokens, first, tokens.length);
  return sentences;
}

function pushSentence(sentences: Sentence[], tokens: readonly Token[], first: number, last: number): void {
  for (let from = first; from < last; from += LONGEST) {
    const to = Math.min(from + LONGEST, last);
    const [a, b] = [tokens[from], tokens[to - 1]];
    if (a && b) sentences.push({ start: a.start, end: b.end, first: from, last: to });
  }
}

/** The index after the sentence that this token ends, or -1. */
function endsAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const abbreviated = token !== undefined && token.kind === "word" && token.text.endsWith(".");
  if (!token || (!abbreviated && !isTerminator(token.text))) return -1;
  const bare = terminatorsEnd(tokens, at + 1);
  const next = closersEnd(tokens, bare);
  const following = tokens[next];
  if (!following) return -1;
  const closed = next > bare;
  if (!following.spaced && !closed) return isGluedSentence(tokens, at, next) ? next : -1;
  if (!opensSentence(tokens, next)) return -1;
  if (abbreviated && !closed) return endsAfterAbbreviation(tokens, at, next) ? next : -1;
  if (token.text !== "." && closed && isReportingClause(tokens, next)) return -1;
  return next;
}

function terminatorsEnd(tokens: readonly Token[], from: number): number {
  let next = from;
  while (next < from + LONGEST_RUN && isTerminator(tokens[next]?.text ?? "") && tokens[next]?.spaced === false) next++;
  return next;
}

function isTerminator(text: string): boolean {
  return text === "." || text === "!" || text === "?" || text === "…" || (text.length > 1 && text.startsWith("..") && text.endsWith("."));
}

/** After the marks that close here. A straight quote with a space before it closes only if nothing is glued to its right. */
function closersEnd(tokens: readonly Token[], from: number): number {
  let next = from;
  for (;;) {
    const token = tokens[next];
    if (!token || next >= from + LONGEST_RUN || !CLOSERS.has(token.text)) return next;
    const following = tokens[next + 1];
    if (token.spaced && following && !following.spaced && !CLOSERS.has(following.text)) return next;
    next++;
  }
}

/** "troops.Karim Kadim": a space was lost. */
function isGluedSentence(tokens: readonly Token[], at: number, next: number): boolean {
  const [before, stop, after] = [tokens[at - 1], tokens[at], tokens[next]];
  if (stop?.text !== "." || !before || !before.spaced || !after) return false;
  return (
    after.kind === "word" &&
    isCapital(after.text) &&
    after.text.length > 1 &&
    before.kind === "word" &&
    before.text.length > 2 &&
    !isCapital(before.text)
  );
}

function opensSentence(tokens: readonly Token[], from: number): boolean {
  let next = from;
  while (next < from + LONGEST_RUN && OPENERS.has(tokens[next]?.text ?? "")) next++;
  const token = tokens[next];
  if (!token) return true;
  if (token.kind === "punctuation") return false;
  if (token.kind === "number" || token.kind === "symbol") return true;
  const character = String.fromCodePoint(token.text.codePointAt(0) ?? 0);
  return character === character.toUpperCase();
}

function endsAfterAbbreviation(tokens: readonly Token[], at: number, next: number): boolean {
  const word = tokens[at]?.lower.slice(0, -1) ?? "";
  if (TITLE_ABBREVIATIONS.has(word)) return false;
  const following = tokens[next];
  if (!following || following.kind === "number") return false;
  if (OPENERS.has(following.text)) return word.length > 1 && following.text !== "(" && !following.text.startsWith("-");
  if (!SENTENCE_OPENERS.has(following.lower)) return false;
  // "John A. The": one letter alone is an initial, unless it ends "vitamin A." before an opener.
  return word.length > 1 || OTHER_ABBREVIATIONS.has(word) || SENTENCE_OPENERS.has(following.lower);
}

/** Whether a name and a reporting verb follow before the next mark: "… is it?” Justice Scalia asked." */
function isReportingClause(tokens: readonly Token[], from: number): boolean {
  for (let next = from; next < from + 6; next++) {
    const token = tokens[next];
    if (!token || token.kind !== "word") return false;
    if (next > from && REPORTING_VERBS.has(token.lower)) return true;
  }
  return false;
}

function isCapital(text: string): boolean {
  return text.slice(0, 1) !== text.slice(0, 1).toLowerCase();
}
