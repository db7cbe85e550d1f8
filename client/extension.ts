import { commands, type ExtensionContext, type Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { actionCommands, registerActions } from "./commands/index.ts";
import { registerCompare } from "./compare/commands.ts";
import { openSample, showSample, type SampleOptions } from "./sample.ts";
import { createClient } from "./server.ts";
import { SECTION } from "./settings.ts";
import { createStatusView, type Status } from "./status.ts";
import { followStories } from "./stories.ts";
import type { StoriesTree } from "./tree/provider.ts";
import { createStoriesView } from "./tree/view.ts";

/** What other extensions, and the tests, may ask of this one. */
export interface SecondSourceApi {
  /** Settles when the server answers; rejects when it cannot be started. */
  readonly ready: Promise<void>;
  /** The text of the status bar item, or null where it is hidden. */
  readonly status: () => string | null;
  /** What the tree of stories shows. */
  readonly tree: StoriesTree;
}

let client: LanguageClient | undefined;

/** Starts the server without waiting for it, so that opening a window costs next to nothing. */
export function activate(context: ExtensionContext): SecondSourceApi {
  const log = window.createOutputChannel("Second Source", { log: true });
  const status = createStatusView();
  const started = createClient(context, log);
  client = started;
  started.onNotification("secondSource/status", (next: Status) => status.update(next));

  const stories = followStories(started);
  const view = createStoriesView(stories, context.workspaceState);

  started.registerFeature(actionCommands());
  const ready = started.start();
  // Nothing pops up in a folder that may hold no article: the log says what happened.
  ready.catch((error: unknown) => log.error(`The server did not start: ${String(error)}`));

  context.subscriptions.push(
    log,
    status,
    stories,
    view,
    ...registerActions(),
    ...registerCompare(context, stories),
    commands.registerCommand(`${SECTION}.restartServer`, () => started.restart()),
    commands.registerCommand(`${SECTION}.showLog`, () => log.show()),
    commands.registerCommand(`${SECTION}.openSample`, (options?: SampleOptions) => openSample(context, options)),
    commands.registerCommand(`${SECTION}.stories.refresh`, () => started.sendRequest("secondSource/analyze", {})),
    commands.registerCommand(`${SECTION}.analyzeFolder`, (folder?: Uri) => analyzeFolder(started, folder)),
  );
  showSample(context).then(undefined, (error: unknown) => log.error(`The sample story did not open: ${String(error)}`));
  return { ready, status: () => status.shown(), tree: view.tree };
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}

/** Reads the folder afresh, or every folder of the workspace, then shows the list of what was found. */
async function analyzeFolder(server: LanguageClient, folder: Uri | undefined): Promise<void> {
  const folders = folder ? [folder] : (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  await server.sendRequest("secondSource/analyze", { folders: folders.map((uri) => uri.toString()) });
  await commands.executeCommand("workbench.actions.view.problems");
}
