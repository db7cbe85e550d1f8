import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assignedStories, findArticles, nodeFileSystem, type FileSystem } from "../../workspace/index.ts";
import { ARTICLE, find, type Case } from "./found.ts";

const PROSE = `The water came up Tanner Street before dawn, and the people who lived there left by boat with what they could carry.

A shopkeeper said that nobody had warned her family. "We heard the river before we saw it," she said, standing at the door of the school where they had slept.

By noon the rain had stopped, and men in high boots were carrying chairs, books and a piano out of the library into the square.

The council will meet on Friday to decide who pays for the pumps. Its last meeting on the subject ended without a vote, as the one before it had.
`;

describe("a file is an article", () => {
  test.each<[name: string, given: Case, articles: readonly string[]]>([
    ["by its front matter", { files: { "a.txt": ARTICLE } }, ["a.txt: front-matter"]],
    ["by its dateline", { files: { "a.md": `Flood\n\nLOWER MARSH — ${PROSE}` } }, ["a.md: dateline"]],
    [
      "beside one, where it reads as prose",
      { files: { "a.txt": ARTICLE, "b.txt": PROSE } },
      ["a.txt: front-matter", "b.txt: beside articles"],
    ],
    ["not beside one in another folder", { files: { "x/a.txt": ARTICLE, "b.txt": PROSE } }, ["x/a.txt: front-matter"]],
    ["not beside one, where it is a list", { files: { "a.txt": ARTICLE, "b.txt": "- eggs\n- milk\n" } }, ["a.txt: front-matter"]],
    ["by its kind", { files: { "a.article": "Some words." } }, ["a.article: named"]],
    ["when the settings name it", { files: { "a.md": "# x" }, settings: { include: ["a.md"] } }, ["a.md: named"]],
    [
      "when it is part of a story",
      { files: { "a.md": "# x" }, settings: { stories: [{ name: "s", articles: ["*.md"] }] } },
      ["a.md: named"],
    ],
    ["when it is asked for by name", { files: { "README.md": "# x", "b.md": "# y" }, paths: ["README.md"] }, ["README.md: named"]],
  ])("%s", async (_, given, articles) => {
    expect((await find(given)).articles).toEqual(articles);
  });
});

describe("a folder of software is left alone", () => {
  test.each<[name: string, files: Case["files"]]>([
    ["its documentation", { "README.md": PROSE, "docs/guide.md": `# Guide\n\n${PROSE}` }],
    [
      "even beside articles",
      {
        "README.md": PROSE,
        "LICENSE.txt": PROSE,
        "CHANGELOG.md": PROSE,
        "requirements-dev.txt": PROSE,
        "robots.txt": PROSE,
        "CMakeLists.txt": PROSE,
      },
    ],
    [
      "what was installed or hidden",
      { "node_modules/a.txt": ARTICLE, ".git/a.txt": ARTICLE, ".cache/a.txt": ARTICLE, "x/site-packages/a.txt": ARTICLE },
    ],
    ["other kinds of files", { "a.html": ARTICLE, "b.jpg": ARTICLE, c: ARTICLE }],
  ])("%s", async (_, files) => {
    const { articles, problems } = await find({ files: { "story/a.txt": ARTICLE, ...files } });
    expect(articles).toEqual(["story/a.txt: front-matter"]);
    expect(problems).toEqual([]);
  });
});

function refuse(name: string, code: string): Partial<FileSystem> {
  const error = Object.assign(new Error(code), { code });
  const check = <Result>(path: string, go: () => Promise<Result>): Promise<Result> => (path.endsWith(name) ? Promise.reject(error) : go());
  return {
    list: (path) => check(path, () => nodeFileSystem.list(path)),
    read: (path) => check(path, () => nodeFileSystem.read(path)),
  };
}

describe("what cannot be read is told, and the rest is read", () => {
  test.each<[name: string, given: Case, problems: readonly string[]]>([
    ["a folder that is not there", { files: { "a.txt": ARTICLE }, paths: [".", "gone"] }, ["gone: path-missing"]],
    ["an empty file", { files: { "a.txt": ARTICLE, "b.txt": " \n" } }, ["b.txt: file-empty"]],
    ["an empty file in a folder without articles", { files: { "a.txt": ARTICLE, "x/b.txt": "" } }, ["x/b.txt: file-empty (log)"]],
    ["a binary file", { files: { "a.txt": ARTICLE, "b.txt": new Uint8Array(99) } }, ["b.txt: file-binary"]],
    [
      "a file that is too large",
      { files: { "a.txt": ARTICLE, "b.txt": "x".repeat(300) }, settings: { maxFileSize: 200 } },
      ["b.txt: file-too-large"],
    ],
    [
      "a file without permission",
      { files: { "a.txt": ARTICLE, "b.txt": ARTICLE }, fileSystem: refuse("b.txt", "EACCES") },
      ["b.txt: file-unreadable"],
    ],
    [
      "a folder without permission",
      { files: { "a.txt": ARTICLE, "x/b.txt": ARTICLE }, fileSystem: refuse("/x", "EACCES") },
      ["x: file-unreadable"],
    ],
    [
      "a file that breaks",
      { files: { "a.txt": ARTICLE, "b.txt": ARTICLE }, fileSystem: refuse("b.txt", "EIO") },
      ["b.txt: file-unreadable"],
    ],
    [
      "a configuration that is broken",
      { files: { "a.txt": ARTICLE, ".second-source/config.yaml": "a: [" } },
      [".second-source/config.yaml: config-invalid"],
    ],
    [
      "a configuration without permission",
      { files: { "a.txt": ARTICLE, ".second-source/config.yaml": "" }, fileSystem: refuse("config.yaml", "EACCES") },
      [".second-source/config.yaml: file-unreadable"],
    ],
  ])("%s", async (_, given, problems) => {
    const found = await find(given);
    expect(found.articles).toEqual(["a.txt: front-matter"]);
    expect(found.problems).toEqual(problems);
    for (const { message } of found.found.problems) expect(message).toMatch(/^\S.*\.$/su);
  });

  test("50 MB are not even opened", async () => {
    const opened: string[] = [];
    const fileSystem: Partial<FileSystem> = {
      stat: async (path) => (path.endsWith("b.txt") ? { kind: "file", size: 50_000_000 } : nodeFileSystem.stat(path)),
      read: (path) => {
        if (path.endsWith(".txt")) opened.push(path.slice(-5));
        return nodeFileSystem.read(path);
      },
    };
    const { found } = await find({ files: { "a.txt": ARTICLE, "b.txt": "" }, fileSystem });
    expect(found.problems[0]?.message).toBe("This file has 50,000,000 bytes, over the maxFileSize of 2,000,000; not read.");
    expect(opened).toEqual(["a.txt"]);
  });
});

