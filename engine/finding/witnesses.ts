import type { StoryAnalysis } from "./types.ts";

/** For each article whose text is another outlet's, the path of the first that prints it: they are one witness. */
export function copiedFrom(copies: StoryAnalysis["copies"]): ReadonlyMap<string, string> {
  return new Map(copies.flatMap(({ paths: [first = "", ...others] }) => others.map((path): [string, string] => [path, first])));
}

/** How many witnesses some articles are: those of one text count once. */
export function witnesses(articles: Iterable<string>, copied: ReadonlyMap<string, string>): number {
  return new Set([...articles].map((path) => copied.get(path) ?? path)).size;
}
