import { dirname, parse, relative, sep } from "node:path";
import { looksLikeProse, type Article, type ArticleSource } from "../engine/index.ts";
import { nodeFileSystem, type FileSystem } from "./file-system.ts";
import { judgeArticles, type Candidate } from "./judge.ts";
import { mapConcurrently } from "./pool.ts";
import type { Fault, FileProblem } from "./problems.ts";
import { readText } from "./read.ts";
import { openRoots, type Root } from "./roots.ts";
import type { SettingsOverrides } from "./settings.ts";
import { walkRoot } from "./walk.ts";

export interface FindOptions {
  /** Reads an article's marks; the engine's `readArticle`. */
  readonly read: (source: ArticleSource) => Article;
  /** The rules there are, so that a misspelled one is told. */
  readonly ruleCodes: readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A file that is an article. */
export interface FoundArticle {
  /** Absolute. */
  readonly file: string;
  /** As reports name it: relative to the one folder given, or to the nearest folder that holds all given; with `/`. */
  readonly path: string;
  readonly text: string;
  readonly encoding: string;
  /** Why it is one: a mark of its text, "named", or "beside articles". */
  readonly because: string;
  readonly article: Article;
}

/** A root and its articles, in order of path. */
export interface FoundRoot extends Root {
  readonly articles: readonly FoundArticle[];
}

export interface FoundArticles {
  readonly roots: readonly FoundRoot[];
  readonly problems: readonly FileProblem[];
}

/**
 * Finds the articles below some folders, or among some files, with what could not be read and why. `settings` win over each folder's own
 * `.second-source/config.yaml`. Rejects only when aborted.
 */
export async function findArticles(
  paths: readonly string[],
  settings: SettingsOverrides,
  fileSystem: FileSystem | undefined,
  options: FindOptions,
): Promise<FoundArticles> {
  const disk = fileSystem ?? nodeFileSystem;
  const { roots, faults } = await openRoots(paths, settings, options.ruleCodes, disk);
  const pathOf = reportPaths(roots.map((root) => root.folder));
  const { files, faults: fileFaults } = await readCandidates(roots, disk, options, pathOf);
  const reasons = judgeArticles(files);
  const folders = new Set([...reasons.keys()].map((file) => dirname(file)));
  const problems: FileProblem[] = [];
  for (const fault of faults) problems.push({ ...fault, path: pathOf(fault.file), relevant: true });
  for (const { file, fault, named } of fileFaults) {
    problems.push({ range: null, ...fault, file, path: pathOf(file), relevant: named || folders.has(dirname(file)) });
  }
  const found: FoundRoot[] = [];
  for (const root of roots) found.push({ ...root, articles: articlesOf(root, files, reasons) });
  return { roots: found, problems: problems.toSorted(byPlace) };
}

/** What reports call a file, given the folders that are read. */
export function reportPaths(folders: readonly string[]): (file: string) => string {
  const common = commonFolder(folders);
  return (file) => {
    const path = common === null ? file : relative(common, file);
    return (path === "" ? "." : path).replaceAll(sep, "/");
  };
}

interface ReadCandidate extends Candidate {
  readonly root: Root;
  readonly path: string;
  readonly text: string;
  readonly encoding: string;
  readonly article: Article;
}

interface Candidates {
  readonly files: ReadCandidate[];
  readonly faults: { readonly file: string; readonly fault: Fault; readonly named: boolean }[];
}

/** As many files are open at once as keep a disk busy, few enough for any limit on open files. */
const OPEN_FILES = 16;

async function readCandidates(
  roots: readonly Root[],
  disk: FileSystem,
  options: FindOptions,
  pathOf: (file: string) => string,
): Promise<Candidates> {
  const files: ReadCandidate[] = [];
  const faults: Candidates["faults"] = [];
  const walked: { file: string; named: boolean; root: Root }[] = [];
  const seen = new Set<string>();
  // Innermost first, so that a root within a root keeps its own settings.
  for (const root of roots.toSorted((a, b) => b.folder.length - a.folder.length)) {
    const walk = await walkRoot(root, seen, disk, options.signal);
    walked.push(...walk.files.map((file) => ({ ...file, root })));
    faults.push(...walk.faults.map(({ file, ...fault }) => ({ file, fault, named: file === root.folder })));
  }
  let done = 0;
  await mapConcurrently(walked, OPEN_FILES, async ({ file, named, root }) => {
    options.signal?.throwIfAborted();
    const read = await readText(file, root.settings.maxFileSize, disk);
    faults.push(...read.faults.map((fault) => ({ file, fault, named })));
    if (read.text !== null) {
      const path = pathOf(file);
      const article = options.read({ path, text: read.text });
      const marks = { evidence: article.evidence, prose: looksLikeProse(article) };
      files.push({ file, named, root, path, text: read.text, encoding: read.encoding ?? "", article, ...marks });
    }
    options.onProgress?.(++done, walked.length);
  });
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), faults };
}

function articlesOf(root: Root, files: readonly ReadCandidate[], reasons: ReadonlyMap<string, string>): FoundArticle[] {
  return files.flatMap((candidate) => {
    const { file, path, text, encoding, article } = candidate;
    const because = reasons.get(file);
    return candidate.root === root && because !== undefined ? [{ file, path, text, encoding, article, because }] : [];
  });
}

function commonFolder(folders: readonly string[]): string | null {
  const [first, ...rest] = folders;
  if (first === undefined) return null;
  let common = first;
  for (const folder of rest) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) {
      if (common === parse(common).root) return null;
      common = dirname(common);
    }
  }
  return common;
}

function byPlace(a: FileProblem, b: FileProblem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.range?.line ?? 0) - (b.range?.line ?? 0);
}
