import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { createEngine, RULES } from "../../engine/index.ts";
import { analyzeHere, findArticles, nodeFileSystem, type FileSystem, type SettingsOverrides } from "../../workspace/index.ts";
import { folderOf } from "../scratch.ts";

const engine = createEngine();

/** A text that is an article by its front matter. */
export const ARTICLE = "---\noutlet: Valley Courier\npublished: 2026-06-03\n---\n\nThe river rose overnight.\n";

/** A folder, and what is asked of it. */
export interface Case {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly paths?: readonly string[];
  readonly settings?: SettingsOverrides;
  readonly fileSystem?: Partial<FileSystem>;
}

function folderWith({ files, links = {} }: Case): string {
  const folder = folderOf(files);
  for (const [path, target] of Object.entries(links)) symlinkSync(target.replace("<folder>", folder), join(folder, path));
  return folder;
}

/** Finds the articles of a folder made of a case, and tells of each why it is one, and what could not be read. */
export async function find(given: Case, options: { readonly signal?: AbortSignal } = {}) {
  const folder = folderWith(given);
  const paths = (given.paths ?? ["."]).map((path) => join(folder, path));
  const fileSystem: FileSystem = { ...nodeFileSystem, ...given.fileSystem };
  const progress: string[] = [];
  const found = await findArticles(paths, given.settings ?? {}, fileSystem, {
    analyze: analyzeHere(engine),
    ruleCodes: RULES.map(({ code }) => code),
    onProgress: (done, total) => progress.push(`${done}/${total}`),
    ...options,
  });
  const articles = found.roots.flatMap((root) => root.articles.map(({ path, because }) => `${path}: ${because}`));
  const problems = found.problems.map(({ path, code, relevant }) => `${path}: ${code}${relevant ? "" : " (log)"}`);
  return { folder, found, articles, problems, progress };
}
