import { Range, ShowDocumentRequest, type Connection } from "vscode-languageserver";

/** Shows a place of an article, for clients that show a document when they are asked to. */
export const SHOW_COMMAND = "secondSource.show";

/** Has the client show a document; whether it did. */
export async function runShow(uri: unknown, selection: unknown, connection: Connection): Promise<boolean> {
  // Nothing but files is opened, whoever asks.
  if (typeof uri !== "string" || !uri.startsWith("file:")) return false;
  const range = Range.is(selection) ? { selection } : {};
  const { success } = await connection.sendRequest(ShowDocumentRequest.type, { uri, takeFocus: true, ...range });
  return success;
}
