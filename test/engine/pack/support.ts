import { globSync, readFileSync } from "node:fs";
import { createEngine, DEFAULT_ENGINE_SETTINGS, type ArticleAnalysis, type StoryAnalysis } from "../../../engine/index.ts";

const engine = createEngine();

/** An article's analysis, made without the weights of the name tagger. */
export function analysisOf(text: string, path = "a.txt"): ArticleAnalysis {
  return engine.analyzeArticle({ path, text });
}

/** The invented stories that the project brings, by name, each with what the engine says of its articles and of itself. */
export function broughtStories(): readonly (readonly [name: string, members: readonly ArticleAnalysis[], story: StoryAnalysis])[] {
  const folders = ["samples/flood", "bench/stories/ferry/articles", "bench/stories/layoffs/articles", "bench/stories/verdict/articles"];
  return folders.map((folder) => {
    const files = globSync(`${folder}/*.{txt,md,article}`).toSorted();
    const members = files.map((path) => analysisOf(readFileSync(path, "utf8"), path.replaceAll("\\", "/")));
    return [folder, members, storyOf(members)] as const;
  });
}

/** What the engine says of a story. */
export function storyOf(members: readonly ArticleAnalysis[]): StoryAnalysis {
  return engine.analyzeStory(members, DEFAULT_ENGINE_SETTINGS, "s1");
}

/** A short story of which one article does not say when it was published, and in which something disagrees. */
export function smallStory(): { readonly members: readonly ArticleAnalysis[]; readonly story: StoryAnalysis } {
  const members = [
    analysisOf(
      "---\noutlet: Alpha\npublished: 2026-03-02\n---\n\nTwelve people were killed in a fire in Dornum on Monday, police said.\n",
      "a.txt",
    ),
    analysisOf("---\noutlet: Beta\n---\n\nA fire in Dornum killed 17 people on Monday, “the worst”, Ada Holm said.\n", "b.txt"),
  ];
  return { members, story: storyOf(members) };
}

/**
 * For each object that can be reached, in order, the number of the object that it is: two values with the same numbers share objects in the same
 * places. Lists and typed arrays are told apart by what is in them alone.
 */
export function sharing(root: unknown): number[] {
  const numbers = new Map<object, number>();
  const order: number[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
    if (Array.isArray(value)) value.forEach(walk);
    else if (value instanceof Map) walk([...value].flat());
    else if (value instanceof Set) walk([...value]);
    else {
      const known = numbers.get(value);
      order.push(known ?? numbers.size);
      if (known !== undefined) return;
      numbers.set(value, numbers.size);
      walk(Object.values(value));
    }
  };
  walk(root);
  return order;
}

/** A field of whatever it is. */
export function field(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
