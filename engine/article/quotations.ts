import type { Article, Quotation } from "./types.ts";

/** Finds the direct quotations of an article's prose, with their speakers. */
export function readQuotations(_article: Pick<Article, "text" | "blocks" | "tokens" | "sentences">): Quotation[] {
  return [];
}
