import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  ApplyWorkspaceEditRequest,
  type CodeAction,
  ShowDocumentRequest,
  ShowMessageNotification,
  TextDocumentEdit,
  type ApplyWorkspaceEditResult,
  type ClientCapabilities,
  type Command,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { article, FULL, positionOf, startClient, type TestClient } from "./client.ts";

/** A story of three articles, two of which disagree about the houses. */
export const COURIER = article(
  "Valley Courier",
  "The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said. “It was loud,” she said.\n\nMayor Daniel Okafor said that 600 people were evacuated from Lower Marsh.",
).replace("published:", "url: https://courier.example/a_(1)\npublished:");
export const COAST = article(
  "Coast Post",
  "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.\n\nAbout 600 people were evacuated from Lower Marsh, Okafor said.",
);
const WIRE = article("Northern Wire", "Rain fell in Lower Marsh. Mayor Daniel Okafor spoke at noon.");
export const STORY = { "flood/courier.txt": COURIER, "flood/coast.txt": COAST, "flood/wire.txt": WIRE };
const COMMANDS = ["mark", "openBeside", "compareOutlets", "copyText", "saveEdited"].map((name) => `secondSource.${name}`);

/** A client that can do everything, but has no commands of its own. */
export const ABLE: ClientCapabilities = {
  ...FULL,
  workspace: { ...FULL.workspace, applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
  window: { ...FULL.window, showDocument: { support: true } },
  textDocument: {
    ...FULL.textDocument,
    codeAction: {
      dataSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ["edit"] },
    },
  },
};
/** One that has. */
export const OURS: ClientCapabilities = { ...ABLE, experimental: { commands: { commands: COMMANDS } } };

export const DECISIONS = ".second-source/dispositions.yaml";
export const CONFIG = ".second-source/config.yaml";

/** A client on a folder, that makes edits on the disk when it is asked to. */
export async function clientOn(files: Readonly<Record<string, string>>, capabilities = ABLE) {
  const folder = folderOf(files);
  const client = await startClient({ folders: [folder], capabilities });
  const messages: string[] = [];
  const shown: unknown[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }): Promise<ApplyWorkspaceEditResult> => {
    await applyEdit(client, edit);
    return { applied: true };
  });
  client.connection.onRequest(ShowDocumentRequest.type, (params) => {
    shown.push(params);
    return { success: true };
  });
  client.connection.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message));
  await client.until(() => (client.logs.some((line) => line.startsWith("Read ")) ? true : undefined));
  return {
    client,
    folder,
    messages,
    shown,
    uri: (path: string) => uriOfPath(join(folder, path)),
    read: (path: string) => readFileSync(join(folder, path), "utf8"),
  };
}

/** Makes an edit on the disk, as an editor does for files that it has not open, and tells of it. */
async function applyEdit(client: TestClient, edit: WorkspaceEdit): Promise<void> {
  const changed: string[] = [];
  const change = (uri: string, edits: Parameters<typeof TextDocument.applyEdits>[1]): void => {
    const path = fileURLToPath(uri);
    writeFileSync(path, TextDocument.applyEdits(TextDocument.create(uri, "yaml", 0, readFileSync(path, "utf8")), edits));
    changed.push(uri);
  };
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) change(uri, edits);
  for (const one of edit.documentChanges ?? []) {
    if (TextDocumentEdit.is(one))
      change(
        one.textDocument.uri,
        one.edits.filter((each) => "newText" in each),
      );
    else if (one.kind === "create") {
      const path = fileURLToPath(one.uri);
      if (existsSync(path)) throw new Error(`${path} is there already`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, "");
      changed.push(one.uri);
    }
  }
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: changed.map((uri) => ({ uri, type: 2 })) });
}

type Actions = readonly (CodeAction | Command)[];

/** What is offered at some words. */
export function actionsAt(client: TestClient, uri: string, text: string, words: string, only?: string[]): Promise<Actions> {
  const start = positionOf(text, words, 0);
  const range: Range = { start, end: { line: start.line, character: start.character + words.length } };
  const diagnostics = (client.diagnostics.get(uri)?.diagnostics ?? []).filter((one) => one.range.start.line === start.line);
  return client.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context: { diagnostics, ...(only ? { only } : {}) },
  });
}

export function titles(actions: Actions): string[] {
  return actions.map(({ title }) => title);
}

/** The one action that is called so. */
export function called(actions: Actions, title: RegExp): CodeAction {
  const found = actions.filter((action): action is CodeAction => title.test(action.title) && "kind" in action);
  const [action] = found;
  if (!action || found.length > 1) throw new Error(`${found.length} called ${String(title)} in: ${titles(actions).join("; ")}`);
  return action;
}

/** Takes an action as an editor does. */
export async function take(client: TestClient, action: CodeAction): Promise<void> {
  const { edit } = action.edit ? action : await client.connection.sendRequest<CodeAction>("codeAction/resolve", action);
  if (!edit) throw new Error(`"${action.title}" has no edit`);
  await applyEdit(client, edit);
}

/** Settles when a file has problems of exactly these kinds. */
export function problems(client: TestClient, uri: string, codes: readonly string[]): Promise<Diagnostic[]> {
  return client.until(() => {
    const found = (client.diagnostics.get(uri)?.diagnostics ?? []).filter(({ code }) => code !== "name-differs");
    return JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(codes) ? found : undefined;
  });
}

/** What is said of the houses of `STORY`. */
export const HOUSES = "quantity-disagrees";
