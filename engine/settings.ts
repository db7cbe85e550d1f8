/** `"off"` or a severity. */
export type RuleSetting = "error" | "warning" | "information" | "hint" | "off";

/** Severities by rule code. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** How sure the engine must be before it says that outlets disagree: `low` says only the surest, `high` also what is worth a look. */
export type Sensitivity = "low" | "normal" | "high";

/** What the engine itself can be told; the same whether it comes from `.second-source/config.yaml` or from VS Code's settings. */
export interface EngineSettings {
  /** By rule code; a rule not named keeps its default. */
  readonly rules: RuleSettings;
  /** By article's path, what holds in it instead of `rules`; a rule not named keeps what it has there. */
  readonly rulesByArticle?: ReadonlyMap<string, RuleSettings>;
  readonly sensitivity: Sensitivity;
  /** Each list is names of one thing. */
  readonly aliases: readonly (readonly string[])[];
  /** Each list is names of different things that must never be joined. */
  readonly distinct: readonly (readonly string[])[];
}

export const DEFAULT_ENGINE_SETTINGS: EngineSettings = { rules: {}, sensitivity: "normal", aliases: [], distinct: [] };
