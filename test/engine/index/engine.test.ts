import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEngine, DEFAULT_ENGINE_SETTINGS, RULES, sourceMatrix } from "../../../engine/index.ts";
import { readBackground } from "../../../engine/story/background.ts";
import { candidatePairs } from "../../../engine/story/numbers/candidates.ts";
import { profilesOf } from "../../../engine/story/numbers/profile.ts";
import { tell } from "../finding/story.ts";

const engine = createEngine();

test("the same articles give the same story, whatever was analysed before", () => {
  const articles = [
    ["Alpha", "2026-03-02", "Twelve people were killed in a fire in Dornum on Monday, police said."],
    ["Beta", "2026-03-02", "A fire in Dornum killed 17 people on Monday, the fire chief said."],
  ] as const;
  const first = JSON.stringify(tell(articles));
  tell([["Gamma", "2026-03-02", "Nobody was hurt."]]);
  expect(JSON.stringify(tell(articles))).toBe(first);
});

test("an article that does not say when it was published takes its dates from its story", () => {
  const read = (path: string, head: string): ReturnType<typeof engine.analyzeArticle> =>
    engine.analyzeArticle({ path, text: `---\n${head}\n---\n\nThe levee above Dornum broke on Tuesday.\n` });
  const [dated, undated] = [read("a.txt", "published: 2026-03-04"), read("b.txt", "outlet: Beta")];
  expect(undated.dates[0]?.value).toBeNull();
  const story = engine.analyzeStory([dated, undated], DEFAULT_ENGINE_SETTINGS);
  expect(story.articles[1]?.dates[0]?.value).toEqual({ low: "2026-03-03", high: "2026-03-03" });
  expect(story.articles[1]?.claims[0]?.date).toBe(story.articles[1]?.dates[0]);
});

describe("whatever the text, nothing throws", () => {
  const odd = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "12",
          "“",
          "”",
          "said",
          "Monday",
          "killed",
          "at least",
          ".",
          "\n\n",
          "people",
          "—",
          "(",
          "in",
          "Dornum",
          "2004",
          "\ud800",
          "\0",
        ),
        { maxLength: 80 },
      )
      .map((words) => words.join(" ")),
  );
  test("in a story of odd articles", () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 4 }), (texts) => {
        const analyses = texts.map((text, index) => engine.analyzeArticle({ path: `${index}.txt`, text }));
        const story = engine.analyzeStory(analyses, { ...DEFAULT_ENGINE_SETTINGS, rules: { "single-source": "hint" } });
        for (const { article, claims } of story.articles) for (const { id } of claims) sourceMatrix(story, article.path, id);
        for (const { sides } of story.findings) expect(sides.length).toBeGreaterThan(0);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
  test("in a story without articles", () => {
    expect(engine.analyzeStory([], DEFAULT_ENGINE_SETTINGS).findings).toEqual([]);
  });
});

/** An article of many alike claims. */
const body = (many: number): string =>
  Array.from(
    { length: many },
    (_, i) => `The storm killed ${(i % 37) + 2} people and destroyed ${i + 3} houses in town ${i % 50} on Monday.`,
  ).join("\n\n");

test("the pairs that are scored grow with the claims, not with their square", () => {
  for (const many of [20, 80, 320]) {
    const analyses = ["a", "b", "c"].map((name) => engine.analyzeArticle({ path: `${name}.txt`, text: body(many) }));
    const profiles = profilesOf(readBackground(analyses, []));
    expect(profiles.length).toBeGreaterThan(many * 3);
    expect(candidatePairs(profiles).length).toBeLessThanOrEqual(profiles.length * 45);
  }
});

test("every rule has a code, a title, a description and an anchor of its own", () => {
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  for (const rule of RULES) expect([rule.title, rule.description, rule.anchor].every((text) => text.length > 3)).toBe(true);
});
