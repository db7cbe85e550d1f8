import { dirname } from "node:path/posix";
import { BESIDE_ARTICLES, isArticleAlone, judgeArticles, undecided, type Candidate } from "../workspace/index.ts";
import type { Library } from "./library.ts";
import { isEnded, type Pass } from "./pass.ts";
import { dropText, setDocument, type SourceFile } from "./source-file.ts";
import type { TextReader } from "./text-reader.ts";

/**
 * Says which of the library's files are articles. Looks at as few texts as that takes; at a change, at the file alone, or else at its folder: whether
 * a text is an article may follow from what stands beside it.
 */
export class ArticleFinder {
  readonly #library: Library;
  readonly #reader: TextReader;
  readonly #known = new Map<string, SourceFile>();
  readonly #folders = new Map<string, Set<SourceFile>>();
  readonly #unread = new Set<SourceFile>();
  /** Folders in which files may be articles that were none, or the other way round. */
  readonly #unjudged = new Set<string>();

  constructor(library: Library, reader: TextReader) {
    this.#library = library;
    this.#reader = reader;
  }

  /** Takes note that something changed at a path. */
  note(path: string): void {
    const [before, file] = [this.#known.get(path), this.#library.files.get(path)];
    const folder = dirname(path);
    if (before && before !== file) this.#forget(before);
    if (file) {
      this.#known.set(path, file);
      const siblings = this.#folders.get(folder) ?? new Set();
      this.#folders.set(folder, siblings.add(file));
      if (file.document && !file.evidence) this.#unread.add(file);
      else this.#unjudged.add(folder);
    } else this.#unjudged.add(folder);
  }

  /** The file at a path, as it was when that was noted last. */
  fileAt(path: string): SourceFile | undefined {
    return this.#known.get(path);
  }

  /** The files that stand in a folder. */
  filesIn(folder: string): ReadonlySet<SourceFile> {
    return this.#folders.get(folder) ?? NONE;
  }

  /** Gives those files that were looked at, each with `isArticle` as it is now. */
  async find(pass: Pass): Promise<ReadonlySet<SourceFile>> {
    const settled = new Set<SourceFile>();
    for (;;) {
      await this.#readEvidence(pass, settled);
      const candidates = [...this.#unjudged].flatMap((folder) => [...this.filesIn(folder)].flatMap(toCandidate));
      const open = undecided(candidates).flatMap(({ file }) => this.#known.get(file) ?? []);
      if (open.length > 0) await this.#readProse(open, pass);
      else {
        const reasons = judgeArticles(candidates);
        const dropped = [...reasons.keys()].filter((path) => !this.#known.get(path)?.document);
        if (!(await this.#reread(dropped))) {
          for (const { file: path } of candidates) this.#settle(path, reasons.get(path), settled);
          this.#unjudged.clear();
          return settled;
        }
      }
    }
  }

  async #readEvidence(pass: Pass, settled: Set<SourceFile>): Promise<void> {
    for (const file of this.#unread) {
      this.#unread.delete(file);
      if (!file.document || file.evidence) continue;
      // When the reading was ended, files that nobody looks at are left unread.
      if (isEnded(file, pass)) setDocument(file, null);
      else this.#reader.readEvidence(file);
      const [candidate] = toCandidate(file);
      // A text that was an article by itself and still is one leaves those beside it as they are.
      if (candidate && file.because !== null && file.because !== BESIDE_ARTICLES && isArticleAlone(candidate)) {
        file.isArticle = true;
        settled.add(file);
      } else this.#unjudged.add(dirname(file.path));
      await pass.pause();
    }
  }

  async #readProse(files: readonly SourceFile[], pass: Pass): Promise<void> {
    await this.#reread(files.filter(({ document }) => !document).map(({ path }) => path));
    for (const file of files) {
      this.#reader.readProse(file);
      await pass.pause();
    }
  }

  /** Reads texts again that were not kept; whether there were any. */
  async #reread(paths: readonly string[]): Promise<boolean> {
    if (paths.length === 0) return false;
    await this.#library.reread(paths);
    for (const path of paths) {
      const file = this.#library.files.get(path);
      if (file?.document && !file.evidence) this.#unread.add(file);
      // What can be read no more is no article any more.
      else if (file && !file.document) file.evidence = null;
    }
    return true;
  }

  #settle(path: string, reason: string | undefined, settled: Set<SourceFile>): void {
    const file = this.#known.get(path);
    if (!file?.evidence) return;
    file.isArticle = reason !== undefined;
    file.because = reason ?? null;
    if (!file.isArticle) dropText(file);
    settled.add(file);
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

function toCandidate({ path, named, evidence, prose }: SourceFile): Candidate[] {
  return evidence ? [{ file: path, named, evidence, prose }] : [];
}
