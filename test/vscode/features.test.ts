import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { TreeNode } from "../../client/tree/nodes.ts";
import { extension } from "./extension.ts";
import { codeOf, file, ownProblems, problemsOf, until } from "./wait.ts";

const HARBOR = "ferry/harbor-times.txt";
const STRAIT = "ferry/strait-herald.md";
const isInjured = (problem: vscode.Diagnostic): boolean => codeOf(problem) === "quantity-disagrees" && /nineteen|19/i.test(problem.message);

describe("what VS Code adds", () => {
  before(async () => {
    await extension().activate();
    await extension().exports.ready;
    await problemsOf(file(HARBOR), (problems) => problems.some(isInjured));
  });

  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("the tree shows the story, its disagreements first", async () => {
    const story = await lineOf("ferry");
    assert.equal(story.type, "story");
    const questions = await extension().exports.tree.getChildren(story);
    const [first] = questions;
    assert.ok(first?.type === "question");
    assert.equal(first.question.standing, "disagree");
    const items = questions.map((line) => extension().exports.tree.getTreeItem(line));
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length, "each line has an id of its own");
    for (const { accessibilityInformation, label } of items) assert.ok(accessibilityInformation?.label ?? label);
  });

  it("a line of the tree opens the article at its words", async () => {
    const answer = await answerOf("Strait Herald");
    const { command } = extension().exports.tree.getTreeItem(answer);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.path, file(STRAIT).path);
    assert.match(editor.document.getText(editor.selection), /^Nineteen/u);
  });

  it("a filter and an order change what the tree shows, and no more", async () => {
    const { tree } = extension().exports;
    const all = await titles();
    await vscode.commands.executeCommand("secondSource.stories.filter", "strait nineteen");
    assert.deepEqual((await titles()).length < all.length && (await titles()).length > 0, true);
    await vscode.commands.executeCommand("secondSource.stories.sort", "title");
    await vscode.commands.executeCommand("secondSource.stories.clearFilter");
    const sorted = await titles();
    assert.deepEqual(
      sorted,
      sorted.toSorted((a, b) => a.localeCompare(b)),
    );
    await vscode.commands.executeCommand("secondSource.stories.sort", "standing");
    assert.deepEqual(await titles(), all);
    assert.equal(tree.selection.text, "");
  });

  it("the comparison opens in one panel, for a story and a question", async () => {
    const story = await lineOf("ferry");
    assert.ok(story.type === "story");
    await vscode.commands.executeCommand("secondSource.compare", story.story.id, null);
    await panels((tabs) => tabs.length === 1 && tabs[0]?.label === "Compare Outlets: ferry");
    await vscode.commands.executeCommand("secondSource.compare", story);
    await panels((tabs) => tabs.length === 1);
  });

  it("a code lens tells how outlets stand, and opens the comparison", async () => {
    const document = await vscode.workspace.openTextDocument(file(STRAIT));
    await vscode.window.showTextDocument(document);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 50);
    const lens = lenses.find(({ command }) => command?.command === "secondSource.compare" && /differ/u.test(command.title));
    assert.ok(lens?.command, lenses.map(({ command }) => command?.title ?? "unresolved").join(", "));
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    await panels((tabs) => tabs.length === 1);
  });

  it("renaming a name is prepared, and changes every article of the story that has it", async () => {
    const document = await vscode.workspace.openTextDocument(file(HARBOR));
    const at = document.positionAt(document.getText().indexOf("Lucy Abara") + 2);
    const prepared = await vscode.commands.executeCommand<{ placeholder: string } | undefined>("vscode.prepareRename", document.uri, at);
    assert.ok(prepared);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at,
      "Lucie Abara",
    );
    const changed = edit.entries().map(([uri]) => uri.path.split("/").at(-1));
    assert.ok(changed.length > 1, changed.join(", "));
    assert.ok(edit.entries().every(([, edits]) => edits.every(({ newText }) => newText.includes("Luc"))));
  });

  it("a quick fix marks a disagreement as decided, and it is one no longer", async () => {
    const document = await vscode.workspace.openTextDocument(file(STRAIT));
    const problem = ownProblems(document.uri).find(isInjured);
    assert.ok(problem);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      problem.range,
    );
    const mark = actions.find(({ kind }) => kind?.value === "quickfix.secondSource.mark.verified");
    assert.ok(mark?.command, actions.map(({ title }) => title).join(", "));
    const request: unknown = mark.command.arguments?.[0];
    // What the note's box comes to when a note was written into it.
    await vscode.commands.executeCommand("secondSource.decide", Object.assign({}, request, { note: "checked", when: "2026-03-11" }));
    await problemsOf(document.uri, (problems) => !problems.some(isInjured));
    const decided = (await questions()).find(({ standing }) => standing === "decided");
    assert.equal(decided?.decision?.note, "checked");
    await vscode.window.showTextDocument(file(".second-source/dispositions.yaml"));
    await vscode.commands.executeCommand("undo");
    await problemsOf(document.uri, (problems) => problems.some(isInjured));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("code lenses follow their setting at once", async () => {
    const settings = vscode.workspace.getConfiguration("secondSource");
    const document = await vscode.workspace.openTextDocument(file(HARBOR));
    const lenses = (): Thenable<vscode.CodeLens[]> => vscode.commands.executeCommand("vscode.executeCodeLensProvider", document.uri);
    assert.ok((await lenses()).length > 0);
    await settings.update("codeLens", false, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => (await lenses()).length === 0);
    await settings.update("codeLens", undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => (await lenses()).length > 0);
  });
});

async function lineOf(title: string): Promise<TreeNode> {
  const lines = await extension().exports.tree.getChildren();
  const found = lines.find((line) => line.type === "story" && line.story.title === title);
  assert.ok(found, lines.map((line) => (line.type === "story" ? line.story.title : line.type)).join(", "));
  return found;
}

async function questions() {
  const lines = await extension().exports.tree.getChildren(await lineOf("ferry"));
  return lines.flatMap((line) => (line.type === "question" ? [line.question] : []));
}

async function titles(): Promise<string[]> {
  return (await questions()).map(({ title }) => title);
}

/** What an outlet says to the question of how many were injured. */
async function answerOf(outlet: string): Promise<TreeNode> {
  const { tree } = extension().exports;
  for (const question of await tree.getChildren(await lineOf("ferry"))) {
    for (const line of await tree.getChildren(question)) {
      if (line.type !== "answer" || !/^19|nineteen/iu.test(line.answer.value)) continue;
      if (line.story.members[line.answer.article]?.outlet === outlet) return line;
    }
  }
  throw new Error(`${outlet} says nothing of nineteen`);
}

/** The panel's tabs, once they are as wanted. */
function panels(wanted: (tabs: readonly vscode.Tab[]) => boolean): Promise<readonly vscode.Tab[]> {
  const { tabGroups } = vscode.window;
  return until(
    () =>
      tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("secondSource.compare")),
    wanted,
    (check) => tabGroups.onDidChangeTabs(check),
    (tabs) => tabs.map(({ label }) => label).join(", ") || "no panel",
  );
}

/** Asks until the answer is yes; mocha ends it when it never is. */
async function eventually(look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) await new Promise((resolve) => setImmediate(resolve));
}
