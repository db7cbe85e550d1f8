import { rmSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createEngine, isFolded } from "../../engine/index.ts";
import { Analyses } from "../../server/analyses.ts";
import { Library } from "../../server/library.ts";
import { DEFAULT_SETTINGS, nodeFileSystem, type Workers } from "../../workspace/index.ts";
import { performer } from "../../workspace/workers/perform.ts";
import type { AnalyzedText, Outcome } from "../../workspace/workers/types.ts";
import { folderOf } from "../scratch.ts";
import { article } from "./client.ts";

/** What the workers of a test do otherwise than workers do, by task. */
interface Otherwise {
  /** Texts that end whatever reads them. */
  readonly harmful?: string;
  /** Told before a text is read, and before a story is compared. */
  readonly onAnalyze?: (path: string) => void;
  readonly onCompare?: (id: string) => void;
}

/** Workers that do all at once, in this thread, and keep count. */
function workersHere({ harmful, onAnalyze, onCompare }: Otherwise) {
  const perform = performer(() => createEngine());
  const done = { texts: [] as string[], stories: 0 };
  const workers: Workers = {
    analyze({ path, text, when = "always" }, options): Promise<Outcome<AnalyzedText>> {
      onAnalyze?.(path);
      if (options?.signal?.aborted === true) return Promise.resolve({ state: "dropped" });
      done.texts.push(path);
      if (harmful !== undefined && text.includes(harmful)) return Promise.resolve({ state: "failed", reason: "it ran out of memory" });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what this task gives.
      return Promise.resolve({ state: "done", value: perform({ kind: "analyze", path, text, when }) as AnalyzedText });
    },
    compare(story, options): Promise<Outcome<Uint8Array>> {
      onCompare?.(story.id);
      if (options?.signal?.aborted === true) return Promise.resolve({ state: "dropped" });
      done.stories++;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what this task gives.
      return Promise.resolve({ state: "done", value: perform({ kind: "compare", ...story }) as Uint8Array });
    },
    expect: () => undefined,
    threads: 0,
    close: () => Promise.resolve(),
  };
  return { workers, done };
}

const FOLDERS = ["one", "two", "three"];
const FILES = Object.fromEntries(
  FOLDERS.flatMap((folder) =>
    [3, 5, 8].map((count, index) => [`${folder}/${index}.txt`, article(`Outlet ${index}`, `The flood destroyed ${count} houses.`)]),
  ),
);

function opened(files: Readonly<Record<string, string>>, otherwise: Otherwise = {}) {
  const folder = folderOf(files);
  const reads: string[] = [];
  const read = (path: string, most: number): Promise<Uint8Array> => {
    reads.push(path.slice(folder.length + 1));
    return nodeFileSystem.read(path, most);
  };
  const library = new Library({ ...nodeFileSystem, read });
  library.roots = [{ folder, base: folder, settings: DEFAULT_SETTINGS, only: null }];
  const { workers, done } = workersHere(otherwise);
  const here = { texts: 0 };
  const engine = createEngine();
  const counting = {
    ...engine,
    readArticle(source: Parameters<typeof engine.readArticle>[0]) {
      here.texts++;
      return engine.readArticle(source);
    },
  };
  const log: string[] = [];
  const analyses = new Analyses({ engine: counting, library, workers, log: (line) => log.push(line) });
  const documentOf = (path: string, text = files[path] ?? "", version = 1): TextDocument =>
    TextDocument.create(`file://${folder}/${path}`, "plaintext", version, text);
  const findings = (path: string): unknown =>
    analyses.storyOf(`${folder}/${path}`)?.analysis.findings.map(({ message, sides }) => [message, sides]);
  return { folder, library, analyses, done, here, log, reads, documentOf, findings };
}

