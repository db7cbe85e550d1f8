import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import {
  CancellationTokenSource,
  ConfigurationRequest,
  createConnection,
  createMessageConnection,
  LogMessageNotification,
  MessageType,
  ProposedFeatures,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
} from "vscode-languageserver/node";
import { gated } from "../../server/gate/index.ts";
import { nudged } from "./nudged.ts";
import { startServer } from "../../server/server.ts";
import type { FileSystem } from "../../workspace/index.ts";

function missing(path: string): Error {
  return Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
}

/** Files that are nowhere but here, by their paths. */
export function memory(files: ReadonlyMap<string, string>): FileSystem {
  const isFolder = (path: string): boolean => [...files.keys()].some((file) => file.startsWith(`${path.replace(/\/$/u, "")}/`));
  return {
    list(folder) {
      const inside = [...files.keys()]
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1).split("/"));
      if (inside.length === 0) return Promise.reject(missing(folder));
      const kinds = new Map(inside.map(([name = "", ...below]) => [name, below.length > 0 ? ("folder" as const) : ("file" as const)]));
      return Promise.resolve([...kinds].map(([name, kind]) => ({ name, kind })));
    },
    stat(path) {
      const text = files.get(path);
      if (text !== undefined) return Promise.resolve({ kind: "file", size: Buffer.byteLength(text) });
      return isFolder(path) ? Promise.resolve({ kind: "folder", size: 0 }) : Promise.reject(missing(path));
    },
    realPath: (path) => (files.has(path) || isFolder(path) ? Promise.resolve(path) : Promise.reject(missing(path))),
    read(path) {
      const text = files.get(path);
      return text === undefined ? Promise.reject(missing(path)) : Promise.resolve(Buffer.from(text));
    },
  };
}

/** What a client can do; whether it asks for problems or is sent them is for the session to say. */
export function capabilities(pull: boolean): ClientCapabilities {
  return {
    workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
    textDocument: {
      ...(pull ? { diagnostic: { relatedInformation: true } } : { publishDiagnostics: { relatedInformation: true } }),
      hover: { contentFormat: ["markdown"] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      rename: { prepareSupport: true },
    },
  };
}

/** The other end of a server, wherever that runs. */
export interface Peer {
  /** Sends a request; rejects with an error that has the answer's code. `cancelled`, when it settles, has it cancelled. */
  request(method: string, params: unknown, cancelled?: Promise<void>): Promise<unknown>;
  notify(method: string, params: unknown): Promise<void>;
  /** Sends bytes that may be no message. */
  raw(bytes: Uint8Array): void;
  /** Writes a file, or takes it away. */
  save(path: string, text: string | null): void;
  /** Errors that the server told. */
  readonly errors: readonly string[];
  /** The problems that it sent, by URI. */
  readonly published: ReadonlyMap<string, unknown>;
  /** Takes leave; tells what was wrong with that, and what was said where nothing should be. */
  end(): Promise<readonly string[]>;
}

const weights = readFileSync(join(dirname(fileURLToPath(import.meta.url)), "../../engine/lexicon/data/names.bin"));

/** The greeting of a client whose folder this is. */
export function greeting(pull: boolean): object {
  return { processId: null, rootUri: null, workspaceFolders: [{ uri: "file:///w", name: "w" }], capabilities: capabilities(pull) };
}

/** Starts a server in this process on these files, with a real connection to it, and greets it. */
export async function startPeer(files: ReadonlyMap<string, string>, pull = true): Promise<Peer> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = gated((options) =>
    createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down), options),
  );
  startServer(server, { version: "0.0.0", fileSystem: memory(files), names: () => weights });
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const errors: string[] = [];
  const published = new Map<string, unknown>();
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) errors.push(message);
  });
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => void published.set(uri, diagnostics));
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({})));
  connection.onRequest(() => null);
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  await connection.sendRequest("initialize", greeting(pull));
  await connection.sendNotification("initialized", {});
  return {
    errors,
    published,
    request(method, params, cancelled) {
      const source = new CancellationTokenSource();
      void cancelled?.then(() => source.cancel());
      return nudged(connection.sendRequest<unknown>(method, params, source.token), () => void connection.sendNotification("$/nothing", {}));
    },
    notify: (method, params) => connection.sendNotification(method, params),
    raw: (bytes) => void up.write(bytes),
    save: () => undefined,
    async end() {
      await connection.sendRequest("shutdown");
      connection.dispose();
      server.dispose();
      up.destroy();
      down.destroy();
      return [];
    },
  };
}
