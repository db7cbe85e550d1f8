import { dirname, join, resolve } from "node:path";
import { CONFIG_PATH, parseConfig } from "./config.ts";
import { errorCode, type FileSystem } from "./file-system.ts";
import { faultOf, type Fault, type FileProblem } from "./problems.ts";
import { mergeSettings, type Settings, type SettingsOverrides } from "./settings.ts";

/** A folder that may be read, with the settings that hold in it. */
export interface Root {
  /** Absolute. Nothing outside is ever read, but for the configuration of the repository it stands in. */
  readonly folder: string;
  /** The folder that globs count from: the one that holds `.second-source`, else `folder`. */
  readonly base: string;
  readonly settings: Settings;
  /** Files in the folder that were asked for one by one; null: all that the settings include. */
  readonly only: readonly string[] | null;
}

export interface RootFault extends Fault {
  readonly file: string;
  readonly range: FileProblem["range"];
}

/** Gathers paths of folders and files into roots, in order: the files of one folder make one root, before that of the folder where it is given, too. */
export async function openRoots(
  paths: readonly string[],
  overrides: SettingsOverrides,
  ruleCodes: readonly string[],
  fileSystem: FileSystem,
): Promise<{ roots: Root[]; faults: RootFault[] }> {
  const faults: RootFault[] = [];
  const files = new Map<string, string[]>();
  const folders = new Set<string>();
  for (const path of paths.map((given) => resolve(given))) {
    try {
      const { kind } = await fileSystem.stat(path);
      if (kind === "folder") folders.add(path);
      else {
        const siblings = files.get(dirname(path)) ?? [];
        files.set(dirname(path), siblings);
        siblings.push(path);
      }
    } catch (error) {
      faults.push({ file: path, range: null, ...faultOf(error, "path") });
    }
  }
  const roots: Root[] = [];
  for (const folder of new Set([...folders, ...files.keys()])) {
    const opened = await openRoot(folder, overrides, ruleCodes, fileSystem);
    faults.push(...opened.faults);
    const only = files.get(folder);
    if (only) roots.push({ ...opened.root, only });
    if (folders.has(folder)) roots.push(opened.root);
  }
  return { roots, faults };
}

/** Reads the configuration that holds for a folder; `overrides` win over it. */
export async function openRoot(
  folder: string,
  overrides: SettingsOverrides,
  ruleCodes: readonly string[],
  fileSystem: FileSystem,
): Promise<{ root: Root; faults: RootFault[] }> {
  const found = await findConfig(folder, fileSystem);
  const config = found.text === null ? { settings: {}, problems: [] } : parseConfig(found.text, ruleCodes);
  const faults = config.problems.map((problem) => ({ ...problem, file: join(found.base, CONFIG_PATH) }));
  return {
    root: { folder, base: found.base, settings: mergeSettings(config.settings, overrides), only: null },
    faults: found.fault ? [...faults, { ...found.fault, file: join(found.base, CONFIG_PATH), range: null }] : faults,
  };
}

interface FoundConfig {
  readonly base: string;
  readonly text: string | null;
  readonly fault: Fault | null;
}

/** Looks in the folder itself; then, if it is part of a git repository, in the folders above it up to the repository's own. */
async function findConfig(folder: string, fileSystem: FileSystem): Promise<FoundConfig> {
  for (const base of await settingFolders(folder, fileSystem)) {
    const file = join(base, CONFIG_PATH);
    try {
      const bytes = await fileSystem.read(file, MAX_CONFIG_SIZE);
      if (bytes.length > MAX_CONFIG_SIZE) {
        const message = `The configuration is over ${MAX_CONFIG_SIZE.toLocaleString("en")} bytes; not read.`;
        return { base, text: null, fault: { code: "config-invalid", severity: "error", message } };
      }
      return { base, text: new TextDecoder().decode(bytes), fault: null };
    } catch (error) {
      if (!["ENOENT", "ENOTDIR"].includes(errorCode(error))) return { base, text: null, fault: faultOf(error, "file") };
    }
  }
  return { base: folder, text: null, fault: null };
}

const MAX_CONFIG_SIZE = 256_000;

/** The folders whose `.second-source` may hold for a folder: itself, then those above it up to its git repository's, if it is part of one. */
export async function settingFolders(folder: string, fileSystem: FileSystem): Promise<string[]> {
  const folders: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    folders.push(current);
    if (await exists(join(current, ".git"), fileSystem)) return folders;
    if (dirname(current) === current) return [folder];
  }
}

async function exists(path: string, fileSystem: FileSystem): Promise<boolean> {
  return fileSystem.stat(path).then(
    () => true,
    () => false,
  );
}
