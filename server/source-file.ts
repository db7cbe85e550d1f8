import { TextDocument } from "vscode-languageserver-textdocument";
import type { Article, ArticleAnalysis } from "../engine/index.ts";
import type { Fault, Root } from "../workspace/index.ts";
import type { Shelf } from "./shelf.ts";

/** A file that is or may be an article, with all that is known of it. */
export class SourceFile {
  /** Absolute, with `/`; the name that the engine knows it by. For a text without a file, its URI. */
  readonly path: string;
  /** As the client writes it where it has it open. */
  uri: string;
  /** Null for an open text outside all folders. */
  root: Root | null = null;
  /** Whether a listing of the folders has it; whether the folder's settings name it as an article; whether its language says so while it is open. */
  listed = false;
  declared = false;
  claimed = false;
  /** Of the document, when what is known here was found out: an open document changes its text in place, and its version only where the client counts. */
  version = 0;
  open = false;
  /** Whether its text is still to be read from the disk: what is known of it then is of an earlier one, and holds until that is done. */
  isWaiting = false;
  /** What was wrong with the file on the disk. */
  faults: readonly Fault[] = [];
  /** The marks of an article that the text has; null until it is looked at. */
  evidence: readonly string[] | null = null;
  /** Whether it reads as prose; null until that matters. */
  prose: boolean | null = null;
  /** Whether it is an article; null until that is known. */
  isArticle: boolean | null = null;
  /** Why it was one when that was last looked at; null where it was none. */
  because: string | null = null;
  /** Whether its text ended what read it: then it is no article, whoever says so, and not tried again. */
  isHarmful = false;
  /** What the text is; null until that matters, and once it is analysed. */
  article: Article | null = null;
  /** Everything about it; null while it is not read or not an article. */
  analysis: ArticleAnalysis | null = null;
  /** Another number for another text. */
  revision = 0;
  readonly #shelf: Shelf;
  #document: TextDocument | null = null;
  #text: string | null = null;

  constructor(path: string, uri: string, shelf: Shelf) {
    this.path = path;
    this.uri = uri;
    this.#shelf = shelf;
  }

  /** Whether someone says that it is an article, whatever its text is. */
  get named(): boolean {
    return this.declared || this.claimed;
  }

  /** Whether the text is at hand. */
  get hasText(): boolean {
    return this.#document !== null || this.analysis !== null;
  }

  /** The text and its version; null where it was not read, or need not be kept. Of a text that nobody has open, made when it is asked for. */
  get document(): TextDocument | null {
    if (this.#document) return this.#document;
    const { analysis } = this;
    return analysis && this.#shelf.get(this, () => documentOf(this.uri, analysis.article.text));
  }

  /** The text, when what is known here was found out. */
  get text(): string | null {
    return this.#text ?? this.document?.getText() ?? null;
  }

  /** Whether there is a text that was not looked at, or an article that was not analysed. */
  get isUnread(): boolean {
    return this.isWaiting || this.isUnlooked || (this.hasText && (this.isArticle === null || (this.isArticle && this.analysis === null)));
  }

  /** Whether there is a text that was not looked at. */
  get isUnlooked(): boolean {
    return this.hasText && this.evidence === null;
  }

  /** Gives the file its text; what was known of another text is dropped. */
  setDocument(document: TextDocument | null): void {
    this.#document = document;
    this.#text = document?.getText() ?? null;
    this.#shelf.delete(this);
    this.version = document?.version ?? 0;
    this.revision++;
    this.evidence = null;
    this.prose = null;
    this.isArticle = null;
    this.isHarmful = false;
    this.article = null;
    this.analysis = null;
  }

  /** Gives the file the same text from elsewhere, as when the client opens it: what is known of it stays. */
  replaceDocument(document: TextDocument): void {
    if (!this.hasText || this.text !== document.getText()) {
      this.setDocument(document);
      return;
    }
    this.#document = document;
    this.#text = document.getText();
    this.version = document.version;
    this.dropText();
  }

  /** Keeps no text that nobody has open and that can be had from the analysis, or that is of no article. What else is known stays. */
  dropText(): void {
    if (this.isArticle === false) {
      this.analysis = null;
      this.article = null;
    }
    // A plain analysis holds the text itself.
    const isElsewhere = this.isArticle === false || this.analysis !== null;
    if (this.open || !isElsewhere) return;
    this.#document = null;
    this.#text = null;
  }
}

/** A text read from the disk, as a document that no client has open. */
export function documentOf(uri: string, text: string): TextDocument {
  return TextDocument.create(uri, "article", 0, text);
}
