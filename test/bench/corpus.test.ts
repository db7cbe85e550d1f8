import { describe, expect, test } from "vitest";
import { corpusArticles } from "../../bench/corpus/corpus.ts";
import { createEngine, DEFAULT_ENGINE_SETTINGS } from "../../engine/index.ts";

const engine = createEngine();
const articles = [...corpusArticles(60)];
const analyses = articles.map((article) => engine.analyzeArticle(article)).toSorted((a, b) => (a.article.path < b.article.path ? -1 : 1));

/** The number of the story that a file was written for. */
function storyOf(path: string): string {
  return /-(\d+)(?:\.txt$|\/[^/]*$)/u.exec(path)?.[1] ?? "";
}

describe("a generated corpus", () => {
  test("is the same every time, and the beginning of a larger one", () => {
    expect([...corpusArticles(60)]).toEqual(articles);
    expect([...corpusArticles(75)].slice(0, 60)).toEqual(articles);
  });

  test("has a file of its own for each article, with nothing of its templates left", () => {
    expect(new Set(articles.map(({ path }) => path)).size).toBe(60);
    for (const { text } of articles) expect(/[{}|()]|,[,.]|undefined/u.exec(text)?.[0]).toBeUndefined();
  });

  test("has articles of the length of articles, no two alike but for copies", () => {
    const words = articles.map(({ text }) => text.split(/\s+/u).length);
    expect(Math.min(...words)).toBeGreaterThan(450);
    expect(Math.max(...words)).toBeLessThan(1300);
    const sentences = new Set(articles.flatMap(({ text }) => text.split(/(?<=\.)\s+/u)));
    expect(sentences.size).toBeGreaterThan(60 * 20);
  });

  test("is put together to the stories that it was written for", () => {
    const found = engine.groupStories(analyses).map((story) => story.articles.map(({ article }) => article.path));
    expect(found.filter((paths) => new Set(paths.map(storyOf)).size > 1)).toEqual([]);
    expect(new Set(found.map(([path = ""]) => storyOf(path))).size).toBe(found.length);
  });

  test("has disagreements, agreements and copies", () => {
    const stories = engine.groupStories(analyses).map((story) => engine.analyzeStory(story.articles, DEFAULT_ENGINE_SETTINGS, story.id));
    const verdicts = stories.flatMap(({ groups }) => groups.map(({ verdict }) => verdict));
    expect(verdicts.filter((verdict) => verdict === "agree").length).toBeGreaterThan(30);
    expect(verdicts.filter((verdict) => verdict === "disagree").length).toBeGreaterThan(10);
    expect(stories.flatMap(({ copies }) => copies).length).toBeGreaterThan(0);
    expect(new Set(stories.flatMap(({ findings }) => findings.map(({ code }) => code))).size).toBeGreaterThan(1);
  });
});
