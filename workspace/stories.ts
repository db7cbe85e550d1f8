import { relative, sep } from "node:path";
import type { AssignedStory } from "../engine/index.ts";
import { textMatcher } from "./globs.ts";
import type { Root } from "./roots.ts";

/** The stories that the settings put together, for the engine's `groupStories`. A file is in the first that names it. */
export function assignedStories(root: Root, articles: readonly { readonly file: string; readonly path: string }[]): AssignedStory[] {
  const taken = new Set<string>();
  const ids = new Set<string>();
  return root.settings.stories.flatMap(({ name, articles: globs }) => {
    const matches = textMatcher(globs);
    const own = articles.filter(({ file }) => !taken.has(file) && matches(relative(root.base, file).replaceAll(sep, "/")));
    for (const { file } of own) taken.add(file);
    return own.length > 0 ? [{ id: unused(name, ids), paths: own.map(({ path }) => path) }] : [];
  });
}

function unused(name: string, ids: Set<string>): string {
  let id = name;
  for (let count = 2; ids.has(id); count++) id = `${name} ${count}`;
  ids.add(id);
  return id;
}
