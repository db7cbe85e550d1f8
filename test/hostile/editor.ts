import {
  ApplyWorkspaceEditRequest,
  ConfigurationRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  TextDocumentEdit,
  type ClientCapabilities,
  type Diagnostic,
  type MessageConnection,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { startServer } from "../../server/server.ts";
import { pathOfUri, uriOfPath } from "../../server/spans.ts";
import type { FileSystem } from "../../workspace/index.ts";
import { connectInProcess } from "../in-process.ts";
import { memoryDisk, type Disk } from "./memory.ts";

const COMMANDS = ["mark", "openBeside", "compareOutlets", "copyText", "saveEdited"].map((name) => `secondSource.${name}`);

/** What VS Code can do, and all that the server asks of any other editor. */
const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"], changeAnnotationSupport: {} },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { documentationFormat: ["markdown"] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      dataSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ["edit"] },
    },
    rename: { prepareSupport: true },
  },
  experimental: { commands: { commands: COMMANDS } },
};

const SETTINGS = { codeLens: true, inlayHints: { dates: true, units: true, pronouns: true } };

/** An editor and a server in one process, on a disk of memory. */
export interface Editor {
  readonly connection: MessageConnection;
  readonly disk: Disk;
  readonly diagnostics: Map<string, readonly Diagnostic[]>;
  readonly logs: string[];
  /** What the server had shown to whoever sits before the editor. */
  readonly messages: string[];
  open(uri: string, text: string): Promise<void>;
  change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void>;
  /** Makes an edit on the disk, and tells of it. */
  apply(edit: WorkspaceEdit): Promise<void>;
  /** Writes or deletes a file, and tells of it. */
  write(path: string, content: string | null): Promise<void>;
  ask<Answer>(method: string, params: unknown): Promise<Answer>;
  end(): Promise<void>;
}

export interface EditorOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly fileSystem?: FileSystem;
  /** What it answers for `secondSource` beside what every editor here does. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Starts a server on the folders of a disk, and greets it; settles once all is read. */
export async function startEditor(
  disk: Disk,
  { folders = ["/w"], capabilities = CAPABILITIES, fileSystem, settings = {} }: EditorOptions = {},
): Promise<Editor> {
  const { server, client: connection, end } = connectInProcess();
  startServer(server, { version: "0.0.0", fileSystem: fileSystem ?? memoryDisk(disk) });
  const versions = new Map<string, number>();
  const editor: Editor = {
    connection,
    disk,
    diagnostics: new Map(),
    logs: [],
    messages: [],
    open(uri, text) {
      versions.set(uri, 1);
      return connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "plaintext", version: 1, text } });
    },
    change(uri, contentChanges) {
      const version = (versions.get(uri) ?? 1) + 1;
      versions.set(uri, version);
      return connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    },
    async apply(edit) {
      const changes = editsOf(edit).map(({ uri, edits }) => {
        const path = pathOfUri(uri);
        const before = TextDocument.create(uri, "yaml", 0, String(disk.get(path) ?? ""));
        disk.set(path, TextDocument.applyEdits(before, edits));
        return { uri, type: 2 };
      });
      await connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    },
    async write(path, content) {
      const type = content === null ? 3 : disk.has(path) ? 2 : 1;
      if (content === null) disk.delete(path);
      else disk.set(path, content);
      await connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOfPath(path), type }] });
    },
    ask: (method, params) => connection.sendRequest(method, params),
    end,
  };
  listen(editor, { ...settings, ...SETTINGS });
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((folder) => ({ uri: uriOfPath(folder), name: folder })),
    capabilities,
  });
  await connection.sendNotification("initialized", {});
  return editor;
}

function listen(editor: Editor, settings: Readonly<Record<string, unknown>>): void {
  const { connection } = editor;
  connection.onNotification(LogMessageNotification.type, ({ message }) => void editor.logs.push(message));
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void editor.messages.push(message));
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => void editor.diagnostics.set(uri, diagnostics));
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ section }) => (section === "secondSource" ? settings : {})));
  connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => {
    await editor.apply(edit);
    return { applied: true };
  });
  connection.onRequest(() => null);
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
}

/** The edits of texts, by file; the making of an empty file is an edit that changes nothing. */
export function editsOf(
  edit: WorkspaceEdit,
): { readonly uri: string; readonly edits: { range: Diagnostic["range"]; newText: string }[] }[] {
  const plain = Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ uri, edits }));
  const versioned = (edit.documentChanges ?? []).flatMap((one) => {
    if (!TextDocumentEdit.is(one)) return one.kind === "create" ? [{ uri: one.uri, edits: [] }] : [];
    return [{ uri: one.textDocument.uri, edits: one.edits.filter((each) => "newText" in each) }];
  });
  return [...plain, ...versioned];
}