test("paths are relative to the folder given, or to what is common to several", async () => {
  const files = { "x/flood/a.txt": ARTICLE, "y/b.txt": ARTICLE, "y/c.txt": ARTICLE };
  const paths = async (...given: string[]) => (await find({ files, paths: given })).articles.map((line) => line.split(":")[0]);
  expect(await paths("x")).toEqual(["flood/a.txt"]);
  expect(await paths("x", "y")).toEqual(["x/flood/a.txt", "y/b.txt", "y/c.txt"]);
  expect(await paths("y/c.txt", "y/b.txt")).toEqual(["b.txt", "c.txt"]);
  expect(await paths(".", "y")).toEqual(["x/flood/a.txt", "y/b.txt", "y/c.txt"]);
  expect(await paths("y", "y")).toEqual(["b.txt", "c.txt"]);
});

const nowhere = (): Promise<never> => Promise.reject(Object.assign(new Error("gone"), { code: "ENOENT" }));

test("more may be wrong in a folder than a call has room for", async () => {
  const count = 130_000;
  const links = Array.from({ length: count }, (_, index) => ({ name: `${index}.md`, kind: "link" as const }));
  const disk: FileSystem = {
    list: () => Promise.resolve(links),
    stat: (path) => (path === "/archive" ? Promise.resolve({ kind: "folder", size: 1 }) : nowhere()),
    realPath: (path) => (path === "/archive" ? Promise.resolve(path) : nowhere()),
    read: nowhere,
  };
  const { problems } = await findArticles(["/archive"], {}, disk, { analyze: () => Promise.resolve({ state: "dropped" }), ruleCodes: [] });
  expect(problems).toHaveLength(count);
}, 30_000);

test("a file that is named is an article, also where its folder is named", async () => {
  const files = { "flood/a.txt": ARTICLE, "flood/notes.html": "Call the county back.", "flood/x/b.txt": ARTICLE };
  const links = { link: "flood" };
  const told = async (...paths: string[]) => {
    const { articles, progress } = await find({ files, links, paths });
    return [...articles.toSorted(), progress.at(-1)];
  };
  const all = ["a.txt: front-matter", "notes.html: named", "x/b.txt: front-matter", "3/3"];
  expect(await told("flood", "flood/notes.html")).toEqual(all);
  expect(await told("flood/notes.html", "flood", "flood/notes.html")).toEqual(all);
  // By whatever way a file is reached, it is read once.
  expect(await told("link", "link/x/b.txt")).toEqual(["a.txt: front-matter", "x/b.txt: named", "2/2"]);
});

test("reading changes nothing, tells how far it is, and can be ended", async () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, ARTICLE]));
  const given = { files };
  const { folder, progress } = await find(given);
  expect(progress).toHaveLength(40);
  expect(progress.at(-1)).toBe("40/40");
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), "utf8")).toBe(ARTICLE);
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted());
  const controller = new AbortController();
  controller.abort();
  await expect(find(given, { signal: controller.signal })).rejects.toThrow();
});

test("a file is in the first story that names it", async () => {
  const stories = [
    { name: "flood", articles: ["a.txt", "gone.txt"] },
    { name: "flood", articles: ["*.txt"] },
    { name: "empty", articles: ["*.md"] },
  ];
  const { found } = await find({ files: { "a.txt": ARTICLE, "b.txt": ARTICLE }, settings: { stories } });
  const [root] = found.roots;
  expect(root && assignedStories([{ root, articles: root.articles }])).toEqual([
    { id: "flood", paths: ["a.txt"] },
    { id: "flood 2", paths: ["b.txt"] },
  ]);
});

test("folders for which one configuration holds share its stories, those with others do not", async () => {
  const stories = "stories:\n  - name: flood\n    articles: ['**/*.txt']\n";
  const files = {
    "desk/.git/HEAD": "",
    "desk/.second-source/config.yaml": stories,
    "desk/a/1.txt": ARTICLE,
    "desk/b/2.txt": ARTICLE,
    "other/.second-source/config.yaml": stories,
    "other/3.txt": ARTICLE,
  };
  const { found } = await find({ files, paths: ["desk/b/2.txt", "desk/a", "other"] });
  expect(assignedStories(found.roots.map((root) => ({ root, articles: root.articles })))).toEqual([
    { id: "flood", paths: ["desk/a/1.txt", "desk/b/2.txt"] },
    { id: "flood 2", paths: ["other/3.txt"] },
  ]);
});
