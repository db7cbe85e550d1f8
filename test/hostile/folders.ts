import { nodeFileSystem, type FileSystem } from "../../workspace/index.ts";
import { folderOf } from "../scratch.ts";
import { findBelow } from "./find.ts";

const article = (count: string): string =>
  `---\noutlet: ${count} Post\npublished: 2026-06-03\n---\n\nThe flood destroyed ${count.toLowerCase()} houses in Lower Marsh on Wednesday.\n`;
/** Two articles that disagree. */
export const [GOOD, OTHER] = [article("Fourteen"), article("Forty")];

/** A folder with these files beside two good articles; taken away in the end. */
export function besideGood(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderOf({ "a-good.txt": GOOD, "z-good.txt": OTHER, ...files });
}

/** What is found in a folder: the articles, and what is told of each other file. */
export async function find(folder: string, disk: FileSystem = nodeFileSystem) {
  const found = await findBelow(folder, disk);
  return {
    articles: found.roots.flatMap(({ articles }) => articles.map(({ path }) => path)),
    told: Object.fromEntries(found.problems.map(({ path, message }) => [path, message])),
  };
}
