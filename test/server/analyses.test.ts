import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createEngine, type Engine } from "../../engine/index.ts";
import { Analyses } from "../../server/analyses.ts";
import { Library } from "../../server/library.ts";
import { DEFAULT_SETTINGS, nodeFileSystem, type Root } from "../../workspace/index.ts";
import { folderOf } from "../scratch.ts";
import { article } from "./client.ts";

/** An engine that keeps count of what it is asked. */
function countingEngine(): { engine: Engine; calls: Record<"read" | "article" | "story", number> } {
  const engine = createEngine();
  const calls = { read: 0, article: 0, story: 0 };
  return {
    calls,
    engine: {
      readArticle(source) {
        calls.read++;
        return engine.readArticle(source);
      },
      analyzeArticle(source) {
        calls.article++;
        return engine.analyzeArticle(source);
      },
      groupStories: (articles, assigned) => engine.groupStories(articles, assigned),
      analyzeStory(...given) {
        calls.story++;
        return engine.analyzeStory(...given);
      },
    },
  };
}

const folders = ["one", "two", "three", "four", "five"];
const files = Object.fromEntries(
  folders.flatMap((folder) =>
    Array.from({ length: 6 }, (_, index) => [`${folder}/${index}.txt`, article(`Outlet ${index}`, `The flood destroyed ${index} houses.`)]),
  ),
);

async function opened() {
  const folder = folderOf(files);
  const root: Root = { folder, base: folder, settings: DEFAULT_SETTINGS, only: null };
  const library = new Library(nodeFileSystem);
  library.roots = [root];
  const { engine, calls } = countingEngine();
  const log: string[] = [];
  const analyses = new Analyses({ engine, library, log: (line) => log.push(line) });
  await library.scan();
  await analyses.refresh();
  return { folder, library, analyses, engine, calls, log };
}

test("an edit costs one article and its story, whatever the workspace holds", async () => {
  const { folder, library, analyses, calls } = await opened();
  expect(calls).toEqual({ read: 30, article: 30, story: 5 });
  const uri = `file://${folder}/two/3.txt`;
  library.edit(TextDocument.create(uri, "plaintext", 1, article("Outlet 3", "The flood destroyed 9 houses.")));
  await analyses.refresh();
  expect(calls).toEqual({ read: 31, article: 31, story: 6 });
  await library.scan();
  await analyses.refresh();
  expect(calls).toEqual({ read: 31, article: 31, story: 6 });
});

test("new settings cost the stories, and no article", async () => {
  const { library, analyses, calls } = await opened();
  library.roots = library.roots.map(({ folder, base, only, settings }) => ({
    folder,
    base,
    only,
    settings: { ...settings, aliases: [["a", "b"]] },
  }));
  await library.scan();
  await analyses.refresh();
  expect(calls).toEqual({ read: 30, article: 30, story: 10 });
});

test("a text that makes the engine throw costs itself alone", async () => {
  const { folder, library, analyses, engine, log } = await opened();
  const sane = { ...engine };
  engine.readArticle = (source) => {
    if (source.text.includes("cursed")) throw new Error("cursed");
    return sane.readArticle(source);
  };
  library.edit(TextDocument.create(`file://${folder}/two/3.txt`, "plaintext", 1, "cursed"));
  await analyses.refresh();
  expect(log).toHaveLength(1);
  expect(log[0]).toMatch(/two\/3\.txt could not be analysed: Error: cursed/u);
  expect(analyses.storyOf(`${folder}/two/2.txt`)?.analysis.articles).toHaveLength(5);
});

/** Reads the folders with one text open, and notes which stories are known at each stage. */
async function stages(open: string, settings = DEFAULT_SETTINGS) {
  const folder = folderOf(files);
  const library = new Library(nodeFileSystem);
  library.roots = [{ folder, base: folder, settings, only: null }];
  const { engine } = countingEngine();
  const analyses = new Analyses({ engine, library, log: () => undefined });
  await library.scan();
  library.edit(TextDocument.create(`file://${folder}/${open}`, "plaintext", 1, files[open] ?? ""));
  const seen: { readonly read: string[]; readonly isCurrent: boolean }[] = [];
  await analyses.refresh({
    onStage: () => {
      const read = [...library.files.values()].filter(({ analysis }) => analysis).map(({ path }) => path.slice(folder.length + 1));
      seen.push({ read: read.toSorted(byCode), isCurrent: analyses.isCurrent(`${folder}/${open}`) });
    },
  });
  return { seen, analyses, folder, library };
}

describe("a first reading", () => {
  test("begins with the stories of open texts, which are complete before any other is begun", async () => {
    const { seen, analyses, folder } = await stages("three/2.txt");
    expect(seen[0]).toEqual({ read: Array.from({ length: 6 }, (_, index) => `three/${index}.txt`), isCurrent: true });
    expect(analyses.isCurrent(`${folder}/one/1.txt`)).toBe(true);
    expect([...analyses.stories].flatMap(({ members }) => members)).toHaveLength(30);
  });

  test("counts what the settings put together as one story", async () => {
    const { seen } = await stages("three/2.txt", {
      ...DEFAULT_SETTINGS,
      stories: [{ name: "pair", articles: ["three/2.txt", "five/0.txt"] }],
    });
    expect(seen[0]).toEqual({ read: ["five/0.txt", "three/2.txt"], isCurrent: true });
  });

  test("takes up an edit of an open text at once", async () => {
    const { analyses, library, folder } = await stages("three/2.txt");
    const path = `${folder}/three/2.txt`;
    library.edit(TextDocument.create(`file://${path}`, "plaintext", 2, article("Outlet 2", "The flood destroyed 77 houses.")));
    expect(analyses.isCurrent(path)).toBe(false);
    expect(analyses.isCurrent(`${folder}/three/3.txt`)).toBe(false);
    await analyses.refresh();
    expect(analyses.isCurrent(path)).toBe(true);
    expect(analyses.isCurrent(`${folder}/none.txt`)).toBe(true);
  });
});

test("a file that is opened or read again with the same text costs nothing", async () => {
  const { folder, library, analyses, calls } = await opened();
  const [path, text] = [`${folder}/two/3.txt`, files["two/3.txt"] ?? ""];
  const document = TextDocument.create(`file://${path}`, "plaintext", 1, text);
  library.edit(document);
  await analyses.refresh();
  await library.close(document);
  await library.scan({ again: true });
  await analyses.refresh();
  expect(calls).toEqual({ read: 30, article: 30, story: 5 });
});

test.each([
  ["/", "/news/a.txt", "/"],
  ["/news", "/news/a.txt", "/news"],
  ["/news/", "/news/a.txt", "/news/"],
  ["N:\\", "N:/news/a.txt", "N:\\"],
  ["/new", "/news/a.txt", null],
])("of a folder %s, %s stands in %s", (folder, path, found) => {
  const library = new Library(nodeFileSystem);
  library.roots = [{ folder, base: folder, settings: DEFAULT_SETTINGS, only: null }];
  expect(library.rootOf(path)?.folder ?? null).toBe(found);
});

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
