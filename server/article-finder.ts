import { dirname } from "node:path/posix";
import { BESIDE_ARTICLES, judgeArticles, undecided, type Candidate } from "../workspace/index.ts";
import type { Library } from "./library.ts";
import { isEnded, type Pass } from "./pass.ts";
import type { SourceFile } from "./source-file.ts";
import type { TextReader } from "./text-reader.ts";
import type { Units } from "./units.ts";
import { byCode } from "./words.ts";

/**
 * Texts that are read before what was found in them is shown, but for what is read together with the last of them. Of a large folder as many as
 * are read by then: putting articles into stories costs more the more are there already, and so little in all.
 */
const BATCH = 200;

/**
 * Says which of the library's files are articles. Looks at as few texts as that takes; at a change, at the file alone, or else at its folder: whether
 * a text is an article may follow from what stands beside it.
 */
export class ArticleFinder {
  readonly #library: Library;
  readonly #units: Units;
  readonly #reader: TextReader;
  readonly #known = new Map<string, SourceFile>();
  readonly #folders = new Map<string, Set<SourceFile>>();
  readonly #unread = new Set<SourceFile>();
  /** Folders in which files may be articles that were none, or the other way round. */
  readonly #unjudged = new Set<string>();

  constructor(library: Library, units: Units, reader: TextReader) {
    this.#library = library;
    this.#units = units;
    this.#reader = reader;
  }

  /** Whether all texts were looked at, and all folders judged. */
  get isDone(): boolean {
    return this.#unread.size === 0 && this.#unjudged.size === 0;
  }

