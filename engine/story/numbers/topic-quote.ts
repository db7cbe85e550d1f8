import { lowerBound, tokenRange } from "../../claim/index.ts";
import type { Span, Token } from "../../text/types.ts";
import { has } from "../bags/bag.ts";
import type { Profile } from "./profile.ts";
import { relate } from "./values.ts";

/** How many tokens of the clause a quote takes on either side of the value; fewer where the quote grows too long. */
const REACHES = [7, 5, 3];
const LONGEST = 64;
/** Words that belong to the verb after them: without "not" a quote would mislead. */
const OF_THE_VERB = new Set(["AUX", "PART", "ADV"]);
/** Marks inside a word or an abbreviation. */
const INNER = new Set(["-", ".", "'", "’"]);
/** Words that open another clause: what lies beyond them may be about something else. */
const OPENERS = new Set(["as", "when", "while", "because", "although", "though", "after", "before", "since", "but", "if", "and"]);
const VERBAL = new Set(["VERB", "AUX"]);
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);

/** Words of one article around a value, the value itself an ellipsis. */
export interface TopicQuote {
  readonly text: string;
  /** How many words it has that other sides have too. */
  readonly shared: number;
  /** How many nouns, names, verbs and adjectives it has. */
  readonly content: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Its word's number; -1 of what carries no meaning. */
  readonly word: number;
  readonly pos: string;
}

/**
 * The question in the words of the article whose clause has most words in common with the sides that say otherwise: "levee will cost … to
 * repair". Null where the clauses share nothing. A quote never crosses a comma, a quotation mark or a sentence, and other values in it are
 * left out, so that it says no more than its article does.
 */
export function topicQuote(profiles: readonly Profile[]): TopicQuote | null {
  let best: TopicQuote | null = null;
  const homes = homesOf(profiles);
  for (const profile of profiles) {
    const isShared = wordsOfOthers(profile, profiles, homes);
    let quote: TopicQuote | null = null;
    for (const reach of REACHES) {
      const one = quoteOf(profile, isShared, reach);
      if (!one || one.text.length > LONGEST) continue;
      quote = one;
      break;
    }
    if (quote && (!best || quote.shared > best.shared)) best = quote;
  }
  return best;
}

/** Whether others have a word. */
type IsShared = (word: number) => boolean;

/** What the sides whose values exclude this one's have in their sentences; where none does, those of other articles. */
function wordsOfOthers(profile: Profile, profiles: readonly Profile[], homes: ReadonlyMap<number, number>): IsShared {
  const apart = profiles.filter(
    ({ articleIndex, interval }) => articleIndex !== profile.articleIndex && relate(interval, profile.interval) === "apart",
  );
  if (apart.length > 0) return (word) => apart.some(({ near, sentence }) => has(near.list, word) || has(sentence.list, word));
  return (word) => (homes.get(word) ?? profile.articleIndex) !== profile.articleIndex;
}

const SEVERAL = -1;

/** The one article that has a word near its claim or in its sentence, or that several do. */
function homesOf(profiles: readonly Profile[]): ReadonlyMap<number, number> {
  const homes = new Map<number, number>();
  for (const { near, sentence, articleIndex } of profiles)
    for (const { list } of [near, sentence])
      for (const word of list.ids) homes.set(word, (homes.get(word) ?? articleIndex) === articleIndex ? articleIndex : SEVERAL);
  return homes;
}

function quoteOf(profile: Profile, isShared: IsShared, reach: number): TopicQuote | null {
  const { article } = profile.analysis;
  const { claim } = profile;
  const range = tokenRange(article.tokens, claim.quantity?.kind === "count" ? claim.quantity.number : claim);
  const sentence = article.sentences[claim.sentence];
  if (!sentence) return null;
  const before = clause(profile, range.first - 1, Math.max(sentence.first, range.first - reach) - 1, -1);
  const after = clause(profile, range.last, Math.min(sentence.last, range.last + reach), 1);
  const isTold = ({ word }: Piece): boolean => word >= 0 && isShared(word);
  const left = before.slice(0, before.findLastIndex(isTold) + 1);
  for (const piece of before.slice(left.length)) {
    if (left.length > 0 ? !OF_THE_VERB.has(piece.pos) || left.at(-1)?.pos === "NOUN" : piece.pos !== "ADP") break;
    left.push(piece);
  }
  const subject = before[left.length];
  if (VERBAL.has(left.at(-1)?.pos ?? "") && (subject?.pos === "NOUN" || subject?.pos === "PROPN")) left.push(subject);
  const right = after.slice(0, after.findLastIndex(isTold) + 1);
  const pieces = [...left.toReversed(), GAP, ...right];
  const told = new Set(pieces.filter(isTold).map(({ word }) => word));
  if (told.size === 0) return null;
  return { text: tidy(pieces, article.text), shared: told.size, content: pieces.filter(({ word }) => word >= 0).length };
}

const GAP: Piece = { start: -1, end: -1, word: -1, pos: "GAP" };

/** The clause's pieces from the value outwards, to the next comma or mark or to the token at `end`; a name is one piece, another value a gap. */
function clause({ analysis, claim, words }: Profile, start: number, end: number, step: 1 | -1): Piece[] {
  const { article, mentions, quantities, dates } = analysis;
  const pieces: Piece[] = [];
  for (let at = start; step * at < step * end; at += step) {
    const token = article.tokens[at];
    if (!token || (token.kind === "punctuation" && !INNER.has(token.text)) || OPENERS.has(token.lower)) break;
    const valued = isWithin(quantities, token, claim) || isWithin(dates, token, claim);
    const name = mentions[lowerBound(mentions, (mention) => mention.end > token.start)];
    const span = name && name.start <= token.start ? name : token;
    if (valued) pieces.push(GAP);
    else if (pieces.at(-1)?.start !== span.start || span === token) {
      pieces.push({ start: span.start, end: span.end, word: CONTENT.has(token.pos) ? (words.folded[at] ?? -1) : -1, pos: token.pos });
    }
  }
  return pieces;
}

/** Whether a token belongs to another value than the claim's own. */
function isWithin(spans: readonly Span[], token: Token, claim: Span): boolean {
  const span = spans[lowerBound(spans, (one) => one.end > token.start)];
  return span !== undefined && span.start < token.end && span.start !== claim.start;
}

/** The pieces as their article writes them, gaps as one ellipsis. */
function tidy(pieces: readonly Piece[], text: string): string {
  let words = "";
  let last = 0;
  for (const [index, { start, end, pos }] of pieces.entries()) {
    if (pos === "GAP") {
      if (!words.endsWith("…")) words += words === "" ? "…" : " …";
      continue;
    }
    // An article left between two gaps says nothing.
    if (pos === "DET" && pieces[index - 1]?.pos === "GAP" && pieces[index + 1]?.pos === "GAP") continue;
    const joined = index > 0 && pieces[index - 1]?.pos !== "GAP" && last === start;
    words += `${words === "" || joined ? "" : " "}${text.slice(start, end).split(/\s+/u).join(" ")}`;
    last = end;
  }
  return words;
}
