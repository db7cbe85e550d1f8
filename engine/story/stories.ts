import { bagOf, likeness, type Bag } from "./numbers/bags.ts";
import { shared } from "./numbers/features.ts";
import type { ArticleAnalysis, AssignedStory, StoryMembers } from "./types.ts";

/** Two loose articles are about one event where their names are this much alike … */
const ALIKE = 0.35;
/** … they share this many names … */
const LEAST_SHARED = 4;
/** … and their days, where known, are no farther apart than this. */
const MOST_DAYS = 7;

/**
 * Which articles belong together: those the settings assign, else the files of one folder, else those alike in the names they use. Every article
 * is in exactly one story; stories are in order of their first article.
 */
export function groupStories(articles: readonly ArticleAnalysis[], assigned: readonly AssignedStory[] = []): StoryMembers[] {
  const byPath = new Map(articles.map((analysis) => [analysis.article.path, analysis]));
  const taken = new Set<ArticleAnalysis>();
  const stories: StoryMembers[] = [];
  const add = (id: string, members: readonly ArticleAnalysis[], why: StoryMembers["why"]): void => {
    const free = members.filter((analysis) => !taken.has(analysis));
    for (const analysis of free) taken.add(analysis);
    if (free.length > 0) stories.push({ id, articles: free, why });
  };
  for (const { id, paths } of assigned)
    add(
      id,
      paths.flatMap((path) => byPath.get(path) ?? []),
      "settings",
    );
  const folders = new Map<string, ArticleAnalysis[]>();
  for (const analysis of articles.filter((one) => !taken.has(one))) {
    const folder = folderOf(analysis.article.path);
    folders.set(folder, [...(folders.get(folder) ?? []), analysis]);
  }
  for (const [folder, members] of folders) if (members.length > 1) add(folder === "" ? "." : folder, members, "folder");
  for (const members of alike(articles.filter((one) => !taken.has(one)))) {
    add(members[0]?.article.path ?? "", members, members.length > 1 ? "content" : "alone");
  }
  const order = new Map(articles.map((analysis, index) => [analysis, index]));
  const place = (story: StoryMembers): number => Math.min(...story.articles.map((analysis) => order.get(analysis) ?? 0));
  return stories.toSorted((a, b) => place(a) - place(b));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Loose articles by likeness, each joined to the first earlier cluster it is like. */
function alike(articles: readonly ArticleAnalysis[]): ArticleAnalysis[][] {
  const bags = new Map(articles.map((analysis) => [analysis, namesBag(analysis)]));
  const clusters: ArticleAnalysis[][] = [];
  for (const analysis of articles) {
    const bag = bags.get(analysis) ?? new Map<string, number>();
    const home = clusters.find((cluster) =>
      cluster.some((other) => {
        const theirs = bags.get(other) ?? new Map<string, number>();
        return (
          nearInTime(analysis, other) &&
          shared(new Set(bag.keys()), new Set(theirs.keys())) >= LEAST_SHARED &&
          likeness(bag, theirs) >= ALIKE
        );
      }),
    );
    if (home) home.push(analysis);
    else clusters.push([analysis]);
  }
  return clusters;
}

function namesBag({ article }: ArticleAnalysis): Bag {
  const bag = new Map<string, number>();
  for (const token of article.tokens) if (token.pos === "PROPN") bag.set(token.lower, (bag.get(token.lower) ?? 0) + 1);
  return bagOf(new Map([...bag].map(([word, count]) => [word, 1 + Math.log(count)])));
}

function nearInTime(a: ArticleAnalysis, b: ArticleAnalysis): boolean {
  const [x, y] = [a.article.published, b.article.published];
  if (x === null || y === null) return true;
  return !(Math.abs(Date.parse(x) - Date.parse(y)) > MOST_DAYS * 86_400_000);
}
