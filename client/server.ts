import path from "node:path";
import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from "vscode";
import {
  type ConfigurationMiddleware,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  type StaticFeature,
  TransportKind,
} from "vscode-languageclient/node";
import { chosenSettings, SECTION } from "./settings.ts";

/** The languages that an article may be written in; of their files the server picks out those that are articles. */
export const LANGUAGES = ["article", "plaintext", "markdown"];

/** Makes the client of the language server that is bundled beside it. It is not started yet. */
export function createClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath(path.join("dist", "server.js"));
  // What was read is kept for the next time, in the editor's own folder for this workspace.
  const storage = context.storageUri ?? context.globalStorageUri;
  const args = storage.scheme === "file" ? [`--cache=${path.join(storage.fsPath, "cache")}`] : [];
  const server = { module, transport: TransportKind.ipc, args };
  const serverOptions: ServerOptions = { run: server, debug: { ...server, options: { execArgv: ["--nolazy", "--inspect=6017"] } } };
  const client = new LanguageClient(SECTION, "Second Source", serverOptions, clientOptions(log));
  client.registerFeature(SENT_PROBLEMS);
  return client;
}

/**
 * Lets the server send problems rather than be asked for them: the library loses those of texts that are open and not in view (ARCHITECTURE.md,
 * "Large folders"). Registered last, so that it takes back what the library's own features said.
 */
const SENT_PROBLEMS: StaticFeature = {
  fillClientCapabilities: ({ textDocument }) => {
    delete textDocument?.diagnostic;
  },
  getState: () => ({ kind: "static" }),
  initialize: () => undefined,
  clear: () => undefined,
};

function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  return {
    // Files that the server can read beside, and texts not saved yet; not the two sides of a comparison or a commit's old text.
    documentSelector: [
      ...["file", "untitled"].flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language }))),
      // Decisions count as they are being written, and edits are made in the text as it is.
      { scheme: "file", pattern: "**/.second-source/*.yaml" },
    ],
    diagnosticCollectionName: "second-source",
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: { workspace: { configuration: answerConfiguration } },
  };
}

/** Answers with what the user chose and no default, so that a folder's `config.yaml` counts where the user chose nothing. */
const answerConfiguration: NonNullable<ConfigurationMiddleware["configuration"]> = async (params, token, next) => {
  const answers = await next(params, token);
  if (!Array.isArray(answers)) return answers;
  return params.items.map((item, index): unknown => {
    if (item.section !== SECTION) return answers[index];
    const scope = item.scopeUri === undefined ? undefined : Uri.parse(item.scopeUri);
    return chosenSettings(workspace.getConfiguration(SECTION, scope));
  });
};
