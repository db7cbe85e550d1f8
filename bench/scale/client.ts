import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from "vscode-languageserver/node";
import { figuresOf, type ProcessFigures } from "./process-figures.ts";

/** How a server is started. */
export interface StartOptions {
  readonly program: string;
  readonly folder: string;
  /** The folder of the persistent cache; null: there is none. */
  readonly cache: string | null;
  /** How many articles there are to read. */
  readonly articles: number;
  /** A text that is open from the start. */
  readonly open: { readonly uri: string; readonly text: string };
}

/** A server that has read everything. */
export interface Client {
  readonly connection: MessageConnection;
  /** Milliseconds from the start of the program: to its first answer about the open text, and until everything was read and told. */
  readonly first: number;
  readonly whole: number;
  /** Processor time in milliseconds from its greeting until everything was read and told; null where the system does not tell. */
  readonly processor: number | null;
  /** The URIs of texts that have problems. */
  readonly withProblems: ReadonlySet<string>;
  /** Settles when the problems of this version of a text, or a later one, are told. */
  problemsOf(uri: string, version: number): Promise<void>;
  figures(): ProcessFigures | null;
  stop(): Promise<void>;
}

interface Status {
  readonly progress: object | null;
  readonly total: { readonly articles: number };
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly unknown[];
}

/** Nothing takes longer than this many milliseconds, or it never ends. */
const PATIENCE = 15 * 60_000;

/** Starts the server on a folder as an editor does that shows one text, and waits until it has read everything. */
export async function startClient({ program, folder, cache, articles, open }: StartOptions): Promise<Client> {
  const begin = performance.now();
  const child = spawn(process.execPath, [program, "--stdio", ...(cache === null ? [] : [`--cache=${cache}`])], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const problems = followProblems(connection);
  const whole = new Promise<number>((resolve) => {
    connection.onNotification("secondSource/status", ({ progress, total }: Status) => {
      if (progress === null && total.articles === articles) resolve(performance.now() - begin);
    });
  });
  connection.listen();
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "corpus" }];
  const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } } };
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, workspaceFolders, capabilities });
  const figures = (): ProcessFigures | null => figuresOf(child.pid ?? 0);
  const greeted = figures();
  await connection.sendNotification("initialized", {});
  await openText(connection, open);
  await connection.sendRequest("textDocument/hover", { textDocument: { uri: open.uri }, position: { line: 0, character: 0 } });
  const first = performance.now() - begin;
  const time = await inTime(whole, `${articles} articles to be read`);
  const read = figures();
  return {
    connection,
    first,
    whole: time,
    processor: read && greeted && read.processor - greeted.processor,
    withProblems: problems.uris,
    figures,
    problemsOf: (uri, version) => inTime(problems.next(uri, version), `problems of version ${version} of ${uri}`),
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await ended;
      connection.dispose();
    },
  };
}

/** Shows a text to the server. */
export async function openText(connection: MessageConnection, { uri, text }: StartOptions["open"]): Promise<void> {
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "plaintext", version: 1, text } });
}

function followProblems(connection: MessageConnection): { uris: Set<string>; next: (uri: string, version: number) => Promise<void> } {
  const uris = new Set<string>();
  const waiting = new Map<string, { readonly version: number; readonly tell: () => void }>();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, version = 0, diagnostics }: Published) => {
    if (diagnostics.length > 0) uris.add(uri);
    else uris.delete(uri);
    const one = waiting.get(uri);
    if (one && version >= one.version) one.tell();
  });
  return { uris, next: (uri, version) => new Promise((tell) => waiting.set(uri, { version, tell })) };
}

async function inTime<Value>(work: Promise<Value>, what: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited too long for ${what}.`)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
