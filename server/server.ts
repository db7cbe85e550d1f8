import * as l10n from "@vscode/l10n";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ResponseError,
  LSPErrorCodes,
  PositionEncodingKind,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createEngine, type Engine, type EngineOptions } from "../engine/index.ts";
import { nodeFileSystem, patient, type FileSystem, type Workers } from "../workspace/index.ts";
import { readAbilities, type ClientAbilities } from "./abilities.ts";
import { Folders } from "./folders.ts";
import type { OnChanged, Parts, Readiness } from "./feature.ts";
import { FEATURES } from "./features.ts";
import { TokenSender } from "./features/semantic-tokens.ts";
import { analyzeRequest } from "./protocol.ts";
import { Session } from "./session.ts";
import { SECTION, SECTIONS } from "./settings.ts";
import { WATCHERS } from "./watching.ts";

export interface ServerOptions extends EngineOptions {
  readonly version: string;
  readonly fileSystem?: FileSystem;
  /** Who reads what nobody has open; absent: everything is read by the server's own thread. */
  readonly workers?: (engine: () => Engine) => Promise<Workers>;
  /** The texts of a language, as `@vscode/l10n` reads them; null where there are none but English. */
  readonly translations?: (language: string) => string | null;
}

/** Serves one client over a connection, from its greeting until it goes. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const documents = new TextDocuments(TextDocument);
  let parts: Parts | null = null;
  const listeners: ((parts: Parts) => void)[] = [];
  // Requests that waited for the analysis are answered before features say that earlier answers are outdated.
  const onChanged = (): void =>
    void setImmediate(() => {
      if (parts && !parts.session.isDisposed) for (const tell of listeners) tell(parts);
    });
  connection.onInitialize(async (params) => {
    speak(params.locale, options);
    parts = await createParts(connection, params, options, onChanged);
    return initializeResult(options.version, parts.abilities);
  });
  connection.onInitialized(() => {
    if (!parts) return;
    const { abilities, folders, session } = parts;
    parts.ready = Promise.race([session.listed, begin(connection, abilities, folders)]);
  });
  // What is opened before the folders are listed waits, so that it is not looked at as if it stood alone.
  documents.onDidChangeContent(async ({ document }) => {
    await parts?.ready;
    parts?.session.edit(document);
  });
  documents.onDidClose(async ({ document }) => {
    await parts?.ready;
    parts?.tokens.forget(document.uri);
    await parts?.session.close(document);
  });
  documents.onDidSave(({ document }) => void parts?.folders.fileSaved(document.uri));
  connection.onDidChangeConfiguration(({ settings }) => parts?.folders.settingsChanged(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => parts?.folders.filesChanged(changes));
  connection.onShutdown(() => parts?.session.dispose());
  answerRequests(
    connection,
    () => parts,
    (tell) => void listeners.push(tell),
  );
  documents.listen(connection);
  connection.listen();
}

/** Speaks the client's language where there are texts for it. A process serves one client, so the texts are the process's. */
function speak(locale: string | undefined, { translations }: ServerOptions): void {
  // "de-AT" is German, too. What is no name of a language names no file.
  const language = /^([a-z]{2,3})(?:[-_][\w-]+)?$/iu.exec(locale ?? "")?.[1]?.toLowerCase();
  const contents = language === undefined ? null : translations?.(language);
  if (contents) l10n.config({ contents });
}

async function createParts(
  connection: Connection,
  params: InitializeParams,
  options: ServerOptions,
  onChanged: () => void,
): Promise<Parts> {
  const abilities = readAbilities(params.capabilities);
  const fileSystem = options.fileSystem ?? patient(nodeFileSystem);
  const engine = createEngine(options);
  const workers = await options.workers?.(() => engine);
  const session = new Session({ connection, engine, abilities, fileSystem, onChanged, workers: workers ?? null });
  const tokens = new TokenSender(session.analyses);
  const folders = new Folders({ connection, abilities, session, fileSystem, params });
  return { abilities, session, folders, tokens, ready: Promise.resolve() };
}

/** Reads the folders for the first time. A client that refuses something is served without it. */
async function begin(connection: Connection, abilities: ClientAbilities, folders: Folders): Promise<void> {
  await register(connection, abilities).catch((error: unknown) => connection.console.warn(String(error)));
  await folders.start().catch((error: unknown) => connection.console.error(String(error)));
}

function answerRequests(connection: Connection, parts: () => Parts | null, onChanged: OnChanged): void {
  /** Answers once all that was sent before is analysed. */
  async function answer<Result>(
    token: CancellationToken,
    give: (parts: Parts) => Result,
    readiness: Readiness = {},
  ): Promise<Awaited<Result> | ResponseError> {
    const current = parts();
    if (!current) return new ResponseError(LSPErrorCodes.ServerCancelled, "Not initialized.");
    await current.ready;
    const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
    if (!(await current.session.settled(token, readiness))) return cancelled;
    const given = await give(current);
    return token.isCancellationRequested ? cancelled : given;
  }
  for (const feature of FEATURES) feature.register(connection, answer, onChanged);
  connection.onRequest(analyzeRequest, async (_, token) => {
    await parts()?.folders.readAgain();
    return answer(token, ({ session }) => session.status());
  });
}

function initializeResult(version: string, abilities: ClientAbilities): InitializeResult {
  return {
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...Object.assign({}, ...FEATURES.map(({ capabilities }) => capabilities(abilities))),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
    serverInfo: { name: SECTION, version },
  };
}

/** Asks to be told of what happens on the disk and in the settings, where the client can. */
async function register(connection: Connection, { watching, configurationRegistration }: ClientAbilities): Promise<void> {
  if (watching) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
  if (configurationRegistration) await connection.client.register(DidChangeConfigurationNotification.type, { section: [...SECTIONS] });
}
