import { dirname, parse, relative, sep } from "node:path";
import { nodeFileSystem, type FileSystem } from "./file-system.ts";
import { judgeArticles, undecided, type Candidate } from "./judge.ts";
import { mapConcurrently } from "./pool.ts";
import type { Fault, FileProblem } from "./problems.ts";
import { readText } from "./read.ts";
import { openRoots, type Root } from "./roots.ts";
import type { SettingsOverrides } from "./settings.ts";
import { walkRoot } from "./walk.ts";
import type { ArticleAnalysis } from "../engine/index.ts";
import type { AnalyzeSource, AnalyzeWhen, Outcome, ReadText, TaskOptions } from "./workers/index.ts";

export interface FindOptions {
  /** Reads and analyses texts, in any order. It never rejects. */
  readonly analyze: (source: AnalyzeSource, options: TaskOptions) => Promise<Outcome<ReadText>>;
  /** Told how many files there are, before the first is analysed. */
  readonly onListed?: (count: number) => void;
  /** The rules there are, so that a misspelled one is told. */
  readonly ruleCodes: readonly string[];
  readonly signal?: AbortSignal;
  /** So many of the files are read and, where they may be articles, analysed. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A file that is an article. */
export interface FoundArticle {
  /** Absolute. */
  readonly file: string;
  /** As reports name it: relative to the one folder given, or to the nearest folder that holds all given; with `/`. */
  readonly path: string;
  readonly encoding: string;
  /** Whether there are NUL characters in its text. */
  readonly hasNul: boolean;
  /** Why it is one: a mark of its text, "named", or "beside articles". */
  readonly because: string;
  readonly analysis: ArticleAnalysis;
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

/** A file that was read; its text is kept only while it may have to be read again. */
interface ReadCandidate extends Candidate {
  readonly root: Root;
  readonly path: string;
  readonly encoding: string;
  readonly hasNul: boolean;
  text: string | null;
  evidence: ReadText["evidence"];
  prose: boolean | null;
  analysis: ArticleAnalysis | null;
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

/** As many files are on their way at once as keep disk and threads busy, few enough for memory and any limit on open files. */
const FILES_AHEAD = 64;

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
    for (const { file, ...fault } of walk.faults) faults.push({ file, fault, named: file === root.folder });
  }
  options.onListed?.(listed.length);
  const found: ReadCandidate[] = [];
  // Folder by folder, so that few texts are held at a time.
  const inOrder = listed.toSorted((a, b) => (dirname(a.file) < dirname(b.file) ? -1 : dirname(a.file) > dirname(b.file) ? 1 : 0));
  const unread = new Map<string, number>();
  for (const { file } of listed) unread.set(dirname(file), (unread.get(dirname(file)) ?? 0) + 1);
  const waiting = new Map<string, ReadCandidate[]>();
  const reader: Reader = { ...options, disk, pathOf, onFault: ({ file, named }, fault) => faults.push({ file, fault, named }) };
  let done = 0;
  await mapConcurrently(inOrder, FILES_AHEAD, async (listing) => {
    options.signal?.throwIfAborted();
    const folder = dirname(listing.file);
    const read = await readCandidate(listing, reader);
    const left = (unread.get(folder) ?? 0) - 1;
    const siblings = waiting.get(folder) ?? [];
    unread.set(folder, left);
    waiting.set(folder, siblings);
    if (read) siblings.push(read);
    // Once all of a folder is read, what is no article is let go.
    if (left === 0) {
      waiting.delete(folder);
      for (const article of await keepArticles(siblings, reader)) found.push(article);
    }
    options.onProgress?.(++done, listed.length);
  });
  return { files: found.toSorted((a, b) => (a.path < b.path ? -1 : 1)), faults };
}

interface Reader extends FindOptions {
  readonly disk: FileSystem;
  readonly pathOf: (file: string) => string;
  readonly onFault: (file: Candidate | Listed, fault: Fault) => void;
}

/** Reads a file and looks for the marks of an article; null where there is nothing to read. */
async function readCandidate(listing: Listed, reader: Reader): Promise<ReadCandidate | null> {
  const { file, named, root } = listing;
  const { text, encoding, faults } = await readText(file, root.settings.maxFileSize, reader.disk);
  for (const fault of faults) reader.onFault(listing, fault);
  if (text === null) return null;
  const candidate: ReadCandidate = {
    file,
    named,
    root,
    path: reader.pathOf(file),
    text,
    encoding: encoding ?? "",
    hasNul: text.includes("\0"),
    evidence: [],
    prose: null,
    analysis: null,
  };
  await analyzeCandidate(candidate, named ? "always" : "marked", reader);
  return candidate;
}

/** Has a file's text analysed; what cannot be is no article. */
async function analyzeCandidate(candidate: ReadCandidate, when: AnalyzeWhen, { analyze, signal, onFault }: Reader): Promise<void> {
  const { path, text } = candidate;
  if (text === null) return;
  const outcome = await analyze({ path, text, when }, { signal });
  signal?.throwIfAborted();
  if (outcome.state === "done") {
    candidate.evidence = outcome.value.evidence;
    candidate.prose = outcome.value.prose;
    candidate.analysis = outcome.value.analysis;
  } else {
    candidate.prose = false;
    const reason = outcome.state === "failed" ? outcome.reason : "the work was ended";
    onFault(candidate, { code: "analysis-failed", severity: "error", message: `This file could not be analysed: ${reason}.` });
  }
  // A text without marks may be looked at again, when it turns out to stand beside articles.
  if (candidate.analysis || candidate.prose !== null) candidate.text = null;
}

/** Of the files of one folder those that are articles, each analysed. */
async function keepArticles(files: readonly ReadCandidate[], reader: Reader): Promise<ReadCandidate[]> {
  for (let open = undecided(files); open.length > 0; open = undecided(files)) {
    await Promise.all(open.map((file) => analyzeCandidate(file, "prose", reader)));
  }
  const reasons = judgeArticles(files);
  return files.filter(({ file, analysis }) => analysis !== null && reasons.has(file));
}

function articlesOf(root: Root, files: readonly ReadCandidate[], reasons: ReadonlyMap<string, string>): FoundArticle[] {
  return files.flatMap((candidate) => {
    const { file, path, encoding, hasNul, analysis } = candidate;
    const because = reasons.get(file);
    return candidate.root === root && analysis && because !== undefined ? [{ file, path, encoding, hasNul, because, analysis }] : [];
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
