import { relative, sep } from "node:path";
import type { EngineSettings, RuleSettings } from "../engine/index.ts";
import { matcher } from "./globs.ts";
import type { Root } from "./roots.ts";

/**
 * The settings of a root as the engine takes them: with the rules that its `overrides` set for some of the articles, by path. `articles` may be
 * those of one story; a path that no override names is left out.
 */
export function engineSettings(root: Root, articles: readonly { readonly file: string; readonly path: string }[]): EngineSettings {
  const { overrides, ...settings } = root.settings;
  if (overrides.length === 0) return settings;
  const tests = overrides.map(({ paths, rules }) => ({ matches: matcher(paths), rules }));
  const byArticle = articles.flatMap(({ file, path }): [string, RuleSettings][] => {
    const own = tests.filter(({ matches }) => matches(relative(root.base, file).replaceAll(sep, "/")));
    return own.length > 0 ? [[path, Object.assign({}, ...own.map(({ rules }) => rules))]] : [];
  });
  return { ...settings, rulesByArticle: new Map(byArticle) };
}
