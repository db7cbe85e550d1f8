import type { Connection } from "vscode-languageserver";
import { RULES } from "../engine/index.ts";
import { openRoot, readSettings, type FileSystem, type Root, type RootFault, type SettingsOverrides } from "../workspace/index.ts";
import { pathOfUri } from "./spans.ts";

export const SECTION = "secondSource";

/** The sections that are asked for; the latter two are VS Code's own lists of what is not to be shown or searched. */
export const SECTIONS: readonly string[] = [SECTION, "files.exclude", "search.exclude"];

/** The rules there are. */
export const RULE_CODES: readonly string[] = RULES.map(({ code }) => code);

/** Settings that only the client uses. */
const CLIENT_ONLY: ReadonlySet<string> = new Set(["trace"]);

/** What an editor says of one folder. */
export interface FolderSettings {
  readonly overrides: SettingsOverrides;
  readonly exclude: readonly string[];
}

/** Asks the client for one folder's settings; `fallback` is what it sent unasked. */
export async function pullSettings(connection: Connection, scopeUri: string, fallback: unknown, canAsk: boolean): Promise<FolderSettings> {
  const items = SECTIONS.map((section) => ({ section, scopeUri }));
  const answers: unknown = canAsk ? await connection.workspace.getConfiguration(items) : [fallback];
  const [own, ...excludes] = Array.isArray(answers) ? (answers as unknown[]) : [];
  return { overrides: readOverrides(own, connection), exclude: excludes.flatMap(globsOf) };
}

/** Settings that the client sent without being asked, with or without their section's name. */
export function sentSettings(sent: unknown): unknown {
  return isRecord(sent) && SECTION in sent ? sent[SECTION] : sent;
}

/** Opens a folder of the workspace: its own configuration, overridden by the editor's settings. */
export async function openFolder(
  uri: string,
  settings: FolderSettings,
  fileSystem: FileSystem,
): Promise<{ root: Root; faults: RootFault[] }> {
  const { root, faults } = await openRoot(pathOfUri(uri), settings.overrides, RULE_CODES, fileSystem);
  const exclude = [...root.settings.exclude, ...settings.exclude];
  return { root: { ...root, settings: { ...root.settings, exclude } }, faults };
}

function readOverrides(own: unknown, connection: Connection): SettingsOverrides {
  const given = isRecord(own) ? Object.fromEntries(Object.entries(own).filter(([key]) => !CLIENT_ONLY.has(key))) : own;
  const { settings, faults } = readSettings(given, RULE_CODES);
  for (const { path, message } of faults) connection.console.warn(`${[SECTION, ...path].join(".")}: ${message}`);
  return settings;
}

/** The globs that VS Code's lists switch on; those with a condition on a sibling are left aside. */
function globsOf(list: unknown): string[] {
  return isRecord(list) ? Object.entries(list).flatMap(([glob, on]) => (on === true ? [glob] : [])) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
