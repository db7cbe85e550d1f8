import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { article, FULL, startClient, type TestClient } from "./client.ts";

const COURIER = article("Valley Courier", "The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said.");
const COAST = article("Coast Post", "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.");
const STORY = { "flood/courier.txt": COURIER, "flood/coast.txt": COAST };

const PULLING: ClientCapabilities = {
  ...FULL,
  workspace: { ...FULL.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...FULL.textDocument, diagnostic: { relatedInformation: true } },
};

async function clientOn(files: Record<string, string>, capabilities = PULLING) {
  const folder = folderOf(files);
  const client = await startClient({ folders: [folder], capabilities });
  return { client, uri: (path: string) => uriOfPath(join(folder, path)) };
}

function pull(client: TestClient, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
}

function pullAll(client: TestClient, previousResultIds: PreviousResultId[] = []): Promise<WorkspaceDiagnosticReport> {
  return client.connection.sendRequest("workspace/diagnostic", { previousResultIds });
}

/** A report's codes, or that it is unchanged. */
function codesOf(report: { readonly kind: string; readonly items?: readonly { readonly code?: unknown }[] }): unknown {
  return report.items ? report.items.map(({ code }) => code) : report.kind;
}

function knownOf({ items }: WorkspaceDiagnosticReport): PreviousResultId[] {
  return items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
}

