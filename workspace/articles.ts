import { dirname, parse, relative, sep } from "node:path";
import { articleEvidence, looksLikeProse, type Article, type ArticleSource } from "../engine/index.ts";
import { nodeFileSystem, type FileSystem } from "./file-system.ts";
import { judgeArticles, undecided, type Candidate } from "./judge.ts";
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
function reportPaths(folders: readonly string[]): (file: string) => string {
  const common = commonFolder(folders);
  return (file) => {
    const path = common === null ? file : relative(common, file);
    return (path === "" ? "." : path).replaceAll(sep, "/");
  };
}

/** A file that was read; its text is kept only while it may be an article. */
interface ReadCandidate extends Candidate {
  readonly root: Root;
  readonly path: string;
  readonly text: string;
  readonly encoding: string;
  prose: boolean | null;
  article: Article | null;
}

interface Candidates {
  readonly files: ReadCandidate[];
  readonly faults: { readonly file: string; readonly fault: Fault; readonly named: boolean }[];
}

interface Listed {
  readonly file: string;
  readonly named: boolean;
  readonly root: Root;
}

/** As many files are open at once as keep a disk busy, few enough for any limit on open files. */
const OPEN_FILES = 16;

async function readCandidates(
  roots: readonly Root[],
  disk: FileSystem,
  options: FindOptions,
  pathOf: (file: string) => string,
): Promise<Candidates> {
  const faults: Candidates["faults"] = [];
  const listed: Listed[] = [];
  const seen = new Set<string>();
  // Innermost first, so that a root within a root keeps its own settings.
  for (const root of roots.toSorted((a, b) => b.folder.length - a.folder.length)) {
    const walk = await walkRoot(root, seen, disk, options.signal);
    for (const { file, named } of walk.files) listed.push({ file, named, root });
    faults.push(...walk.faults.map(({ file, ...fault }) => ({ file, fault, named: file === root.folder })));
  }
  const found: ReadCandidate[] = [];
  // Folder by folder, so that few texts are held at a time.
  const inOrder = listed.toSorted((a, b) => (dirname(a.file) < dirname(b.file) ? -1 : dirname(a.file) > dirname(b.file) ? 1 : 0));
  const unread = new Map<string, number>();
  for (const { file } of listed) unread.set(dirname(file), (unread.get(dirname(file)) ?? 0) + 1);
  const waiting = new Map<string, ReadCandidate[]>();
  let done = 0;
  await mapConcurrently(inOrder, OPEN_FILES, async ({ file, named, root }) => {
    options.signal?.throwIfAborted();
    const read = await readText(file, root.settings.maxFileSize, disk);
    faults.push(...read.faults.map((fault) => ({ file, fault, named })));
    const folder = dirname(file);
    const left = (unread.get(folder) ?? 0) - 1;
    const siblings = waiting.get(folder) ?? [];
    unread.set(folder, left);
    waiting.set(folder, siblings);
    if (read.text !== null) {
      const path = pathOf(file);
      const evidence = articleEvidence({ path, text: read.text });
      siblings.push({ file, named, root, path, text: read.text, encoding: read.encoding ?? "", evidence, prose: null, article: null });
    }
    // Once all of a folder is read, what is no article is let go.
    if (left === 0) {
      found.push(...keepArticles(siblings, options.read));
      waiting.delete(folder);
    }
    options.onProgress?.(++done, listed.length);
  });
  return { files: found.toSorted((a, b) => (a.path < b.path ? -1 : 1)), faults };
}

/** Of the files of one folder those that are articles, each read. */
function keepArticles(files: readonly ReadCandidate[], read: FindOptions["read"]): ReadCandidate[] {
  for (let open = undecided(files); open.length > 0; open = undecided(files)) {
    for (const file of open) {
      file.article = read(file);
      file.prose = looksLikeProse(file.article);
      if (!file.prose) file.article = null;
    }
  }
  const reasons = judgeArticles(files);
  const articles = files.filter(({ file }) => reasons.has(file));
  for (const file of articles) file.article ??= read(file);
  return articles;
}

function articlesOf(root: Root, files: readonly ReadCandidate[], reasons: ReadonlyMap<string, string>): FoundArticle[] {
  return files.flatMap((candidate) => {
    const { file, path, text, encoding, article } = candidate;
    const because = reasons.get(file);
    return candidate.root === root && article && because !== undefined ? [{ file, path, text, encoding, article, because }] : [];
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
