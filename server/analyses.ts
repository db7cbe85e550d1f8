import { dirname } from "node:path/posix";
import type { ArticleAnalysis, AssignedStory, Engine, StoryAnalysis, StoryMembers } from "../engine/index.ts";
import { DEFAULT_ENGINE_SETTINGS } from "../engine/index.ts";
import { assignedStories, engineSettings, type Root } from "../workspace/index.ts";
import { ArticleFinder } from "./article-finder.ts";
import type { Library } from "./library.ts";
import { beginPass, isEnded, type Pass, type Work } from "./pass.ts";
import { planReading } from "./reading-plan.ts";
import { isUnread, setDocument, type SourceFile } from "./source-file.ts";
import { viewOf, type StoryView } from "./story-view.ts";
import { TextReader } from "./text-reader.ts";
import { byCode } from "./words.ts";

/** How long articles are read before what was found in them is shown, in milliseconds. */
const STAGE = 1000;

/**
 * The analyses of all articles and stories, each made once: an article's again when its text changes, a story's when one of its articles or its
 * settings change. What a change costs depends on its article and story, not on how many others there are.
 */
export class Analyses {
  readonly #engine: Engine;
  readonly #library: Library;
  readonly #reader: TextReader;
  readonly #finder: ArticleFinder;
  /** Articles that are to be analysed. */
  readonly #pending = new Set<SourceFile>();
  /** Articles that were analysed, by what they are read together with, until all of that is. */
  readonly #read = new Map<string, Set<SourceFile>>();
  /** The articles that stories are made of. */
  readonly #members = new Map<string, { readonly file: SourceFile; readonly analysis: ArticleAnalysis }>();
  /** How many analysed articles each folder has. */
  readonly #counts = new Map<string, number>();
  /** What the settings put together, by article; null where that has to be looked up again. */
  #assigned: {
    readonly stories: readonly AssignedStory[];
    readonly unitOf: ReadonlyMap<string, string>;
    readonly roots: readonly Root[];
  } | null = null;
  #stories: ReadonlyMap<string, StoryView> = new Map();
  readonly #storyOf = new Map<string, StoryView>();
  /** The paths of articles of which something else is known than when that was taken last. */
  #changed = new Set<string>();

  constructor(engine: Engine, library: Library, log: (message: string) => void) {
    this.#engine = engine;
    this.#library = library;
    this.#reader = new TextReader({ engine, log });
    this.#finder = new ArticleFinder(library, this.#reader);
  }

  get stories(): Iterable<StoryView> {
    return this.#stories.values();
  }

  /** How many stories there are by now, and articles in them. */
  get total(): { readonly stories: number; readonly articles: number } {
    return { stories: this.#stories.size, articles: this.#storyOf.size };
  }

  /** Another object whenever stories were read anew. */
  get generation(): object {
    return this.#stories;
  }

  /** The story that an article is part of. */
  storyOf(path: string): StoryView | undefined {
    return this.#storyOf.get(path);
  }

  /** Whether there are articles in a folder. */
  hasArticles(folder: string): boolean {
    return this.#counts.has(folder);
  }

  /** The paths of which something else is known than when this was asked last: their text, their story, or that they are gone. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /**
   * Whether all that is known of a file's story follows from the texts as they are now; also where there is nothing to know. True of an open
   * text long before all of the workspace is read.
   */
  isCurrent(path: string): boolean {
    const file = this.#library.files.get(path);
    if (!file?.document || file.isArticle === false) return true;
    if (!file.analysis || [...this.#library.open].some(isUnread)) return false;
    const members = this.#storyOf.get(path)?.members ?? [];
    return members.includes(file.analysis) && members.every((member) => this.#library.files.get(member.article.path)?.analysis === member);
  }

  /**
   * Brings everything up to date with the library's texts, the stories of open texts first; lets other work run in between. When aborted, what
   * is not read stays so.
   */
  async refresh(work: Work = {}): Promise<void> {
    const pass = beginPass(work);
    for (;;) {
      for (const path of this.#library.takeChanged()) this.#note(path);
      for (const file of await this.#finder.find(pass)) this.#settle(file);
      this.#assign();
      await this.#analyze(pass);
      // A text may change in a pause: then its story, and all that is not read yet, waits for the next round.
      await this.#readStories(pass);
      if (this.#pending.size === 0 && !this.#library.isChanged) return;
      await work.onStage?.();
    }
  }

  /** Takes note that something changed at a path: its text, its settings, or that it is gone. */
  #note(path: string): void {
    this.#changed.add(path);
    const [before, file] = [this.#finder.fileAt(path), this.#library.files.get(path)];
    this.#finder.note(path);
    if (before && before !== file) this.#pending.delete(before);
    const isReadable = file?.document || file?.evidence;
    if (!isReadable || this.#members.get(path)?.file !== file) this.#leave(path);
  }

  /** Takes up what was found out about a file. */
  #settle(file: SourceFile): void {
    const isArticle = file.document !== null && file.isArticle === true;
    if (!isArticle || file.analysis) this.#pending.delete(file);
    else this.#pending.add(file);
    if (isArticle && file.analysis) this.#enter(file);
    if (!isArticle && this.#members.has(file.path)) this.#leave(file.path);
    this.#changed.add(file.path);
  }

  /** Analyses the urgent articles, and then others until it is time to show what was found, or an open text changed. */
  async #analyze(pass: Pass): Promise<void> {
    const { unread, urgent } = planReading(this.#pending, this.#library.open, (file) => this.#unitOf(file));
    const total = pass.done + unread.length;
    const start = performance.now();
    for (const [index, file] of unread.entries()) {
      if (index >= urgent && (index === urgent ? urgent > 0 : performance.now() - start > STAGE)) return;
      this.#pending.delete(file);
      // When the reading was ended, files that nobody looks at are left unread.
      if (isEnded(file, pass)) setDocument(file, null);
      else if (file.document) this.#reader.readAnalysis(file);
      if (file.analysis) this.#enter(file);
      else if (this.#members.has(file.path)) this.#leave(file.path);
      pass.done++;
      pass.onProgress?.(pass.done, total);
      await pass.pause();
      if ([...this.#library.open].some((one) => one.document && !one.evidence)) return;
    }
  }

  /** An analysed article becomes part of its story as soon as all is read that it is read together with. */
  #enter(file: SourceFile): void {
    if (this.#members.get(file.path)?.analysis === file.analysis) return;
    const unit = this.#unitOf(file);
    const read = this.#read.get(unit) ?? new Set();
    this.#read.set(unit, read.add(file));
  }

  /** An article that is gone, or is none any more, leaves its story. */
  #leave(path: string): void {
    if (!this.#members.delete(path)) return;
    this.#count(dirname(path), -1);
    this.#assigned = null;
  }

  #count(folder: string, more: 1 | -1): void {
    const before = this.#counts.get(folder) ?? 0;
    if (before + more > 0) this.#counts.set(folder, before + more);
    else this.#counts.delete(folder);
    // What is wrong with a file matters where there are articles beside it.
    if (before === 0 || before + more === 0) for (const { path } of this.#finder.filesIn(folder)) this.#changed.add(path);
  }

  /** What an article is read together with. Loose ones of several folders may turn out to be of one story, and are compared when they are read. */
  #unitOf({ path }: SourceFile): string {
    return this.#assigned?.unitOf.get(path) ?? dirname(path);
  }

  /** The stories that the settings put together. */
  #assign(): void {
    const { roots } = this.#library;
    const isSame = this.#assigned?.roots === roots && [...this.#pending].every(({ path }) => this.#members.has(path));
    if (isSame) return;
    const files = new Set([...this.#members.values()].map(({ file }) => file));
    for (const read of [this.#pending, ...this.#read.values()]) for (const file of read) files.add(file);
    const articles = [...files].toSorted((a, b) => byCode(a.path, b.path));
    const stories = roots
      .filter(({ settings }) => settings.stories.length > 0)
      .flatMap((root) =>
        assignedStories(
          root,
          articles.filter((file) => file.root === root).map(({ path }) => ({ file: path, path })),
        ),
      );
    const unitOf = new Map(stories.flatMap(({ id, paths }) => paths.map((path) => [path, `story ${id}`] as const)));
    this.#assigned = { stories, unitOf, roots };
  }

  /** Compares the stories that are read as a whole; those that did not change are kept. */
  async #readStories(pass: Pass): Promise<void> {
    const waiting = new Set(Array.from(this.#pending, (file) => this.#unitOf(file)));
    for (const [unit, files] of this.#read) {
      if (waiting.has(unit)) continue;
      for (const file of files) this.#join(file);
      this.#read.delete(unit);
    }
    const stories = new Map<string, StoryView>();
    let isOther = false;
    for (const story of this.#grouped()) {
      const known = this.#stories.get(story.id);
      const view = this.#isCurrent(known, story) ? known : this.#readStory(story);
      isOther ||= view !== known;
      stories.set(story.id, view);
      await pass.pause();
    }
    if (isOther || stories.size !== this.#stories.size) this.#show(stories);
  }

  /** The stories as their articles are now. */
  #grouped(): readonly StoryMembers[] {
    const analyses = [...this.#members].toSorted(([a], [b]) => byCode(a, b)).map(([, { analysis }]) => analysis);
    return this.#engine.groupStories(analyses, this.#assigned?.stories ?? []);
  }

  #join(file: SourceFile): void {
    const { path, analysis } = file;
    if (!analysis || this.#library.files.get(path) !== file) return;
    if (!this.#members.has(path)) this.#count(dirname(path), 1);
    this.#members.set(path, { file, analysis });
  }

  #isCurrent(known: StoryView | undefined, { articles }: StoryMembers): known is StoryView {
    return known !== undefined && known.root === this.#rootOf(articles) && sameList(known.members, articles);
  }

  /** The settings of a story that spans folders are those of its first article's. */
  #rootOf([first]: readonly ArticleAnalysis[]): Root | null {
    return (first && this.#members.get(first.article.path)?.file.root) ?? null;
  }

  #readStory({ id, articles }: StoryMembers): StoryView {
    const root = this.#rootOf(articles);
    let analysis: StoryAnalysis = { id, articles, entities: [], groups: [], names: [], findings: [], copies: [] };
    this.#reader.guard(`The story ${id}`, () => {
      const places = articles.map(({ article: { path } }) => ({ file: path, path }));
      analysis = this.#engine.analyzeStory(articles, root ? engineSettings(root, places) : DEFAULT_ENGINE_SETTINGS, id);
    });
    return viewOf(root, articles, analysis);
  }

  /** Makes stories known, and says of which articles that tells something new. */
  #show(stories: ReadonlyMap<string, StoryView>): void {
    const before = this.#stories;
    this.#stories = stories;
    const gone = new Set<string>();
    for (const [id, view] of before) if (stories.get(id) !== view) for (const path of pathsOf(view)) gone.add(path);
    for (const [id, view] of stories) {
      if (before.get(id) === view) continue;
      for (const path of pathsOf(view)) {
        gone.delete(path);
        this.#storyOf.set(path, view);
        this.#changed.add(path);
      }
    }
    for (const path of gone) {
      this.#storyOf.delete(path);
      this.#changed.add(path);
    }
  }
}

function pathsOf({ members }: StoryView): string[] {
  return members.map(({ article }) => article.path);
}

function sameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
