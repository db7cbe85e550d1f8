import type { Connection } from "vscode-languageserver";
import { RULES } from "../engine/index.ts";
import {
  isRecord,
  openRoot,
  readSettings,
  type FileSystem,
  type Root,
  type RootFault,
  type SettingsOverrides,
} from "../workspace/index.ts";
import { plainText } from "./escape.ts";
import { pathOfUri } from "./spans.ts";

export const SECTION = "secondSource";

/** The sections that are asked for; the latter two are VS Code's own lists of what is not to be shown or searched. */
export const SECTIONS: readonly string[] = [SECTION, "files.exclude", "search.exclude"];

/** The rules there are. */
export const RULE_CODES: readonly string[] = RULES.map(({ code }) => code);

/** Settings of the editor rather than of the workspace: `config.yaml` does not know them. */
const EDITORS_OWN: ReadonlySet<string> = new Set(["trace", "codeLens", "inlayHints"]);

/** What an editor shows beside the text, for all folders alike. */
export interface EditorSettings {
  readonly codeLens: boolean;
  readonly dateHints: boolean;
  readonly unitHints: boolean;
  readonly pronounHints: boolean;
}

export const DEFAULT_EDITOR_SETTINGS: EditorSettings = { codeLens: true, dateHints: false, unitHints: false, pronounHints: false };

/** What an editor says of one folder. */
export interface FolderSettings {
  readonly overrides: SettingsOverrides;
  readonly exclude: readonly string[];
}

/** Asks the client for what it shows beside the text; `fallback` is what it sent unasked. */
export async function pullEditorSettings(connection: Connection, fallback: unknown, canAsk: boolean): Promise<EditorSettings> {
  const answers: unknown = canAsk ? await connection.workspace.getConfiguration([{ section: SECTION }]) : [fallback];
  const [own] = Array.isArray(answers) ? (answers as unknown[]) : [];
  return {
    codeLens: flag(own, ["codeLens"]) ?? DEFAULT_EDITOR_SETTINGS.codeLens,
    dateHints: flag(own, ["inlayHints", "dates"]) ?? DEFAULT_EDITOR_SETTINGS.dateHints,
    unitHints: flag(own, ["inlayHints", "units"]) ?? DEFAULT_EDITOR_SETTINGS.unitHints,
    pronounHints: flag(own, ["inlayHints", "pronouns"]) ?? DEFAULT_EDITOR_SETTINGS.pronounHints,
  };
}

/** A switch, whether the client nests settings or writes their names in full. */
function flag(own: unknown, keys: readonly string[]): boolean | undefined {
  if (!isRecord(own)) return undefined;
  const nested = keys.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), own);
  const found = own[keys.join(".")] ?? nested;
  return typeof found === "boolean" ? found : undefined;
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
  // Some clients end a folder with a slash; what stands in it is told by one slash behind its path.
  const folder = pathOfUri(uri).replace(/(?<=[^/:])\/$/u, "");
  const { root, faults } = await openRoot(folder, settings.overrides, RULE_CODES, fileSystem);
  const exclude = [...root.settings.exclude, ...settings.exclude];
  return { root: { ...root, settings: { ...root.settings, exclude } }, faults };
}

function readOverrides(own: unknown, connection: Connection): SettingsOverrides {
  const given = isRecord(own)
    ? Object.fromEntries(Object.entries(own).filter(([key]) => !EDITORS_OWN.has(key.split(".", 1)[0] ?? key)))
    : own;
  const { settings, faults } = readSettings(given, RULE_CODES);
  for (const { path, message } of faults) connection.console.warn(plainText(`${[SECTION, ...path].join(".")}: ${message}`));
  return settings;
}

/** The globs that VS Code's lists switch on; those with a condition on a sibling are left aside. */
function globsOf(list: unknown): string[] {
  return isRecord(list) ? Object.entries(list).flatMap(([glob, on]) => (on === true ? [glob] : [])) : [];
}
