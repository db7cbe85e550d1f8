import { tokenRange } from "../claim/index.ts";
import { foldSpace } from "../story/index.ts";
import type { ArticleAnalysis } from "../story/types.ts";
import type { Span } from "../text/types.ts";

const PRONOUNS = new Set(["he", "she", "it", "they", "we", "i", "you", "who", "others"]);

/** The words that name a source, or null: a pronoun names nobody to a reader of a table. */
export function namedSource(words: string): string | null {
  return PRONOUNS.has(words.toLowerCase()) ? null : words;
}

/** Whoever some words name: the person's name alone, "Ema Suryani" of "doctor Ema Suryani"; else the words; null for a pronoun. */
export function speakerName({ article, mentions }: ArticleAnalysis, span: Span): string | null {
  const person = mentions.find(({ type, start, end }) => type === "person" && start >= span.start && end <= span.end);
  const { start, end } = person ?? span;
  const words = namedSource(foldSpace(article.text.slice(start, end)));
  // "Officials said …" opens a sentence; in a table it does not.
  const first = article.tokens[tokenRange(article.tokens, { start, end }).first];
  const isName =
    first === undefined || first.pos === "PROPN" || first.text.slice(1) !== first.text.slice(1).toLowerCase() || first.text.length < 3;
  return words === null || isName ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** The fullest name of a person that the sources of some places have; null where they name none. */
export function fullestName(places: readonly (readonly [ArticleAnalysis, Span | null | undefined])[]): string | null {
  const names = places.flatMap(([analysis, span]) => {
    const isPerson = span && analysis.mentions.some(({ type, start, end }) => type === "person" && start >= span.start && end <= span.end);
    return isPerson ? [speakerName(analysis, span) ?? ""] : [];
  });
  return names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}
