import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CancellationTokenSource,
  ConfigurationRequest,
  LogMessageNotification,
  MessageType,
  PublishDiagnosticsNotification,
  type ClientCapabilities,
} from "vscode-languageserver/node";
import { startServer } from "../../server/server.ts";
import { memoryDisk } from "../hostile/memory.ts";
import { connectInProcess } from "../in-process.ts";
import { nudged } from "./nudged.ts";

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
  const { server, client: connection, raw, end } = connectInProcess();
  startServer(server, { version: "0.0.0", fileSystem: memoryDisk(files), names: () => weights });
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
    raw,
    save: () => undefined,
    async end() {
      await end();
      return [];
    },
  };
}
