import { describe, expect, test } from "vitest";
import { ARTICLE, find, type Case } from "./found.ts";

describe("globs and .gitignore files choose", () => {
  test.each<[name: string, given: Case, paths: readonly string[]]>([
    [
      "include",
      { files: { "a.txt": ARTICLE, "b.md": ARTICLE, "c.html": ARTICLE }, settings: { include: ["*.html", "*.md"] } },
      ["b.md", "c.html"],
    ],
    ["exclude", { files: { "a.txt": ARTICLE, "old/b.txt": ARTICLE }, settings: { exclude: ["old"] } }, ["a.txt"]],
    ["the root's .gitignore", { files: { "a.txt": ARTICLE, "old/b.txt": ARTICLE, ".gitignore": "/old/\n" } }, ["a.txt"]],
    [
      "inner ones, from where they stand",
      { files: { "x/a.txt": ARTICLE, "x/y/b.txt": ARTICLE, "b.txt": ARTICLE, "x/.gitignore": "b.txt\r\n" } },
      ["b.txt", "x/a.txt"],
    ],
    [
      "inner ones over outer ones",
      { files: { "a.txt": ARTICLE, "x/b.txt": ARTICLE, ".gitignore": "*.txt\n", "x/.gitignore": "!b.txt\n" } },
      ["x/b.txt"],
    ],
    ["config.yaml", { files: { "a.txt": ARTICLE, "old/b.txt": ARTICLE, ".second-source/config.yaml": "exclude: [old]\n" } }, ["a.txt"]],
    [
      "the repository's config.yaml, from where it stands",
      {
        files: { ".git/HEAD": "", "x/a.txt": ARTICLE, "x/old/b.txt": ARTICLE, ".second-source/config.yaml": "exclude: [x/old]\n" },
        paths: ["x"],
      },
      ["a.txt"],
    ],
    [
      "no config.yaml of a folder above that is no repository",
      { files: { "x/a.txt": ARTICLE, ".second-source/config.yaml": "exclude: [x]\n" }, paths: ["x"] },
      ["a.txt"],
    ],
    ["a wild .gitignore for nothing", { files: { "a.txt": ARTICLE, ".gitignore": `${"*a".repeat(40)}\n[\n\\\n` } }, ["a.txt"]],
  ])("%s", async (_, given, paths) => {
    expect((await find(given)).articles.map((line) => line.split(":")[0])).toEqual(paths);
  });
});

describe("links", () => {
  test.each<[name: string, given: Case, articles: readonly string[], problems: readonly string[]]>([
    ["to a folder that holds them are loops", { files: { "x/a.txt": ARTICLE }, links: { "x/up": ".." } }, ["x/a.txt"], ["x/up: link-loop"]],
    ["to themselves are loops", { files: { "a.txt": ARTICLE }, links: { "b.txt": "b.txt" } }, ["a.txt"], ["b.txt: link-loop"]],
    [
      "in a ring are loops",
      { files: { "a.txt": ARTICLE }, links: { "b.txt": "c.txt", "c.txt": "b.txt" } },
      ["a.txt"],
      ["b.txt: link-loop", "c.txt: link-loop"],
    ],
    [
      "out of the folder are not followed",
      { files: { "a.txt": ARTICLE }, links: { "b.txt": "/etc/hostname", etc: "/etc" } },
      ["a.txt"],
      ["b.txt: link-outside"],
    ],
    ["to what is read anyway count once", { files: { "x/a.txt": ARTICLE }, links: { "b.txt": "x/a.txt", y: "x" } }, ["x/a.txt"], []],
    ["to nothing are told", { files: { "a.txt": ARTICLE }, links: { "b.txt": "gone.txt" } }, ["a.txt"], ["b.txt: link-broken"]],
    [
      "to what is left out where it stands are followed",
      { files: { "a.txt": ARTICLE, ".store/b.txt": ARTICLE }, links: { "b.txt": ".store/b.txt" } },
      ["a.txt", "b.txt"],
      [],
    ],
  ])("%s", async (_, given, articles, problems) => {
    const found = await find(given);
    expect(found.articles.map((line) => line.split(":")[0])).toEqual(articles);
    expect(found.problems).toEqual(problems);
  });
});
