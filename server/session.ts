import type { CancellationToken, Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Engine } from "../engine/index.ts";
import { nodeFileSystem, type FileSystem, type Root, type RootFault, type Workers } from "../workspace/index.ts";
import { Analyses } from "./analyses.ts";
import { Dispositions } from "./dispositions.ts";
import { Library } from "./library.ts";
import type { Work } from "./pass.ts";
import type { ClientAbilities } from "./abilities.ts";
import type { Readiness } from "./feature.ts";
import type { FileProblems } from "./file-problems.ts";
import { Problems } from "./problems.ts";
import { Publisher } from "./publisher.ts";
import { statusNotification, type Status } from "./protocol.ts";
import { Signal } from "./signal.ts";
import { pathOfUri } from "./spans.ts";
import { statusOf } from "./status.ts";

/**
 * How long typing must pause before it is looked at, in milliseconds; longer where looking takes longer. The first keystroke after a rest as long
 * as the last look took is looked at at once: that keeps the wait short, and leaves half of one processor to others.
 */
const SHORTEST_DELAY = 30;
const LONGEST_DELAY = 2000;

export interface SessionOptions {
  readonly connection: Connection;
  readonly engine: Engine;
  readonly abilities: ClientAbilities;
  readonly fileSystem?: FileSystem;
  /** Who reads what nobody has open; null: everything is read here. They are closed with the session. */
  readonly workers?: Workers | null;
  /** Told after every analysis whose result may look different in an open text. */
  readonly onChanged?: () => void;
}

