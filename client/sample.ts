import { commands, type ExtensionContext, FileType, Uri, workspace } from "vscode";

/** How `secondSource.openSample` may be called by other code: `show: false` only makes the copy. */
export interface SampleOptions {
  readonly show?: boolean;
}

/**
 * Copies the sample story out of the extension, so that trying things out changes nothing that was shipped, and opens the copy: in this
 * window where it is empty, else in a new one. Each time the shipped articles are as they were; files that were added to the copy stay.
 * Gives the copy's address.
 */
export async function openSample(context: ExtensionContext, options: SampleOptions = {}): Promise<Uri> {
  const copy = Uri.joinPath(context.globalStorageUri, "samples");
  await copyFiles(Uri.joinPath(context.extensionUri, "samples"), copy);
  if (options.show !== false) {
    await commands.executeCommand("vscode.openFolder", copy, { forceNewWindow: workspace.workspaceFolders !== undefined });
  }
  return copy;
}

async function copyFiles(from: Uri, to: Uri): Promise<void> {
  await workspace.fs.createDirectory(to);
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    const source = Uri.joinPath(from, name);
    const target = Uri.joinPath(to, name);
    if (type === FileType.Directory) await copyFiles(source, target);
    else await workspace.fs.copy(source, target, { overwrite: true });
  }
}
