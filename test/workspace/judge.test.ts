import { expect, test } from "vitest";
import { judgeArticles, undecided } from "../../workspace/index.ts";

function marks(name: string, evidence: readonly string[], prose: boolean | null) {
  return { file: `/${name}`, named: false, evidence, prose };
}

test("as few files as can be are looked at for prose", () => {
  const names = (...files: ReturnType<typeof marks>[]) => undecided(files).map(({ file }) => file);
  expect(names(marks("x/a", [], null), marks("x/b", [], null))).toEqual([]);
  expect(names(marks("x/a", ["byline"], null), marks("x/b", [], null))).toEqual(["/x/a"]);
  expect(names(marks("x/a", ["byline"], false), marks("x/b", [], null))).toEqual([]);
  expect(names(marks("x/a", ["byline"], true), marks("x/b", [], null), marks("y/c", [], null))).toEqual(["/x/b"]);
  expect(names(marks("x/a", ["front-matter"], null), marks("x/b", [], null))).toEqual(["/x/b"]);
});

test("prose beside prose is not an article", () => {
  const candidate = { named: false, evidence: [], prose: true };
  expect(
    judgeArticles([
      { ...candidate, file: "/x/a" },
      { ...candidate, file: "/x/b" },
    ]).size,
  ).toBe(0);
});
