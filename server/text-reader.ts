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
  readonly log: (message: string) => void;
}

/** Texts that workers are asked for at a time: enough to keep them busy, few enough to be let go at once. */
const AT_ONCE = 128;

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

  /** Reads texts that nobody has open, elsewhere; those that are found to be articles are analysed. Leaves some where it has to give way. */
  async readMany(files: readonly SourceFile[], when: (file: SourceFile) => AnalyzeWhen, pass: Pass): Promise<void> {
    const { workers } = this.#options;
    if (!workers) return;
    const signal = pass.giveWay();
    workers.expect(files.length);
    await mapConcurrently(files, AT_ONCE, async (file) => {
      const { document, path, revision } = file;
      if (!document || signal.aborted) return;
      const outcome = await workers.analyze({ path, text: document.getText(), when: when(file) }, { signal });
      // It may be another text by now.
      if (file.revision !== revision) return;
      if (outcome.state === "dropped") return;
      if (outcome.state === "failed") {
        file.evidence = [];
        file.prose = false;
        this.tell(path, outcome.reason);
      } else {
        const { evidence, prose, bytes } = outcome.value;
        file.evidence = evidence;
        file.prose = prose;
        if (bytes) file.analysis = foldedAnalysis(bytes, this.#options.pool);
      }
      pass.progress();
    });
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
    this.#options.log(`${what} could not be analysed: ${reason}`);
  }

  #readArticle(file: SourceFile): void {
    const { document, path } = file;
    if (!document || file.article) return;
    this.guard(path, () => {
      file.article = this.#options.engine.readArticle({ path, text: document.getText() });
    });
  }
}
