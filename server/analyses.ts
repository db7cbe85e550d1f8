import { dirname } from "node:path/posix";
import type { ArticleAnalysis, AssignedStory, ClaimGroup, Engine, Finding, FindingSide, StoryAnalysis } from "../engine/index.ts";
import { articleEvidence, DEFAULT_ENGINE_SETTINGS, looksLikeProse } from "../engine/index.ts";
import { assignedStories, engineSettings, judgeArticles, undecided, type Candidate, type Root } from "../workspace/index.ts";
import type { Library } from "./library.ts";
import { planReading, type Plan } from "./reading-plan.ts";
import { isUnread, setDocument, type SourceFile } from "./source-file.ts";
import { byCode } from "./words.ts";

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
  /** Told whenever some stories are read and others are not yet. */
  readonly onStage?: (() => void | Promise<void>) | undefined;
}

/** One run over all that is to be read. */
interface Pass extends Work {
  readonly pause: () => Promise<void>;
  /** Articles read so far. */
  done: number;
}

/** How long the analysis may go on before it lets requests be answered, in milliseconds. */
const SLICE = 25;

/** How long articles are read before what was found in them is shown, in milliseconds. */
const STAGE = 1000;

/**
 * The analyses of all articles and stories, each made once: an article's again when its text changes, a story's when one of its
 * articles or its settings change.
 */
export class Analyses {
  readonly #engine: Engine;
  readonly #library: Library;
  readonly #log: (message: string) => void;
  #stories: ReadonlyMap<string, StoryView> = new Map();
  #storyOf = new Map<string, StoryView>();

  constructor(engine: Engine, library: Library, log: (message: string) => void) {
    this.#log = log;
    this.#engine = engine;
    this.#library = library;
  }

  get stories(): Iterable<StoryView> {
    return this.#stories.values();
  }

  /** Another object whenever stories were read anew. */
  get generation(): object {
    return this.#stories;
  }

  /** The story that an article is part of. */
  storyOf(path: string): StoryView | undefined {
    return this.#storyOf.get(path);
  }

  /**
   * Whether all that is known of a file's story follows from the texts as they are now; also where there is nothing to know. True of an open
   * text long before all of the workspace is read.
   */
  isCurrent(path: string): boolean {
    const file = this.#library.files.get(path);
    if (!file?.document || file.isArticle === false) return true;
    if (!file.analysis || [...this.#library.files.values()].some((one) => one.open && isUnread(one))) return false;
    const members = this.#storyOf.get(path)?.members ?? [];
    return members.includes(file.analysis) && members.every((member) => this.#library.files.get(member.article.path)?.analysis === member);
  }

  /**
   * Brings everything up to date with the library's texts, the stories of open texts first; lets other work run in between. When aborted, what
   * is not read stays so.
   */
  async refresh(work: Work = {}): Promise<void> {
    const pass: Pass = { ...work, pause: pauser(), done: 0 };
    let isWhole = false;
    while (!isWhole) {
      const articles = await this.#findArticles(pass);
      const plan = planReading(articles, this.#assigned(articles), (file) => !file.analysis);
      await this.#analyze(plan, pass);
      // A text may change in a pause: then its story, and all that is not read yet, waits for the next round.
      await this.#readStories(plan, pass.pause);
      isWhole = ![...this.#library.files.values()].some(isUnread);
      if (!isWhole) await work.onStage?.();
    }
  }

  /** Looks at every text that was not looked at; gives the articles, in order of path. */
  async #findArticles(pass: Pass): Promise<SourceFile[]> {
    const unread = [...this.#library.files.values()].filter(({ document, evidence }) => document && !evidence);
    for (const file of unread) {
      this.#readUnlessEnded(file, pass, () => this.#readEvidence(file));
      await pass.pause();
    }
    const reasons = await this.#judge(pass.pause);
    const files = [...this.#library.files.values()];
    for (const file of files) {
      if (file.evidence) file.isArticle = reasons.has(file.path);
      if (file.isArticle === false) forget(file);
    }
    return files.filter(({ document, isArticle }) => document && isArticle).toSorted((a, b) => byCode(a.path, b.path));
  }

  /** Analyses the urgent articles, and then others until it is time to show what was found, or an open text changed. */
  async #analyze({ unread, urgent }: Plan, pass: Pass): Promise<void> {
    const total = pass.done + unread.length;
    const start = performance.now();
    for (const [index, file] of unread.entries()) {
      if (index >= urgent && (index === urgent ? urgent > 0 : performance.now() - start > STAGE)) return;
      this.#readUnlessEnded(file, pass, () => this.#readAnalysis(file));
      pass.done++;
      pass.onProgress?.(pass.done, total);
      await pass.pause();
      if ([...this.#library.files.values()].some((one) => one.open && one.document && !one.evidence)) return;
    }
  }

  /** When the reading was ended, files that nobody looks at are left unread. */
  #readUnlessEnded(file: SourceFile, { signal }: Pass, read: () => void): void {
    if (signal?.aborted === true && !file.open) setDocument(file, null);
    else read();
  }

  /** The stories that the settings put together. */
  #assigned(articles: readonly SourceFile[]): AssignedStory[] {
    return this.#library.roots.flatMap((root) =>
      assignedStories(
        root,
        articles.filter((file) => file.root === root).map(({ path }) => ({ file: path, path })),
      ),
    );
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
    this.#guard(path, () => {
      if (article) file.analysis = this.#engine.analyzeArticle(article);
    });
    // What cannot be analysed is not tried again.
    if (!file.analysis) file.isArticle = false;
  }

  /** No text should make the engine throw. If one does, that costs its own analysis alone. */
  #guard(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#log(`${what} could not be analysed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  /** Compares the stories that are read as a whole; those that did not change are kept. */
  async #readStories({ assigned, whole }: Plan, pause: () => Promise<void>): Promise<void> {
    const files = whole();
    const roots = new Map(files.map(({ path, root }) => [path, root]));
    const analyses = files.flatMap(({ analysis }) => (analysis ? [analysis] : []));
    const stories = new Map<string, StoryView>();
    for (const { id, articles } of this.#engine.groupStories(analyses, assigned)) {
      // The settings of a story that spans folders are those of its first article's.
      const root = roots.get(articles[0]?.article.path ?? "") ?? null;
      const known = this.#stories.get(id);
      const same = known && known.root === root && sameList(known.members, articles);
      stories.set(id, same ? known : this.#readStory(root, articles, id));
      await pause();
    }
    this.#stories = stories;
    this.#storyOf = new Map([...stories.values()].flatMap((view) => view.analysis.articles.map(({ article }) => [article.path, view])));
  }

  #readStory(root: Root | null, articles: readonly ArticleAnalysis[], id: string): StoryView {
    let analysis: StoryAnalysis = { id, articles, entities: [], groups: [], names: [], findings: [], copies: [] };
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
