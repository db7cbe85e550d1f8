import type { Position, SelectionRange } from "vscode-languageserver";
import type { ArticleAnalysis, Span } from "../../engine/index.ts";
import type { Feature } from "../feature.ts";
import type { SourceFile } from "../source-file.ts";
import { offsetAt, rangeOf, touches } from "../spans.ts";

/** Grows a selection as news is built: word, name or figure, quotation, sentence, paragraph, text. */
export const selectionRangesFeature: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register: (connection, answer) => {
    connection.onSelectionRanges(({ textDocument, positions }, token) =>
      answer(token, ({ session }) => selectionRanges(session.library.fileOf(textDocument.uri), positions), textDocument),
    );
  },
};

function selectionRanges(file: SourceFile | undefined, positions: readonly Position[]): SelectionRange[] | null {
  if (!file?.document || !file.analysis) return null;
  const { document, analysis } = file;
  return positions.map((position): SelectionRange => {
    const offset = offsetAt(document, position);
    const whole: SelectionRange = { range: rangeOf(document, { start: 0, end: document.getText().length }) };
    return nested(spansAt(analysis, offset)).reduceRight((parent, span) => ({ range: rangeOf(document, span), parent }), whole);
  });
}

function spansAt({ article, mentions, claims, quantities, dates }: ArticleAnalysis, offset: number): Span[] {
  const words = article.tokens.filter((token) => touches(token, offset));
  const quotations = article.quotations.flatMap(({ start, end, inner }): Span[] => [inner, { start, end }]);
  const all = [mentions, quantities, dates, claims, quotations, article.sentences, article.blocks];
  // Between a word and a mark the word counts.
  const word = words.find(({ kind }) => kind === "word" || kind === "number") ?? words[0];
  return [...(word ? [word] : []), ...all.flatMap((spans: readonly Span[]) => spans.filter((span) => touches(span, offset)))];
}

/** The spans that hold one another, from the inmost; one that crosses another is left out. */
function nested(spans: readonly Span[]): Span[] {
  const chain: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)) {
    const inner = chain.at(-1);
    const isWider = !inner || (start <= inner.start && inner.end <= end && end - start > inner.end - inner.start);
    if (isWider && end > start) chain.push({ start, end });
  }
  return chain;
}
