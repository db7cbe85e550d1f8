import type { Article, Block } from "./types.ts";

/** Phrases of licences and legal notices, lower case. */
const LEGAL: readonly string[] = [
  "permission is hereby granted",
  "permission to use, copy, modify",
  "redistribution and use in source",
  "without warranties or conditions",
  "without warranty of any kind",
  "gnu general public license",
  "gnu lesser general public",
  "licensed under the apache license",
  "mozilla public license",
  "creative commons",
  "as is, without warranty",
];

/** At most this share of the lines may carry the marks of a list, a heading, a table or code. */
const MAX_MARKED = 0.15;
/** At least this share of the text stands in paragraphs of sentences. */
const MIN_PROSE = 0.6;
const MIN_WORDS = 40;

const BODY: ReadonlySet<Block["kind"]> = new Set(["headline", "subhead", "paragraph", "section"]);

/**
 * Whether a text reads as an article's prose: mostly paragraphs of sentences with verbs, and hardly a heading, bullet, table, link or piece of
 * code. Licences, requirements, change logs and a project's documentation do not.
 */
export function looksLikeProse(article: Article): boolean {
  const { blocks, text } = article;
  const body = blocks.filter(({ kind }) => BODY.has(kind));
  const prose = body.filter((block) => block.kind === "paragraph" && isReporting(article, block));
  const words = prose.reduce((sum, { firstToken, lastToken }) => sum + lastToken - firstToken, 0);
  if (prose.length < 2 || words < MIN_WORDS || lengthOf(prose) < MIN_PROSE * lengthOf(body)) return false;
  const start = blocks.find(({ kind }) => kind !== "front-matter")?.start ?? 0;
  return !isMarkedUp(text.slice(start)) && !isLegal(text.slice(start, start + 60_000));
}

/**
 * Whether a text has the marks of an article: an outlet, publication date or headline in front matter, or prose with a dateline, byline or
 * credit line.
 */
export function isArticle(article: Article): boolean {
  const { evidence } = article;
  return evidence.includes("front-matter") || (evidence.length > 0 && looksLikeProse(article));
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Ends as a sentence does, and has a verb. */
function isReporting({ text, tokens }: Article, { start, end, firstToken, lastToken }: Block): boolean {
  if (lastToken - firstToken < 6 || !/[.!?…:,]["'”’»)\]\s]*$/u.test(text.slice(Math.max(start, end - 8), end))) return false;
  for (let at = firstToken; at < lastToken; at++) {
    const pos = tokens[at]?.pos;
    if (pos === "VERB" || pos === "AUX") return true;
  }
  return false;
}

function isMarkedUp(text: string): boolean {
  let lines = 0;
  let marked = 0;
  for (const line of text.split(/\r\n?|\n/u, 5000)) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    lines++;
    if (trimmed.startsWith("```") || trimmed.startsWith("~~~")) return true;
    if (isMarked(line, trimmed)) marked++;
  }
  return marked > 1 && marked > lines * MAX_MARKED;
}

function isMarked(line: string, trimmed: string): boolean {
  if (/^(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|[|>]|<[a-z!/]|\[[^\]]{1,80}\]:|={3,}|-{3,})/iu.test(trimmed)) return true;
  if (/^(?: {4}|\t)/u.test(line) && /[;{}()=]/u.test(trimmed)) return true;
  if (trimmed.length > 600) return false;
  const head = trimmed.slice(0, 300);
  return /(?:^|[^`])`[^`\s][^`]{0,80}`(?:$|[^`])|\]\(|[{};]$|^(?:import|export|const|let|var|def|class|function|return|if|for) .*[({=:;]|[=<>]{2}|::|=>|https?:\/\/\S+$/u.test(
    head,
  );
}

function isLegal(text: string): boolean {
  const lower = text.toLowerCase().replace(/\s+/gu, " ");
  return LEGAL.some((phrase) => lower.includes(phrase));
}
