export { decodeText, isBinary, type DecodedText, type Encoding } from "./decode.ts";
export { isArticle, looksLikeProse } from "./prose.ts";
export { openArticle, readArticle, type OpenedArticle } from "./read-article.ts";
export type { Article, ArticleField, ArticleProblem, ArticleSource, Block, BlockKind, IsoDay, Quotation } from "./types.ts";
