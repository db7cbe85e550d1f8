import { commands, Uri } from "vscode";

/** Shows two articles as a difference. */
export async function compareOutlets(left: string, right: string, title: string): Promise<void> {
  await commands.executeCommand("vscode.diff", Uri.parse(left), Uri.parse(right), title);
}
