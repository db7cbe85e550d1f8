import type { Background } from "../background.ts";
import type { ClaimGroup, Verdict } from "../types.ts";
import { compareQuotes, type QuoteRelation } from "./compare-quotes.ts";
import { continuation } from "./continuations.ts";
import { wordingPairs, wordingsOf, type Wording } from "./quote-pairs.ts";
import { quotationsOf, type QuotedWords } from "./quoted-words.ts";
import type { EntityAt } from "./speakers.ts";

const RANK: Readonly<Record<Verdict, number>> = { agree: 0, compatible: 1, disagree: 2 };

/** Quotations of one utterance, and how they stand to each other. */
export interface QuoteSet {
  readonly quotes: readonly QuotedWords[];
  readonly verdict: Verdict;
  readonly confidence: number;
}

/** An edge between two wordings of one utterance. */
type Edge = QuoteRelation & { readonly a: number; readonly b: number };

/** Sets of direct quotations that are one utterance, across articles; the verdict is that of the worst pair. */
export function quoteSets({ articles, memory }: Pick<Background, "articles" | "memory">, entityAt: EntityAt): QuoteSet[] {
  const quotes = quotationsOf(articles, entityAt, memory);
  const wordings = wordingsOf(quotes);
  const own = edgesOf(quotes, wordings, memory);
  const edges = [...withoutAlibis(quotes, wordings, own), ...continued(quotes, wordings, own)];
  const root = joined(wordings.length, edges);
  const sets = new Map<number, { members: number[]; worst: Edge | null }>();
  wordings.forEach(({ quotes: same }, at) => {
    const set = sets.get(root(at)) ?? { members: [], worst: null };
    set.members.push(...same);
    sets.set(root(at), set);
  });
  for (const edge of edges) {
    const set = sets.get(root(edge.a));
    if (set && (set.worst === null || isWorse(edge, set.worst))) set.worst = edge;
  }
  return [...sets.values()].flatMap(({ members, worst }) => {
    const found = members.toSorted((a, b) => a - b).flatMap((index) => quotes[index] ?? []);
    const across = new Set(found.map(({ articleIndex }) => articleIndex)).size > 1;
    return worst && across ? [{ quotes: found, verdict: worst.verdict, confidence: worst.confidence }] : [];
  });
}

function isWorse(a: QuoteRelation, b: QuoteRelation): boolean {
  const apart = RANK[a.verdict] - RANK[b.verdict];
  return apart > 0 || (apart === 0 && a.confidence > b.confidence);
}

/** The root of each of some items that edges join: the first of those joined. */
function joined(count: number, edges: readonly Edge[]): (index: number) => number {
  const home = Array.from({ length: count }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (home[at] !== at) {
      home[at] = home[home[at] ?? at] ?? at;
      at = home[at] ?? at;
    }
    return at;
  };
  for (const { a, b } of edges) {
    const [x, y] = [root(a), root(b)];
    home[Math.max(x, y)] = Math.min(x, y);
  }
  return root;
}

/** The groups of these sets. */
export function quoteGroups(sets: readonly QuoteSet[]): Omit<ClaimGroup, "id">[] {
  return sets.map(({ quotes, verdict, confidence }) => {
    const speaker = speakerWords(quotes);
    const start = quotes[0] ? openingOf(quotes[0], 6) : "";
    return {
      kind: "quote",
      topic: speaker ? `Quotation of ${speaker}` : `Quotation “${quotes[0] ? openingOf(quotes[0], 4) : ""}”`,
      claims: quotes.map(({ ref }) => ref),
      verdict,
      update: false,
      confidence,
      why: [`same words: ${start}`, ...(speaker ? [`speaker: ${speaker}`] : [])],
    };
  });
}

/** How quotations stand to others, by the one and the other; null where they are two utterances. */
export type KnownRelations = ReadonlyMap<QuotedWords, ReadonlyMap<QuotedWords, QuoteRelation | null>>;

/** Wordings that are one utterance; one that several outlets print is so with itself. How two quotations stand to each other is remembered. */
function edgesOf(quotes: readonly QuotedWords[], wordings: readonly Wording[], memory: { relations: KnownRelations }): Edge[] {
  const own = wordings.flatMap(({ quotes: same }, at): [number, number][] => (same.length > 1 ? [[at, at]] : []));
  const relations = new Map<QuotedWords, Map<QuotedWords, QuoteRelation | null>>();
  const edges = [...own, ...wordingPairs(wordings, quotes)].flatMap(([a, b]) => {
    const [x, y] = [quotes[wordings[a]?.quotes[0] ?? -1], quotes[wordings[b]?.quotes.at(-1) ?? -1]];
    if (!x || !y) return [];
    const known = memory.relations.get(x)?.get(y);
    const relation = known === undefined ? compareQuotes(x, y) : known;
    relations.set(x, (relations.get(x) ?? new Map<QuotedWords, QuoteRelation | null>()).set(y, relation));
    return relation ? [{ ...relation, a, b }] : [];
  });
  memory.relations = relations;
  return edges;
}

