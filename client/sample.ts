import { commands, type ExtensionContext, FileType, Uri, window, workspace } from "vscode";

/** How `secondSource.openSample` may be called by other code: `show: false` only makes the copy. */
export interface SampleOptions {
  readonly show?: boolean;
}

/** Set while the window that is to show the sample story has not done so. */
const WANTED = "sample.wanted";
const FIRST_ARTICLE = ["flood", "valley-courier.article"];

/**
 * Copies the sample story out of the extension, so that trying things out changes nothing that was shipped, and opens the copy: in this
 * window where it is empty, else in a new one. Each time the shipped articles are as they were; files that were added to the copy stay.
 * Gives the copy's address.
 */
export async function openSample(context: ExtensionContext, options: SampleOptions = {}): Promise<Uri> {
  const copy = copyOf(context);
  await copyFiles(Uri.joinPath(context.extensionUri, "samples"), copy);
  if (options.show === false) return copy;
  await context.globalState.update(WANTED, true);
  if (isOpen(copy)) await showSample(context);
  else await commands.executeCommand("vscode.openFolder", copy, { forceNewWindow: workspace.workspaceFolders !== undefined });
  return copy;
}

/** Opens an article in the window of the sample story, once each time that the story was asked for: a folder alone shows nothing. */
export async function showSample(context: ExtensionContext): Promise<void> {
  const copy = copyOf(context);
  if (!isOpen(copy) || context.globalState.get(WANTED) !== true) return;
  await context.globalState.update(WANTED, undefined);
  await window.showTextDocument(Uri.joinPath(copy, ...FIRST_ARTICLE), { preview: false });
}

function copyOf({ globalStorageUri }: ExtensionContext): Uri {
  return Uri.joinPath(globalStorageUri, "samples");
}

function isOpen({ fsPath }: Uri): boolean {
  return workspace.workspaceFolders?.some(({ uri }) => uri.fsPath === fsPath) ?? false;
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
