import { tokenRange } from "../claim/index.ts";
import { foldSpace } from "../story/index.ts";
import type { ArticleAnalysis } from "../story/types.ts";
import type { Span } from "../text/types.ts";

const PRONOUNS = new Set(["he", "she", "it", "they", "we", "i", "you", "who", "others"]);

/** Sources without a name, which a tagger takes for one where they open a sentence. */
const SOURCES = new Set(
  (
    "officials police authorities residents witnesses sources analysts experts investigators prosecutors lawyers aides organizers organisers neighbors neighbours " +
    "relatives activists doctors forecasters scientists researchers rescuers reports state local government military"
  ).split(" "),
);

/** The words that name a source, or null: a pronoun names nobody to a reader of a table. */
export function namedSource(words: string): string | null {
  return PRONOUNS.has(words.toLowerCase()) ? null : words;
}

/** Whoever some words name: the person's name alone, "Ema Suryani" of "doctor Ema Suryani"; else the words; null for a pronoun or a number. */
export function speakerName({ article, mentions }: ArticleAnalysis, span: Span): string | null {
  const person = mentions.find(({ type, start, end }) => type === "person" && start >= span.start && end <= span.end);
  const { start, end } = person ?? span;
  const words = namedSource(foldSpace(article.text.slice(start, end)));
  if (words === null || !/\p{L}/u.test(words)) return null;
  // "Officials said …" opens a sentence; in a table it does not.
  const first = article.tokens[tokenRange(article.tokens, { start, end }).first];
  const isWord = first !== undefined && /^\p{Lu}\p{Ll}*$/u.test(first.text);
  const isPlain = first?.pos === "DET" || (isWord && (first.pos !== "PROPN" || SOURCES.has(first.lower)));
  return isPlain ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The fullest name of a person that the sources of some places have; null where they name none. */
export function fullestName(places: readonly (readonly [ArticleAnalysis, Span | null | undefined])[]): string | null {
  const names = places.flatMap(([analysis, span]) => {
    const isPerson = span && analysis.mentions.some(({ type, start, end }) => type === "person" && start >= span.start && end <= span.end);
    return isPerson ? [speakerName(analysis, span) ?? ""] : [];
  });
  return names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}