describe("a client that asks for problems", () => {
  test("is told of them by its asking alone, and once", async () => {
    const { client, uri } = await clientOn(STORY);
    expect(client.initialized.capabilities.diagnosticProvider).toEqual({ interFileDependencies: true, workspaceDiagnostics: true });
    const first = await pull(client, uri("flood/courier.txt"));
    expect(codesOf(first)).toEqual(["quantity-disagrees"]);
    expect(codesOf(await pull(client, uri("flood/courier.txt"), first.resultId))).toBe("unchanged");
    expect(client.diagnostics.size).toBe(0);
    await client.stop();
  });

  test("is told of an edit's, and to ask again for what the edit changed elsewhere", async () => {
    const { client, uri } = await clientOn(STORY);
    await client.open(uri("flood/courier.txt"), COURIER);
    await client.open(uri("flood/coast.txt"), COAST);
    const [courier, coast] = await Promise.all([pull(client, uri("flood/courier.txt")), pull(client, uri("flood/coast.txt"))]);
    expect([codesOf(courier), codesOf(coast)]).toEqual([["quantity-disagrees"], ["quantity-disagrees"]]);
    await client.change(uri("flood/coast.txt"), 2, COAST.replace("40 houses", "14 houses"));
    expect(codesOf(await pull(client, uri("flood/coast.txt"), coast.resultId))).toEqual([]);
    await client.until(() => (client.diagnosticRefreshes > 0 ? true : undefined));
    expect(codesOf(await pull(client, uri("flood/courier.txt"), courier.resultId))).toEqual([]);
    expect(client.diagnosticRefreshes).toBe(1);
    await client.stop();
  });

  test("asks for the workspace at no cost: the answer comes when there is one", async () => {
    const { client, uri } = await clientOn(STORY);
    let report = await pullAll(client);
    // What is known by now may be nothing yet.
    while (report.items.length < 2) report = await pullAll(client, knownOf(report));
    expect(report.items.map(codesOf)).toEqual([["quantity-disagrees"], ["quantity-disagrees"]]);
    const waiting = pullAll(client, knownOf(report));
    await client.open(uri("flood/coast.txt"), COAST);
    await client.change(uri("flood/coast.txt"), 2, COAST.replace("40 houses", "14 houses"));
    const next = await waiting;
    const told = next.items.map(({ uri: file, ...one }) => [file, codesOf(one)] as const);
    expect(told.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      [uri("flood/coast.txt"), []],
      [uri("flood/courier.txt"), []],
    ]);
    await client.stop();
  });

  test("can give up a question that waits, or end", async () => {
    const { client } = await clientOn(STORY);
    let report = await pullAll(client);
    while (report.items.length < 2) report = await pullAll(client, knownOf(report));
    const source = new CancellationTokenSource();
    const given = client.connection.sendRequest("workspace/diagnostic", { previousResultIds: knownOf(report) }, source.token);
    source.cancel();
    await expect(given).rejects.toThrow("Cancelled.");
    const last = pullAll(client, knownOf(report));
    await client.stop();
    expect((await last).items).toHaveLength(2);
  });

  test("is told to ask again for a file of decisions that it has open, when an article has moved on", async () => {
    const path = ".second-source/dispositions.yaml";
    const text =
      "- rule: quantity-disagrees\n  decision: verified\n  sides:\n    - { article: flood/coast.txt, exact: 40 houses }\n    - { article: flood/courier.txt, exact: 14 houses }\n";
    const { client, uri } = await clientOn({ ...STORY, [path]: text });
    await client.open(uri(path), text, "yaml");
    expect(codesOf(await pull(client, uri(path)))).toEqual([]);
    const before = client.diagnosticRefreshes;
    await client.open(uri("flood/coast.txt"), COAST.replace("40 houses", "44 houses"));
    await client.until(() => (client.diagnosticRefreshes > before ? true : undefined));
    expect(codesOf(await pull(client, uri(path)))).toEqual(["disposition-orphaned"]);
    await client.stop();
  });

  test("is told of what is wrong with a configuration, however it spells the address", async () => {
    const folder = join(folderOf({ "ours (2)/.second-source/config.yaml": "no-setting: 1\n" }), "ours (2)");
    const client = await startClient({ folders: [folder], capabilities: PULLING });
    const address = uriOfPath(join(folder, ".second-source/config.yaml"));
    const first = await pull(client, address);
    expect(codesOf(first)).toEqual(["config-invalid"]);
    const plain = address.replace("%28", "(").replace("%29", ")");
    expect(codesOf(await pull(client, plain))).toEqual(["config-invalid"]);
    expect(codesOf(await pull(client, plain, first.resultId))).toBe("unchanged");
    await client.stop();
  });

  test("is told nothing of what is no article", async () => {
    const { client, uri } = await clientOn({ ...STORY, "code/readme.md": "# Tool\n\nIt has 14 parts.\n" });
    expect(codesOf(await pull(client, uri("code/readme.md")))).toEqual([]);
    expect(codesOf(await pull(client, "untitled:Nothing"))).toEqual([]);
    expect(codesOf(await pull(client, "git:/nowhere.txt?x"))).toEqual([]);
    await client.stop();
  });

  test.each([
    ["takes other files along where it can", { relatedDocumentSupport: true }, "relatedDocuments"],
    ["is told nothing of other files where it cannot", {}, null],
  ])("%s", async (_, diagnostic, expected) => {
    const { client, uri } = await clientOn(STORY, { ...PULLING, textDocument: { diagnostic } });
    const report = await pull(client, uri("flood/courier.txt"));
    const related = "relatedDocuments" in report ? report.relatedDocuments : undefined;
    expect(Object.keys(related ?? {})).toEqual(expected === null ? [] : [uri("flood/coast.txt")]);
    await client.stop();
  });

  test.each([
    ["gets Markdown in messages only where it can show it", true],
    ["gets plain messages where it cannot", false],
  ])("%s", async (_, markupMessageSupport) => {
    const hostile = COAST.replace("Coast Post", "'[x](command:y) <b>'");
    const capabilities = { ...PULLING, textDocument: { diagnostic: { markupMessageSupport } } };
    const { client, uri } = await clientOn({ ...STORY, "flood/coast.txt": hostile }, capabilities);
    const report = await pull(client, uri("flood/courier.txt"));
    const message = report.kind === "full" ? report.items[0]?.message : undefined;
    if (markupMessageSupport) {
      expect(message).toMatchObject({ kind: "markdown", value: expect.stringMatching(/^\*\*[^*]+\*\*: .*\n\nCompared for: /u) });
      expect(JSON.stringify(message)).not.toMatch(/<b>|[^\\]\]\(/u);
    } else expect(message).toMatch(/^Houses [^*]+: 14 here, 40 in \[x\]\(command:y\) <b>\.?$/u);
    await client.stop();
  });
});
