import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import type { Sentence, Span, Token } from "../text/types.ts";
import type { Quoted } from "./quotation-marks.ts";
import { subjectBefore, subjectAfter, type TokenRange } from "./speaker-phrases.ts";
import type { Article } from "./types.ts";

/** Who a quotation is credited to, and by which words. */
export interface Attributed {
  readonly speaker: Span | null;
  readonly cue: Span | null;
}

type Source = Pick<Article, "blocks" | "tokens" | "sentences">;

const NOBODY: Attributed = { speaker: null, cue: null };
/** How far from a quotation its reporting words may stand, in tokens. */
const REACH = 40;

/**
 * Finds the speaker of each quotation: the words after it ("…," Kerry said; "…," said a doctor), before it (Wray added: "…"), "according to";
 * else the speaker of the quotation that it goes on from.
 */
export function findSpeakers(source: Source, quoted: readonly Quoted[]): Attributed[] {
  const sentenceOf = sentenceIndex(source.sentences, source.tokens.length);
  const found = quoted.map((words, index) => {
    const context: Context = { ...source, sentenceOf, previous: quoted[index - 1] ?? null, next: quoted[index + 1] ?? null };
    return speakerAfter(context, words) ?? speakerBefore(context, words) ?? NOBODY;
  });
  shareRuns(quoted, found);
  carryOn({ ...source, sentenceOf }, quoted, found);
  return found;
}

interface Context extends Source {
  /** Index of each token's sentence. */
  readonly sentenceOf: Uint32Array;
  readonly previous: Quoted | null;
  readonly next: Quoted | null;
}

function sentenceIndex(sentences: readonly Sentence[], count: number): Uint32Array {
  const index = new Uint32Array(count);
  sentences.forEach(({ first, last }, at) => index.fill(at, first, last));
  return index;
}

/** "…," he said; "…," said Ema Suryani, a doctor; "…", according to police. The quotation must end where the clause begins. */
function speakerAfter(context: Context, words: Quoted): Attributed | null {
  const { tokens, sentences, sentenceOf, next } = context;
  const end = quoteEnd(words);
  const sentence = sentences[sentenceOf[words.last - 1] ?? 0];
  const limit = Math.min(sentence?.last ?? end, next?.block === words.block ? quoteStart(next) : end + REACH, end + REACH);
  const from = tokens[end]?.text === "," ? end + 1 : end;
  if (from >= limit) return null;
  if (isAccordingTo(tokens, from)) return credit(tokens, subjectAfter(tokens, from + 2, limit), { first: from, last: from + 2 });
  const closed = from > end || ENDINGS.has(lastMark(tokens, words));
  if (!closed || CONNECTIVES.has(tokens[from]?.pos ?? "")) return null;
  return invertedSpeaker(tokens, from, limit) ?? followingSpeaker(tokens, from, limit);
}

/** "…," Ema Suryani, a doctor, told AFP. */
function followingSpeaker(tokens: readonly Token[], from: number, limit: number): Attributed | null {
  for (let at = from + 1; at < limit; at++) {
    if (!isReporting(tokens, at) && !WRITTEN.has(tokens[at]?.lower ?? "") && !isWentOn(tokens, at)) continue;
    return credit(tokens, subjectBefore(tokens, from, at), cueAt(tokens, at, limit));
  }
  return null;
}

/** Parts of speech that open a clause of another's: "…," while the government said. */
const CONNECTIVES: ReadonlySet<string> = new Set(["CCONJ", "SCONJ", "ADP"]);
/** "…," the statement read. */
const WRITTEN: ReadonlySet<string> = new Set(["read", "reads"]);

function isWentOn(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.lower === "went" || tokens[at]?.lower === "goes") && tokens[at + 1]?.lower === "on";
}

const ENDINGS: ReadonlySet<string> = new Set([",", "?", "!", "—", "–", "-", "…", "...", "."]);

/** The mark that a quotation ends in, past the marks of one inside it. */
function lastMark(tokens: readonly Token[], { first, last }: Quoted): string {
  let at = last - 1;
  while (at > first && CLOSING.has(tokens[at]?.text ?? "")) at--;
  return tokens[at]?.text ?? "";
}

const CLOSING: ReadonlySet<string> = new Set(["'", "’", "”", '"']);

/** "…," also said Kerry: the verb, then who. */
function invertedSpeaker(tokens: readonly Token[], from: number, limit: number): Attributed | null {
  for (let at = from; at < Math.min(limit, from + 2); at++) {
    const token = tokens[at];
    if (isReporting(tokens, at)) return credit(tokens, subjectAfter(tokens, at + 1, limit), { first: at, last: at + 1 });
    if (token?.pos !== "ADV" && token?.pos !== "AUX") return null;
  }
  return null;
}

/** Wray added: "…"; Kerry said the plan was "one possible answer". The nearest reporting verb before it in its sentence. */
function speakerBefore({ tokens, sentences, sentenceOf, blocks, previous }: Context, words: Quoted): Attributed | null {
  const block = blocks[words.block];
  const start = quoteStart(words);
  const sentence = sentences[sentenceOf[start] ?? 0];
  if (!block || !sentence) return null;
  const begin = Math.max(sentence.first, block.firstToken);
  const quote = previous && quoteEnd(previous) > begin ? { first: quoteStart(previous), last: quoteEnd(previous) } : null;
  for (let at = start - 1; at >= Math.max(begin, start - REACH); at--) {
    if (quote && at < quote.last && at >= quote.first) at = quote.first - 1;
    if (at < begin) return null;
    if (isAccordingTo(tokens, at)) return credit(tokens, subjectAfter(tokens, at + 2, start), { first: at, last: at + 2 });
    if (!isReporting(tokens, at)) continue;
    const from = quote && at >= quote.last ? quote.last : begin;
    const subject = participleSubject(tokens, begin, at) ?? subjectBefore(tokens, from, at);
    if (subject) return credit(tokens, subject, cueAt(tokens, at, start));
  }
  return null;
}

