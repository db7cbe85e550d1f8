import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ResponseError,
  LSPErrorCodes,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createEngine, type EngineOptions } from "../engine/index.ts";
import { nodeFileSystem, type FileSystem } from "../workspace/index.ts";
import { readAbilities, type ClientAbilities } from "./abilities.ts";
import { Folders } from "./folders.ts";
import { hover } from "./hover.ts";
import { analyzeRequest } from "./protocol.ts";
import { findReferences } from "./references.ts";
import { TOKEN_MODIFIERS, TOKEN_TYPES, TokenSender } from "./semantic-tokens.ts";
import { Session } from "./session.ts";
import { SECTION, SECTIONS } from "./settings.ts";
import { WATCHERS } from "./watching.ts";

export interface ServerOptions extends EngineOptions {
  readonly version: string;
  readonly fileSystem?: FileSystem;
}

/** Everything that answers one client. */
interface Parts {
  readonly abilities: ClientAbilities;
  readonly session: Session;
  readonly folders: Folders;
  readonly tokens: TokenSender;
  /** Settles when the folders were read for the first time, or could not be. */
  ready: Promise<void>;
}

/** Serves one client over a connection, from its greeting until it goes. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const documents = new TextDocuments(TextDocument);
  let parts: Parts | null = null;
  connection.onInitialize((params) => {
    parts = createParts(connection, params, options);
    return initializeResult(options.version);
  });
  connection.onInitialized(() => {
    if (!parts) return;
    const { abilities, folders } = parts;
    parts.ready = begin(connection, abilities, folders);
  });
  // What is opened before the folders are read waits, so that it is not looked at as if it stood alone.
  documents.onDidChangeContent(async ({ document }) => {
    await parts?.ready;
    parts?.session.edit(document);
  });
  documents.onDidClose(async ({ document }) => {
    await parts?.ready;
    parts?.tokens.forget(document.uri);
    await parts?.session.close(document);
  });
  connection.onDidChangeConfiguration(({ settings }) => parts?.folders.settingsChanged(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => parts?.folders.filesChanged(changes));
  connection.onShutdown(() => parts?.session.dispose());
  answerRequests(connection, () => parts);
  documents.listen(connection);
  connection.listen();
}

function createParts(connection: Connection, params: InitializeParams, options: ServerOptions): Parts {
  const abilities = readAbilities(params.capabilities);
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const onChanged = (): void => {
    const isOutdated = [...session.library.files.values()].some((file) => file.open && tokens.isOutdated(file));
    if (abilities.tokenRefresh && isOutdated) void connection.languages.semanticTokens.refresh();
  };
  const session = new Session({ connection, engine: createEngine(options), abilities, fileSystem, onChanged });
  const tokens = new TokenSender(session.analyses);
  const folders = new Folders({ connection, abilities, session, fileSystem, params });
  return { abilities, session, folders, tokens, ready: Promise.resolve() };
}

/** Reads the folders for the first time. A client that refuses something is served without it. */
async function begin(connection: Connection, abilities: ClientAbilities, folders: Folders): Promise<void> {
  await register(connection, abilities).catch((error: unknown) => connection.console.warn(String(error)));
  await folders.start().catch((error: unknown) => connection.console.error(String(error)));
}

function answerRequests(connection: Connection, parts: () => Parts | null): void {
  /** Answers once all that was sent before is analysed. */
  async function answer<Result>(
    token: CancellationToken,
    give: (parts: Parts) => Result,
    patient = false,
  ): Promise<Result | ResponseError> {
    const current = parts();
    if (!current) return new ResponseError(LSPErrorCodes.ServerCancelled, "Not initialized.");
    await current.ready;
    const isWanted = await current.session.settled(token, patient);
    return isWanted ? give(current) : new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
  }
  connection.onHover(({ textDocument, position }, token) =>
    answer(token, ({ session: { library, analyses }, abilities: { markdown } }) =>
      hover(textDocument.uri, position, { library, analyses, markdown }),
    ),
  );
  connection.onDefinition(({ textDocument, position }, token) =>
    answer(token, ({ session: { library, analyses } }) => findReferences(textDocument.uri, position, library, analyses, true)),
  );
  connection.onReferences(({ textDocument, position }, token) =>
    answer(token, ({ session: { library, analyses } }) => findReferences(textDocument.uri, position, library, analyses, false)),
  );
  const { semanticTokens } = connection.languages;
  semanticTokens.on(({ textDocument }, token) =>
    answer(token, ({ session, tokens }) => tokens.full(session.library.fileOf(textDocument.uri)), true),
  );
  semanticTokens.onDelta(({ textDocument, previousResultId }, token) =>
    answer(token, ({ session, tokens }) => tokens.delta(session.library.fileOf(textDocument.uri), previousResultId), true),
  );
  semanticTokens.onRange(({ textDocument, range }, token) =>
    answer(token, ({ session, tokens }) => tokens.range(session.library.fileOf(textDocument.uri), range), true),
  );
  connection.onRequest(analyzeRequest, async (_, token) => {
    await parts()?.folders.readAgain();
    return answer(token, ({ session }) => session.status());
  });
}

function initializeResult(version: string): InitializeResult {
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      semanticTokensProvider: {
        legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
        full: { delta: true },
        range: true,
      },
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
