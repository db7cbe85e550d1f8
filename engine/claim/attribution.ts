import type { Article, Quotation } from "../article/types.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import type { Sentence, Span, Token } from "../text/types.ts";
import { lowerBound } from "./tokens.ts";
import type { Attribution } from "./types.ts";

/** Reporting verbs that tell of a thing, an act or a refusal more often than of what somebody asserts. */
const NOT_ASSERTING = new Set([
  "ask",
  "begin",
  "believe",
  "call",
  "continue",
  "deny",
  "describe",
  "pledge",
  "post",
  "promise",
  "think",
  "tweet",
  "urge",
  "vow",
]);
const NAME_PARTS = new Set(["PROPN", "NOUN", "ADJ", "DET", "PRON", "NUM"]);
/** What may stand between the parts of a name and its office: "Ruiz's deputy", "a judge in Harlow", "al-Khalis". */
const LINKS = new Set(["of", "in", "at", "for", "from", "'s", "'", "-"]);
const RELATIVES = new Set(["that", "which", "who", "whose", "what"]);
const PASSIVE = new Set(["be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "as", "to"]);
/** Words that, after a comma, begin a clause that the words before do not report. */
const TURNS = new Set(["although", "as", "but", "even", "though", "whereas", "while"]);
const COMMAS = new Set([",", "—", "–", "”", '"', ",”"]);

/** Tokens; a longer run without a full stop is no sentence of prose. */
const LONGEST_SENTENCE = 300;

/** Somebody's reporting words in a sentence, and the tokens whose claims are credited to them: half-open ranges of indices. */
export interface Report {
  /** Null where somebody reports it and the words do not say plainly who: better nobody than somebody else. */
  readonly source: Span | null;
  readonly cue: Span;
  readonly scopes: readonly (readonly [first: number, last: number])[];
}

/**
 * Who a claim is credited to: the speaker of the quotation it stands in, else who the sentence says reports it. A report reaches as far as its
 * clause: in "Ruiz said that 40 were hurt, while the ministry announced …" the ministry has not said 40. Null where nobody is named.
 */
export function attributionOf(
  { tokens }: Article,
  span: Span,
  quotation: Quotation | null,
  reports: () => readonly Report[],
): Attribution | null {
  if (quotation?.speaker) return { source: quotation.speaker, cue: quotation.cue };
  const covers = ([first, last]: readonly [number, number]): boolean =>
    first < last && (tokens[first]?.start ?? 0) <= span.start && span.end <= (tokens[last - 1]?.end ?? 0);
  // The last of those that reach it is the innermost: "The agency said that police said …".
  const report = reports().findLast(({ scopes }) => scopes.some(covers));
  return report?.source ? { source: report.source, cue: report.cue } : null;
}

/** The reports of a sentence: those by "according to", then those by verbs. */
export function reportsOf(article: Article, sentence: Sentence): Report[] {
  if (sentence.last - sentence.first > LONGEST_SENTENCE) return [];
  return [...accordingTo(article.tokens, sentence), ...reported(article, sentence)];
}

/** "According to X, …" credits what follows, "…, according to X" what stands before. */
function accordingTo(tokens: readonly Token[], sentence: Sentence): Report[] {
  const reports: Report[] = [];
  for (let i = sentence.first; i + 2 < sentence.last; i += 1) {
    const [first, second] = [tokens[i], tokens[i + 1]];
    if (first?.lower !== "according" || second?.lower !== "to") continue;
    const after = phraseRight(tokens, i + 2, sentence.last);
    const source = spanOf(tokens, i + 2, after);
    if (!source) continue;
    const scope: [number, number] = opensClause(tokens, sentence, i)
      ? [after, turnAfter(tokens, after, sentence.last)]
      : [turnBefore(tokens, i, sentence.first), i];
    reports.push({ source, cue: { start: first.start, end: second.end }, scopes: [scope] });
  }
  return reports;
}

function opensClause(tokens: readonly Token[], sentence: Sentence, index: number): boolean {
  return (
    turnBefore(tokens, index, sentence.first) === index ||
    tokens.slice(sentence.first, index).every((token) => token.kind === "punctuation")
  );
}

/** How many quotations before a sentence may have their reporting words in it. */
const NEAR = 3;

function reported({ tokens, quotations }: Article, sentence: Sentence): Report[] {
  const reports: Report[] = [];
  // What follows a quotation's own "said" is told by the outlet, not by the speaker. One that stands before it reports its whole clause.
  const quoting = new Set<number>();
  // A cue stands next to its quotation, so that not all of the article's are looked at.
  for (let at = Math.max(0, lowerBound(quotations, ({ end }) => end > sentence.start) - NEAR); at < quotations.length; at += 1) {
    const quotation = quotations[at];
    if (quotation?.cue && quotation.start < quotation.cue.start) quoting.add(quotation.cue.start);
    if (!quotation || quotation.start >= sentence.end) break;
  }
  for (let i = sentence.first; i < sentence.last; i += 1) {
    const token = tokens[i];
    const lemma = token?.pos === "VERB" ? REPORTING_VERBS.get(token.lower) : undefined;
    if (!token || lemma === undefined || NOT_ASSERTING.has(lemma) || token.lower.endsWith("ing")) continue;
    if (quoting.has(token.start) && tokens[i + 1]?.lower !== "that") continue;
    const report = inverted(tokens, sentence, i) ?? direct(tokens, sentence, i);
    if (report) reports.push({ ...report, cue: { start: token.start, end: token.end } });
  }
  return reports;
}

/** "…, said X": credits what stands before. */
function inverted(tokens: readonly Token[], sentence: Sentence, verb: number): Omit<Report, "cue"> | null {
  if (verb === sentence.first || tokens[verb - 1]?.kind !== "punctuation") return null;
  const end = phraseRight(tokens, verb + 1, sentence.last);
  // "…, said 24 people were killed": what follows is a clause of its own.
  if (tokens[end]?.pos === "VERB" || tokens[end]?.pos === "AUX") return null;
  const source = spanOf(tokens, verb + 1, end);
  return source && { source, scopes: [[turnBefore(tokens, verb, sentence.first), verb]] };
}

/** "X said …" credits what follows; "…, X said." what stands before; "…, X said, …" both. */
function direct(tokens: readonly Token[], sentence: Sentence, verb: number): Omit<Report, "cue"> | null {
  let last = verb;
  while (last > sentence.first && ["AUX", "ADV"].includes(tokens[last - 1]?.pos ?? "") && !PASSIVE.has(tokens[last - 1]?.lower ?? ""))
    last -= 1;
  if (tokens[last - 1]?.text === ",") return besideComma(tokens, sentence, verb, last - 1);
  const first = phraseLeft(tokens, last, sentence.first);
  const source = spanOf(tokens, first, last);
  if (!source) return null;
  const end = turnAfter(tokens, verb + 1, sentence.last);
  const follows = tokens.slice(verb + 1, end).some((token) => token.pos === "VERB" || token.pos === "AUX");
  const before: [number, number] = [turnBefore(tokens, first, sentence.first), first];
  if (first > sentence.first && COMMAS.has(tokens[first - 1]?.text ?? "") && !follows) return { source, scopes: [before] };
  const aside = tokens[verb + 1]?.text === "," && tokens[first - 1]?.text === ",";
  return { source, scopes: aside ? [before, [verb + 1, end]] : [[verb + 1, end]] };
}

/** "The spokesman, Ana Ruiz, said …": the name between the commas; where more than a name stands there, nobody is read. */
function besideComma(tokens: readonly Token[], sentence: Sentence, verb: number, comma: number): Omit<Report, "cue"> {
  const first = phraseLeft(tokens, comma, sentence.first);
  const source = tokens[first - 1]?.text === "," && tokens[first]?.pos === "PROPN" ? spanOf(tokens, first, comma) : null;
  return { source, scopes: [[verb + 1, turnAfter(tokens, verb + 1, sentence.last)]] };
}

/** Where the clause that runs on from a token ends: at ", but", ", while" or at a semicolon. */
function turnAfter(tokens: readonly Token[], from: number, limit: number): number {
  for (let i = from; i < limit; i += 1) if (isTurn(tokens, i)) return i;
  return limit;
}

/** Where the clause that ends before a token began. */
function turnBefore(tokens: readonly Token[], before: number, limit: number): number {
  for (let i = before - 1; i > limit; i -= 1) if (isTurn(tokens, i)) return i + 1;
  return limit;
}

function isTurn(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.text === ";" || (token !== undefined && TURNS.has(token.lower) && tokens[index - 1]?.text === ",");
}

/** The end of the noun phrase that starts at a token, "of"-phrases included. */
function phraseRight(tokens: readonly Token[], from: number, limit: number): number {
  let last = from;
  while (last < limit && (isNamePart(tokens[last]) || (tokens[last]?.lower === "of" && last > from))) last += 1;
  return last;
}

/** The start of the noun phrase that ends before a token, with its genitives and places. */
function phraseLeft(tokens: readonly Token[], before: number, limit: number): number {
  let first = before;
  while (first > limit && (isNamePart(tokens[first - 1]) || (first < before && LINKS.has(tokens[first - 1]?.lower ?? "")))) first -= 1;
  while (first < before && LINKS.has(tokens[first]?.lower ?? "")) first += 1;
  return first;
}

function isNamePart(token: Token | undefined): boolean {
  return token !== undefined && NAME_PARTS.has(token.pos) && !RELATIVES.has(token.lower);
}

/** Null for no tokens, and for a run too long to be somebody's name and office. */
function spanOf(tokens: readonly Token[], first: number, last: number): Span | null {
  const [a, b] = [tokens[first], tokens[last - 1]];
  return a && b && last > first && last - first <= 12 ? { start: a.start, end: b.end } : null;
}
