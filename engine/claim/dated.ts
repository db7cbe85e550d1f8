import type { Article } from "../article/types.ts";
import { EVENT_CLASS_OF } from "../lexicon/event-classes.ts";
import { EMPTY_VERBS, STATEMENT_NOUNS } from "../lexicon/event-nouns.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import type { Sentence, Token } from "../text/types.ts";
import {
  DATE_LEADS,
  endsPhrase,
  eventNounsIn,
  HARD,
  isEventNoun,
  lemmaOf,
  lowerAt,
  modifiedNoun,
  nounBefore,
  nounPhrase,
  OPENERS,
  PHRASE_REACH,
  posAt,
  textAt,
} from "./dated-nouns.ts";
import type { Predication } from "./predications.ts";
import { lowerBound, type TokenRange } from "./tokens.ts";

/** What a date dates. */
export interface Dated {
  /** `statement`: somebody said it then; `noun`: the date is a noun's ("the 2004 tsunami"); `event`: the deed of a clause. */
  readonly kind: "event" | "statement" | "noun";
  /** Indices of the tokens that name what happens, the verb or the noun that the date hangs on first. */
  readonly heads: readonly number[];
  /** Tokens that tell of it, without those of other clauses; disjoint, in order. */
  readonly frame: readonly TokenRange[];
  /** Who does or says it; null where the words name nobody. */
  readonly who: TokenRange | null;
  /** To whom or what: the object, of a passive the subject. Null where there is none. */
  readonly whom: TokenRange | null;
  readonly passive: boolean;
  /** Whether a pronoun stands for who does it, or the words leave it out: the sentence before names it. */
  readonly elliptic: boolean;
}

const STOPS = new Set([".", "!", "?", ";"]);
const CIRCUMSTANCES = new Set(["after", "before", "since", "amid", "following", "despite", "until"]);
const RELATIVES = new Set(["which", "who", "that", "whom", "whose"]);
/** Taken for verbs: "he was convicted on six counts, including two of fraud, on Monday". */
const PREPOSITIONS = new Set(["including", "excluding", "according", "regarding", "concerning"]);
const PRONOUNS = new Set(["it", "he", "she", "they", "this", "that", "these", "those"]);

/** What a date dates, from the predications of the article; null where the words tell nothing: a stamp, a dateline. */
export function datedOf(
  { tokens, sentences }: Article,
  sentenceIndex: number,
  range: TokenRange,
  articlePredications: readonly Predication[],
): Dated | null {
  const sentence = sentences[sentenceIndex];
  if (!sentence) return null;
  const predications = articlePredications.slice(
    lowerBound(articlePredications, (one) => one.sentence >= sentenceIndex),
    lowerBound(articlePredications, (one) => one.sentence > sentenceIndex),
  );
  if (isDateline(tokens, sentence, range)) return null;
  const modified = modifiedNoun(tokens, sentence, range);
  if (modified) return ofNoun(tokens, sentence, modified);
  const own = predications.filter(
    ({ head }) => !PREPOSITIONS.has(lowerAt(tokens, head)) && !isStopped(tokens, Math.min(head, range.last), Math.max(head, range.first)),
  );
  const governing = governingVerb(tokens, sentence, range, own);
  const noun = nounBefore(tokens, sentence, range);
  if (!governing) return noun === null ? null : ofNoun(tokens, sentence, nounPhrase(tokens, noun, sentence));
  return ofClause(tokens, sentence, range, [governing, ...momentClause(tokens, range, own, governing)], noun);
}

