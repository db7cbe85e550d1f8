import { pairMarks, type Quoted } from "./quotation-marks.ts";
import { findSpeakers, type Attributed } from "./speakers.ts";
import type { Article, Block, Quotation } from "./types.ts";

/** What quotations are read from. */
export type QuotationSource = Pick<Article, "blocks" | "tokens" | "sentences">;

/**
 * The direct quotations of an article's headline, deck and paragraphs, in order, with who is said to speak. A quotation over several paragraphs
 * is given paragraph by paragraph.
 */
export function readQuotations(source: QuotationSource): Quotation[] {
  const prose = source.blocks.flatMap(({ kind }, index) => (QUOTED_KINDS.has(kind) ? [index] : []));
  const quoted = pairMarks(source.tokens, source.blocks, prose);
  return findSpeakers(source, quoted).flatMap((attributed, index) => {
    const words = quoted[index];
    const quotation = words ? toQuotation(source, words, attributed) : null;
    return quotation ? [quotation] : [];
  });
}

const QUOTED_KINDS: ReadonlySet<Block["kind"]> = new Set(["headline", "subhead", "paragraph"]);

function toQuotation({ tokens }: QuotationSource, { first, last, open, close }: Quoted, { speaker, cue }: Attributed): Quotation | null {
  const [a, b] = [tokens[first], tokens[last - 1]];
  if (!a || !b) return null;
  const inner = { start: a.start, end: b.end };
  return { start: tokens[open]?.start ?? inner.start, end: tokens[close]?.end ?? inner.end, inner, speaker, cue };
}
