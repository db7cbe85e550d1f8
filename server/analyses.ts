import { dirname } from "node:path/posix";
import type { ArticleAnalysis, ClaimGroup, Engine, Finding, FindingSide, StoryAnalysis } from "../engine/index.ts";
import { articleEvidence, DEFAULT_ENGINE_SETTINGS, looksLikeProse } from "../engine/index.ts";
import { assignedStories, engineSettings, judgeArticles, undecided, type Candidate, type Root } from "../workspace/index.ts";
import type { Library } from "./library.ts";
import { setDocument, type SourceFile } from "./source-file.ts";

/** A story as the features need it: the engine's analysis, and where each article and claim stands in it. */
export interface StoryView {
  readonly root: Root | null;
  /** The articles' own analyses, as they were when the story was made. */
  readonly members: readonly ArticleAnalysis[];
  readonly analysis: StoryAnalysis;
  /** By article, the sides of findings that stand in it. */
  readonly sides: ReadonlyMap<string, readonly { readonly finding: Finding; readonly side: FindingSide }[]>;
  /** By article and claim. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, ClaimGroup>>;
}

/** How a long reading is watched and ended. */
export interface Work {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** How long the analysis may go on before it lets requests be answered, in milliseconds. */
const SLICE = 25;

/**
 * The analyses of all articles and stories, each made once: an article's again when its text changes, a story's when one of its
 * articles or its settings change.
 */
export class Analyses {
  readonly #engine: Engine;
  readonly #library: Library;
  readonly #log: (message: string) => void;
  readonly #stories = new Map<string, StoryView>();
  #storyOf = new Map<string, StoryView>();

  constructor(engine: Engine, library: Library, log: (message: string) => void) {
    this.#log = log;
    this.#engine = engine;
    this.#library = library;
  }

  get stories(): Iterable<StoryView> {
    return this.#stories.values();
  }

  /** The story that an article is part of. */
  storyOf(path: string): StoryView | undefined {
    return this.#storyOf.get(path);
  }

  /** Brings everything up to date with the library's texts; lets other work run in between. When aborted, what is not read stays so. */
  async refresh(work: Work = {}): Promise<void> {
    const pause = pauser();
    let articles: SourceFile[];
    // A text may change in a pause; whatever did is read before its story is looked at.
    do articles = await this.#readArticles(work, pause);
    while ([...this.#library.files.values()].some((file) => file.document && !file.evidence));
    const before = new Map(this.#stories);
    this.#stories.clear();
    await this.#readStories(articles, before, pause);
    this.#storyOf = new Map(
      [...this.#stories.values()].flatMap((view) => view.analysis.articles.map(({ article }) => [article.path, view])),
    );
  }

  /** Reads what is new or changed; gives all articles that there are, in order of path. */
  async #readArticles(work: Work, pause: () => Promise<void>): Promise<SourceFile[]> {
    const unread = [...this.#library.files.values()].filter(({ document, evidence }) => document && !evidence);
    await this.#forEach(unread, work, pause, (file) => this.#readEvidence(file));
    const reasons = await this.#judge(pause);
    const files = [...this.#library.files.values()];
    for (const file of files) if (!reasons.has(file.path)) forget(file);
    const articles = files.filter(({ path, document }) => document && reasons.has(path));
    const unanalysed = articles.filter(({ analysis }) => !analysis);
    await this.#forEach(unanalysed, work, pause, (file) => this.#readAnalysis(file));
    return articles.filter(({ analysis }) => analysis).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #forEach(files: readonly SourceFile[], work: Work, pause: () => Promise<void>, read: (file: SourceFile) => void): Promise<void> {
    for (const [index, file] of files.entries()) {
      if (work.signal?.aborted === true && !file.open) setDocument(file, null);
      else read(file);
      work.onProgress?.(index + 1, files.length);
      await pause();
    }
  }

  /** Which files are articles, and why. Looks at as few texts as that takes, some of which may have to be read again. */
  async #judge(pause: () => Promise<void>): Promise<ReadonlyMap<string, string>> {
    for (;;) {
      for (const file of this.#library.files.values()) if (file.document && !file.evidence) this.#readEvidence(file);
      const candidates = [...this.#library.files.values()].flatMap(toCandidate);
      const open = undecided(candidates).flatMap(({ file }) => this.#library.files.get(file) ?? []);
      if (open.length === 0) {
        const reasons = judgeArticles(candidates);
        const dropped = candidates.flatMap(({ file }) => (reasons.has(file) && !this.#library.files.get(file)?.document ? [file] : []));
        if (dropped.length === 0) return reasons;
        await this.#library.reread(dropped);
      }
      await this.#library.reread(open.filter(({ document }) => !document).map(({ path }) => path));
      for (const file of open) {
        this.#readProse(file);
        await pause();
      }
    }
  }

  #readEvidence(file: SourceFile): void {
    const { document, path } = file;
    if (!document) return;
    file.evidence = [];
    this.#guard(path, () => {
      file.evidence = articleEvidence({ path, text: document.getText() });
    });
  }

  #readProse(file: SourceFile): void {
    file.prose = false;
    this.#readArticle(file);
    if (file.article) file.prose = looksLikeProse(file.article);
  }

  #readArticle(file: SourceFile): void {
    const { document, path } = file;
    if (!document || file.article) return;
    this.#guard(path, () => {
      file.article = this.#engine.readArticle({ path, text: document.getText() });
    });
  }

  #readAnalysis(file: SourceFile): void {
    this.#readArticle(file);
    const { article, path } = file;
    if (!article) return;
    this.#guard(path, () => {
      file.analysis = this.#engine.analyzeArticle(article);
    });
  }

