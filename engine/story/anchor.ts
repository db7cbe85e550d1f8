import type { IsoDay } from "../article/types.ts";
import { anchorDates } from "../date/index.ts";
import type { StoryMemory } from "./memory.ts";
import type { ArticleAnalysis } from "./types.ts";

/** Days of publication farther apart than this are not one day's story: an undated article then stays undated. */
const MOST_DAYS = 7;

/**
 * The articles of a story, those that do not say when they were published with their relative dates resolved against the story's day: the day
 * that most of the others were published on, the latest of equals. Articles that need nothing are given back as they are. `changed` may put off the
 * change to an article until it is asked for.
 */
export function anchorToStory(
  articles: readonly ArticleAnalysis[],
  changed: (analysis: ArticleAnalysis, change: (whole: ArticleAnalysis) => ArticleAnalysis) => ArticleAnalysis = (analysis, change) =>
    change(analysis),
): readonly ArticleAnalysis[] {
  const day = storyDay(articles.flatMap(({ article }) => article.published ?? []));
  if (day === null) return articles;
  return articles.map((analysis) => (analysis.article.published === null ? changed(analysis, (whole) => anchored(whole, day)) : analysis));
}

/** As `anchorToStory`; an article that was so before is given back as the same object. */
export function anchorAgain(articles: readonly ArticleAnalysis[], memory: StoryMemory): readonly ArticleAnalysis[] {
  const day = storyDay(articles.flatMap(({ article }) => article.published ?? []));
  const known = day === memory.anchored.day ? memory.anchored.articles : new Map<ArticleAnalysis, ArticleAnalysis>();
  const kept = new Map<ArticleAnalysis, ArticleAnalysis>();
  const found = anchorToStory(articles, (analysis, change) => {
    const now = known.get(analysis) ?? change(analysis);
    kept.set(analysis, now);
    return now;
  });
  memory.anchored = { day, articles: kept };
  return found;
}

function storyDay(published: readonly IsoDay[]): IsoDay | null {
  const days = published.toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || Date.parse(last) - Date.parse(first) > MOST_DAYS * 86_400_000) return null;
  const counts = new Map<IsoDay, number>();
  for (const one of days) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? null;
}

function anchored(analysis: ArticleAnalysis, day: IsoDay): ArticleAnalysis {
  const dates = anchorDates(analysis.dates, day);
  const now = new Map(analysis.dates.map((date, index) => [date, dates[index] ?? date]));
  const claims = analysis.claims.map((claim) =>
    claim.date ? Object.assign({}, claim, { date: now.get(claim.date) ?? claim.date }) : claim,
  );
  return { ...analysis, dates, claims };
}
