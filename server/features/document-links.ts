import * as l10n from "@vscode/l10n";
import type { DocumentLink } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import type { SourceFile } from "../source-file.ts";
import { rangeOf } from "../spans.ts";

/** The addresses in an article's front matter. */
export const documentLinksFeature: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register: (connection, answer) => {
    connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
      answer(token, ({ session }) => documentLinks(session.library.fileOf(uri)), { uri, patient: true }),
    );
  },
};

const ADDRESS = /\bhttps?:\/\/[^\s"'<>[\]{}|\\^`]+/gu;

function documentLinks(file: SourceFile | undefined): DocumentLink[] {
  const block = file?.analysis?.article.blocks.find(({ kind }) => kind === "front-matter");
  if (!file?.document || !block) return [];
  const { document } = file;
  return [...document.getText().slice(block.start, block.end).matchAll(ADDRESS)].flatMap((match): DocumentLink[] => {
    const words = withoutEnd(match[0]);
    if (!URL.canParse(words)) return [];
    const { href, hostname } = new URL(words);
    const start = block.start + match.index;
    return [{ range: rangeOf(document, { start, end: start + words.length }), target: href, tooltip: l10n.t("Open {0}", hostname) }];
  });
}

/** Marks that end what an address stands in. */
const ENDING: ReadonlySet<string> = new Set(".,;:!?)");

function withoutEnd(words: string): string {
  let end = words.length;
  while (ENDING.has(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}