  /** No text should make the engine throw. If one does, that costs its own analysis alone. */
  #guard(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#log(`${what} could not be analysed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  async #readStories(files: readonly SourceFile[], before: ReadonlyMap<string, StoryView>, pause: () => Promise<void>): Promise<void> {
    const roots = new Map(files.map(({ path, root }) => [path, root]));
    const named = files.map(({ path }) => ({ file: path, path }));
    const assigned = this.#library.roots.flatMap((root) =>
      assignedStories(
        root,
        named.filter(({ path }) => roots.get(path) === root),
      ),
    );
    const analyses = files.flatMap(({ analysis }) => (analysis ? [analysis] : []));
    for (const { id, articles } of this.#engine.groupStories(analyses, assigned)) {
      // The settings of a story that spans folders are those of its first article's.
      const root = roots.get(articles[0]?.article.path ?? "") ?? null;
      const known = before.get(id);
      const same = known && known.root === root && sameList(known.members, articles);
      this.#stories.set(id, same ? known : this.#readStory(root, articles, id));
      await pause();
    }
  }

  #readStory(root: Root | null, articles: readonly ArticleAnalysis[], id: string): StoryView {
    let analysis: StoryAnalysis = { id, articles, entities: [], groups: [], names: [], findings: [] };
    this.#guard(`The story ${id}`, () => {
      const places = articles.map(({ article: { path } }) => ({ file: path, path }));
      analysis = this.#engine.analyzeStory(articles, root ? engineSettings(root, places) : DEFAULT_ENGINE_SETTINGS, id);
    });
    return { root, members: articles, analysis, ...indexStory(analysis) };
  }
}

/** The folders that hold articles. */
export function articleFolders(library: Library): ReadonlySet<string> {
  return new Set([...library.files.values()].filter(({ analysis }) => analysis).map(({ path }) => dirname(path)));
}

function indexStory(analysis: StoryAnalysis): Pick<StoryView, "sides" | "groups"> {
  const sides = new Map<string, { finding: Finding; side: FindingSide }[]>();
  for (const finding of analysis.findings) {
    for (const side of finding.sides) entry(sides, side.article, () => []).push({ finding, side });
  }
  const groups = new Map<string, Map<string, ClaimGroup>>();
  for (const group of analysis.groups) {
    for (const { article, claim } of group.claims) entry(groups, article, () => new Map<string, ClaimGroup>()).set(claim, group);
  }
  return { sides, groups };
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** A file that is no article keeps its marks, in case one comes to stand beside it, but not its text. */
function forget(file: SourceFile): void {
  file.analysis = null;
  file.article = null;
  if (!file.open) file.document = null;
}

function toCandidate({ path, named, evidence, prose }: SourceFile): Candidate[] {
  return evidence ? [{ file: path, named, evidence, prose }] : [];
}

function sameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function pauser(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
