import type { ArticleAnalysis, Entity, Span, Token } from "../engine/index.ts";

/** A pronoun, and whom it stands for. */
export interface Reference {
  readonly span: Span;
  readonly entity: Entity;
}

const PRONOUNS: ReadonlySet<string> = new Set(["he", "she"]);
/** Words before a noun that bring somebody else in: "a nurse", "his wife". */
const INTRODUCING: ReadonlySet<string> = new Set(["a", "an", "another", "one", "his", "her", "their", "the"]);

/**
 * Whom "he" and "she" stand for where a report goes on: the sentence before, or the same, credits a person by name, and nobody else comes between.
 * Anything less plain is left out.
 */
export function resolvePronouns(analysis: ArticleAnalysis, entities: readonly Entity[]): Reference[] {
  const { article } = analysis;
  const people = peopleIn(article.path, entities);
  const references: Reference[] = [];
  let last: { readonly end: number; readonly entity: Entity; readonly pronoun: string | null } | null = null;
  for (const source of sourcesOf(analysis)) {
    const word = article.text.slice(source.start, source.end).toLowerCase();
    if (!PRONOUNS.has(word)) {
      const named = people.filter(({ span }) => source.start <= span.start && span.end <= source.end);
      const [only] = named;
      last = only && named.length === 1 ? { end: source.end, entity: only.entity, pronoun: null } : null;
      continue;
    }
    const between: Span = { start: last?.end ?? 0, end: source.start };
    const isPlain = last !== null && (last.pronoun ?? word) === word && isNear(analysis, between) && isEmpty(analysis, between, people);
    if (!isPlain || !last) last = null;
    else {
      references.push({ span: source, entity: last.entity });
      last = { end: source.end, entity: last.entity, pronoun: word };
    }
  }
  return references;
}

function peopleIn(path: string, entities: readonly Entity[]): Reference[] {
  return entities
    .filter(({ type }) => type === "person")
    .flatMap((entity) => entity.mentions.filter(({ article }) => article === path).map((span) => ({ span, entity })));
}

/** Whoever something is credited to, each once, in order. */
function sourcesOf({ article, claims }: ArticleAnalysis): Span[] {
  const spans = [
    ...article.quotations.flatMap(({ speaker }) => speaker ?? []),
    ...claims.flatMap(({ attribution }) => attribution?.source ?? []),
  ];
  const byStart = new Map(spans.map((span) => [span.start, span]));
  return [...byStart.values()].toSorted((a, b) => a.start - b.start);
}

/** Whether a stretch ends in the sentence that it begins in, or the next one of the same paragraph. */
function isNear({ article }: ArticleAnalysis, { start, end }: Span): boolean {
  const block = article.blocks.find((one) => one.start <= start && end <= one.end);
  if (block?.kind !== "paragraph") return false;
  const breaks = article.sentences.filter((sentence) => sentence.start > start && sentence.start < end);
  return breaks.filter((sentence) => !isQuoted(article.quotations, sentence.start)).length <= 1;
}

/** Whether nobody else is spoken of in a stretch, leaving out what is quoted. */
function isEmpty({ article }: ArticleAnalysis, between: Span, people: readonly Reference[]): boolean {
  if (people.some(({ span }) => between.start <= span.start && span.end <= between.end)) return false;
  const tokens = article.tokens.filter(
    ({ start, end }) => between.start <= start && end <= between.end && !isQuoted(article.quotations, start),
  );
  return !tokens.some((token, index) => isIntroduced(token, tokens[index - 1]));
}

function isIntroduced({ pos }: Token, before: Token | undefined): boolean {
  return pos === "NOUN" && before !== undefined && INTRODUCING.has(before.lower);
}

function isQuoted(quotations: readonly Span[], offset: number): boolean {
  return quotations.some(({ start, end }) => start < offset && offset < end);
}
