import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Splice } from "../../workspace/index.ts";
import type { SourceFile } from "../source-file.ts";
import { rangeOf, uriOfPath } from "../spans.ts";
import type { ActionAbilities } from "./abilities.ts";

/** A file that an edit is made in. */
export interface EditedFile {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Null where there is no such file yet. */
  readonly text: string | null;
  /** Of the text that the client has open; null where it has not. */
  readonly version: number | null;
}

/** An edit of an article, good for the version that it was made for. */
export function wordsEdit({ uri, open, document }: SourceFile, edits: TextEdit[], abilities: ActionAbilities): WorkspaceEdit {
  const version = open ? (document?.version ?? null) : null;
  return abilities.documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

/** An edit of a file of the workspace, which is made where there is none; null where the client cannot make one. */
export function fileEdit(
  { path, text, version }: EditedFile,
  splices: readonly Splice[],
  abilities: ActionAbilities,
): WorkspaceEdit | null {
  const uri = uriOfPath(path);
  const document = TextDocument.create(uri, "yaml", 0, text ?? "");
  const edits = splices.map((splice): TextEdit => ({ range: rangeOf(document, splice), newText: splice.text }));
  if (text === null) {
    if (!abilities.createFiles) return null;
    // Where someone made the file meanwhile, making it fails, and nothing is put before their words.
    return {
      documentChanges: [
        { kind: "create", uri },
        { textDocument: { uri, version: null }, edits },
      ],
    };
  }
  return abilities.documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
