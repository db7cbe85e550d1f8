import { TextDocument } from "vscode-languageserver-textdocument";
import type { Article, ArticleAnalysis } from "../engine/index.ts";
import type { Fault, Root } from "../workspace/index.ts";

/** A file that is or may be an article, with all that is known of it. */
export interface SourceFile {
  /** Absolute, with `/`; the name that the engine knows it by. For a text without a file, its URI. */
  readonly path: string;
  /** As the client writes it where it has it open. */
  uri: string;
  /** Null for an open text outside all folders. */
  root: Root | null;
  named: boolean;
  /** The text and its version; null where it was not read, or need not be kept. */
  document: TextDocument | null;
  /** Of the document, when what is known here was found out: an open document changes its text in place, and its version only where the client counts. */
  version: number;
  text: string | null;
  open: boolean;
  /** What was wrong with the file on the disk. */
  faults: readonly Fault[];
  /** The marks of an article that the text has; null until it is looked at. */
  evidence: readonly string[] | null;
  /** Whether it reads as prose; null until that matters. */
  prose: boolean | null;
  /** Whether it is an article; null until that is known. */
  isArticle: boolean | null;
  /** Why it was one when that was last looked at; null where it was none. */
  because: string | null;
  /** What the text is; null until that matters. */
  article: Article | null;
  /** Everything about it; null while it is not read or not an article. */
  analysis: ArticleAnalysis | null;
}

/** A file of which only the name is known. */
export function createSourceFile(path: string, uri: string): SourceFile {
  const nothing = { document: null, version: 0, text: null, evidence: null, prose: null, isArticle: null, article: null, analysis: null };
  return { path, uri, root: null, named: false, open: false, faults: [], because: null, ...nothing };
}

/** Gives a file its text; what was known of another text is dropped. */
export function setDocument(file: SourceFile, document: TextDocument | null): void {
  file.document = document;
  file.version = document?.version ?? 0;
  file.text = document?.getText() ?? null;
  file.evidence = null;
  file.prose = null;
  file.isArticle = null;
  file.article = null;
  file.analysis = null;
}

/** Gives a file the same text from elsewhere, as when the client opens it: what is known of it stays. */
export function replaceDocument(file: SourceFile, document: TextDocument): void {
  if (file.document && file.text === document.getText()) {
    file.document = document;
    file.version = document.version;
  } else setDocument(file, document);
}

/** A file that is no article keeps its marks, in case one comes to stand beside it, but not its text. */
export function dropText(file: SourceFile): void {
  file.analysis = null;
  file.article = null;
  if (!file.open) file.document = null;
}

/** Whether there is a text that was not looked at, or an article that was not analysed. */
export function isUnread({ document, evidence, isArticle, analysis }: SourceFile): boolean {
  return document !== null && (evidence === null || isArticle === null || (isArticle && analysis === null));
}

/** A text read from the disk, as a document that no client has open. */
export function documentOf(uri: string, text: string): TextDocument {
  return TextDocument.create(uri, "article", 0, text);
}