  /** Takes note that something changed at a path. */
  note(path: string): void {
    const [before, file] = [this.#known.get(path), this.#library.files.get(path)];
    const folder = dirname(path);
    if (before !== file) {
      if (before) this.#forget(before);
      this.#units.note();
    }
    if (file) {
      this.#known.set(path, file);
      const siblings = this.#folders.get(folder) ?? new Set();
      this.#folders.set(folder, siblings.add(file));
    }
    if (file && isUnread(file)) this.#unread.add(file);
    else this.#unjudged.add(folder);
  }

  /** The file at a path, as it was when that was noted last. */
  fileAt(path: string): SourceFile | undefined {
    return this.#known.get(path);
  }

  /** The files that stand in a folder. */
  filesIn(folder: string): ReadonlySet<SourceFile> {
    return this.#folders.get(folder) ?? NONE;
  }

  /**
   * Looks at those texts that are read together with the open ones, or else at some of the others. Gives the files of which something is known now,
   * each with `isArticle` as it is.
   */
  async find(pass: Pass): Promise<ReadonlySet<SourceFile>> {
    const settled = new Set<SourceFile>();
    pass.expect(this.#unread.size);
    await this.#read(this.#nextBatch(), pass, settled);
    const ready = [...this.#unjudged].filter((folder) => ![...this.filesIn(folder)].some((file) => this.#unread.has(file)));
    await this.#judge(ready, pass, settled);
    return settled;
  }

  /** Whole units, so that their stories can be shown; those of open texts alone, as long as there are some. */
  #nextBatch(): SourceFile[] {
    const open = new Set(Array.from(this.#library.open, ({ path }) => this.#units.of(path)));
    const urgent = [...this.#unread].filter((file) => file.open || open.has(this.#units.of(file.path)));
    if (urgent.length > 0) return urgent.toSorted((a, b) => Number(b.open) - Number(a.open));
    const placed = Array.from(this.#unread, (file) => ({ file, unit: this.#units.of(file.path) }));
    const sorted = placed.toSorted((a, b) => byCode(a.unit, b.unit));
    const most = Math.max(BATCH, this.#known.size - this.#unread.size);
    const last = sorted[most - 1]?.unit;
    return sorted.filter(({ unit }, at) => at < most || unit === last).map(({ file }) => file);
  }

  async #read(files: readonly SourceFile[], pass: Pass, settled: Set<SourceFile>): Promise<void> {
    const many = new Set(files.filter((file) => !file.open && isUnread(file) && !isEnded(file, pass)));
    if (!this.#reader.isElsewhere) await this.#library.loadAll(many);
    await this.#reader.readMany([...many], ({ named }) => (named ? "always" : "marked"), pass);
    for (const file of files) {
      // What had to give way is looked at in the next round.
      if (many.has(file) && this.#reader.isElsewhere && isUnread(file) && !isEnded(file, pass)) continue;
      if (!this.#unread.delete(file)) continue;
      file.isWaiting = false;
      if (file.isUnlooked) {
        // When the reading was ended, files that nobody looks at are left unread.
        if (isEnded(file, pass)) file.setDocument(null);
        else this.#reader.readEvidence(file);
        pass.progress();
        await pass.pause();
      }
      this.#settleAlone(file, settled);
    }
  }

  /** A text that is an article by itself is one at once; where it was one before, that leaves those beside it as they are. */
  #settleAlone(file: SourceFile, settled: Set<SourceFile>): void {
    const [candidate] = toCandidate(file);
    if (candidate && undecided([candidate]).length > 0) this.#reader.readProse(file);
    const wasAlone = file.because !== null && file.because !== BESIDE_ARTICLES;
    const reason = candidate && judgeArticles(toCandidate(file)).get(file.path);
    if (reason !== undefined) settle(file, reason, settled);
    if (reason === undefined || !wasAlone) this.#unjudged.add(dirname(file.path));
  }

  /** Judges folders all of whose texts were looked at. */
  async #judge(folders: readonly string[], pass: Pass, settled: Set<SourceFile>): Promise<void> {
    for (const folder of folders) this.#unjudged.delete(folder);
    for (;;) {
      const candidates = folders.flatMap((folder) => [...this.filesIn(folder)].flatMap(toCandidate));
      const open = undecided(candidates).flatMap(({ file }) => this.#known.get(file) ?? []);
      if (open.length > 0) await this.#readProse(open, pass);
      else {
        const reasons = judgeArticles(candidates);
        const dropped = [...reasons.keys()]
          .flatMap((path) => this.#known.get(path) ?? [])
          .filter(({ hasText, isHarmful }) => !hasText && !isHarmful);
        if (dropped.length === 0) {
          for (const { file: path } of candidates) {
            const file = this.#known.get(path);
            if (file) settle(file, reasons.get(path), settled);
          }
          return;
        }
        await this.#reread(dropped);
      }
    }
  }

  async #readProse(files: readonly SourceFile[], pass: Pass): Promise<void> {
    await this.#reread(files.filter(({ hasText }) => !hasText));
    const many = files.filter((file) => !file.open && file.hasText);
    await this.#reader.readMany(many, () => "prose", pass);
    for (const file of files) {
      if (file.prose === null) this.#reader.readProse(file);
      await pass.pause();
    }
  }

  /** Reads texts again that were not kept; what can be read no more is no article any more. */
  async #reread(files: readonly SourceFile[]): Promise<void> {
    if (files.length === 0) return;
    await this.#library.reread(files.map(({ path }) => path));
    for (const file of files) if (file.hasText && !file.evidence) this.#reader.readEvidence(file);
  }

  #forget(file: SourceFile): void {
    const folder = dirname(file.path);
    const siblings = this.#folders.get(folder);
    siblings?.delete(file);
    if (siblings?.size === 0) this.#folders.delete(folder);
    this.#known.delete(file.path);
    this.#unread.delete(file);
    this.#unjudged.add(folder);
  }
}

const NONE: ReadonlySet<SourceFile> = new Set();

/** Whether its text is still to be read, or looked at. */
function isUnread({ isWaiting, isUnlooked }: SourceFile): boolean {
  return isWaiting || isUnlooked;
}

function toCandidate({ path, named, evidence, prose }: SourceFile): Candidate[] {
  return evidence ? [{ file: path, named, evidence, prose }] : [];
}

function settle(file: SourceFile, reason: string | undefined, settled: Set<SourceFile>): void {
  if (!file.evidence) return;
  file.isArticle = reason !== undefined && !file.isHarmful;
  file.because = reason ?? null;
  file.dropText();
  settled.add(file);
}
