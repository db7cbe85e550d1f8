import { neighboursOf } from "./neighbours.ts";
import { signatureOf, type Signature } from "./signature.ts";
import type { ArticleAnalysis, AssignedStory, StoryMembers } from "./types.ts";
import { unitsOf, type Unit } from "./units.ts";

/**
 * Which articles belong together: those the settings assign; else the files of one folder, unless they clearly tell of several events; else, and
 * across folders, those alike in names and nouns whose days are near. Every article is in exactly one story; stories are in order of their first
 * article.
 */
export function groupStories(articles: readonly ArticleAnalysis[], assigned: readonly AssignedStory[] = []): StoryMembers[] {
  const stories = groupSignatures(
    articles.map((analysis) => signatureOf(analysis)),
    assigned,
  );
  const byPath = new Map(articles.map((analysis) => [analysis.article.path, analysis]));
  return stories.map(({ id, paths, why }) => ({ id, articles: paths.flatMap((path) => byPath.get(path) ?? []), why }));
}

/** A story as the paths of its articles. */
export interface StoryPaths {
  readonly id: string;
  readonly paths: readonly string[];
  readonly why: StoryMembers["why"];
}

/** As `groupStories`, of signatures alone: all that a workspace needs to keep of an article to tell its story anew when others change. */
export function groupSignatures(signatures: readonly Signature[], assigned: readonly AssignedStory[] = []): StoryPaths[] {
  const order = new Map(signatures.map(({ path }, index) => [path, index]));
  const taken = new Set<string>();
  const stories: StoryPaths[] = [];
  for (const { id, paths } of assigned) {
    const free = paths.filter((path, at) => order.has(path) && !taken.has(path) && paths.indexOf(path) === at);
    for (const path of free) taken.add(path);
    if (free.length > 0) stories.push({ id, paths: free, why: "settings" });
  }
  const free = signatures.filter(({ path }) => !taken.has(path));
  for (const unit of unitsOf(free, neighboursOf(free))) stories.push(storyOf(free, unit));
  const place = ({ paths }: StoryPaths): number => Math.min(...paths.map((path) => order.get(path) ?? 0));
  return stories.toSorted((a, b) => place(a) - place(b));
}

function storyOf(signatures: readonly Signature[], { members, folder }: Unit): StoryPaths {
  const paths = members.flatMap((at) => signatures[at]?.path ?? []);
  const [first = ""] = paths;
  if (folder !== null && paths.length > 1) return { id: folder === "" ? "." : folder, paths, why: "folder" };
  return { id: first, paths, why: paths.length > 1 ? "content" : "alone" };
}
