import { DEFAULT_ENGINE_SETTINGS, type EngineSettings, type RuleSetting, type RuleSettings } from "../engine/index.ts";
import { TEXT_FILES } from "./globs.ts";

/** Articles that belong together although no folder says so. */
export interface StorySetting {
  readonly name: string;
  /** Globs, relative to the folder that holds `.second-source`. */
  readonly articles: readonly string[];
}

/** Rules that are otherwise in some articles. */
export interface RuleOverride {
  /** Globs, relative to the folder that holds `.second-source`. */
  readonly paths: readonly string[];
  readonly rules: RuleSettings;
}

/** All that can be set, whoever sets it. */
export interface Settings extends Omit<EngineSettings, "rulesByArticle"> {
  /** Globs of the files that may be articles, relative to the folder that holds `.second-source`. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly stories: readonly StorySetting[];
  /** Where several name an article, later ones win, rule by rule. */
  readonly overrides: readonly RuleOverride[];
  /** In bytes; larger files are reported and not read. */
  readonly maxFileSize: number;
  readonly maxProblemsPerFile: number;
}

/** Some of the settings; one that is absent stays as it was. */
export type SettingsOverrides = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

export const DEFAULT_SETTINGS: Settings = {
  ...DEFAULT_ENGINE_SETTINGS,
  include: [TEXT_FILES],
  exclude: [],
  stories: [],
  overrides: [],
  maxFileSize: 2_000_000,
  maxProblemsPerFile: 1000,
};

/** Later ones win, key by key; `rules` are merged code by code. */
export function mergeSettings(...layers: readonly SettingsOverrides[]): Settings {
  const merged: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const rules = new Map<string, RuleSetting>(Object.entries(DEFAULT_SETTINGS.rules));
  for (const layer of layers) {
    for (const [key, value] of Object.entries(layer)) if (value !== undefined) merged[key] = value;
    for (const [code, setting] of Object.entries(layer.rules ?? {})) rules.set(code, setting);
  }
  return { ...DEFAULT_SETTINGS, ...merged, rules: Object.fromEntries(rules) };
}
