import {
  articleEvidence,
  foldedAnalysis,
  isFolded,
  looksLikeProse,
  packAnalysis,
  type ArticleAnalysis,
  type Engine,
  type Pool,
} from "../engine/index.ts";
import { plainText } from "./escape.ts";
import { mapConcurrently, type AnalyzeWhen, type Workers } from "../workspace/index.ts";
import type { Pass } from "./pass.ts";
import type { SourceFile } from "./source-file.ts";

/** What a reader of texts needs. */
export interface TextReaderOptions {
  readonly engine: Engine;
  /** Null: everything is read at once and here. */
  readonly workers: Workers | null;
  /** Of what is unfolded. */
  readonly pool: Pool;
  /** Reads a text from the disk where it is still to be read. */
  readonly load: (file: SourceFile) => Promise<void>;
  readonly log: (message: string) => void;
}

/** Texts that workers are asked for at a time: enough to keep them busy, few enough to be let go at once. */
const AT_ONCE = 128;

interface Elsewhere {
  readonly workers: Workers;
  readonly signal: AbortSignal;
  readonly when: AnalyzeWhen;
}

/** Finds out what is in single texts, and keeps it with their files. No text should make the engine throw; if one does, that costs itself alone. */
export class TextReader {
  readonly #options: TextReaderOptions;

  constructor(options: TextReaderOptions) {
    this.#options = options;
  }

  /** Whether texts that nobody has open are read elsewhere. */
  get isElsewhere(): boolean {
    return this.#options.workers !== null;
  }

  /**
   * Reads texts that nobody has open, elsewhere; those that are found to be articles are analysed. Each comes from the disk when its turn comes, and goes
   * when it is analysed: however many they are, few are held at a time. Leaves some where it has to give way.
   */
  async readMany(files: readonly SourceFile[], when: (file: SourceFile) => AnalyzeWhen, pass: Pass): Promise<void> {
    const { workers } = this.#options;
    if (!workers) return;
    const signal = pass.giveWay();
    workers.expect(files.length);
    await mapConcurrently(files, AT_ONCE, async (file) => {
      if (signal.aborted) return;
      const isKnown = file.isWaiting;
      await this.#options.load(file);
      // What is on the disk may be what is known.
      const isDone = (isKnown && file.evidence !== null) || (await this.#readElsewhere(file, { workers, signal, when: when(file) }));
      if (isDone) pass.progress();
    });
  }

  /** Tells whether something is known of the text now. */
  async #readElsewhere(file: SourceFile, { workers, signal, when }: Elsewhere): Promise<boolean> {
    const { document, path, revision } = file;
    if (!document) return true;
    const outcome = await workers.analyze({ path, text: document.getText(), when }, { signal });
    // It may be another text by now.
    if (outcome.state === "dropped" || file.revision !== revision) return false;
    if (outcome.state === "failed") {
      file.isHarmful = true;
      file.evidence = [];
      file.prose = false;
      this.tell(path, outcome.reason);
      return true;
    }
    const { evidence, prose, bytes } = outcome.value;
    file.evidence = evidence;
    file.prose = prose;
    if (bytes) file.analysis = foldedAnalysis(bytes, this.#options.pool);
    file.dropText();
    return true;
  }

  /** Looks for the marks of an article. */
  readEvidence(file: SourceFile): void {
    const { document, path } = file;
    if (!document) return;
    file.evidence = [];
    this.guard(path, () => {
      file.evidence = articleEvidence({ path, text: document.getText() });
    });
  }

  /** Looks whether a text is prose. */
  readProse(file: SourceFile): void {
    file.prose = false;
    this.#readArticle(file);
    if (file.article) file.prose = looksLikeProse(file.article);
  }

  /** Analyses an article. What cannot be analysed is no article, and not tried again. */
  readAnalysis(file: SourceFile): void {
    this.#readArticle(file);
    const { article, path } = file;
    this.guard(path, () => {
      if (article) file.analysis = this.#options.engine.analyzeArticle(article);
    });
    file.article = null;
    if (!file.analysis) file.isArticle = false;
    else if (!file.open) file.analysis = this.fold(file.analysis);
  }

  /** The same analysis in little room. */
  fold(analysis: ArticleAnalysis): ArticleAnalysis {
    if (isFolded(analysis)) return analysis;
    return foldedAnalysis(packAnalysis(analysis), this.#options.pool) ?? analysis;
  }

  /** Does something that may fail, and tells so. */
  guard(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.tell(what, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  /** Tells of something that could not be analysed. */
  tell(what: string, reason: string): void {
    this.#options.log(`${plainText(what)} could not be analysed: ${reason}`);
  }

  #readArticle(file: SourceFile): void {
    const { document, path } = file;
    if (!document || file.article) return;
    this.guard(path, () => {
      file.article = this.#options.engine.readArticle({ path, text: document.getText() });
    });
  }
}
