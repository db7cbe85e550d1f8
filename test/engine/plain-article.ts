import type { Article } from "../../engine/article/types.ts";
import { createTokenizer } from "../../engine/text/index.ts";

const tokenizer = createTokenizer();

/** An article of which nothing is known but what is given. */
export function plainArticle(given: Partial<Article>): Article {
  return {
    path: "article.txt",
    text: "",
    outlet: null,
    outletLabel: "article",
    published: null,
    headline: null,
    author: null,
    url: null,
    provenance: {},
    evidence: [],
    datelinePlaces: [],
    blocks: [],
    tokens: [],
    sentences: [],
    quotations: [],
    problems: [],
    ...given,
  };
}

/** An article of one paragraph, published on a day or not known to be. */
export function articleOf(text: string, published: string | null = null): Article {
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
  return plainArticle({ text, published, blocks: [block], tokens, sentences });
}
