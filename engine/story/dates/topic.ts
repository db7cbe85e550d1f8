import { REPORTING_VERBS } from "../../lexicon/reporting-verbs.ts";
import type { Token } from "../../text/types.ts";
import { has } from "../bags/bag.ts";
import { isStatement } from "./features.ts";
import { SAID } from "./heads.ts";
import type { Moment } from "./moment.ts";

/** What a group of dates is about, and why they are compared. */
export interface DateTopic {
  readonly topic: string;
  readonly why: readonly string[];
}

/** Tokens; a longer clause is no title. */
const LONGEST = 12;
const MOST_REASONS = 3;
const RELATIVES = new Set(["who", "which", "that", "whom", "whose"]);
const WEEKDAYS = new Set("monday tuesday wednesday thursday friday saturday sunday".split(" "));

/** The question that some dates answer, in words of the articles: "When the city fell", "Date of the tsunami", "When Ruiz spoke". */
export function dateTopic(moments: readonly Moment[]): string {
  const titles = moments.flatMap((moment) => titleOf(moment) ?? []);
  return titles.toSorted((a, b) => b.rank - a.rank || a.words.length - b.words.length || (a.words < b.words ? -1 : 1))[0]?.words ?? "Date";
}

interface Title {
  readonly words: string;
  /** A clause tells more than a noun, a noun more than a speaker. */
  readonly rank: number;
}

function titleOf(moment: Moment): Title | null {
  const { dated } = moment;
  const { tokens, text } = moment.analysis.article;
  if (isStatement(moment))
    return dated.who ? { words: `When ${wordsOf(text, tokens, dated.who.first, dated.who.last)} spoke`, rank: 0 } : null;
  const head = dated.heads[0];
  if (head === undefined) return null;
  if (dated.kind === "noun") {
    const first = nounStart(tokens, head);
    return { words: `Date of the ${wordsOf(text, tokens, first, head + 1)}`, rank: 1 };
  }
  const verb = dated.heads.find((at) => tokens[at]?.pos === "VERB");
  if (verb !== undefined && !dated.who && dated.passive) return { words: `When it was ${tokens[verb]?.lower ?? ""}`, rank: 0 };
  if (!dated.who || verb === undefined || verb < dated.who.last || verb - dated.who.first > LONGEST) return null;
  if (tokens.slice(dated.who.first, verb).some(({ lower }) => RELATIVES.has(lower))) return null;
  const end = objectEnd(
    tokens,
    verb + 1,
    Math.min(dated.frame.find(({ first, last }) => first <= verb && verb < last)?.last ?? verb + 1, dated.who.first + LONGEST),
    moment,
  );
  const subject = { first: dated.who.first, last: verbGroupStart(tokens, dated.who.first, verb) };
  const words = [wordsOf(text, tokens, subject.first, commaAfter(tokens, subject)), wordsOf(text, tokens, subject.last, end)];
  // Headlines leave out what a sentence needs.
  return { words: `When ${words.join(" ")}`, rank: isHeadline(moment) ? 0 : 2 };
}

/** The first comma in a subject; where it has none, its end. */
function commaAfter(tokens: readonly Token[], { first, last }: { readonly first: number; readonly last: number }): number {
  let comma = first + 1;
  while (comma < last && tokens[comma]?.text !== ",") comma += 1;
  return comma;
}

function isHeadline({ analysis, claim }: Moment): boolean {
  return analysis.article.blocks.some(({ kind, start, end }) => kind === "headline" && start <= claim.start && claim.end <= end);
}

/** Where the verb's own words begin: past the last comma before it, with its auxiliaries. */
function verbGroupStart(tokens: readonly Token[], from: number, verb: number): number {
  let at = verb;
  while (at > from + 1 && ["AUX", "ADV", "PART"].includes(tokens[at - 1]?.pos ?? "")) at -= 1;
  return at;
}

/** Past the verb's object: up to a preposition, a comma or the date. */
function objectEnd(tokens: readonly Token[], from: number, limit: number, { claim }: Moment): number {
  let at = from;
  while (at < limit) {
    const token = tokens[at];
    if (
      !token ||
      (token.start >= claim.start && token.end <= claim.end) ||
      token.kind === "punctuation" ||
      (token.pos === "ADP" && token.lower !== "of")
    )
      break;
    at += 1;
  }
  while (at > from && !["NOUN", "PROPN", "ADV", "VERB"].includes(tokens[at - 1]?.pos ?? "")) at -= 1;
  return at;
}

function nounStart(tokens: readonly Token[], head: number): number {
  let first = head;
  while (
    ["ADJ", "NOUN", "PROPN"].includes(tokens[first - 1]?.pos ?? "") &&
    head - first < 4 &&
    !WEEKDAYS.has(tokens[first - 1]?.lower ?? "")
  )
    first -= 1;
  return first;
}

