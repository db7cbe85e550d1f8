import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { nodeFileSystem, type FileSystem } from "../../workspace/index.ts";
import { findBelow } from "./find.ts";

const article = (count: string): string =>
  `---\noutlet: ${count} Post\npublished: 2026-06-03\n---\n\nThe flood destroyed ${count.toLowerCase()} houses in Lower Marsh on Wednesday.\n`;
/** Two articles that disagree. */
export const [GOOD, OTHER] = [article("Fourteen"), article("Forty")];

/** A folder with these files beside two good articles; taken away in the end. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "second-source-hostile-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({ "a-good.txt": GOOD, "z-good.txt": OTHER, ...files })) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What is found in a folder: the articles, and what is told of each other file. */
export async function find(folder: string, disk: FileSystem = nodeFileSystem) {
  const found = await findBelow(folder, disk);
  return {
    articles: found.roots.flatMap(({ articles }) => articles.map(({ path }) => path)),
    told: Object.fromEntries(found.problems.map(({ path, message }) => [path, message])),
  };
}
