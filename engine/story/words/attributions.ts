import { lowerBound } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import { compareWords, nameWords } from "../../entity/index.ts";
import type { Entity } from "../../entity/types.ts";
import { FORMULAIC, QUOTING } from "../../lexicon/quoting-words.ts";
import type { Span } from "../../text/types.ts";
import type { ClaimGroup, Verdict } from "../types.ts";
import { openingOf, type QuoteSet } from "./quote-groups.ts";
import type { QuotedWords } from "./quoted-words.ts";
import type { EntityAt } from "./speakers.ts";
import { alignWords } from "./word-differences.ts";

/** What two outlets must share, word for word, before two speakers of it are one too many. */
const [LEAST_WORDS, LEAST_CONTENT] = [10, 5];
/** How far from its quotation a credit may stand to be read with certainty, in UTF-16 code units. */
const REACH = 160;
/** How far apart the words that name the speaker and those that report may stand to be one span. */
const JOINT = 40;

/** One outlet's credit of an utterance: the claim is its quotation's, at the words that say who spoke. */
interface Credit {
  readonly quote: QuotedWords;
  readonly claim: Claim;
}

/**
 * Groups of credits of one quotation that name its speaker differently: compatible where one names a person and another an office or a body;
 * disagree where two people are named for it, each for certain. A credit that all word alike tells nothing and makes no group.
 */
export function attributionGroups(
  sets: readonly QuoteSet[],
  entities: readonly Entity[],
  entityAt: EntityAt,
): { groups: Omit<ClaimGroup, "id">[]; credits: Claim[] } {
  const names = new Map(entities.map((entity) => [entity.id, entity]));
  const groups: Omit<ClaimGroup, "id">[] = [];
  const credits = new Map<string, Claim>();
  for (const set of sets) {
    const found = creditsOf(set);
    const verdict = verdictOf(found, names, entityAt);
    // One credit may serve several quotations: it is compared once.
    if (verdict === null || found.every(({ claim }) => credits.has(`${claim.article}|${claim.id}`))) continue;
    const words = set.quotes[0] ? openingOf(set.quotes[0], 7) : "";
    for (const { claim } of found) credits.set(`${claim.article}|${claim.id}`, claim);
    groups.push({
      kind: "attribution",
      topic: `Who said “${words}”`,
      claims: found.map(({ claim }) => ({ article: claim.article, claim: claim.id })),
      verdict,
      update: false,
      confidence: Math.min(0.9, set.confidence),
      why: [`same words: ${words}`],
    });
  }
  return { groups, credits: [...credits.values()] };
}

/** The first credit of each article that names somebody. */
function creditsOf({ quotes }: QuoteSet): Credit[] {
  const found = new Map<number, Credit>();
  for (const quote of quotes) {
    const { claim, analysis, articleIndex, speaker } = quote;
    const source = claim.quotation?.speaker;
    if (!source || speaker?.guessed || source.end - source.start < 4) continue;
    if (found.get(articleIndex)?.quote.speaker?.sure || (found.has(articleIndex) && !speaker?.sure)) continue;
    const cue = claim.quotation?.cue ?? null;
    const span = creditSpan(source, cue);
    const id = `a${span.start}`;
    found.set(articleIndex, {
      quote,
      claim: { ...claim, ...span, id, article: analysis.article.path, attribution: { source, cue } },
    });
  }
  return [...found.values()];
}

/** "said Ana Ruiz": both, where they stand together. */
function creditSpan(source: Span, cue: Span | null): Span {
  if (!cue) return { start: source.start, end: source.end };
  const [start, end] = [Math.min(source.start, cue.start), Math.max(source.end, cue.end)];
  const apart = Math.max(source.start, cue.start) - Math.min(source.end, cue.end);
  return apart <= JOINT ? { start, end } : { start: source.start, end: source.end };
}

