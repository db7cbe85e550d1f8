import { expect, test } from "vitest";
import { createEngine, type AssignedStory } from "../../../engine/index.ts";

const engine = createEngine();
const FIRE =
  "Fire killed 12 people in Dornum on Monday, Mayor Lena Novak said. Chief Ivo Brandt of the Dornum Fire Department praised Mara Lind.";
const VOTE =
  "The Velm Council voted 7-2 on Monday. Councillor Peter Ansell and Councillor Ruth Quill of the Harbor Party spoke for the Ulm Bridge.";

function group(files: readonly (readonly [path: string, body: string])[], assigned: readonly AssignedStory[] = []): string[] {
  const analyses = files.map(([path, body]) => engine.analyzeArticle({ path, text: `---\npublished: 2026-03-02\n---\n\n${body}\n` }));
  return engine
    .groupStories(analyses, assigned)
    .map(({ id, articles, why }) => `${id} (${why}): ${articles.map(({ article }) => article.path).join(" ")}`);
}

test("the files of one folder are one story", () => {
  expect(
    group([
      ["fire/a.txt", FIRE],
      ["fire/b.txt", FIRE],
      ["vote/a.txt", VOTE],
      ["vote/b.txt", VOTE],
    ]),
  ).toEqual(["fire (folder): fire/a.txt fire/b.txt", "vote (folder): vote/a.txt vote/b.txt"]);
});

test("the settings come first", () => {
  expect(
    group(
      [
        ["fire/a.txt", FIRE],
        ["fire/b.txt", FIRE],
        ["other/c.txt", FIRE],
      ],
      [{ id: "the fire", paths: ["other/c.txt", "fire/b.txt"] }],
    ),
  ).toEqual(["fire/a.txt (alone): fire/a.txt", "the fire (settings): other/c.txt fire/b.txt"]);
});

test("loose files go by the names they use", () => {
  expect(
    group([
      ["a/x.txt", FIRE],
      ["b/y.txt", VOTE],
      ["c/z.txt", FIRE],
    ]),
  ).toEqual(["a/x.txt (content): a/x.txt c/z.txt", "b/y.txt (alone): b/y.txt"]);
});

test("no articles, no stories", () => {
  expect(group([])).toEqual([]);
});
