import { DEFAULT_ENGINE_SETTINGS, type EngineSettings, type StoryAnalysis, type StoryMembers } from "../engine/index.ts";
import { engineSettings, type FileProblem, type FoundRoot } from "../workspace/index.ts";
import type { Reader } from "./reader.ts";

/** What stories are compared with. */
export interface ComparisonOptions {
  readonly reader: Pick<Reader, "compare" | "expect">;
  readonly roots: readonly FoundRoot[];
  readonly onProgress: (done: number, total: number) => void;
}

/** The stories in the order given; and which could not be compared: nothing is found in them. */
export interface ComparedStories {
  readonly stories: readonly StoryAnalysis[];
  readonly problems: readonly Pick<FileProblem, "file" | "range" | "message">[];
}

/** Compares the articles of each story. */
export async function compareStories(
  members: readonly StoryMembers[],
  { reader, roots, onProgress }: ComparisonOptions,
): Promise<ComparedStories> {
  const settingsOf = storySettings(roots);
  const problems: ComparedStories["problems"][number][] = [];
  let done = 0;
  reader.expect(members.length);
  const stories = await Promise.all(
    members.map(async (story): Promise<StoryAnalysis> => {
      const { id, articles } = story;
      const { file, settings } = settingsOf(articles.map(({ article }) => article.path));
      const outcome = await reader.compare(story, settings);
      onProgress(++done, members.length);
      if (outcome.state === "done") return outcome.value;
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
