import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver/node";
import { parse } from "yaml";
import { uriOfPath } from "../../server/spans.ts";
import { isRecord } from "../../workspace/index.ts";
import { startEditor, type Editor } from "./editor.ts";
import { lookAtAll, OUTPUTS, type Faults, type Output } from "./outputs.ts";
import { PAYLOADS } from "./payloads.ts";
import { workspaceOf } from "./places.ts";

const DECISIONS = "/w/.second-source/dispositions.yaml";

/** Opens every text, decides about a finding with the payload as note, and gives the story's diagnostics. */
async function prepare(editor: Editor, texts: ReadonlyMap<string, string>, payload: string): Promise<boolean> {
  for (const [path, text] of texts) await editor.open(uriOfPath(path), text);
  await editor.ask("secondSource/stories", null);
  const uri = uriOfPath("/w/note/a.txt");
  const diagnostics = (editor.diagnostics.get(uri) ?? []).filter(({ code }) => code === "quantity-disagrees");
  const range = diagnostics[0]?.range;
  const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics } });
  const mark: unknown = actions.find(({ kind }) => kind === "quickfix.secondSource.mark.verified")?.command?.arguments?.[0];
  const given = { ...(isRecord(mark) ? mark : {}), note: payload, by: payload, when: payload };
  return editor.ask<boolean>("workspace/executeCommand", { command: "secondSource.decide", arguments: [given] });
}

describe.each(PAYLOADS)("$what acts nowhere", ({ text }) => {
  let editor: Editor;
  let faults: Faults = new Map();
  let seen: ReadonlyMap<Output, number> = new Map();
  let isDecided = false;

  beforeAll(async () => {
    const { disk, texts } = workspaceOf(text);
    editor = await startEditor(disk, { settings: { [text]: text } });
    isDecided = await prepare(editor, texts, text);
    await editor.ask("secondSource/stories", null);
    ({ faults, seen } = await lookAtAll(editor, texts));
  });
  afterAll(() => editor.end());

  test.each(OUTPUTS)("in a %s", (output) => {
    expect([...new Set(faults.get(output))]).toEqual([]);
    if (output !== "message" && output !== "document link") expect(seen.get(output)).toBeGreaterThan(0);
  });

  test("in a note: it is read again as it was written", () => {
    expect(isDecided).toBe(true);
    const list: unknown = parse(String(editor.disk.get(DECISIONS)));
    const note = text.trim();
    expect(list).toMatchObject([note === "" ? { decision: "verified" } : { decision: "verified", note, by: note }]);
  });
});
