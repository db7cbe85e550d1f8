import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  createEngine,
  DEFAULT_ENGINE_SETTINGS,
  RULES,
  type ArticleAnalysis,
  type EngineSettings,
  type StoryAnalysis,
} from "../engine/index.ts";
import {
  assignedStories,
  engineSettings,
  findArticles,
  type FileProblem,
  type FileSystem,
  type FoundArticle,
  type KeptResults,
  type SettingsOverrides,
} from "../workspace/index.ts";
import { withoutDecided } from "./decided.ts";

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
  readonly onProgress: (done: number, total: number) => void;
  /** Where files are read from; the machine's disk, where absent. */
  readonly fileSystem?: FileSystem | undefined;
  /** What was made before; it stays open. For the workers: `kept ? cachedWorkers(workers, kept) : workers`. */
  readonly kept?: KeptResults | null;
}

/** Reads and analyses the articles of some files and folders. */
export async function analyzePaths(paths: readonly string[], options: AnalysisOptions): Promise<Analysis> {
  const engine = createEngine({ names: () => readNames(options.home) });
  const analyses = new Map<string, ArticleAnalysis>();
  const found = await findArticles(paths, options.settings ?? {}, options.fileSystem, {
    // Whether a file is an article is asked of its text, so the analysis is made at once and kept.
    read(source) {
      const analysis = engine.analyzeArticle(source);
      analyses.set(source.path, analysis);
      return analysis.article;
    },
    ruleCodes: RULES.map((rule) => rule.code),
    onProgress: options.onProgress,
  });
  const articles = found.roots.flatMap((root) => root.articles).toSorted((a, b) => compare(a.path, b.path));
  const roots = new Map(found.roots.flatMap((root) => root.articles.map(({ path }) => [path, root] as const)));
  const sources = new Map(articles.map((article) => [article.path, article]));
  const members = engine.groupStories(
    articles.flatMap(({ path }) => analyses.get(path) ?? []),
    found.roots.flatMap((root) => assignedStories(root, root.articles)),
  );
  // Where a story's articles come from folders with different settings, those of the first hold.
  const storySettings = (members: readonly ArticleAnalysis[]): EngineSettings => {
    const root = roots.get(members[0]?.article.path ?? "");
    const own = members.flatMap(({ article }) => sources.get(article.path) ?? []);
    return root ? engineSettings(root, own) : DEFAULT_ENGINE_SETTINGS;
  };
  const stories = members.map(({ id, articles }) => engine.analyzeStory(articles, storySettings(articles), id));
  const named = new Set(paths.map((path) => resolve(path)));
  // Where no article was found, whatever could not be read may be why.
  const isTold = ({ relevant, file }: FileProblem): boolean => relevant || named.has(file) || articles.length === 0;
  const files = new Map(articles.map(({ path, file }) => [path, file]));
  const sorted = stories.toSorted((a, b) => compare(firstPath(a), firstPath(b)));
  const open = options.dispositions === true ? await withoutDecided(sorted, found.roots, files, options.fileSystem) : null;
  return {
    stories: open?.stories ?? sorted,
    decided: open?.decided ?? 0,
    files,
    problems: [
      ...found.problems
        .filter(isTold)
        .map(({ file, range, message, code }) => ({ file, range, message, named: named.has(file) && UNREAD.has(code) })),
      ...articles.flatMap(oddities),
      ...(open?.problems ?? []).map(({ file, range, message }) => ({ file, range, message, named: false })),
    ],
  };
}

/** What is odd about an article that was read. */
function oddities({ file, encoding, text, article }: FoundArticle): AnalysisProblem[] {
  const messages: string[] = [];
  if (encoding === "windows-1252") messages.push("This file is not valid UTF-8; read as Windows-1252.");
  if (text.includes("\0")) messages.push("This file holds NUL characters; the rest is read as it stands.");
  if (article.tokens.length === 0) messages.push("This file has only front matter, and no text below it.");
  return messages.map((message) => ({ file, range: null, message, named: false }));
}

/** Problems that mean that what was asked for was not analysed. */
const UNREAD: ReadonlySet<FileProblem["code"]> = new Set<FileProblem["code"]>([
  "path-missing",
  "file-unreadable",
  "file-too-large",
  "file-binary",
  "link-loop",
  "link-broken",
  "link-outside",
]);

/** The weights stand beside the bundle; in a checkout that is not built, where the engine keeps them. Without them names are found by rules. */
export function readNames(home: string): Uint8Array | null {
  for (const file of [join(home, "names.bin"), join(home, "../engine/lexicon/data/names.bin")]) {
    try {
      return readFileSync(file);
    } catch {
      // The next place, or none.
    }
  }
  return null;
}

function firstPath(story: StoryAnalysis): string {
  return story.articles.reduce((first, { article }) => (first === "" || article.path < first ? article.path : first), "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