/** What the clause of a verb tells, with that of a moment it opens; `noun` is the one right before the date. */
function ofClause(
  tokens: readonly Token[],
  sentence: Sentence,
  range: TokenRange,
  verbs: readonly [Predication, ...Predication[]],
  noun: number | null,
): Dated {
  const governing = withAside(tokens, sentence, widened(tokens, sentence, verbs[0]));
  const parts = [governing, ...verbs.slice(1)];
  const { subject } = governing;
  // "Is to visit" is no passive.
  const passive = governing.passive && lowerAt(tokens, governing.head - 1) !== "to";
  const antecedents = parts.flatMap((part) => antecedentOf(tokens, sentence, part) ?? []);
  const reporting = isReporting(tokens, governing, antecedents.length > 0);
  const said = reporting || (noun !== null && STATEMENT_NOUNS.has(lemmaOf(tokens[noun])) && !EVENT_CLASS_OF.has(governing.lemma));
  const elliptic = !subject || isPronoun(tokens, subject);
  return {
    kind: said ? "statement" : "event",
    heads: allHeads(tokens, range, parts, noun, antecedents),
    frame: said ? [{ first: sentence.first, last: sentence.last }] : frameOf(sentence, range, parts, antecedents),
    who: elliptic ? null : subject,
    // What an empty verb takes is what happens, not whom it befalls.
    whom: passive ? subject : EMPTY_VERBS.has(governing.lemma) ? null : governing.object,
    passive,
    elliptic,
  };
}

/** Indices of the tokens that name what happens, those of the date left out. */
function allHeads(
  tokens: readonly Token[],
  range: TokenRange,
  parts: readonly Predication[],
  noun: number | null,
  antecedents: readonly TokenRange[],
): number[] {
  const during = lowerAt(tokens, range.last) === "during" ? [{ first: range.last, last: range.last + PHRASE_REACH }] : [];
  const heads = [
    ...parts.flatMap((part) => headsOf(tokens, part, range)),
    ...(noun !== null && isEventNoun(tokens[noun]) ? [noun] : []),
    ...[...during, ...antecedents].flatMap((part) => eventNounsIn(tokens, part)),
  ];
  return [...new Set(heads)].filter((at) => at < range.first || at >= range.last);
}

/** The predication whose clause a date stands in. */
function governingVerb(
  tokens: readonly Token[],
  sentence: Sentence,
  range: TokenRange,
  predications: readonly Predication[],
): Predication | null {
  const after = predications.find(({ head }) => head >= range.last);
  const before = predications.findLast(({ head }) => head < range.first);
  if (after && (isInside(tokens, range, after) || opensClause(tokens, sentence, range, after)))
    return mainVerb(tokens, range, predications);
  if (before && !isCut(tokens, before.last, range.first)) return before;
  return before ? null : mainVerb(tokens, range, predications);
}

/** "The fighters last week overran the city": it stands between subject and verb. */
function isInside(tokens: readonly Token[], range: TokenRange, verb: Predication): boolean {
  const before = tokens[range.first - 1];
  const lead = before?.pos === "ADP" ? tokens[range.first - 2] : before;
  const next = posAt(tokens, range.last) === "ADV" ? range.last + 1 : range.last;
  return verb.finite && verb.first === next && (lead?.pos === "NOUN" || lead?.pos === "PROPN");
}

/** "On Monday, the mayor said", "…, but last week he resigned": the words before it end another clause, and a subject follows. */
function opensClause(tokens: readonly Token[], sentence: Sentence, range: TokenRange, verb: Predication): boolean {
  let at = range.first - 1;
  while (at >= sentence.first && (DATE_LEADS.has(lowerAt(tokens, at)) || posAt(tokens, at) === "ADV" || textAt(tokens, at) === "“"))
    at -= 1;
  if (at < sentence.first) return true;
  const opens = ["CCONJ", "SCONJ"].includes(posAt(tokens, at)) || lowerAt(tokens, at) === "that" || textAt(tokens, at) === ",";
  if (!opens && !HARD.has(textAt(tokens, at))) return false;
  const next = textAt(tokens, range.last) === "," ? range.last + 1 : range.last;
  return verb.subject !== null && verb.subject.first >= range.last && verb.subject.first <= next + 1;
}

/** The first verb after a date that is no relative clause's. */
function mainVerb(tokens: readonly Token[], range: TokenRange, predications: readonly Predication[]): Predication | null {
  const after = predications.filter(({ head }) => head >= range.last);
  return after.find(({ first, finite }) => finite && !RELATIVES.has(lowerAt(tokens, first - 1))) ?? after[0] ?? null;
}

