import { dirname } from "node:path/posix";
import { createMembership, createPool, type Engine, type StoryPaths } from "../engine/index.ts";
import type { Root, Workers } from "../workspace/index.ts";
import { ArticleFinder } from "./article-finder.ts";
import type { Library } from "./library.ts";
import { beginPass, isEnded, type Pass, type Work } from "./pass.ts";
import { planReading } from "./reading-plan.ts";
import type { SourceFile } from "./source-file.ts";
import { isOpen, StoryReader, type StoryParts } from "./story-reader.ts";
import type { StoryView } from "./story-view.ts";
import { TextReader } from "./text-reader.ts";
import { Units } from "./units.ts";
import { byCode } from "./words.ts";

/** What analyses are made with. */
export interface AnalysesOptions {
  readonly engine: Engine;
  readonly library: Library;
  /** Who reads what nobody has open; null: everything is read here, at once. */
  readonly workers?: Workers | null;
  readonly log: (message: string) => void;
}

/** How long articles are analysed before what was found in them is shown, in milliseconds. */
const STAGE = 1000;

/** Articles, texts of articles and stories that are kept unfolded beside those of open texts: what a few stories at hand have. */
const UNFOLDED = 120;

/**
 * The analyses of all articles and stories, each made once: an article's again when its text changes, a story's when one of its articles or its
 * settings change. What a change costs depends on its article and story, not on how many others there are.
 */
export class Analyses {
  readonly #library: Library;
  readonly #texts: TextReader;
  readonly #compare: StoryReader;
  readonly #units: Units;
  readonly #finder: ArticleFinder;
  readonly #membership = createMembership(byCode);
  /** Articles that are to be analysed. */
  readonly #pending = new Set<SourceFile>();
  /** Articles that were analysed, by what they are read together with, until all of that is. */
  readonly #read = new Map<string, Set<SourceFile>>();
  /** The articles that stories are made of. */
  readonly #members = new Map<string, StoryParts["members"][number]>();
  /** How many articles each folder has. */
  readonly #counts = new Map<string, number>();
  /** Stories that are to be compared. */
  readonly #stale = new Set<StoryPaths>();
  /** Stories that are no more, as long as they are shown. */
  readonly #gone = new Set<StoryPaths>();
  /** Stories that are not kept in little room, since the client has a text of them open. */
  readonly #live = new Set<StoryPaths>();
  #order: readonly StoryPaths[] = [];
  readonly #views = new Map<StoryPaths, StoryView>();
  readonly #storyOf = new Map<string, StoryView>();
  #generation = {};
  #judgement = {};
  #isClosed = false;
  #roots: readonly Root[] = [];
  /** The paths of articles of which something else is known than when that was taken last. */
  #changed = new Set<string>();

  constructor({ engine, library, workers = null, log }: AnalysesOptions) {
    const pool = createPool(UNFOLDED);
    this.#library = library;
    this.#texts = new TextReader({ engine, workers, pool, load: (file) => library.load(file), log });
    this.#compare = new StoryReader({ engine, workers, pool, texts: this.#texts });
    this.#units = new Units(library);
    this.#finder = new ArticleFinder(library, this.#units, this.#texts);
  }

  /** In order of their first articles. */
  get stories(): Iterable<StoryView> {
    return this.#order.flatMap((story) => this.#views.get(story) ?? []);
  }

