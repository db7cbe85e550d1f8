import {
  DEFAULT_ENGINE_SETTINGS,
  foldedStory,
  packAnalysis,
  type EngineSettings,
  type Pool,
  type StoryAnalysis,
  type StoryMembers,
} from "../engine/index.ts";
import { engineSettings, type FileProblem, type FoundRoot, type Workers } from "../workspace/index.ts";

/** What stories are compared with. */
export interface ComparisonOptions {
  readonly workers: Pick<Workers, "compare" | "expect">;
  readonly roots: readonly FoundRoot[];
  /** What keeps of the stories and articles what was unfolded last. */
  readonly views: Pool;
  readonly onProgress: (done: number, total: number) => void;
}

/** The stories in the order given, held as bytes; and which could not be compared: nothing is found in them. */
export interface ComparedStories {
  readonly stories: readonly StoryAnalysis[];
  readonly problems: readonly Pick<FileProblem, "file" | "range" | "message">[];
}

/** Compares the articles of each story. */
export async function compareStories(
  members: readonly StoryMembers[],
  { workers, roots, views, onProgress }: ComparisonOptions,
): Promise<ComparedStories> {
  const settingsOf = storySettings(roots);
  const problems: ComparedStories["problems"][number][] = [];
  let done = 0;
  workers.expect(members.length);
  const stories = await Promise.all(
    members.map(async ({ id, articles }): Promise<StoryAnalysis> => {
      const { file, settings } = settingsOf(articles.map(({ article }) => article.path));
      const outcome = await workers.compare({ id, members: articles.map(packAnalysis), settings });
      onProgress(++done, members.length);
      const story = outcome.state === "done" ? foldedStory(outcome.value, articles, views) : null;
      if (story) return story;
      const reason = outcome.state === "failed" ? outcome.reason : "the work was ended";
      problems.push({ file, range: null, message: `The story of this article could not be compared: ${reason}.` });
      return { id, articles, entities: [], groups: [], names: [], findings: [], copies: [] };
    }),
  );
  return { stories, problems };
}

/** For a story's articles, the file of the first and the settings. Where they come from folders with different ones, those of the first hold. */
function storySettings(roots: readonly FoundRoot[]): (paths: readonly string[]) => { file: string; settings: EngineSettings } {
  const homes = new Map(roots.flatMap((root) => root.articles.map((article) => [article.path, { root, article }] as const)));
  return (paths) => {
    const own = paths.flatMap((path) => homes.get(path) ?? []);
    const [first] = own;
    const settings = first
      ? engineSettings(
          first.root,
          own.map(({ article }) => article),
        )
      : DEFAULT_ENGINE_SETTINGS;
    return { file: first?.article.file ?? "", settings };
  };
}
