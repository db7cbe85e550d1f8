import * as l10n from "@vscode/l10n";
import {
  LSPErrorCodes,
  ResponseError,
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type Position,
  type PrepareRenameResult,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { BlockKind, Span } from "../../engine/index.ts";
import { plainText } from "../escape.ts";
import type { Feature, Parts } from "../feature.ts";
import { placesAt, type ArticleSpan } from "../places.ts";
import type { SourceFile } from "../source-file.ts";
import { holderOf, offsetAt, rangeOf } from "../spans.ts";

/** Renames one spelling of a name in all articles of the story. */
export const renameFeature: Feature = {
  capabilities: ({ prepareRename }) => ({ renameProvider: prepareRename ? { prepareProvider: true } : true }),
  register: (connection, answer) => {
    connection.onPrepareRename(({ textDocument, position }, token) =>
      answer(token, (parts) => prepare(textDocument.uri, position, parts), textDocument),
    );
    connection.onRenameRequest(({ textDocument, position, newName }, token) =>
      // Every text counts: one that is not read yet would keep the old spelling.
      answer(token, (parts) => rename(textDocument.uri, position, newName, parts)),
    );
  },
};

const LONGEST = 200;

/** Where a name is text that somebody wrote about the event; elsewhere it names whoever published or took something. */
const RENAMED: ReadonlySet<BlockKind> = new Set(["headline", "subhead", "section", "dateline", "paragraph", "caption"]);

/** One spelling of a name: where it was asked for and everywhere that it stands. */
interface Spelling {
  readonly text: string;
  readonly span: Span;
  readonly file: SourceFile;
  readonly places: readonly ArticleSpan[];
}

function prepare(uri: string, position: Position, parts: Parts): PrepareRenameResult | ResponseError {
  const spelling = spellingAt(uri, position, parts);
  if (!spelling?.file.document) return refusal(noName());
  return { range: rangeOf(spelling.file.document, spelling.span), placeholder: spelling.text };
}

function rename(uri: string, position: Position, newName: string, parts: Parts): WorkspaceEdit | ResponseError {
  const spelling = spellingAt(uri, position, parts);
  if (!spelling) return refusal(noName());
  const name = newName.trim();
  if (name === "" || name.length > LONGEST || /\p{Cc}|\u2028|\u2029/u.test(name))
    return refusal(l10n.t("A name is one line of at most {0} characters, and not empty.", LONGEST));
  if (name === spelling.text) return refusal(l10n.t("The new spelling is the same as the old one."));
  const edits = editsOf(spelling, parts);
  const { documentChanges, annotations } = parts.abilities;
  if (!documentChanges) {
    return {
      changes: Object.fromEntries(edits.map(({ file, ranges }) => [file.uri, ranges.map((range) => ({ range, newText: name }))])),
    };
  }
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const changes = edits.map(({ file, ranges }, index): TextDocumentEdit => {
    const id = `outlet-${index}`;
    const description = plainText(file.analysis?.article.outletLabel ?? "");
    changeAnnotations[id] = {
      label: plainText(l10n.t("Rename “{0}” to “{1}”", spelling.text, name)),
      description,
      needsConfirmation: true,
    };
    const toEdit = (range: Range): TextEdit | AnnotatedTextEdit =>
      annotations ? { range, newText: name, annotationId: id } : { range, newText: name };
    return { textDocument: { uri: file.uri, version: file.open ? (file.document?.version ?? null) : null }, edits: ranges.map(toEdit) };
  });
  return annotations ? { documentChanges: changes, changeAnnotations } : { documentChanges: changes };
}

/** The name at a position, and every mention of the same entity that is spelled just so. */
function spellingAt(uri: string, position: Position, { session: { library, analyses } }: Parts): Spelling | null {
  const file = library.fileOf(uri);
  const found = file?.document && placesAt(file, analyses, offsetAt(file.document, position));
  const place = found?.places.find((one) => "entity" in one);
  if (!file || !found || !place || !("entity" in place)) return null;
  const texts = new Map(found.story.analysis.articles.map((analysis) => [analysis.article.path, analysis.article]));
  const read = ({ article, span }: ArticleSpan): string => texts.get(article)?.text.slice(span.start, span.end) ?? "";
  const isWritten = ({ article, span }: ArticleSpan): boolean => {
    const block = holderOf(texts.get(article)?.blocks ?? [], span);
    return block !== undefined && RENAMED.has(block.kind);
  };
  const here = { article: file.path, span: place.span };
  const text = read(here);
  if (!isWritten(here)) return null;
  const mentions = place.entity.mentions.map((mention): ArticleSpan => ({ article: mention.article, span: mention }));
  return { text, span: place.span, file, places: mentions.filter((one) => read(one) === text && isWritten(one)) };
}

/** By file, ranges that do not overlap. */
function editsOf({ places }: Spelling, { session: { library } }: Parts): { file: SourceFile; ranges: Range[] }[] {
  const byFile = new Map<SourceFile, Span[]>();
  for (const { article, span } of places.toSorted((a, b) => a.span.start - b.span.start)) {
    const file = library.files.get(article);
    if (!file) continue;
    const spans = byFile.get(file) ?? [];
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
    byFile.set(file, spans);
  }
  return [...byFile].flatMap(([file, spans]) => {
    const { document } = file;
    return document ? [{ file, ranges: spans.map((span) => rangeOf(document, span)) }] : [];
  });
}

function noName(): string {
  return l10n.t("Only a name of a person, a place, an organization or the like can be renamed. Put the cursor on one.");
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
