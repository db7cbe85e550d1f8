import { articleEvidence, looksLikeProse, type Engine } from "../engine/index.ts";
import type { SourceFile } from "./source-file.ts";

/** What a reader of texts needs. */
export interface TextReaderOptions {
  readonly engine: Engine;
  readonly log: (message: string) => void;
}

/** Finds out what is in single texts, and keeps it with their files. No text should make the engine throw; if one does, that costs itself alone. */
export class TextReader {
  readonly #engine: Engine;
  readonly #log: (message: string) => void;

  constructor({ engine, log }: TextReaderOptions) {
    this.#engine = engine;
    this.#log = log;
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
      if (article) file.analysis = this.#engine.analyzeArticle(article);
    });
    if (!file.analysis) file.isArticle = false;
  }

  /** Does something that may fail, and tells so. */
  guard(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#log(`${what} could not be analysed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  #readArticle(file: SourceFile): void {
    const { document, path } = file;
    if (!document || file.article) return;
    this.guard(path, () => {
      file.article = this.#engine.readArticle({ path, text: document.getText() });
    });
  }
}