/** "HARLOW, April 30 (Wire) - The mayor …": when it was written. */
function isDateline(tokens: readonly Token[], sentence: Sentence, range: TokenRange): boolean {
  const next = textAt(tokens, range.last);
  if (range.first === sentence.first || range.first - sentence.first > PHRASE_REACH || !["(", "-", "—", "–", "--"].includes(next))
    return false;
  return tokens.slice(sentence.first, range.first).every(({ text, kind }) => kind === "punctuation" || text === text.toUpperCase());
}

/** Whether a full stop that the sentence runs over, or its like, stands between two tokens. */
function isStopped(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (STOPS.has(textAt(tokens, i))) return true;
  return false;
}

/** Whether something between a verb and a date parts them: a hard stop, or a word that opens what is dated on its own. */
function isCut(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (!token || HARD.has(token.text)) return true;
    // "Just before dawn": the opener belongs to the date.
    if (CIRCUMSTANCES.has(token.lower) && i < to - 1) return true;
  }
  return false;
}

/** "The bridge over the Ulm reopened": the subject is the bridge. */
function widened(tokens: readonly Token[], sentence: Sentence, verb: Predication): Predication {
  const { subject, first: start } = verb;
  // "Since fighting began": an "-ing" that the tagger takes for a verb.
  if (!subject && lowerAt(tokens, start - 1).endsWith("ing") && OPENERS.has(lowerAt(tokens, start - 2)))
    return { ...verb, subject: { first: start - 1, last: start } };
  if (!subject || posAt(tokens, subject.first - 1) !== "ADP" || posAt(tokens, subject.first - 2) !== "NOUN") return verb;
  const { first } = nounPhrase(tokens, subject.first - 2, sentence);
  return { ...verb, subject: { first: posAt(tokens, first - 1) === "DET" ? first - 1 : first, last: subject.last } };
}

/** "Tall Afar, a town near the border, fell": the subject stands before an aside. */
function withAside(tokens: readonly Token[], sentence: Sentence, verb: Predication): Predication {
  if (verb.subject !== null || textAt(tokens, verb.first - 1) !== ",") return verb;
  let last = sentence.first;
  while (last < verb.first - 1 && textAt(tokens, last) !== ",") last += 1;
  return last > sentence.first && last - sentence.first <= PHRASE_REACH && last < verb.first - 1
    ? { ...verb, subject: { first: sentence.first, last } }
    : verb;
}

/** "It began at 3 p.m., when the marchers set off": what the clause tells is dated, too. */
function momentClause(
  tokens: readonly Token[],
  range: TokenRange,
  predications: readonly Predication[],
  known: Predication,
): Predication[] {
  const at = textAt(tokens, range.last) === "," ? range.last + 1 : range.last;
  // "Had until Monday to decide"
  if (lowerAt(tokens, at) === "to" && EMPTY_VERBS.has(known.lemma)) return predications.filter((verb) => verb.head > at).slice(0, 1);
  if (lowerAt(tokens, at) !== "when") return [];
  return predications.filter((verb) => verb.head > at && verb !== known && verb.finite).slice(0, 2);
}

/** A verb of saying; "announced the tariffs" in so few words tells of the deed. */
function isReporting(tokens: readonly Token[], { first, head, object }: Predication, isRelative: boolean): boolean {
  const lemma = REPORTING_VERBS.get(lowerAt(tokens, head));
  if (lemma === undefined || NOT_SAYING.has(lemma)) return false;
  if (!DEEDS.has(lemma)) return true;
  if (textAt(tokens, first - 1) === "," && !tokens.slice(head + 1, head + 7).some(({ lower }) => lower === "that")) return false;
  const told = object !== null && tokens[object.first - 1] === tokens[head] && !isSaidTo(tokens, object);
  return !told && !(isRelative && lowerAt(tokens, head + 1) !== "that");
}

const NOT_SAYING = new Set([
  "begin",
  "continue",
  "post",
  "call",
  "conclude",
  "describe",
  "think",
  "believe",
  "answer",
  "repeat",
  "counter",
  "recall",
]);
const DEEDS = new Set([
  "announce",
  "deny",
  "disclose",
  "reveal",
  "declare",
  "describe",
  "claim",
  "pledge",
  "promise",
  "predict",
  "allege",
  "argue",
  "admit",
]);