/** One client's workspace: takes what changes, brings the analyses up to date one at a time, and tells the client what came of it. */
export class Session {
  readonly library: Library;
  readonly analyses: Analyses;
  readonly dispositions: Dispositions;
  configFaults: readonly RootFault[] = [];
  readonly #options: SessionOptions;
  readonly #problems = new Problems();
  /** Null where the client asks for problems by itself. */
  readonly #publisher: Publisher | null;
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;
  #work: Work = {};
  #timer: NodeJS.Timeout | null = null;
  /** Who waits for typing to pause. */
  readonly #pause = new Signal();
  #stale = false;
  #lastDuration = 0;
  /** When the last look ended. */
  #lastEnd = 0;
  #lastStatus = "";
  #isUpToDate = true;
  readonly #onceAnalyzed: (() => void)[] = [];
  /** Settles when the folders were listed, and their texts read, for the first time. */
  readonly listed: Promise<void>;
  #tellListed: () => void = () => undefined;
  /** Settles at the next stage of an analysis that is under way. */
  readonly #stage = new Signal();
  #isAnalyzing = false;
  #isDisposed = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.listed = new Promise((resolve) => (this.#tellListed = resolve));
    this.library = new Library(options.fileSystem ?? nodeFileSystem);
    this.analyses = new Analyses({
      engine: options.engine,
      library: this.library,
      workers: options.workers ?? null,
      log: (message) => options.connection.console.error(message),
    });
    this.dispositions = new Dispositions(options.fileSystem ?? nodeFileSystem, this.library, this.analyses);
    this.#publisher = options.abilities.pull ? null : new Publisher(options.connection);
  }

  /** Takes the client's text; what follows from it is told shortly after the last change. */
  edit(document: TextDocument): void {
    if (!this.dispositions.edit(document)) this.library.edit(document);
    this.#changed();
  }

  /** Takes the disk's text again for a document that the client closed. */
  close(document: TextDocument): Promise<void> {
    return this.enqueue(async () => {
      if (!(await this.dispositions.close(document))) await this.library.close(document);
    });
  }

  /** Forgets files that are no longer there. */
  remove(paths: readonly string[]): Promise<void> {
    return this.enqueue(() => this.library.remove(paths));
  }

  /** Reads files that changed on the disk. */
  reread(paths: readonly string[]): Promise<void> {
    return this.enqueue(() => this.library.reread(paths));
  }

  /** Lists the folders, reads what is new (or everything `again`), and tells what came of it. */
  scan(roots: readonly Root[], { again = false, ...work }: Work & { readonly again?: boolean } = {}): Promise<void> {
    return this.enqueue(async () => {
      this.library.roots = roots;
      await this.dispositions.read(roots);
      this.#work = { signal: work.signal, onProgress: this.#telling(work) };
      await this.library.scan({ again, ...(work.signal ? { signal: work.signal } : {}) });
      this.#tellListed();
    });
  }

  /** Does something that changes texts, after whatever else is under way, and then brings the analyses up to date. */
  enqueue(change: () => void | Promise<void>): Promise<void> {
    this.#waiting++;
    this.#isUpToDate = false;
    this.#queue = this.#follow(this.#queue, change);
    return this.#queue;
  }

  /**
   * Settles when everything known so far is analysed, or all that matters to one text (`uri`): what a request waits for. The analysis begins at
   * once; or, for what is asked at every keystroke (`patient`), when typing pauses. False as soon as the request is cancelled.
   */
  async settled(token?: CancellationToken, { uri, patient = false, partial = false }: Readiness = {}): Promise<boolean> {
    if (partial && (uri === undefined || this.analyses.storyOf(pathOfUri(uri)))) return token?.isCancellationRequested !== true;
    const isCancelled = (): boolean => token?.isCancellationRequested === true;
    const cancelled = new Promise<false>((resolve) => token?.onCancellationRequested(() => resolve(false)));
    if (patient && this.#timer) await Promise.race([cancelled, this.#pause.next()]);
    if (this.#timer && !isCancelled()) this.#start();
    let isDone = false;
    while (!isDone && !isCancelled()) {
      const queue: Promise<void> = this.#queue;
      if (uri !== undefined && this.#isAnalyzing && this.analyses.isCurrent(pathOfUri(uri))) break;
      const isEnd = await Promise.race([queue.then(() => true), this.#stage.next().then(() => false), cancelled]);
      isDone = isEnd && queue === this.#queue;
    }
    return !isCancelled();
  }

  /** Tells when all that is under way is analysed: now, or later; unlike `settled`, it may be called by what others wait for. */
  onceAnalyzed(tell: () => void): void {
    if (this.#isUpToDate) tell();
    else this.#onceAnalyzed.push(tell);
  }

  /** What is to be shown at every file that has problems, by URI. */
  problems(): ReadonlyMap<string, FileProblems> {
    const { library, analyses, dispositions } = this;
    const { relatedInformation: related, markup } = this.#options.abilities;
    const configFaults = [...this.configFaults, ...dispositions.faults()];
    return this.#problems.gather({ library, analyses, dispositions, configFaults, related, markup });
  }

  /** Settles when more is known than now, or nothing more ever will be. */
  nextChange(): Promise<void> {
    return this.#isDisposed ? Promise.resolve() : this.#stage.next();
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  status(progress: Status["progress"] = null): Status {
    return statusOf(this.library, this.analyses, this.dispositions, progress);
  }

  /** Ends the waiting, for good. */
  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isDisposed = true;
    this.analyses.close();
    void this.#options.workers?.close();
    this.#pause.fire();
    this.#stage.fire();
  }

  #changed(): void {
    this.#stale = true;
    const pause = Math.min(LONGEST_DELAY, Math.max(SHORTEST_DELAY, this.#lastDuration));
    const isRested = !this.#isAnalyzing && performance.now() - this.#lastEnd > pause;
    const delay = isRested && !this.#timer ? 0 : pause;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), delay);
  }

  #start(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    void this.enqueue(() => undefined);
    this.#pause.fire();
  }

  async #follow(before: Promise<void>, change: () => void | Promise<void>): Promise<void> {
    await before;
    this.#waiting--;
    await this.#guard(change);
    // Changes that queued up behind this one are looked at together with it, by the last of them; also where one fails.
    this.#stale = true;
    if (this.#waiting > 0) return;
    await this.#guard(() => this.#refresh());
    // More may have come during the analysis: that is told with it.
    this.#isUpToDate = this.#waiting === 0;
    if (this.#isUpToDate) for (const tell of this.#onceAnalyzed.splice(0)) tell();
  }

  async #guard(work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.connection.console.error(describe(error));
    }
  }

  async #refresh(): Promise<void> {
    const start = performance.now();
    // Taken now, so that the end of one reading never ends the next, even where this one fails.
    const work = this.#work;
    this.#work = {};
    this.#isAnalyzing = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        await this.analyses.refresh({ ...work, onStage: () => this.#publish() });
      }
    } finally {
      this.#isAnalyzing = false;
    }
    // How long a whole folder took says nothing of how long the next edit takes.
    this.#lastEnd = performance.now();
    this.#lastDuration = work.onProgress ? 0 : this.#lastEnd - start;
    await this.#publish();
    this.#tell(null);
  }

  /** Tells what is known by now, and lets those go on who wait for some of it. */
  async #publish(): Promise<void> {
    await this.#publisher?.publish(this.problems(), this.#problems.takeChanged());
    this.#stage.fire();
    this.#options.onChanged?.();
  }

  /** Tells of a long reading, but not of each of its files. */
  #telling({ onProgress }: Work): NonNullable<Work["onProgress"]> {
    return (done, total) => {
      onProgress?.(done, total);
      if (done % 20 === 0) this.#tell({ done, total });
    };
  }

  #tell(progress: Status["progress"]): void {
    const status = this.status(progress);
    const key = JSON.stringify(status);
    if (key === this.#lastStatus) return;
    this.#lastStatus = key;
    void this.#options.connection.sendNotification(statusNotification, status);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
