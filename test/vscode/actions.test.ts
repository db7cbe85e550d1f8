import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { extension } from "./extension.ts";
import { codeOf, file, problemsOf } from "./wait.ts";

const HARBOR = "ferry/harbor-times.txt";
const STRAIT = "ferry/strait-herald.md";
const isInjured = (problem: vscode.Diagnostic): boolean => codeOf(problem) === "quantity-disagrees" && /nineteen|19/i.test(problem.message);

/**
 * Built-in extensions that register code actions of their own when a file first wakes them. When that happens VS Code ends, or leaves unanswered,
 * whatever request for actions is under way, be it of another language: so they are awake before any is asked for.
 */
const OTHERS = ["vscode.markdown-language-features", "vscode.git"];

describe("actions in VS Code", () => {
  before(async () => {
    for (const id of OTHERS) await vscode.extensions.getExtension(id)?.activate();
    await extension().activate();
    await extension().exports.ready;
    await problemsOf(file(HARBOR), (problems) => problems.some(isInjured));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(file(".second-source"), { recursive: true }).then(undefined, () => undefined);
    await problemsOf(file(HARBOR), (problems) => problems.some(isInjured));
  });

  it("an action with an edit makes its file, saves it, and takes effect", async () => {
    const [ignore] = await actionsAt("quickfix.secondSource.ignoreInWorkspace");
    assert.ok(ignore?.edit);
    assert.ok(await vscode.workspace.applyEdit(ignore.edit));
    assert.ok(ignore.command);
    await vscode.commands.executeCommand(ignore.command.command, ...((ignore.command.arguments ?? []) as unknown[]));
    assert.match(await read(".second-source/config.yaml"), /^rules:\n {2}quantity-disagrees: off\n$/u);
    await problemsOf(file(HARBOR), (problems) => !problems.some(isInjured));
  });

  it("a decision can be undone in its file", async () => {
    const [mark] = await actionsAt("quickfix.secondSource.mark.ignored");
    const request: unknown = mark?.command?.arguments?.[0];
    await vscode.commands.executeCommand("secondSource.decide", Object.assign({}, request, { note: "" }));
    await problemsOf(file(HARBOR), (problems) => !problems.some(isInjured));
    const editor = await vscode.window.showTextDocument(file(".second-source/dispositions.yaml"));
    assert.match(editor.document.getText(), /decision: ignored/u);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), "");
    await problemsOf(file(HARBOR), (problems) => problems.some(isInjured));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("the other side opens beside, and two outlets as a difference", async () => {
    const open = (await actionsAt("quickfix.secondSource.openBeside")).find(({ title }) => title.includes("Strait Herald"));
    assert.ok(open?.command);
    await vscode.commands.executeCommand(open.command.command, ...((open.command.arguments ?? []) as unknown[]));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, file(STRAIT).path);
    assert.match(editor?.document.getText(editor.selection) ?? "", /^Nineteen/u);
    const compares = await actionsAt("quickfix.secondSource.compare");
    const compare = compares.find(({ title }) => title.includes("Strait Herald"));
    assert.ok(compare?.command, compares.map(({ title }) => title).join(", "));
    await vscode.commands.executeCommand(compare.command.command, ...((compare.command.arguments ?? []) as unknown[]));
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.deepEqual([input.original.path, input.modified.path], [file(HARBOR).path, file(STRAIT).path]);
  });

  it("a citation goes to the clipboard", async () => {
    const [cite] = await actionsAt("refactor.secondSource.cite.text");
    assert.ok(cite?.command);
    await vscode.commands.executeCommand(cite.command.command, ...((cite.command.arguments ?? []) as unknown[]));
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^Harbor Times, 10 March 2026: “.*Twelve passengers were injured/u);
    assert.match(copied, /\nStrait Herald, .*Nineteen passengers/u);
  });

  it("each command of the palette is there", async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const contributed = [...JSON.stringify(extension().packageJSON).matchAll(/"command":"(secondSource\.[\w.]+)"/gu)].map(
      ([, name = ""]) => name,
    );
    assert.ok(contributed.length > 20);
    assert.deepEqual(
      contributed.filter((command) => !known.has(command)),
      [],
    );
  });
});

/** What of a kind is offered at the injured passengers, worked out. */
async function actionsAt(kind: string): Promise<vscode.CodeAction[]> {
  const document = await vscode.workspace.openTextDocument(file(HARBOR));
  await vscode.window.showTextDocument(document);
  const start = document.positionAt(document.getText().indexOf("Twelve passengers"));
  const range = new vscode.Range(start, start.translate(0, "Twelve passengers".length));
  return vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range, kind, 10);
}

async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file(path)));
}
