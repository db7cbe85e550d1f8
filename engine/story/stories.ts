import { neighboursOf } from "./neighbours.ts";
import { signatureOf } from "./signature.ts";
import type { ArticleAnalysis, AssignedStory, Signature, StoryMembers } from "./types.ts";
import { unitsOf, type Unit } from "./units.ts";

/**
 * Which articles belong together: those the settings assign; else the files of one folder, unless they clearly tell of several events; else, and
 * across folders, those alike in names and nouns whose days are near. Every article is in exactly one story; stories are in order of their first
 * article.
 */
export function groupStories(articles: readonly ArticleAnalysis[], assigned: readonly AssignedStory[] = []): StoryMembers[] {
  const stories = groupSignatures(
    articles.map(({ article, signature }) => signature ?? signatureOf(article)),
    assigned,
  );
  const byPath = new Map(articles.map((analysis) => [analysis.article.path, analysis]));
  return stories.map(({ id, paths, why }) => ({ id, articles: paths.flatMap((path) => byPath.get(path) ?? []), why }));
}

/** A story as the paths of its articles. */
interface StoryPaths {
  readonly id: string;
  readonly paths: readonly string[];
  readonly why: StoryMembers["why"];
}

function groupSignatures(signatures: readonly Signature[], assigned: readonly AssignedStory[]): StoryPaths[] {
  const order = new Map(signatures.map(({ path }, index) => [path, index]));
  const taken = new Set<string>();
  const stories: StoryPaths[] = [];
  for (const { id, paths } of assigned) {
    const free = [...new Set(paths)].filter((path) => order.has(path) && !taken.has(path));
    for (const path of free) taken.add(path);
    if (free.length > 0) stories.push({ id, paths: free, why: "settings" });
  }
  const free = signatures.filter(({ path }) => !taken.has(path));
  for (const unit of unitsOf(free, neighboursOf(free))) stories.push(storyOf(free, unit));
  return stories
    .map((story) => ({ story, place: story.paths.reduce((least, path) => Math.min(least, order.get(path) ?? 0), Infinity) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ story }) => story);
}

function storyOf(signatures: readonly Signature[], { members, folder }: Unit): StoryPaths {
  const paths = members.flatMap((at) => signatures[at]?.path ?? []);
  const [first = ""] = paths;
  if (folder !== null && paths.length > 1) return { id: folder === "" ? "." : folder, paths, why: "folder" };
  return { id: first, paths, why: paths.length > 1 ? "content" : "alone" };
}
