import { describe, expect, test } from "vitest";
import { TextDocumentEdit, type Range, type WorkspaceEdit } from "vscode-languageserver/node";
import { FULL } from "./client.ts";
import { end, marsh, MARSH, textIn } from "./marsh.ts";

const EDITING = {
  ...FULL,
  workspace: { ...FULL.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { ...FULL.textDocument, rename: { prepareSupport: true } },
};

const { ask, uri, client } = await marsh(MARSH, { capabilities: EDITING });

function rename(file: string, at: string, newName: string): Promise<WorkspaceEdit> {
  return ask<WorkspaceEdit>("textDocument/rename", file, at, { newName });
}

/** What an edit changes, by file: the text before each place, and what stands there. */
function changed(edit: WorkspaceEdit): string[] {
  return (edit.documentChanges ?? []).flatMap((change) => {
    if (!TextDocumentEdit.is(change)) return [];
    const { textDocument, edits } = change;
    const path = Object.keys(MARSH).find((one) => uri(one) === textDocument.uri) ?? "";
    return edits.map(({ range }) => `${path}:${range.start.line} ${textIn(MARSH[path] ?? "", range)}`);
  });
}

describe("rename", () => {
  test.each<[what: string, file: string, at: string, expected: readonly string[]]>([
    [
      "changes one spelling in all articles, and no other spelling",
      "flood/wire.txt",
      "Oka<|>for",
      ["flood/coast.txt:7 Okafor", "flood/courier.txt:11 Okafor", "flood/courier.txt:15 Okafor", "flood/wire.txt:7 Okafor"],
    ],
    [
      "changes a full name where it is full",
      "flood/coast.txt",
      "Daniel Oka<|>for",
      ["flood/coast.txt:7 Daniel Okafor", "flood/courier.txt:11 Daniel Okafor"],
    ],
    [
      "changes a place, in the headline too, and not in the front matter",
      "flood/courier.txt",
      "in Lower Ma<|>rsh on",
      [
        "flood/coast.txt:5 Lower Marsh",
        "flood/courier.txt:7 Lower Marsh",
        "flood/courier.txt:9 Lower Marsh",
        "flood/wire.txt:5 Lower Marsh",
      ],
    ],
    ["stays in its story", "flood/wire.txt", "in Har<|>low", ["flood/courier.txt:15 Harlow", "flood/wire.txt:7 Harlow"]],
  ])("%s", async (_, file, at, expected) => {
    expect(changed(await rename(file, at, "Another Name")).toSorted(byCode)).toEqual(expected);
  });

  test("is shown before it is made, each outlet by itself", async () => {
    const edit = await rename("flood/wire.txt", "Oka<|>for", "Okaffor");
    const [first] = edit.documentChanges ?? [];
    expect(first).toMatchObject({ textDocument: { version: null }, edits: [{ newText: "Okaffor", annotationId: "outlet-0" }] });
    expect(edit.changeAnnotations?.["outlet-0"]).toEqual({
      label: "Rename “Okafor” to “Okaffor”",
      description: expect.stringMatching(/^(?:Coast Post|Northern Wire|Valley Courier)$/u),
      needsConfirmation: true,
    });
  });

  test("names the version of an open text, and follows what is not saved", async () => {
    const other = await marsh(MARSH, { capabilities: EDITING });
    await other.client.open(other.uri("flood/wire.txt"), MARSH["flood/wire.txt"] ?? "");
    await other.client.change(other.uri("flood/wire.txt"), 5, (MARSH["flood/wire.txt"] ?? "").replace("Okafor", "Then Okafor"));
    const edit = await other.ask<WorkspaceEdit>("textDocument/rename", "flood/coast.txt", "Mr. Oka<|>for", { newName: "Okaffor" });
    const own = edit.documentChanges
      ?.filter((change) => TextDocumentEdit.is(change))
      .find(({ textDocument }) => textDocument.uri === other.uri("flood/wire.txt"));
    expect(own).toMatchObject({ textDocument: { version: 5 }, edits: [{ range: { start: { line: 7, character: 5 } } }] });
    await end(other);
  });

  test("is a plain list of changes for a client that knows no more", async () => {
    const plain = await marsh();
    const edit = await plain.ask<WorkspaceEdit>("textDocument/rename", "flood/wire.txt", "in Har<|>low", { newName: "Harlowe" });
    expect(Object.keys(edit.changes ?? {}).toSorted(byCode)).toEqual([plain.uri("flood/courier.txt"), plain.uri("flood/wire.txt")]);
    expect(edit.documentChanges).toBeUndefined();
    await end(plain);
  });

  test.each<[what: string, file: string, at: string, newName: string, message: RegExp]>([
    ["plain words", "flood/courier.txt", "The fl<|>ood destroyed", "x", /Only a name/u],
    ["a figure", "flood/courier.txt", "14 hou<|>ses", "x", /Only a name/u],
    ["the outlet in the front matter", "flood/courier.txt", "outlet: Valley Cou<|>rier", "x", /Only a name/u],
    ["the outlet in the page's furniture", "flood/courier.txt", "2026 Valley Cou<|>rier", "x", /Only a name/u],
    ["an empty name", "flood/wire.txt", "Oka<|>for", "  ", /A name is one line/u],
    ["two lines", "flood/wire.txt", "Oka<|>for", "Oka\nfor", /A name is one line/u],
    ["no other name", "flood/wire.txt", "Oka<|>for", "Okafor", /the same/u],
  ])("is refused for %s, with a reason", async (_, file, at, newName, message) => {
    await expect(rename(file, at, newName)).rejects.toThrow(message);
  });

  test("is prepared with the name at hand, and refused with a reason", async () => {
    const prepared = await ask<{ range: Range; placeholder: string }>("textDocument/prepareRename", "flood/coast.txt", "Daniel Oka<|>for");
    expect(prepared.placeholder).toBe("Daniel Okafor");
    expect(textIn(MARSH["flood/coast.txt"] ?? "", prepared.range)).toBe("Daniel Okafor");
    await expect(ask("textDocument/prepareRename", "flood/coast.txt", "40 hou<|>ses")).rejects.toThrow(/Only a name/u);
    expect(client.initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
  });
});

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
