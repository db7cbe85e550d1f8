import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import {
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createMessageConnection,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  LogMessageNotification,
  MarkupContent,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Hover,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import { uriOfPath } from "../../server/spans.ts";
import { statusNotification, type Status } from "../../server/protocol.ts";

const MAIN = join(dirname(fileURLToPath(import.meta.url)), "../../server/main.ts");

/** A client of the protocol at the other end of a real connection, which remembers what the server told it. */
export interface TestClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly initialized: InitializeResult;
  readonly diagnostics: Map<string, PublishDiagnosticsParams>;
  readonly logs: string[];
  readonly progress: { readonly kind: string; readonly message?: string }[];
  readonly registered: string[];
  /** How often the server asked for tokens to be asked for again. */
  readonly refreshes: number;
  /** How often it asked for problems to be asked for again. */
  readonly diagnosticRefreshes: number;
  readonly lensRefreshes: number;
  readonly hintRefreshes: number;
  /** Whether every progress is cancelled as soon as it begins. */
  impatient: boolean;
  readonly status: () => Status | null;
  /** What `workspace/configuration` answers for `secondSource`. */
  settings: Record<string, unknown>;
  /** Settles with the first value that is not undefined, tried now and after every message. */
  until<Value>(check: () => Value | undefined): Promise<Value>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  hoverAt(uri: string, position: Position): Promise<string>;
  analyze(): Promise<Status>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly folders?: readonly string[];
  readonly settings?: Record<string, unknown>;
  readonly capabilities?: ClientCapabilities;
  readonly impatient?: boolean;
  /** The language that the client speaks. */
  readonly locale?: string;
}

export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    semanticTokens: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
  textDocument: { publishDiagnostics: { relatedInformation: true }, hover: { contentFormat: ["markdown", "plaintext"] } },
};

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Starts a server as an editor does and greets it. */
export async function startClient(options: StartOptions = {}): Promise<TestClient> {
  const child = spawn(process.execPath, [MAIN, "--stdio"], { stdio: "pipe" });
  child.stderr.on("data", (data: Buffer) => client.logs.push(String(data)));
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const checks = new Set<() => void>();
  let status: Status | null = null;
  const told = (): void => {
    for (const check of checks) check();
  };
  const client: Mutable<TestClient> = {
    connection,
    process: child,
    initialized: { capabilities: {} },
    diagnostics: new Map(),
    logs: [],
    progress: [],
    registered: [],
    refreshes: 0,
    diagnosticRefreshes: 0,
    lensRefreshes: 0,
    hintRefreshes: 0,
    impatient: options.impatient ?? false,
    status: () => status,
    settings: options.settings ?? {},
    until: (check) =>
      new Promise((resolve) => {
        const attempt = (): void => {
          const value = check();
          if (value === undefined) return;
          checks.delete(attempt);
          resolve(value);
        };
        checks.add(attempt);
        attempt();
      }),
    open: (uri, text, languageId = "plaintext") =>
      connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text) =>
      connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text }] }),
    async hoverAt(uri, position) {
      const answer = await connection.sendRequest<Hover | null>("textDocument/hover", { textDocument: { uri }, position });
      // Some spaces are such that a cell keeps on its line.
      return MarkupContent.is(answer?.contents) ? answer.contents.value.replaceAll("\u00A0", " ") : "";
    },
    analyze: () => connection.sendRequest<Status>("secondSource/analyze", {}),
    async stop() {
      await connection.sendRequest("shutdown");
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await connection.sendNotification("exit");
      await ended;
    },
  };
  listen(client, told, (next) => (status = next));
  child.once("exit", () => connection.dispose());
  connection.listen();
  afterAll(() => child.kill());
  const folders = (options.folders ?? []).map((folder) => ({ uri: uriOfPath(folder), name: folder }));
  client.initialized = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    workspaceFolders: folders,
    capabilities: options.capabilities ?? FULL,
  });
  await connection.sendNotification("initialized", {});
  return client;
}

/** Remembers what the server tells, and answers what it asks. */
function listen(client: Mutable<TestClient>, told: () => void, setStatus: (status: Status) => void): void {
  const { connection } = client;
  connection.onNotification(statusNotification, (next) => {
    setStatus(next);
    told();
  });
  connection.onNotification(PublishDiagnosticsNotification.type, (published) => {
    client.diagnostics.set(published.uri, published);
    told();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    client.logs.push(message);
    told();
  });
  connection.onUnhandledProgress(({ token, value }: { token: number | string; value: { kind: string; message?: string } }) => {
    client.progress.push(value);
    if (client.impatient && value.kind === "begin") void connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    told();
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section = "" }) => (section === "secondSource" ? client.settings : (client.settings[section] ?? null))),
  );
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    client.registered.push(...registrations.map(({ method }) => method));
  });
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    client.diagnosticRefreshes++;
    told();
  });
  connection.onRequest(CodeLensRefreshRequest.type, () => {
    client.lensRefreshes++;
    told();
  });
  connection.onRequest(InlayHintRefreshRequest.type, () => {
    client.hintRefreshes++;
    told();
  });
  connection.onRequest(SemanticTokensRefreshRequest.type, () => {
    client.refreshes++;
    told();
  });
}

/** An article's text. */
export function article(outlet: string, body: string, published = "2026-06-03"): string {
  return `---\noutlet: ${outlet}\npublished: ${published}\nheadline: Flood in Lower Marsh\n---\n\n${body}\n`;
}

/** Where `words` start in a text, a little further in. */
export function positionOf(text: string, words: string, within = 1): Position {
  const before = text.slice(0, text.indexOf(words) + within).split(/\r\n|\r|\n/u);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
