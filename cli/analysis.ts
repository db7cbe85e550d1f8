import { resolve } from "node:path";
import { createEngine, createPool, RULES, type StoryAnalysis } from "../engine/index.ts";
import {
  assignedStories,
  cachedWorkers,
  createWorkers,
  findArticles,
  type FileProblem,
  type FileSystem,
  type FoundArticle,
  type FoundArticles,
  type KeptResults,
  type SettingsOverrides,
} from "../workspace/index.ts";
import { compareStories } from "./compare.ts";
import { withoutDecided } from "./decided.ts";

import { readNames, workerEntry } from "./program.ts";
import { createReader, MANY } from "./reader.ts";

/** What was found below the paths of a command line, analysed. */
export interface Analysis {
  /** In order of their first article's path. */
  readonly stories: readonly StoryAnalysis[];
  /** The absolute file of each article, by its path in the report. */
  readonly files: ReadonlyMap<string, string>;
  /** What could not be read, or not as it stands, and why; of what was merely found, what stands beside articles. */
  readonly problems: readonly AnalysisProblem[];
  /** How many findings were decided about, and are left out. */
  readonly decided: number;
}

/** What could not be read, or not as it stands. */
export interface AnalysisProblem extends Pick<FileProblem, "file" | "range" | "message"> {
  /** Whether it is something that the user named, and was not analysed. */
  readonly named: boolean;
}

/** What an analysis needs besides the paths. */
export interface AnalysisOptions {
  /** The folder that holds the program: the name tagger's weights are beside it. */
  readonly home: string;
  /** What wins over every folder's own settings. */
  readonly settings?: SettingsOverrides | undefined;
  /** Whether findings that were decided about are left out. */
  readonly dispositions?: boolean;
  /** Threads at most; 0: none. */
  readonly threads: number;
  /** How many articles are read, and then how many stories are compared. */
  readonly onProgress: (done: number, total: number, what: "articles" | "stories") => void;
  /** Told, in a sentence, where the work goes on with less than it should have. */
  readonly onFault: (message: string) => void;
  /** Where files are read from; the machine's disk, where absent. */
  readonly fileSystem?: FileSystem | undefined;
  /** What was made before; it stays open. */
  readonly kept?: KeptResults | null;
}

/** Articles and stories of which all is at hand at a time: those of a few stories. */
const VIEWS = 128;

/** Reads and analyses the articles of some files and folders. Many articles and stories are held as bytes, and unfold when they are looked at. */
export async function analyzePaths(paths: readonly string[], options: AnalysisOptions): Promise<Analysis> {
  const names = (): Uint8Array | null => readNames(options.home);
  const engine = createEngine({ names, remembers: false });
  const entry = workerEntry(options.home);
  const threads = createWorkers({ size: options.threads, entry, names, engine: () => engine, least: MANY, onFault: options.onFault });
  const workers = options.kept ? cachedWorkers(threads, options.kept) : threads;
  const reader = createReader({ engine, workers, views: createPool(VIEWS), isKept: Boolean(options.kept) });
  try {
    const found = await findArticles(paths, options.settings ?? {}, options.fileSystem, {
      analyze: (source, how) => reader.analyze(source, how),
      onListed: (count) => reader.expect(count),
      ruleCodes: RULES.map((rule) => rule.code),
      onProgress: (done, total) => options.onProgress(done, total, "articles"),
    });
    const articles = found.roots.flatMap((root) => root.articles).toSorted((a, b) => compare(a.path, b.path));
    const members = engine.groupStories(
      articles.map(({ analysis }) => analysis),
      assignedStories(found.roots.map((root) => ({ root, articles: root.articles }))),
    );
    const onProgress = (done: number, total: number): void => options.onProgress(done, total, "stories");
    const compared = await compareStories(members, { reader, roots: found.roots, onProgress });
    return await reported(paths, { found, articles, ...compared }, options);
  } finally {
    await workers.close();
  }
}

/** What is known before decisions are looked at. */
interface Compared {
  readonly found: FoundArticles;
  readonly articles: readonly FoundArticle[];
  readonly stories: readonly StoryAnalysis[];
  readonly problems: readonly Pick<FileProblem, "file" | "range" | "message">[];
}

async function reported(
  paths: readonly string[],
  { found, articles, stories, problems }: Compared,
  { dispositions, fileSystem }: AnalysisOptions,
): Promise<Analysis> {
  const named = new Set(paths.map((path) => resolve(path)));
  // Where no article was found, whatever could not be read may be why.
  const isTold = ({ relevant, file }: FileProblem): boolean => relevant || named.has(file) || articles.length === 0;
  const files = new Map(articles.map(({ path, file }) => [path, file]));
  const sorted = stories.toSorted((a, b) => compare(firstPath(a), firstPath(b)));
  const open = dispositions === true ? await withoutDecided(sorted, found.roots, files, fileSystem) : null;
  return {
    stories: open?.stories ?? sorted,
    decided: open?.decided ?? 0,
    files,
    problems: [
      ...found.problems
        .filter(isTold)
        .map(({ file, range, message, code }) => ({ file, range, message, named: named.has(file) && UNREAD.has(code) })),
      ...articles.flatMap(oddities),
      ...[...problems, ...(open?.problems ?? [])].map(({ file, range, message }) => ({ file, range, message, named: false })),
    ],
  };
}

/** What is odd about an article that was read. */
function oddities({ file, encoding, hasNul, analysis }: FoundArticle): AnalysisProblem[] {
  const messages: string[] = [];
  if (encoding === "windows-1252") messages.push("This file is not valid UTF-8; read as Windows-1252.");
  if (hasNul) messages.push("This file holds NUL characters; the rest is read as it stands.");
  // To ask for its tokens is to unfold it: only of one that has no nouns.
  if (analysis.signature.nouns.words.length === 0 && analysis.article.tokens.length === 0)
    messages.push("This file has only front matter, and no text below it.");
  return messages.map((message) => ({ file, range: null, message, named: false }));
}

/** Problems that mean that what was asked for was not analysed. */
const UNREAD: ReadonlySet<FileProblem["code"]> = new Set<FileProblem["code"]>([
  "path-missing",
  "file-unreadable",
  "file-too-large",
  "file-binary",
  "analysis-failed",
  "link-loop",
  "link-broken",
  "link-outside",
]);

function firstPath(story: StoryAnalysis): string {
  return story.articles.reduce((first, { article }) => (first === "" || article.path < first ? article.path : first), "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
