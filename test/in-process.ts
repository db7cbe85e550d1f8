import { PassThrough } from "node:stream";
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type Connection,
  type MessageConnection,
} from "vscode-languageserver/node";
import { gated } from "../server/gate/index.ts";

/** Both ends of a real connection within this process, of which neither listens yet. */
export interface BothEnds {
  /** Behind its gate. */
  readonly server: Connection;
  readonly client: MessageConnection;
  /** Sends the server bytes that may be no message. */
  readonly raw: (bytes: Uint8Array) => void;
  /** Takes leave as the protocol has it, and closes both. */
  readonly end: () => Promise<void>;
}

export function connectInProcess(): BothEnds {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = gated((options) =>
    createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down), options),
  );
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  return {
    server,
    client,
    raw: (bytes) => void up.write(bytes),
    async end() {
      await client.sendRequest("shutdown");
      client.dispose();
      server.dispose();
      up.destroy();
      down.destroy();
    },
  };
}
