import type { Article } from "../article/types.ts";
import type { Finding, FindingSide } from "../finding/types.ts";
import type { Span } from "../text/types.ts";
import { lineStarts, positionAt, type Position } from "./excerpt.ts";
import type { CheckedStories } from "./types.ts";

/** Words of an article where they stand in its file; `to` is where the last of them ends. */
export interface Place<Words extends Located = FindingSide> {
  readonly side: Words;
  readonly article: Article;
  readonly file: string;
  readonly from: Position;
  readonly to: Position;
  /** The article's `lineStarts`. */
  readonly starts: readonly number[];
}

/** A span of an article. */
export type Located = Span & Pick<FindingSide, "article">;

export type FindPlace = <Words extends Located>(side: Words) => Place<Words> | null;

/** Finds where sides stand; lines are counted once an article. Gives null for an article that is not among the stories. */
export function placeFinder({ stories, files }: CheckedStories): FindPlace {
  const articles = new Map(stories.flatMap((story) => story.articles.map(({ article }) => [article.path, article] as const)));
  const lines = new Map<string, readonly number[]>();
  return (side) => {
    const article = articles.get(side.article);
    if (!article) return null;
    const starts = lines.get(article.path) ?? lineStarts(article.text);
    lines.set(article.path, starts);
    const file = files.get(article.path) ?? article.path;
    return { side, article, file, starts, from: positionAt(starts, side.start), to: positionAt(starts, side.end) };
  };
}

/** The side that a finding is told at: the first whose article does not switch its rule off. */
export function mainSide({ sides }: Finding): FindingSide | undefined {
  return sides.find(({ severity }) => severity !== "off") ?? sides[0];
}

/** The sides of the other articles, each article's first of those that say the same; where there are none, the other sides of this one. */
export function otherSides({ sides }: Finding, here: FindingSide): FindingSide[] {
  const others = sides.filter(({ article }) => article !== here.article);
  const told = new Set<string>();
  return (others.length > 0 ? others : sides.filter((side) => side !== here)).filter(({ article, message, words }) => {
    const said = `${article}\n${others.length > 0 ? message : words}`;
    return !told.has(said) && told.add(said);
  });
}