describe("texts come from the disk when their turn comes", () => {
  test("listing reads none", async () => {
    const { library, analyses, reads, folder } = opened(FILES);
    await library.scan();
    expect([library.files.size, reads]).toEqual([9, []]);
    expect(analyses.isCurrent(`${folder}/one/0.txt`)).toBe(false);
    await analyses.refresh();
    expect([...reads].toSorted()).toEqual(Object.keys(FILES).toSorted());
  });

  test("first those of the open text's story", async () => {
    const { library, analyses, reads, documentOf } = opened(FILES);
    await library.scan();
    library.edit(documentOf("two/1.txt"));
    let first: readonly string[] | null = null;
    await analyses.refresh({ onStage: () => void (first ??= [...reads].toSorted()) });
    expect(first).toEqual(["two/0.txt", "two/2.txt"]);
    expect(reads).toHaveLength(8);
  });

  test("one that went since it was listed is no file any more", async () => {
    const { library, analyses, folder, reads } = opened(FILES);
    await library.scan();
    rmSync(`${folder}/one/0.txt`);
    await analyses.refresh();
    expect(library.files.has(`${folder}/one/0.txt`)).toBe(false);
    expect(analyses.storyOf(`${folder}/one/1.txt`)?.members).toHaveLength(2);
    expect(reads).toHaveLength(8);
  });

  test("all again: what is the same on the disk costs nothing but that, and what is another is read", async () => {
    const { library, analyses, folder, done, reads } = opened(FILES);
    await library.scan();
    await analyses.refresh();
    writeFileSync(`${folder}/one/0.txt`, article("Outlet 0", "The flood destroyed 44 houses."));
    await library.scan({ again: true });
    expect(analyses.storyOf(`${folder}/one/0.txt`)?.members).toHaveLength(3);
    await analyses.refresh();
    expect([reads.length, done.texts.length, done.stories]).toEqual([18, 10, 4]);
  });

  test("what is not read when the reading is ended is read by the next", async () => {
    const ending = new AbortController();
    const { library, analyses, done } = opened(FILES, { onAnalyze: (path) => void (path.endsWith("one/2.txt") && ending.abort()) });
    await library.scan();
    await analyses.refresh({ signal: ending.signal });
    expect(done.texts.length).toBeLessThan(9);
    await library.scan();
    await analyses.refresh();
    expect([...analyses.stories].flatMap(({ members }) => members)).toHaveLength(9);
  });
});

describe("a text that ends what reads it", () => {
  const files = { ...FILES, "two/bomb.article": "The flood destroyed 14 houses, and a bomb." };

  test("is told of, and not read in this thread, though its name says that it is an article", async () => {
    const { library, analyses, here, log, folder } = opened(files, { harmful: "a bomb" });
    await library.scan();
    await analyses.refresh();
    expect(here.texts).toBe(0);
    expect(log).toEqual([`${folder}/two/bomb.article could not be analysed: it ran out of memory`]);
    expect(analyses.storyOf(`${folder}/two/0.txt`)?.members).toHaveLength(3);
  });

  test("is read again when it is another text", async () => {
    const { library, analyses, folder } = opened(files, { harmful: "a bomb" });
    await library.scan();
    await analyses.refresh();
    writeFileSync(`${folder}/two/bomb.article`, "The flood destroyed 14 houses.");
    await library.reread([`${folder}/two/bomb.article`]);
    await analyses.refresh();
    expect(analyses.storyOf(`${folder}/two/0.txt`)?.members).toHaveLength(4);
  });
});

test("a story is kept in little room once all of its texts are closed, and says the same", async () => {
  const { library, analyses, documentOf, findings, folder } = opened(FILES);
  const document = documentOf("two/1.txt");
  library.edit(document);
  await library.scan();
  await analyses.refresh();
  const member = `${folder}/two/1.txt`;
  const isInLittleRoom = (): boolean[] => (analyses.storyOf(member)?.members ?? []).map(isFolded);
  expect(isInLittleRoom()).toContain(false);
  const before = findings("two/1.txt");
  await library.close(document);
  await analyses.refresh();
  expect(isInLittleRoom()).toEqual([true, true, true]);
  expect(findings("two/1.txt")).toEqual(before);
  expect(before).not.toEqual([]);
});

test("comparisons that give way to an edit are taken up after it", async () => {
  const edits: (() => void)[] = [];
  const { library, analyses, documentOf, done, findings } = opened(FILES, { onCompare: () => edits.pop()?.() });
  await library.scan();
  library.edit(documentOf("two/1.txt"));
  edits.push(() => library.edit(documentOf("two/1.txt", article("Outlet 1", "The flood destroyed 9 houses."), 2)));
  await analyses.refresh();
  expect([...analyses.stories].map(({ members }) => members.length)).toEqual([3, 3, 3]);
  expect(done.stories).toBe(2);
  expect(JSON.stringify(findings("two/1.txt"))).toContain("9");
});
