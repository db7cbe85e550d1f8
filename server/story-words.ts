import type { ArticleAnalysis, Span } from "../engine/index.ts";
import type { StoryView } from "./story-view.ts";
import { plainText } from "./escape.ts";
import { firstEndingAfter } from "./spans.ts";
import { byCode, shorten } from "./words.ts";

/** Where a name or a figure stands. */
export interface OfferSource {
  readonly article: string;
  readonly outlet: string;
  /** The sentence around it. */
  readonly words: string;
}

/** A name or a figure that a story's articles use, in one spelling. */
export interface Offer {
  readonly text: string;
  /** In lower case. */
  readonly key: string;
  readonly isFigure: boolean;
  /** One an article, in the story's order. */
  readonly sources: readonly OfferSource[];
}

/** What a story's articles name and count, most used first. */
export interface Offers {
  readonly names: readonly Offer[];
  readonly figures: readonly Offer[];
  /** Whether an ordinary word of the articles, one in lower case, begins so. */
  readonly isOrdinary: (start: string) => boolean;
}

const LONGEST_TEXT = 60;
const LONGEST_WORDS = 240;

/** Lists what a story's articles name and count. */
export function offersOf({ analysis }: StoryView): Offers {
  const names = new Map<string, Offer>();
  const figures = new Map<string, Offer>();
  const articles = new Map(analysis.articles.map((one) => [one.article.path, one]));
  for (const { mentions } of analysis.entities) {
    for (const mention of mentions) add(names, articles.get(mention.article), mention, false);
  }
  for (const one of analysis.articles) {
    for (const claim of one.claims) if (claim.quantity) add(figures, one, claim, true);
  }
  const ordinary = ordinaryWords(analysis.articles);
  return {
    names: ranked(names),
    figures: ranked(figures),
    isOrdinary: (start) => (ordinary.find((word) => word >= start) ?? "").startsWith(start),
  };
}

/** The words in lower case, sorted. One that stands in the texts once may be what is being typed. */
function ordinaryWords(articles: readonly ArticleAnalysis[]): string[] {
  const counts = new Map<string, number>();
  for (const { article } of articles) {
    for (const { text, lower, kind } of article.tokens) {
      if (kind === "word" && text === lower) counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  return [...counts.keys()].filter((word) => (counts.get(word) ?? 0) > 1).toSorted(byCode);
}

function ranked(offers: ReadonlyMap<string, Offer>): Offer[] {
  return [...offers.values()].toSorted((a, b) => b.sources.length - a.sources.length || byCode(a.text, b.text));
}

function add(offers: Map<string, Offer>, owner: ArticleAnalysis | undefined, span: Span, isFigure: boolean): void {
  const text = plainText(owner?.article.text.slice(span.start, span.end) ?? "");
  if (!owner || text === "" || text.length > LONGEST_TEXT) return;
  const { path, outletLabel } = owner.article;
  const known = offers.get(text)?.sources ?? [];
  if (known.some(({ article }) => article === path)) return;
  const source = { article: path, outlet: outletLabel, words: sentenceAround(owner, span) };
  offers.set(text, { text, key: text.toLowerCase(), isFigure, sources: [...known, source] });
}

function sentenceAround({ article: { sentences, text } }: ArticleAnalysis, { start, end }: Span): string {
  const sentence = firstEndingAfter(sentences, start);
  const words = plainText(text.slice(sentence?.start ?? start, sentence?.end ?? end));
  return shorten(words, LONGEST_WORDS);
}
