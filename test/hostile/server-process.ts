import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { join } from "node:path";
import {
  ApplyWorkspaceEditRequest,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type MessageConnection,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { uriOfPath } from "../../server/spans.ts";

/** The shipped server in a process of its own. */
export interface ServerProcess {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: MessageConnection;
  readonly diagnostics: Map<string, readonly Diagnostic[]>;
  /** The edits that the server asked for; the disk is the client's to change. */
  readonly edits: WorkspaceEdit[];
  /** Settles when the process has ended. */
  readonly ended: Promise<unknown>;
}

/** Starts it and greets it, with the arguments that Node is to have. */
export async function startShipped(
  programs: string,
  folder: string,
  { argv = [], env = {} }: { argv?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...argv, join(programs, "server.js"), "--stdio"], {
    stdio: "pipe",
    env: { ...process.env, ...env },
  });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const server: ServerProcess = { process: child, connection, diagnostics: new Map(), edits: [], ended };
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => void server.diagnostics.set(uri, diagnostics),
  );
  connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    server.edits.push(edit);
    return { applied: true };
  });
  connection.onRequest(() => null);
  connection.onUnhandledNotification(() => undefined);
  // A process that is ended leaves its pipes broken.
  child.stdin.on("error", () => undefined);
  connection.onError(() => undefined);
  void ended.then(() => connection.dispose());
  connection.listen();
  const capabilities = {
    workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
    textDocument: {
      publishDiagnostics: { relatedInformation: true },
      codeAction: {
        dataSupport: true,
        codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
        resolveSupport: { properties: ["edit"] },
      },
    },
  };
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: uriOfPath(folder), name: "w" }],
    capabilities,
  });
  await connection.sendNotification("initialized", {});
  return server;
}

/** What is offered at the first problem of a file. */
export function actionsAt({ connection, diagnostics }: ServerProcess, uri: string): Promise<CodeAction[]> {
  const [first] = diagnostics.get(uri) ?? [];
  return connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: first?.range,
    context: { diagnostics: first ? [first] : [] },
  });
}

/** Asks a server to end, and waits for it. */
export async function stopShipped({ connection, ended }: ServerProcess): Promise<void> {
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await ended;
}
