export { decodeText, isBinary, type DecodedText, type Encoding } from "./decode.ts";
export { isArticle, looksLikeProse } from "./prose.ts";
export { readArticle } from "./read-article.ts";
export type { Article, ArticleField, ArticleProblem, ArticleSource, Block, BlockKind, IsoDay, Quotation } from "./types.ts";
