import { lowerBound } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import type { ArticleAnalysis, ClaimRef } from "../types.ts";
import { foldWords, type FoldMemo, type FoldedText } from "./folded-words.ts";
import { readSpeaker, type EntityAt, type Speaker } from "./speakers.ts";

/** A direct quotation as folded words, with whose they are. */
export interface QuotedWords extends FoldedText {
  readonly ref: ClaimRef;
  readonly claim: Claim;
  readonly analysis: ArticleAnalysis;
  readonly articleIndex: number;
  readonly keys: readonly string[];
  readonly speaker: Speaker | null;
  /** A headline shortens what it quotes. */
  readonly headline: boolean;
}

/** What is remembered of a story's quotations, by article. */
export interface QuoteMemory {
  quotes: ReadonlyMap<ArticleAnalysis, readonly QuotedWords[]>;
}

/** The quotations of a story, in order of article and place: the same objects as before where nothing of them is another. */
export function quotationsOf(articles: readonly ArticleAnalysis[], entityAt: EntityAt, memory: QuoteMemory): QuotedWords[] {
  const folds: FoldMemo = new Map();
  const quotes = new Map<ArticleAnalysis, readonly QuotedWords[]>();
  for (const [articleIndex, analysis] of articles.entries()) {
    const known = memory.quotes.get(analysis);
    const own = known ?? analysis.claims.filter(({ kind }) => kind === "quote").map((claim) => quotedWords(analysis, claim, folds));
    quotes.set(
      analysis,
      own.map((quote) => credited(quote, articleIndex, entityAt)),
    );
  }
  memory.quotes = quotes;
  return articles.flatMap((analysis) => quotes.get(analysis) ?? []);
}

/** A quotation with its speaker: the same object where speaker and place are as they were. */
function credited(quote: QuotedWords, articleIndex: number, entityAt: EntityAt): QuotedWords {
  const span = quote.claim.quotation?.speaker;
  const speaker = span ? readSpeaker(quote.analysis, span, entityAt) : null;
  const isSame = quote.articleIndex === articleIndex && isSameSpeaker(quote.speaker, speaker);
  return isSame ? quote : { ...quote, articleIndex, speaker };
}

function isSameSpeaker(a: Speaker | null, b: Speaker | null): boolean {
  if (!a || !b) return a === b;
  return a.entity === b.entity && a.type === b.type && a.sure === b.sure && a.guessed === b.guessed;
}

/** A quotation without its speaker. */
function quotedWords(analysis: ArticleAnalysis, claim: Claim, folds: FoldMemo): QuotedWords {
  const { article } = analysis;
  const folded = foldWords(article.text.slice(claim.start, claim.end), folds);
  const block = article.blocks[lowerBound(article.blocks, (one) => one.end > claim.start)];
  return {
    ...folded,
    ref: { article: article.path, claim: claim.id },
    claim,
    analysis,
    articleIndex: -1,
    keys: folded.words.map(({ key }) => key),
    speaker: null,
    headline: block?.kind === "headline" || block?.kind === "subhead",
  };
}