/** "Mr. Trump came back to it on Saturday, saying": the subject of the sentence's first verb. */
function participleSubject(tokens: readonly Token[], begin: number, verb: number): TokenRange | null {
  if (!tokens[verb]?.lower.endsWith("ing") || tokens[verb - 1]?.text !== ",") return null;
  for (let at = begin + 1; at < Math.min(verb, begin + REACH); at++) {
    const pos = tokens[at]?.pos;
    if (pos === "VERB" || pos === "AUX") return subjectBefore(tokens, begin, at);
  }
  return null;
}

function quoteStart({ open, first }: Quoted): number {
  return open < 0 ? first : open;
}

function quoteEnd({ close, last }: Quoted): number {
  return close < 0 ? last : close + 1;
}

/** A capital makes it a name ("Omar Said"), a form of "be" before it a passive ("the boat was called"). */
function isReporting(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind !== "word" || !REPORTING_VERBS.has(token.lower) || token.text.slice(0, 1) !== token.lower.slice(0, 1))
    return false;
  if (tokens[at - 1]?.lemma === "be" && !token.lower.endsWith("ing")) return false;
  return token.pos === "VERB" || token.pos === "AUX" || ALWAYS_VERBS.has(token.lower);
}

const ALWAYS_VERBS: ReadonlySet<string> = new Set([
  "said",
  "says",
  "told",
  "added",
  "asked",
  "wrote",
  "tweeted",
  "insisted",
  "warned",
  "told",
]);

function isAccordingTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "according" && tokens[at + 1]?.lower === "to";
}

/** "told reporters", "told the Associated Press": the verb and whom it was told. */
function cueAt(tokens: readonly Token[], verb: number, limit: number): TokenRange {
  if (isWentOn(tokens, verb)) return { first: verb, last: verb + 2 };
  if (REPORTING_VERBS.get(tokens[verb]?.lower ?? "") !== "tell") return { first: verb, last: verb + 1 };
  let last = verb + 1;
  while (last < Math.min(limit, verb + 7) && isListener(tokens[last])) last++;
  return { first: verb, last };
}

function isListener(token: Token | undefined): boolean {
  if (!token || NOT_LISTENERS.has(token.lower)) return false;
  const named = token.text.slice(0, 1) !== token.text.slice(0, 1).toLowerCase();
  return (
    named ||
    ((token.text === "-" || token.text === "'" || token.text === "’") && !token.spaced) ||
    ["NOUN", "PROPN", "DET", "PRON", "PART"].includes(token.pos)
  );
}

const NOT_LISTENERS: ReadonlySet<string> = new Set(
  "that who whom which what monday tuesday wednesday thursday friday saturday sunday not to".split(" "),
);

function credit(tokens: readonly Token[], subject: TokenRange | null, cue: TokenRange): Attributed | null {
  const speaker = subject ? spanOf(tokens, subject) : null;
  return speaker ? { speaker, cue: spanOf(tokens, cue) } : null;
}

function spanOf(tokens: readonly Token[], { first, last }: TokenRange): Span | null {
  const [a, b] = [tokens[first], tokens[last - 1]];
  return a && b && last > first ? { start: a.start, end: b.end } : null;
}

/** The parts of one quotation over several paragraphs have one speaker, wherever it is named. */
function shareRuns(quoted: readonly Quoted[], found: Attributed[]): void {
  const speakers = new Map<number, Attributed>();
  found.forEach((attributed, index) => {
    const run = quoted[index]?.run;
    if (run !== undefined && attributed.speaker && !speakers.has(run)) speakers.set(run, attributed);
  });
  quoted.forEach(({ run }, index) => {
    if (!found[index]?.speaker) found[index] = speakers.get(run) ?? NOBODY;
  });
}

/** A quotation that is a sentence of its own goes on from the one before it: "…," he said. "…" */
function carryOn(context: Source & Pick<Context, "sentenceOf">, quoted: readonly Quoted[], found: Attributed[]): void {
  quoted.forEach((words, index) => {
    const [previous, carried] = [quoted[index - 1], found[index - 1]];
    if (found[index]?.speaker || !previous || !carried?.speaker) return;
    if (goesOn(context, previous, words)) found[index] = carried;
  });
}

function goesOn({ blocks, sentences, sentenceOf }: Source & Pick<Context, "sentenceOf">, previous: Quoted, words: Quoted): boolean {
  const start = quoteStart(words);
  if (sentences[sentenceOf[start] ?? 0]?.first !== start || words.last - words.first <= 3) return false;
  const block = blocks[words.block];
  const wholeBlock = block?.firstToken === start && quoteEnd(words) >= block.lastToken - 1;
  if (wholeBlock && words.block === previous.block + 1) return true;
  // One sentence at most stands between them, so that no one else can have begun to speak.
  const adjoining = start > 0 && (sentenceOf[start - 1] ?? 0) <= (sentenceOf[quoteEnd(previous)] ?? 0);
  return previous.block === words.block && adjoining && start - quoteEnd(previous) <= REACH;
}
