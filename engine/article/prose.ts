import type { Article } from "./types.ts";

/** Whether a text reads as an article's prose rather than as a list, code, a licence or a project's documentation. */
export function looksLikeProse({ blocks, text }: Article): boolean {
  const prose = blocks.filter(
    ({ kind, start, end }) => kind === "paragraph" && /[.!?…]["'”’»)\]]*$/u.test(text.slice(Math.max(start, end - 6), end)),
  );
  return prose.length >= 2;
}

/** Whether a text has the marks of an article: fields in front matter, or prose with a dateline, byline or credit line. */
export function isArticle(article: Article): boolean {
  const { evidence } = article;
  return evidence.includes("front-matter") || (evidence.length > 0 && looksLikeProse(article));
}
