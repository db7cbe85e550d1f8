import type { WorkspaceConfiguration } from "vscode";

/** The section that all settings, commands and messages of this extension stand under. */
export const SECTION = "secondSource";

/** What the server is told of. `trace.server` is the client's own. */
const KEYS = [
  "include",
  "exclude",
  "maxFileSize",
  "maxProblemsPerFile",
  "rules",
  "sensitivity",
  "overrides",
  "aliases",
  "distinct",
  "stories",
  "codeLens",
  "inlayHints.dates",
  "inlayHints.units",
  "inlayHints.pronouns",
];

/** The settings that the user or the workspace has set, at their effective values; those left at their default are absent. */
export function chosenSettings(configuration: WorkspaceConfiguration): Record<string, unknown> {
  const chosen: Record<string, unknown> = {};
  for (const key of KEYS) {
    if (isChosen(configuration, key)) chosen[key] = configuration.get<unknown>(key);
  }
  return chosen;
}

function isChosen(configuration: WorkspaceConfiguration, key: string): boolean {
  const found = configuration.inspect(key);
  return [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].some((value) => value !== undefined);
}
