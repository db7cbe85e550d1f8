import type { Article } from "../../../engine/article/types.ts";
import type { DateExpression } from "../../../engine/date/types.ts";
import { extractQuantities, type Quantity } from "../../../engine/quantity/index.ts";
import { createTokenizer } from "../../../engine/text/index.ts";

const tokenizer = createTokenizer();

/** An article of one paragraph. */
export function paragraph(text: string): Article {
  const { tokens, sentences } = tokenizer.tokenize(text);
  const block = {
    kind: "paragraph" as const,
    start: 0,
    end: text.length,
    firstToken: 0,
    lastToken: tokens.length,
    firstSentence: 0,
    lastSentence: sentences.length,
  };
  return {
    path: "test.txt",
    text,
    outlet: null,
    outletLabel: "test",
    published: null,
    headline: null,
    author: null,
    url: null,
    provenance: {},
    evidence: [],
    datelinePlaces: [],
    blocks: [block],
    tokens,
    sentences,
    quotations: [],
    problems: [],
  };
}

/** What is read from a text, dates being none unless given. */
export function read(text: string, dates: readonly DateExpression[] = []): Quantity[] {
  return extractQuantities(paragraph(text), dates);
}

/** A quantity in one line: "count 150..200 person range", "distance ..60 mile at-most"; an exact value goes without "exact". */
export function describeQuantity(quantity: Quantity): string {
  const { kind, low, high, unit, modifier, additional, per } = quantity;
  const value = low === high ? `${low}` : `${low ?? ""}..${high ?? ""}`;
  return [kind, value, unit, modifier === "exact" ? "" : modifier, additional ? "+more" : "", per ? `per ${per}` : ""]
    .filter(Boolean)
    .join(" ");
}
