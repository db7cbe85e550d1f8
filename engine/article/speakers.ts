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
  carryOn({ ...source, sentenceOf, previous: null, next: null }, quoted, found);
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
function speakerAfter({ tokens, sentences, sentenceOf, next }: Context, words: Quoted): Attributed | null {
  const end = words.close < 0 ? words.last : words.close + 1;
  const sentence = sentences[sentenceOf[words.last - 1] ?? 0];
  const limit = Math.min(sentence?.last ?? end, next?.block === words.block ? quoteStart(next) : end + REACH, end + REACH);
  let from = end;
  if (tokens[from]?.text === ",") from++;
  const comma = tokens[words.last - 1]?.text ?? "";
  const closed = from > end || [",", "?", "!", "—", "–", "-", "…", "...", "."].includes(comma);
  if (from >= limit) return null;
  if (isAccordingTo(tokens, from)) return credit(tokens, subjectAfter(tokens, from + 2, limit), { first: from, last: from + 2 });
  if (!closed) return null;
  const verb = inverted(tokens, from);
  if (verb >= 0) {
    const subject = subjectAfter(tokens, verb + 1, limit);
    if (subject) return credit(tokens, subject, { first: verb, last: verb + 1 });
  }
  for (let at = from + 1; at < limit; at++) {
    if (!isReporting(tokens[at])) continue;
    const subject = subjectBefore(tokens, from, at);
    if (subject) return credit(tokens, subject, cueAt(tokens, at, limit));
    return null;
  }
  return null;
}

/** "said", "also said", "has said" right after the quotation. */
function inverted(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 2; at++) {
    const token = tokens[at];
    if (isReporting(token)) return at;
    if (token?.pos !== "ADV" && token?.pos !== "AUX") return -1;
  }
  return -1;
}

/** Wray added: "…"; Kerry said the plan was "one possible answer". The nearest reporting verb before it in its sentence. */
function speakerBefore({ tokens, sentences, sentenceOf, blocks, previous }: Context, words: Quoted): Attributed | null {
  const block = blocks[words.block];
  const start = quoteStart(words);
  const sentence = sentences[sentenceOf[start] ?? 0];
  if (!block || !sentence) return null;
  const floor = Math.max(sentence.first, block.firstToken, start - REACH);
  const after = previous?.block === words.block ? quoteEnd(previous) : floor;
  for (let at = start - 1; at >= Math.max(floor, 0); at--) {
    if (previous && at < after && at >= previous.first) at = quoteStart(previous) - 1;
    if (at < floor) return null;
    if (isAccordingTo(tokens, at)) return credit(tokens, subjectAfter(tokens, at + 2, start), { first: at, last: at + 2 });
    if (!isReporting(tokens[at])) continue;
    const subject =
      subjectBefore(tokens, at > after ? Math.max(floor, after) : floor, at) ??
      (previous && at >= after ? subjectBefore(tokens, floor, at) : null);
    if (subject) return credit(tokens, subject, cueAt(tokens, at, start));
  }
  return null;
}

function quoteStart({ open, first }: Quoted): number {
  return open < 0 ? first : open;
}

function quoteEnd({ close, last }: Quoted): number {
  return close < 0 ? last : close + 1;
}

function isReporting(token: Token | undefined): boolean {
  if (!token || token.kind !== "word" || !REPORTING_VERBS.has(token.lower)) return false;
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

/** "told reporters", "told the BBC": the verb and whom it was told. */
function cueAt(tokens: readonly Token[], verb: number, limit: number): TokenRange {
  if (REPORTING_VERBS.get(tokens[verb]?.lower ?? "") !== "tell") return { first: verb, last: verb + 1 };
  let last = verb + 1;
  while (last < Math.min(limit, verb + 5) && ["NOUN", "PROPN", "DET", "PRON"].includes(tokens[last]?.pos ?? "") && !isDayWord(tokens[last]))
    last++;
  return { first: verb, last };
}

function isDayWord(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(token.lower) || token.lower === "that");
}

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
function carryOn({ tokens, blocks, sentences, sentenceOf }: Context, quoted: readonly Quoted[], found: Attributed[]): void {
  quoted.forEach((words, index) => {
    const previous = quoted[index - 1];
    const carried = found[index - 1];
    if (found[index]?.speaker || !previous || !carried?.speaker || !carried.cue) return;
    const start = quoteStart(words);
    const sentence = sentences[sentenceOf[start] ?? 0];
    const wholeSentence = sentence?.first === start && words.last - words.first > 3;
    if (!wholeSentence) return;
    const sameBlock = previous.block === words.block && start - quoteEnd(previous) <= REACH;
    const block = blocks[words.block];
    const wholeBlock = block?.firstToken === start && quoteEnd(words) >= block.lastToken - 1 && words.block === previous.block + 1;
    const onlyReported = !namesAnother(tokens, quoteEnd(previous), start, sentenceOf);
    if ((sameBlock && onlyReported) || wholeBlock) found[index] = carried;
  });
}

/** Whether more than one sentence stands between two quotations, so that someone else may be speaking. */
function namesAnother(_tokens: readonly Token[], from: number, to: number, sentenceOf: Uint32Array): boolean {
  return to > from && (sentenceOf[to - 1] ?? 0) - (sentenceOf[from] ?? 0) > 0;
}
