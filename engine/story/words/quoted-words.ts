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

/** The quotations of a story, in order of article and place. */
export function quotationsOf(articles: readonly ArticleAnalysis[], entityAt: EntityAt): QuotedWords[] {
  const memo: FoldMemo = new Map();
  return articles.flatMap((analysis, articleIndex) =>
    analysis.claims
      .filter((claim) => claim.kind === "quote")
      .map((claim) => {
        const span = claim.quotation?.speaker;
        return quotedWords(analysis, articleIndex, claim, span ? readSpeaker(analysis, span, entityAt) : null, memo);
      }),
  );
}

function quotedWords(analysis: ArticleAnalysis, articleIndex: number, claim: Claim, speaker: Speaker | null, memo: FoldMemo): QuotedWords {
  const { article } = analysis;
  const folded = foldWords(article.text.slice(claim.start, claim.end), memo);
  const block = article.blocks[lowerBound(article.blocks, (one) => one.end > claim.start)];
  return {
    ...folded,
    ref: { article: article.path, claim: claim.id },
    claim,
    analysis,
    articleIndex,
    keys: folded.words.map(({ key }) => key),
    speaker,
    headline: block?.kind === "headline" || block?.kind === "subhead",
  };
}
