import type { Article } from "../article/types.ts";
import { groupBy } from "./group-by.ts";
import type { Entity } from "./types.ts";

/** One way an outlet writes an entity's name, and where it first does. */
export interface OutletSpelling {
  readonly outlet: string;
  readonly article: string;
  readonly spelling: string;
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** The spellings of an entity's name by article: in order of article, most frequent first within each, white space folded. */
export function spellingsByOutlet(entity: Entity, articles: readonly Article[]): OutletSpelling[] {
  const byPath = groupBy(entity.mentions, (mention) => mention.article);
  return articles.flatMap((article) => {
    const spellings = new Map<string, OutletSpelling>();
    for (const { start, end } of byPath.get(article.path) ?? []) {
      const spelling = article.text.slice(start, end).split(/\s+/u).join(" ");
      const seen = spellings.get(spelling);
      const first = seen ?? { outlet: article.outletLabel, article: article.path, spelling, count: 0, start, end };
      spellings.set(spelling, { ...first, count: first.count + 1 });
    }
    return [...spellings.values()].toSorted((a, b) => b.count - a.count || a.start - b.start);
  });
}