function wordsOf(text: string, tokens: readonly Token[], first: number, last: number): string {
  const words = text
    .slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)
    .split(/\s+/u)
    .join(" ");
  const [opener, next] = [tokens[first], tokens[first + 1]];
  // A sentence's first word keeps its capital only as a name, or as the title before one.
  const named = opener?.pos === "PROPN" || (next?.pos === "PROPN" && opener?.pos !== "DET" && opener?.pos !== "ADJ");
  return named || isAcronym(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** "NATO", and not "A quake". */
function isAcronym(words: string): boolean {
  return /^\p{Lu}\p{Lu}/u.test(words);
}

/** Why some dates are comparable, most telling first. */
export function dateReasons(moments: readonly Moment[]): string[] {
  const reasons: string[] = [];
  const event = commonest(moments, ({ heads }) => [...heads.keys()].filter((head) => head !== SAID));
  const forms = event === null ? [] : formsOf(moments, event);
  if (forms.length > 0) reasons.push(`same event: ${forms.join(", ")}`);
  const who = commonest(moments.filter(isStatement), ({ who: words, mentionNames }) => mentionNames.filter((one) => words.has(one)));
  if (who !== null) reasons.push(`same speaker: ${surface(moments, who)}`);
  const name = commonest(moments, ({ nameWeights }) => nameWeights.keys());
  if (name !== null && name !== who) reasons.push(`same name: ${surface(moments, name)}`);
  const day = commonest(moments, ({ low, high }) => [`${Math.floor(low / 1440)}|${Math.floor(high / 1440)}`]);
  if (day !== null) reasons.push(dayWords(moments, day));
  const words = sharedFrame(moments);
  if (words.length > 0) reasons.push(`same words near by: ${words.join(", ")}`);
  return reasons;
}

/** What most of the moments have, at least two of them and half of all; the first by name among equals. */
function commonest(moments: readonly Moment[], pick: (moment: Moment) => Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const moment of moments) for (const item of new Set(pick(moment))) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= 2 && best[1] * 2 >= moments.length ? best[0] : null;
}

/** The words by which the articles name a folded head: "captured, seized". */
function formsOf(moments: readonly Moment[], head: string): string[] {
  const forms = new Set<string>();
  for (const moment of moments) {
    const at = [...moment.heads.keys()].indexOf(head);
    if (at < 0) continue;
    for (const index of moment.dated.heads) {
      const token = moment.analysis.article.tokens[index];
      if (token && moment.headWords.get(index) === head && !REPORTING_VERBS.has(token.lower))
        forms.add(token.pos === "VERB" ? token.lemma.toLowerCase() : token.lower);
    }
  }
  return [...forms].slice(0, 4);
}

/** A folded name or word as an article writes it. */
function surface(moments: readonly Moment[], folded: string): string {
  for (const { analysis, mentionNames, dated } of moments) {
    const [first, last] = [dated.frame[0]?.first ?? 0, dated.frame.at(-1)?.last ?? 0];
    const [from, to] = [analysis.article.tokens[first]?.start ?? 0, analysis.article.tokens[last - 1]?.end ?? 0];
    const index = mentionNames.findIndex(
      (name, at) => name === folded && (analysis.mentions[at]?.start ?? -1) >= from && (analysis.mentions[at]?.end ?? 0) <= to,
    );
    const mention = analysis.mentions[index];
    if (mention) return analysis.article.text.slice(mention.start, mention.end).split(/\s+/u).join(" ");
  }
  return folded.replace("#", "");
}

/** "same day: Monday", in the words of the first article that says it. */
function dayWords(moments: readonly Moment[], key: string): string {
  const moment = moments.find(({ low, high }) => `${Math.floor(low / 1440)}|${Math.floor(high / 1440)}` === key);
  if (!moment) return "";
  const { granularity } = moment.date;
  const label = ["week", "month", "year"].includes(granularity) ? granularity : moment.high - moment.low < 1440 ? "day" : "date";
  const words = moment.analysis.article.text.slice(moment.claim.start, moment.claim.end);
  return `same ${label}: ${words.split(/\s+/u).join(" ")}`;
}

/** Up to three of the most telling words of the first frame that another article's has. */
function sharedFrame(moments: readonly Moment[]): string[] {
  const [first] = moments;
  const other = moments.find((moment) => moment.articleIndex !== first?.articleIndex);
  if (!first || !other) return [];
  const { vocabulary, frame } = first;
  return Array.from(frame.list.ids, (id, at) => ({ id, word: vocabulary.wordOf(id), weight: frame.weights[at] ?? 0 }))
    .filter(({ id, word }) => has(other.frame.list, id) && !word.startsWith("#"))
    .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(({ word }) => word);
}
