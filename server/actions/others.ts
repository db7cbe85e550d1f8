import { sourceMatrix, type Article, type Claim, type SourceMatrixRow, type Span } from "../../engine/index.ts";
import type { ActionContext } from "./offer.ts";

/** What another outlet says where this one says what stands at the caret. */
export interface OtherSide {
  readonly article: Article;
  readonly span: Span;
  readonly words: string;
  /** In plain words; null where there is none, as of a name. */
  readonly value: string | null;
  readonly agrees: boolean;
}

/** The claim at the caret that other outlets' claims were compared with, the shortest where there are several; null where none was. */
export function comparedClaim({
  claims,
  story,
  file,
}: ActionContext): { readonly claim: Claim; readonly rows: readonly SourceMatrixRow[] } | null {
  for (const claim of claims) {
    const rows = sourceMatrix(story.analysis, file.path, claim.id)?.rows ?? [];
    if (rows.some((row) => !row.here && row.span)) return { claim, rows };
  }
  return null;
}

/** The other outlets' places that a finding or a claim at the caret is compared with: one an article, those that disagree first. */
export function otherSides(context: ActionContext): OtherSide[] {
  const { findings, story, file } = context;
  const articles = new Map(story.analysis.articles.map(({ article }) => [article.path, article]));
  const sides = new Map<string, OtherSide>();
  const add = (path: string, side: Omit<OtherSide, "article">): void => {
    const article = articles.get(path);
    if (article && path !== file.path && !sides.has(path)) sides.set(path, { article, ...side });
  };
  const rows = comparedClaim(context)?.rows ?? [];
  for (const row of rows.toSorted((a, b) => Number(b.agreement === "disagrees") - Number(a.agreement === "disagrees"))) {
    if (row.span)
      add(row.article, {
        span: row.span,
        words: wordsAt(articles.get(row.article), row.span),
        value: row.value,
        agrees: row.agreement === "agrees",
      });
  }
  for (const side of findings.flatMap(({ finding }) => finding.sides)) {
    add(side.article, { span: side, words: side.words, value: null, agrees: false });
  }
  return [...sides.values()];
}

function wordsAt(article: Article | undefined, { start, end }: Span): string {
  return article?.text.slice(start, end) ?? "";
}
