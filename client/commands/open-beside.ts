import { commands, Range, Uri, ViewColumn } from "vscode";

/** A range as the protocol has it. */
interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Opens an article beside the editor, its words selected. */
export async function openBeside(uri: string, { start, end }: PlainRange): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await commands.executeCommand("vscode.open", Uri.parse(uri), { viewColumn: ViewColumn.Beside, selection });
}
