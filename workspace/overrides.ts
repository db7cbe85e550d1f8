import { relative, sep } from "node:path";
import type { EngineSettings, RuleSettings } from "../engine/index.ts";
import { matcher, type Matcher } from "./globs.ts";
import type { Root } from "./roots.ts";
import type { RuleOverride } from "./settings.ts";

/**
 * The settings of a root as the engine takes them: with the rules that its `overrides` set for some of the articles, by path. `articles` may be
 * those of one story; a path that no override names is left out.
 */
export function engineSettings(root: Root, articles: readonly { readonly file: string; readonly path: string }[]): EngineSettings {
  const { overrides, ...settings } = root.settings;
  if (overrides.length === 0) return settings;
  const tests = testsOf(overrides);
  const byArticle = articles.flatMap(({ file, path }): [string, RuleSettings][] => {
    const name = relative(root.base, file).replaceAll(sep, "/");
    const own = tests.filter(({ matches }) => matches(name));
    return own.length > 0 ? [[path, Object.assign({}, ...own.map(({ rules }) => rules))]] : [];
  });
  return { ...settings, rulesByArticle: new Map(byArticle) };
}

type Test = Pick<RuleOverride, "rules"> & { readonly matches: Matcher };

/** There may be one for each article, and they are asked for each story: their globs are compiled once. */
const known = new WeakMap<readonly RuleOverride[], readonly Test[]>();

function testsOf(overrides: readonly RuleOverride[]): readonly Test[] {
  const tests = known.get(overrides) ?? overrides.map(({ paths, rules }) => ({ matches: matcher(paths), rules }));
  known.set(overrides, tests);
  return tests;
}
