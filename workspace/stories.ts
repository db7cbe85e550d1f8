import { relative, sep } from "node:path";
import type { AssignedStory } from "../engine/index.ts";
import { textMatcher } from "./globs.ts";
import type { Root } from "./roots.ts";

/** A root and the articles in it. */
export interface RootArticles {
  readonly root: Root;
  readonly articles: readonly { readonly file: string; readonly path: string }[];
}

/**
 * The stories that the settings put together, for the engine's `groupStories`. A file is in the first that names it. Folders for which one
 * configuration holds share its stories; other folders' stories of the same name are stories of their own.
 */
export function assignedStories(roots: readonly RootArticles[]): AssignedStory[] {
  const stories = new Map<string, { readonly name: string; readonly paths: string[] }>();
  for (const { root, articles } of roots) {
    let left = articles.map(({ file, path }) => ({ name: relative(root.base, file).replaceAll(sep, "/"), path }));
    for (const [place, { name, articles: globs }] of root.settings.stories.entries()) {
      const matches = textMatcher(globs);
      const own = new Set(left.filter((article) => matches(article.name)));
      if (own.size === 0) continue;
      left = left.filter((article) => !own.has(article));
      const key = JSON.stringify([root.base, place, name, globs]);
      const story = stories.get(key) ?? { name, paths: [] };
      stories.set(key, story);
      for (const { path } of own) story.paths.push(path);
    }
  }
  const ids = new Set<string>();
  return Array.from(stories.values(), ({ name, paths }) => ({ id: unused(name, ids), paths: paths.toSorted() }));
}

function unused(name: string, ids: Set<string>): string {
  let id = name;
  for (let count = 2; ids.has(id); count++) id = `${name} ${count}`;
  ids.add(id);
  return id;
}