/** Null where fewer than two outlets name somebody, or all name the same. */
function verdictOf(credits: readonly Credit[], names: ReadonlyMap<string, Entity>, entityAt: EntityAt): Verdict | null {
  if (credits.length < 2) return null;
  const worded = new Set(credits.map(({ quote }) => quote.speaker?.entity ?? wordsOf(quote)));
  if (worded.size < 2) return null;
  const certain = credits.filter((credit) => isCertain(credit, entityAt));
  const clash = certain.some((a, i) => certain.slice(i + 1).some((b) => isTwoPeople(a, b, names, credits)));
  return clash ? "disagree" : "compatible";
}

function wordsOf({ claim, analysis }: QuotedWords): string {
  const span = claim.quotation?.speaker;
  return span ? analysis.article.text.slice(span.start, span.end).toLowerCase().split(/\s+/u).join(" ") : "";
}

/** A person named by the words right beside the quotation, who quotes nobody else. */
function isCertain({ quote, claim }: Credit, entityAt: EntityAt): boolean {
  const { analysis, speaker } = quote;
  const quotation = claim.quotation;
  if (!speaker?.sure || !quotation || !claim.attribution?.cue) return false;
  const gap = Math.max(claim.start - quotation.end, quotation.start - claim.end);
  if (gap < 0 || gap > REACH) return false;
  const [from, to] = [Math.min(claim.start, quotation.end), Math.max(claim.end, quotation.start)];
  const { sentences, tokens } = analysis.article;
  const at = lowerBound(sentences, (sentence) => sentence.end > claim.start);
  const sentence = sentences[at];
  // A quotation of several sentences ends in the sentence of its credit.
  const touches = sentence !== undefined && sentence.start <= Math.max(from, quotation.start) + REACH && sentence.end >= to;
  if (!touches) return false;
  const outside = tokens.slice(sentence.first, sentence.last).filter(({ start, end }) => end <= quotation.start || start >= quotation.end);
  if (outside.some(({ lower }) => QUOTING.has(lower))) return false;
  // Another person beside the speaker: whose words they are is open.
  const others = analysis.mentions.filter(({ type, start, end }) => {
    const inSentence = start >= sentence.start && end <= sentence.end && (end <= quotation.start || start >= quotation.end);
    return type === "person" && inSentence && entityAt(analysis.article.path, start)?.id !== speaker.entity;
  });
  return others.length === 0;
}

/** Whether two people are each named for the same words, neither outlet crediting the other's too, and the words are nobody's formula. */
function isTwoPeople(a: Credit, b: Credit, names: ReadonlyMap<string, Entity>, all: readonly Credit[]): boolean {
  const [x, y] = [names.get(a.quote.speaker?.entity ?? ""), names.get(b.quote.speaker?.entity ?? "")];
  if (!x || !y || x === y || shareAName(x, y)) return false;
  const { matches } = alignWords(a.quote, b.quote);
  const shared = matches.flatMap(([i]) => a.quote.words[i] ?? []);
  if (shared.length < LEAST_WORDS || shared.length < 0.8 * Math.min(a.quote.words.length, b.quote.words.length)) return false;
  const content = new Set(shared.flatMap(({ key, content: telling }) => (telling ? [key] : [])));
  if (content.size < LEAST_CONTENT || [...content].filter((key) => FORMULAIC.has(key)).length > 1) return false;
  // An article that credits the words to both has its reasons.
  const speakers = new Set(all.map(({ quote }) => `${quote.articleIndex} ${quote.speaker?.entity ?? ""}`));
  return !speakers.has(`${a.quote.articleIndex} ${y.id}`) && !speakers.has(`${b.quote.articleIndex} ${x.id}`);
}

/** Ways in which a part of a name is spelled by two outlets that mean one. */
const ALIKE = new Set(["same", "style", "transliteration", "slip"]);

/** "Ruiz" and "Ana Ruiz", or "Qaddafi" and "Gadhafi", that linking kept apart may be one. */
function shareAName(a: Entity, b: Entity): boolean {
  const theirs = partsOf(b);
  return partsOf(a).some((part) => theirs.some((other) => ALIKE.has(compareWords(part, other))));
}

function partsOf({ names }: Entity): string[] {
  return [...new Set(names.flatMap((name) => nameWords(name)).filter((part) => part.length > 2))].slice(0, MOST_PARTS);
}

const MOST_PARTS = 12;
