import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { greeting, type Peer } from "./peer.ts";
import { nudged } from "./nudged.ts";
import { openWire, type Wire, type WireAnswer } from "./wire.ts";

/** A server in a process of its own, on a folder of its own. */
export interface WirePeer extends Peer {
  readonly wire: Wire;
  /** Greets it as a client should. */
  greet(pull: boolean): Promise<void>;
  /** Whether it ended by itself, and with what; then its folder is taken away. */
  leave(): Promise<number | string>;
}

/** How long a server may take to end, in milliseconds. */
const PATIENCE = 20_000;

/** Starts the server that is built in `file`. For it, the folder `/w` is another. */
export function startWirePeer(file: string, files: ReadonlyMap<string, string>, options: readonly string[] = []): WirePeer {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "second-source-fuzz-")));
  const errors: string[] = [];
  const published = new Map<string, unknown>();
  const save = (path: string, text: string | null): void => {
    const own = join(root, path.replace(/^\/w\//u, ""));
    mkdirSync(dirname(own), { recursive: true });
    if (text === null) rmSync(own, { force: true });
    else writeFileSync(own, text);
  };
  for (const [path, text] of files) save(path, text);
  const nudge = (): void => wire.send({ jsonrpc: "2.0", method: "$/nothing", params: {} });
  const wire = openWire(
    file,
    {
      onRequest: (method, params) => (method === "workspace/configuration" ? emptyFor(params) : null),
      onNotification: (method, params) => note(method, params, errors, published),
      outgoing: (body) =>
        body.replaceAll('"file:///w/', `"file://${root}/`).replaceAll('"file:///w"', `"file://${root}"`).replaceAll('"/w/', `"${root}/`),
      incoming: (body) => body.replaceAll(root, "/w"),
    },
    options,
  );
  return {
    wire,
    errors,
    published,
    save,
    async request(method, params, cancelled) {
      const { id, answer } = wire.request(method, params);
      void cancelled?.then(() => wire.send({ jsonrpc: "2.0", method: "$/cancelRequest", params: { id } }));
      return resultOf(await nudged(answer, nudge));
    },
    notify(method, params) {
      wire.send({ jsonrpc: "2.0", method, params });
      return Promise.resolve();
    },
    raw: (bytes) => wire.sendBytes(bytes),
    async greet(pull) {
      resultOf(await nudged(wire.request("initialize", greeting(pull)).answer, nudge));
      wire.send({ jsonrpc: "2.0", method: "initialized", params: {} });
    },
    end: () => Promise.resolve(wire.faults),
    async leave() {
      const ended = await Promise.race([wire.ended, pause(PATIENCE, "nothing: it hangs", { ref: false })]);
      wire.kill();
      await wire.ended;
      rmSync(root, { recursive: true, force: true });
      return ended;
    },
  };
}

function resultOf({ result, error }: WireAnswer): unknown {
  if (error) throw Object.assign(new Error(String(error.message)), { code: error.code });
  return result;
}

/** No settings for anything that is asked. */
function emptyFor(params: unknown): unknown {
  const items: unknown = typeof params === "object" && params !== null && "items" in params ? params.items : [];
  return Array.isArray(items) ? items.map(() => ({})) : [];
}

const ERROR = 1;

function note(method: string, params: unknown, errors: string[], published: Map<string, unknown>): void {
  if (typeof params !== "object" || params === null) return;
  if (method === "window/logMessage" && "type" in params && params.type === ERROR && "message" in params)
    errors.push(String(params.message));
  if (method === "textDocument/publishDiagnostics" && "uri" in params && "diagnostics" in params) {
    published.set(String(params.uri), params.diagnostics);
  }
}