/** Edges of the other parts of quotations that their credits break. */
function continued(quotes: readonly QuotedWords[], wordings: readonly Wording[], edges: readonly Edge[]): Edge[] {
  const wordingOf = new Map(wordings.flatMap(({ quotes: same }, at) => same.map((index): [number, number] => [index, at])));
  const known = new Set(edges.map(({ a, b }) => `${a} ${b}`));
  const found: Edge[] = [];
  for (const { a, b } of edges) {
    for (const [at, other] of a === b
      ? []
      : ([
          [a, b],
          [b, a],
        ] as const)) {
      const whole = quotes[wordings[other]?.quotes[0] ?? -1];
      for (const [side, step] of [
        ["next", 1],
        ["previous", -1],
      ] as const) {
        const index = wordings[at]?.quotes.find((one) => isBroken(quotes[one], quotes[one + step])) ?? -1;
        const [part, neighbour, to] = [quotes[index], quotes[index + step], wordingOf.get(index + step)];
        if (!whole || !part || !neighbour || to === undefined) continue;
        const [low, high] = [Math.min(to, other), Math.max(to, other)];
        if (low === high || known.has(`${low} ${high}`)) continue;
        const relation = continuation(part, neighbour, whole, side);
        if (relation) found.push({ ...relation, a: low, b: high });
        known.add(`${low} ${high}`);
      }
    }
  }
  return found;
}

/** Whether one credit serves both. */
function isBroken(part: QuotedWords | undefined, neighbour: QuotedWords | undefined): boolean {
  const [x, y] = [part?.claim.quotation?.speaker, neighbour?.claim.quotation?.speaker];
  return x !== undefined && x !== null && part?.articleIndex === neighbour?.articleIndex && x.start === y?.start;
}

/** Drops a disagreement between articles that also have the words as the other side prints them: it was said twice. */
function withoutAlibis(quotes: readonly QuotedWords[], wordings: readonly Wording[], edges: readonly Edge[]): Edge[] {
  const articlesOf = (at: number): number[] => (wordings[at]?.quotes ?? []).flatMap((index) => quotes[index]?.articleIndex ?? []);
  const isHeadline = (at: number): boolean => quotes[wordings[at]?.quotes[0] ?? -1]?.headline === true;
  // For each wording, the articles that print it, whole or cut, and how many of its words.
  const printed = wordings.map((_, at) => new Map(articlesOf(at).map((article) => [article, Infinity])));
  for (const { a, b, verdict, matched } of edges) {
    // A headline has its words from the article, or from the agency.
    if (verdict === "disagree" || isHeadline(a) || isHeadline(b)) continue;
    for (const [at, other] of [
      [a, b],
      [b, a],
    ] as const)
      for (const article of articlesOf(other)) printed[at]?.set(article, Math.max(printed[at].get(article) ?? 0, matched));
  }
  const stands = (at: number, other: number, matched: number): boolean =>
    articlesOf(at).some((article) => (printed[other]?.get(article) ?? 0) < matched);
  return edges.filter(({ a, b, verdict, matched }) => verdict !== "disagree" || (stands(a, b, matched) && stands(b, a, matched)));
}

/** Its first words as its outlet prints them, with an ellipsis where it goes on. */
export function openingOf({ words, claim, analysis }: QuotedWords, count: number): string {
  const text = analysis.article.text.slice(claim.start, claim.end);
  const [first, last] = [words[0], words[count - 1]];
  const shown = text.slice(first?.start ?? 0, last?.end ?? words.at(-1)?.end ?? text.length);
  return `${shown.split(/\s+/u).join(" ")}${words.length > count ? " …" : ""}`;
}

/** The fullest words that name the speaker. */
function speakerWords(quotes: readonly QuotedWords[]): string | undefined {
  // Where outlets credit two people, it is nobody's but by its words.
  if (new Set(quotes.flatMap(({ speaker }) => (speaker?.sure ? [speaker.entity] : []))).size > 1) return undefined;
  const named = quotes.flatMap(({ claim, analysis, speaker }) => {
    const span = claim.quotation?.speaker;
    if (!span || speaker?.guessed) return [];
    const words = analysis.article.text.slice(span.start, span.end).split(/\s+/u).join(" ");
    return words.length > 4 ? [words] : [];
  });
  return named.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
}
