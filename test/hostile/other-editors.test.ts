import { describe, expect, test } from "vitest";
import {
  MarkupContent,
  type ClientCapabilities,
  type CompletionList,
  type Diagnostic,
  type Hover,
  type SymbolInformation,
} from "vscode-languageserver/node";
import { uriOfPath } from "../../server/spans.ts";
import { startEditor, type Editor } from "./editor.ts";
import { faultsOfLine, faultsOfLines, faultsOfMarkdown, faultsOfName } from "./harmless.ts";
import { PAYLOADS } from "./payloads.ts";
import { workspaceOf } from "./places.ts";

/** What differs in other editors: problems are asked for and may be Markdown, hovers and completions are plain, outlines have one level. */
const CAPABILITIES: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: { diagnostic: { relatedInformation: true, markupMessageSupport: true }, hover: { contentFormat: ["plaintext"] } },
};

async function lookAt(editor: Editor, uri: string, text: string): Promise<string[]> {
  const textDocument = { uri };
  const { items } = await editor.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument });
  const faults = items.flatMap(({ message, relatedInformation = [] }) => [
    ...(MarkupContent.is(message) ? faultsOfMarkdown(message.value) : faultsOfName(message)),
    ...relatedInformation.flatMap((one) => faultsOfName(one.message)),
  ]);
  for (const { range } of items) {
    const hover = await editor.ask<Hover | null>("textDocument/hover", { textDocument, position: range.start });
    if (hover && MarkupContent.is(hover.contents)) faults.push(...faultsOfLines(hover.contents.value));
  }
  for (const symbol of await editor.ask<SymbolInformation[]>("textDocument/documentSymbol", { textDocument })) {
    faults.push(...faultsOfName(symbol.name), ...faultsOfLine(symbol.containerName ?? ""));
  }
  const position = { line: text.split("\n").length - 1, character: 0 };
  for (const { documentation } of (await editor.ask<CompletionList>("textDocument/completion", { textDocument, position })).items) {
    faults.push(...faultsOfLines(MarkupContent.is(documentation) ? documentation.value : (documentation ?? "")));
  }
  return faults;
}

describe("in editors that show other things than VS Code", () => {
  test.each(PAYLOADS)("$what acts nowhere", async ({ text }) => {
    const { disk, texts } = workspaceOf(text);
    const editor = await startEditor(disk, { capabilities: CAPABILITIES });
    for (const [path, words] of texts) await editor.open(uriOfPath(path), words);
    const faults: string[] = [];
    for (const [path, words] of texts) faults.push(...(await lookAt(editor, uriOfPath(path), words)));
    await editor.end();
    expect([...new Set(faults)]).toEqual([]);
  });
});
