import { commands, Range, type TextDocumentShowOptions, Uri, ViewColumn } from "vscode";
import type { Answer, Story } from "./panel/story.ts";

/** Where a place is shown. */
export type Where = "here" | "beside" | "first";

/** Opens an article at one of its answers, its words selected. */
export async function openAnswer({ members }: Story, { article, range }: Answer, where: Where = "here"): Promise<void> {
  const member = members[article];
  if (member) await openPlace(member.uri, range, where);
}

/** Opens a file at a place, its words selected. */
export async function openPlace(uri: string, range: Answer["range"], where: Where = "here"): Promise<void> {
  const columns = { here: undefined, beside: ViewColumn.Beside, first: ViewColumn.One };
  const viewColumn = columns[where];
  const options: TextDocumentShowOptions = { selection: rangeOf(range), ...(viewColumn === undefined ? {} : { viewColumn }) };
  await commands.executeCommand("vscode.open", Uri.parse(uri), options);
}

function rangeOf({ start, end }: Answer["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
