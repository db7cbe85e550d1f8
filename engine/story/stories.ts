import { createMembership } from "./membership/membership.ts";
import type { ArticleAnalysis, AssignedStory, StoryMembers } from "./types.ts";

/**
 * Which articles belong together: those the settings assign; else the files of one folder, unless they clearly tell of several events; else, and
 * across folders, those alike in names and nouns whose days are near. Every article is in exactly one story; stories are in order of their first
 * article.
 */
export function groupStories(articles: readonly ArticleAnalysis[], assigned: readonly AssignedStory[] = []): StoryMembers[] {
  const order = new Map(articles.map(({ article }, at) => [article.path, at]));
  const membership = createMembership((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  for (const { signature } of articles) membership.set(signature);
  membership.assign(assigned);
  const byPath = new Map(articles.map((analysis) => [analysis.article.path, analysis]));
  return membership.update().stories.map(({ id, paths, why }) => ({ id, articles: paths.flatMap((path) => byPath.get(path) ?? []), why }));
}
