import { extractDates, type DateExpression } from "../../../engine/date/index.ts";
import type { Article } from "../../../engine/article/types.ts";
import { createTokenizer } from "../../../engine/text/index.ts";

const tokenizer = createTokenizer();

/** An article of one paragraph, published on a day or not known to be. */
export function articleOf(text: string, published: string | null): Article {
  const { tokens, sentences } = tokenizer.tokenize(text);
  const block = { kind: "paragraph", start: 0, end: text.length, firstToken: 0, lastToken: tokens.length } as const;
  return {
    path: "article.txt",
    text,
    outlet: null,
    outletLabel: "article",
    published,
    headline: null,
    author: null,
    url: null,
    provenance: {},
    evidence: [],
    datelinePlaces: [],
    blocks: [{ ...block, firstSentence: 0, lastSentence: sentences.length }],
    tokens,
    sentences,
    quotations: [],
    problems: [],
  };
}

/** "the phrase = low..high", the value once where both ends are the same, "?" where nothing fixes it. */
export function render(text: string, date: DateExpression): string {
  return `${text.slice(date.start, date.end)} = ${renderValue(date)}`;
}

/** The value of a date as `low..high`. */
export function renderValue({ value }: Pick<DateExpression, "value">): string {
  if (!value) return "?";
  return value.low === value.high ? (value.low ?? "?") : `${value.low ?? ""}..${value.high ?? ""}`;
}

/** Every date of a text, rendered. */
export function read(text: string, published: string | null): string[] {
  return extractDates(articleOf(text, published)).map((date) => render(text, date));
}