/** "Told reporters that", "said it was": what follows is a clause's beginning or a hearer. */
function isSaidTo(tokens: readonly Token[], object: TokenRange): boolean {
  const next = tokens[object.last];
  return next?.lower === "that" || next?.pos === "VERB" || next?.pos === "AUX";
}

/** "The tariffs that his administration imposed", "meetings she held last week": the noun phrase that a relative clause hangs on. */
function antecedentOf(tokens: readonly Token[], sentence: Sentence, { clause, subject, object }: Predication): TokenRange | null {
  if (object !== null && !RELATIVES.has(lowerAt(tokens, clause.first - 1))) return null;
  let last = subject && subject.first < clause.first && subject.last + 1 >= clause.first ? subject.first : clause.first;
  const relative = RELATIVES.has(lowerAt(tokens, last - 1));
  if (relative) last -= 1;
  if (textAt(tokens, last - 1) === "," && relative) last -= 1;
  const before = tokens[last - 1];
  if (before?.pos !== "NOUN" && before?.pos !== "PROPN") return null;
  let first = last;
  while (first > sentence.first && last - first < PHRASE_REACH && !endsPhrase(tokens[first - 1])) first -= 1;
  return { first, last };
}

/** The verb, unless it is empty, and the nouns of events that it has for subject and object. */
function headsOf(tokens: readonly Token[], verb: Predication, range: TokenRange): number[] {
  const empty = EMPTY_VERBS.has(verb.lemma);
  const reach = empty ? [{ first: verb.last, last: Math.max(verb.last, Math.min(verb.clause.last, range.last + PHRASE_REACH)) }] : [];
  const nouns = [verb.object, verb.subject, ...reach].flatMap((part) => eventNounsIn(tokens, part));
  return empty ? nouns : [verb.head, ...nouns];
}

/** The clauses of some predications, with what stands between them and the date. */
function frameOf(sentence: Sentence, range: TokenRange, verbs: readonly Predication[], more: readonly TokenRange[]): TokenRange[] {
  const ranges = verbs.flatMap(({ clause, subject, object, by, last }) => {
    const near = range.first >= last ? { first: last, last: Math.max(range.last, clause.last) } : { first: range.last, last };
    return [clause, subject, object, by, near].filter((part) => part !== null && part.last > part.first);
  });
  return mergeRanges(
    [...more, ...ranges.filter((part) => part !== null)].map(({ first, last }) => ({
      first: Math.max(first, sentence.first),
      last: Math.min(last, sentence.last),
    })),
  );
}

function mergeRanges(ranges: readonly TokenRange[]): TokenRange[] {
  const merged: { first: number; last: number }[] = [];
  for (const { first, last } of ranges.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    const end = merged.at(-1);
    if (end && first <= end.last) end.last = Math.max(end.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** What a noun's date dates: the phrase that the noun heads, with the few words on either side that belong to it. */
function ofNoun(tokens: readonly Token[], sentence: Sentence, phrase: TokenRange): Dated {
  const head = phrase.last - 1;
  let first = phrase.first;
  let last = phrase.last;
  while (first > sentence.first && phrase.first - first < PHRASE_REACH && !endsPhrase(tokens[first - 1])) first -= 1;
  while (last < sentence.last && last - phrase.last < PHRASE_REACH && !endsPhrase(tokens[last])) last += 1;
  const nouns: number[] = [];
  for (let i = phrase.first; i < head; i += 1) if (isEventNoun(tokens[i])) nouns.push(i);
  const said = STATEMENT_NOUNS.has(lemmaOf(tokens[head]));
  return {
    kind: said ? "statement" : "noun",
    heads: [head, ...nouns],
    frame: [{ first, last }],
    who: null,
    whom: null,
    passive: false,
    elliptic: false,
  };
}

function isPronoun(tokens: readonly Token[], range: TokenRange): boolean {
  return range.last - range.first === 1 && PRONOUNS.has(lowerAt(tokens, range.first));
}
