import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { storyArticles, type CorpusArticle } from "./story.ts";

/** Articles of one story, one after the other, again and again. */
const SIZES = [4, 3, 5, 4, 2, 6, 4, 4];

/** The articles of invented stories, about four a story, the same on every run; a smaller corpus is the beginning of a larger one. */
export function* corpusArticles(count: number): Generator<CorpusArticle> {
  let left = count;
  for (let story = 0; left > 0; story += 1) {
    const articles = storyArticles(story, SIZES[story % SIZES.length] ?? 4).slice(0, left);
    yield* articles;
    left -= articles.length;
  }
}

/** Writes a corpus into a folder. */
export function writeCorpus(folder: string, count: number): { characters: number } {
  let characters = 0;
  for (const { path, text } of corpusArticles(count)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    characters += text.length;
  }
  return { characters };
}
