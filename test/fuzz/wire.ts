import { spawn } from "node:child_process";
import process from "node:process";

/** An answer to a request. */
export interface WireAnswer {
  readonly result?: unknown;
  readonly error?: { readonly code: unknown; readonly message: unknown };
}

/** A server in a process of its own, and its pipes: what is sent is sent as it is, whatever it is. */
export interface Wire {
  /** Sends bytes, as one piece or in several. */
  sendBytes(bytes: Uint8Array): void;
  /** Sends a message in a frame as it should be. */
  send(message: unknown): void;
  /** Sends a request; settles when it is answered, or the server is gone. */
  request(method: string, params: unknown): { readonly id: number; readonly answer: Promise<WireAnswer> };
  /** How many requests are not answered yet. */
  waiting(): number;
  /** Sends no more. */
  close(): void;
  /** Ends a server that does not end by itself. */
  kill(): void;
  /** What the process ended with: a code, or the name of a signal. */
  readonly ended: Promise<number | string>;
  /** What was written that is no message, or for nobody to read. */
  readonly faults: string[];
}

/** What a client does with what the server sends unasked. */
export interface WireClient {
  /** The result of a request of the server's. */
  readonly onRequest: (method: string, params: unknown) => unknown;
  readonly onNotification: (method: string, params: unknown) => void;
  /** What messages are written as, and read as: the server may know folders by other names. */
  readonly outgoing: (body: string) => string;
  readonly incoming: (body: string) => string;
}

/** A message in a frame as it should be. */
export function frame(body: string | Uint8Array): Buffer {
  const bytes = typeof body === "string" ? Buffer.from(body) : Buffer.from(body);
  return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
}

const GONE: WireAnswer = { error: { code: "gone", message: "The server is gone." } };

/** Starts a server: `file` is its program, built or not. */
export function openWire(file: string, client: WireClient, options: readonly string[] = []): Wire {
  const server = spawn(process.execPath, [file, "--stdio", ...options], { stdio: ["pipe", "pipe", "pipe"] });
  const waiting = new Map<number, (answer: WireAnswer) => void>();
  const faults: string[] = [];
  let next = 1;
  const send = (message: unknown): void => void server.stdin.write(frame(client.outgoing(JSON.stringify(message))));
  const ended = new Promise<number | string>((resolve) => {
    server.once("exit", (code, signal) => {
      for (const settle of waiting.values()) settle(GONE);
      waiting.clear();
      resolve(code ?? signal ?? "unknown");
    });
  });
  server.stdin.on("error", () => undefined);
  server.stderr.on("data", (data: Buffer) => faults.push(`on stderr: ${data.toString().slice(0, 2000)}`));
  readFrames(
    server.stdout,
    (body) => take(JSON.parse(client.incoming(body))),
    (fault) => faults.push(fault),
  );
  return {
    ended,
    faults,
    send,
    sendBytes: (bytes) => void server.stdin.write(bytes),
    request(method, params) {
      const id = next++;
      const answer = new Promise<WireAnswer>((resolve) => {
        if (server.exitCode !== null || server.signalCode !== null) resolve(GONE);
        else waiting.set(id, resolve);
      });
      send({ jsonrpc: "2.0", id, method, ...(params === undefined ? {} : { params }) });
      return { id, answer };
    },
    waiting: () => waiting.size,
    close: () => void server.stdin.end(),
    kill: () => void server.kill("SIGKILL"),
  };

  function take({ id, method, params, ...answer }: Message): void {
    if (typeof method === "string") {
      if (id === undefined) client.onNotification(method, params);
      else send({ jsonrpc: "2.0", id, result: client.onRequest(method, params) ?? null });
    } else if (typeof id === "number") {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    }
  }
}

interface Message extends WireAnswer {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
}

const HEADER = /^Content-Length: (\d+)\r\n\r\n/u;

/** Takes a stream apart into messages; anything else in it is a fault. */
function readFrames(stream: NodeJS.ReadableStream, take: (body: string) => void, fault: (what: string) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  stream.on("data", (data: Buffer) => {
    rest = rest.length === 0 ? data : Buffer.concat([rest, data]);
    for (;;) {
      const header = HEADER.exec(rest.subarray(0, 40).toString("latin1"));
      if (!header) {
        if (rest.length >= 40) {
          fault(`on stdout: ${rest.toString().slice(0, 300)}`);
          rest = Buffer.alloc(0);
        }
        return;
      }
      const end = header[0].length + Number(header[1]);
      if (rest.length < end) return;
      const body = rest.subarray(header[0].length, end).toString();
      rest = rest.subarray(end);
      take(body);
    }
  });
}
