/** `"off"` or a severity. */
export type RuleSetting = "error" | "warning" | "information" | "hint" | "off";

/** What the engine itself can be told; the same whether it comes from `.second-source/config.yaml` or from VS Code's settings. */
export interface EngineSettings {
  /** By rule code; a rule not named keeps its default. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Each list is names of one thing. */
  readonly aliases: readonly (readonly string[])[];
  /** Each list is names of different things that must never be joined. */
  readonly distinct: readonly (readonly string[])[];
}

export const DEFAULT_ENGINE_SETTINGS: EngineSettings = { rules: {}, aliases: [], distinct: [] };