  /** How many stories there are by now, and articles in them. */
  get total(): { readonly stories: number; readonly articles: number } {
    return { stories: this.#views.size, articles: this.#storyOf.size };
  }

  /** Another object whenever stories were read anew. */
  get generation(): object {
    return this.#generation;
  }

  /** Another object whenever a file came or went, or its text is another, and when it was found out whether that is an article. */
  get judgement(): object {
    return this.#judgement;
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
    if (file?.isWaiting === true) return false;
    if (file?.hasText !== true || file.isArticle === false) return true;
    if (!file.analysis || [...this.#library.open].some(({ isUnread }) => isUnread)) return false;
    const members = this.#storyOf.get(path)?.members ?? [];
    return members.includes(file.analysis) && members.every((member) => this.#library.files.get(member.article.path)?.analysis === member);
  }

  /**
   * Brings everything up to date with the library's texts, the stories of open texts first; lets other work run in between. When aborted, what
   * is not read stays so.
   */
  async refresh(work: Work = {}): Promise<void> {
    const pass = beginPass(work, this.#library);
    for (;;) {
      for (const path of this.#library.takeChanged()) this.#note(path);
      for (const file of await this.#finder.find(pass)) this.#settle(file);
      await this.#analyze(pass);
      // A text may change in a pause: then its story, and all that is not read yet, waits for the next round.
      await this.#readStories(pass);
      const isEnd = this.#finder.isDone && this.#pending.size === 0 && (this.#stale.size === 0 || work.signal?.aborted === true);
      if (this.#isClosed || (isEnd && !this.#library.isChanged)) return;
      await work.onStage?.();
    }
  }

  /** Ends all reading, for good; what is known stays. */
  close(): void {
    this.#isClosed = true;
  }

  /** Takes note that something changed at a path: its text, its settings, or that it is gone. */
  #note(path: string): void {
    this.#changed.add(path);
    this.#judgement = {};
    const [before, file] = [this.#finder.fileAt(path), this.#library.files.get(path)];
    this.#finder.note(path);
    if (before && before !== file) this.#pending.delete(before);
    const isReadable = file?.hasText === true || file?.evidence;
    if (!isReadable || this.#members.get(path)?.file !== file) this.#leave(path);
  }

  /** Takes up what was found out about a file. */
  #settle(file: SourceFile): void {
    this.#judgement = {};
    const isArticle = file.hasText && file.isArticle === true;
    if (!isArticle || file.analysis) this.#pending.delete(file);
    else this.#pending.add(file);
    if (isArticle && file.analysis) this.#enter(file);
    if (!isArticle) this.#leave(file.path);
    this.#changed.add(file.path);
  }

  /** Analyses the urgent articles, and then others until it is time to show what was found, or an open text changed. */
  async #analyze(pass: Pass): Promise<void> {
    const { unread, urgent } = planReading(this.#pending, this.#library.open, ({ path }) => this.#units.of(path));
    const start = performance.now();
    for (const [index, file] of unread.entries()) {
      if (index >= urgent && (index === urgent ? urgent > 0 : performance.now() - start > STAGE)) return;
      this.#pending.delete(file);
      // When the reading was ended, files that nobody looks at are left unread.
      if (isEnded(file, pass)) file.setDocument(null);
      else if (file.hasText) this.#texts.readAnalysis(file);
      if (file.analysis) this.#enter(file);
      else this.#leave(file.path);
      await pass.pause();
      if ([...this.#library.open].some((one) => one.hasText && !one.evidence)) return;
    }
  }

  /** An analysed article becomes part of its story as soon as all is read that it is read together with. */
  #enter(file: SourceFile): void {
    if (this.#members.get(file.path)?.analysis === file.analysis) return;
    const unit = this.#units.of(file.path);
    const read = this.#read.get(unit) ?? new Set();
    this.#read.set(unit, read.add(file));
  }

  /** An article that is gone, or is none any more, leaves its story. */
  #leave(path: string): void {
    if (!this.#members.delete(path)) return;
    this.#membership.delete(path);
    this.#count(dirname(path), -1);
  }

  /** Makes an analysed article part of its story. */
  #join(file: SourceFile): void {
    const { path, analysis } = file;
    if (!analysis || this.#library.files.get(path) !== file) return;
    if (!this.#members.has(path)) this.#count(dirname(path), 1);
    this.#members.set(path, { file, analysis });
    this.#membership.set(analysis.signature);
    const story = this.#membership.storyOf(path);
    if (story) this.#stale.add(story);
  }

  #count(folder: string, more: 1 | -1): void {
    const before = this.#counts.get(folder) ?? 0;
    if (before + more > 0) this.#counts.set(folder, before + more);
    else this.#counts.delete(folder);
    // What is wrong with a file matters where there are articles beside it.
    if (before === 0 || before + more === 0) for (const { path } of this.#finder.filesIn(folder)) this.#changed.add(path);
  }

  /** Compares the stories that are read as a whole; those that did not change are kept. */
  async #readStories(pass: Pass): Promise<void> {
    const waiting = new Set(Array.from(this.#pending, ({ path }) => this.#units.of(path)));
    for (const [unit, files] of this.#read) {
      if (waiting.has(unit)) continue;
      for (const file of files) this.#join(file);
      this.#read.delete(unit);
    }
    this.#group();
    const stale = [...this.#stale].map((story) => this.#partsOf(story));
    for (const parts of stale) this.#stale.delete(parts.story);
    await this.#compare.read(stale, pass, (parts, view) => {
      if (view) this.#show(parts, view);
      else this.#stale.add(parts.story);
    });
    for (const story of this.#gone) this.#hide(story);
    this.#gone.clear();
    this.#foldClosed();
  }

  /** Stories that nobody has a text of open any more are kept in little room. */
  #foldClosed(): void {
    for (const story of this.#live) {
      const [parts, view] = [this.#partsOf(story), this.#views.get(story)];
      const isCurrent = parts.members.every(({ file, analysis }) => file.analysis === analysis);
      if (view && (isOpen(parts) || !isCurrent)) continue;
      this.#live.delete(story);
      if (!view) continue;
      for (const { file, analysis } of parts.members) {
        file.analysis = this.#texts.fold(analysis);
        file.dropText();
        this.#members.set(file.path, { file, analysis: file.analysis });
      }
      const folded = this.#partsOf(story);
      this.#show(folded, this.#compare.fold(folded, view));
    }
    const near = new Set([...this.#live].flatMap(({ paths }) => paths));
    this.#compare.release((path) => near.has(path));
  }

  /** Puts articles into stories as they are now. */
  #group(): void {
    this.#membership.assign(this.#units.stories);
    const { stories, added, removed } = this.#membership.update();
    this.#order = stories;
    for (const story of added) this.#stale.add(story);
    for (const story of removed) {
      this.#stale.delete(story);
      this.#live.delete(story);
      // It is shown until those are known that came in its place.
      this.#gone.add(story);
    }
    const { roots } = this.#library;
    if (roots === this.#roots) return;
    this.#roots = roots;
    for (const story of stories) if (this.#views.get(story)?.root !== this.#partsOf(story).root) this.#stale.add(story);
  }

  #partsOf(story: StoryPaths): StoryParts {
    const members = story.paths.flatMap((path) => this.#members.get(path) ?? []);
    // The settings of a story that spans folders are those of its first article's.
    return { story, members, root: members[0]?.file.root ?? null };
  }

  /** Makes a story known, and says of which articles that tells something new. */
  #show(parts: StoryParts, view: StoryView): void {
    const { story } = parts;
    this.#generation = {};
    if (isOpen(parts)) this.#live.add(story);
    this.#views.set(story, view);
    for (const { article } of view.members) {
      this.#storyOf.set(article.path, view);
      this.#changed.add(article.path);
    }
  }

  #hide(story: StoryPaths): void {
    const view = this.#views.get(story);
    if (!view) return;
    this.#generation = {};
    this.#views.delete(story);
    for (const { article } of view.members) {
      this.#changed.add(article.path);
      if (this.#storyOf.get(article.path) === view) this.#storyOf.delete(article.path);
    }
  }
}
