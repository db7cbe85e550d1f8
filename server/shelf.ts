import type { TextDocument } from "vscode-languageserver-textdocument";
import type { SourceFile } from "./source-file.ts";

/** The texts that were asked for last, of files that keep theirs in another form. */
export interface Shelf {
  /** A file's text, made by `make` where it is not at hand. */
  get(file: SourceFile, make: () => TextDocument): TextDocument;
  /** Forgets a file's text, which is another now. */
  delete(file: SourceFile): void;
}

/** A shelf for so many texts; what was not asked for longest gives way. */
export function createShelf(size: number): Shelf {
  const texts = new Map<SourceFile, TextDocument>();
  return {
    get(file, make) {
      const document = texts.get(file) ?? make();
      texts.delete(file);
      texts.set(file, document);
      const [oldest] = texts.keys();
      if (oldest && texts.size > size) texts.delete(oldest);
      return document;
    },
    delete: (file) => void texts.delete(file),
  };
}
