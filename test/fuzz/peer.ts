import { PassThrough } from "node:stream";
import {
  CancellationTokenSource,
  ConfigurationRequest,
  createConnection,
  createMessageConnection,
  LogMessageNotification,
  MessageType,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type MessageConnection,
} from "vscode-languageserver/node";
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

const CAPABILITIES: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: {
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: ["markdown"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};

/** A client and a server in one process, with a real connection between them. */
export interface Peer {
  readonly connection: MessageConnection;
  /** Errors that the server told. */
  readonly errors: string[];
  /** Sends a request, and cancels it. */
  cancelled(method: string, params: unknown, when: Promise<void>): Promise<unknown>;
  end(): Promise<void>;
}

/** Starts a server on these files, and greets it. */
export async function startPeer(files: ReadonlyMap<string, string>): Promise<Peer> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, { version: "0.0.0", fileSystem: memory(files) });
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const errors: string[] = [];
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) errors.push(message);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({})));
  connection.onRequest(() => null);
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: "file:///w", name: "w" }],
    capabilities: CAPABILITIES,
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    errors,
    async cancelled(method, params, when) {
      const source = new CancellationTokenSource();
      const answer = connection.sendRequest(method, params, source.token);
      void when.then(() => source.cancel());
      return answer;
    },
    async end() {
      await connection.sendRequest("shutdown");
      connection.dispose();
      server.dispose();
      up.destroy();
      down.destroy();
    },
  };
}
