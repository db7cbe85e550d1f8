import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import { extension } from "./extension.ts";
import { codeOf, file, ownProblems, problemsOf } from "./wait.ts";

const HARBOR = "ferry/harbor-times.txt";
const ISLAND = "ferry/island-post.txt";
const STRAIT = "ferry/strait-herald.md";
/** Not there at first. */
const WIRE = "ferry/morning-wire.txt";
const CONFIG = ".second-source/config.yaml";
const isInjured = (problem: vscode.Diagnostic): boolean => codeOf(problem) === "quantity-disagrees" && /nineteen|19/i.test(problem.message);
const namesWire = (problem: vscode.Diagnostic): boolean => problem.message.includes("Morning Wire");

describe("a story in VS Code", () => {
  it("activates when asked, and says how long it took", async () => {
    assert.equal(extension().isActive, false, "nothing here asks for it before an article is opened");
    const start = performance.now();
    const before = process.cpuUsage();
    await extension().activate();
    const { user, system } = process.cpuUsage(before);
    const work = (user + system) / 1000;
    console.log(`      activated in ${(performance.now() - start).toFixed(0)} ms, of which ${work.toFixed(0)} ms of work`);
    // Told and not asserted: both figures depend on what else the machine is doing.
    await extension().exports.ready;
    assert.equal(extension().isActive, true);
  });

  it("reports a disagreement in every article of the story, open or not", async () => {
    for (const path of [HARBOR, ISLAND, STRAIT]) {
      const problem = (await problemsOf(file(path), (problems) => problems.some(isInjured))).find(isInjured);
      assert.ok(problem);
      assert.equal(problem.source, "second-source");
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
    }
    // VS Code itself may hold its own settings open, which another test wrote.
    const articles = new Set([HARBOR, ISLAND, STRAIT].map((path) => file(path).path));
    assert.deepEqual(
      vscode.workspace.textDocuments.map(({ uri }) => uri.path).filter((path) => articles.has(path)),
      [],
      "no article was opened for it",
    );
  });

  it("places the problem at the article's own words, and leads to the other sides", async () => {
    const problem = ownProblems(file(STRAIT)).find(isInjured);
    assert.ok(problem);
    const strait = await vscode.workspace.openTextDocument(file(STRAIT));
    assert.equal(strait.getText(problem.range), "Nineteen passengers");
    const others = problem.relatedInformation ?? [];
    assert.deepEqual(others.map(({ location }) => location.uri.path).toSorted(), [file(HARBOR).path, file(ISLAND).path].toSorted());
    for (const { location } of others) {
      const other = await vscode.workspace.openTextDocument(location.uri);
      assert.equal(other.getText(location.range), "Twelve passengers");
    }
  });

  it("says in a hover what each outlet says, and why they were compared", async () => {
    const text = await hoverOver(HARBOR, "Twelve passengers");
    for (const part of ["Harbor Times", "Island Post", "Strait Herald", "Nineteen passengers", "Compared for"]) {
      assert.ok(text.includes(part), `no “${part}” in:\n${text}`);
    }
  });

  it("marks names, figures and quotations by semantic tokens", async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      file(HARBOR),
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens", file(HARBOR));
    const types = new Set<string | undefined>();
    for (let at = 3; at < tokens.data.length; at += 5) types.add(legend.tokenTypes[tokens.data[at] ?? -1]);
    for (const type of ["quantity", "date", "quotation"]) assert.ok(types.has(type), `${type}: only ${[...types].join(", ")}`);
  });

  it("counts the story's disagreements in the status bar", async () => {
    await vscode.window.showTextDocument(file(HARBOR));
    assert.match(extension().exports.status() ?? "hidden", /^\d+ disagreements?$/);
  });

  it("ends the disagreement everywhere when one article is edited, and brings it back", async () => {
    const editor = await vscode.window.showTextDocument(file(STRAIT));
    const all = [HARBOR, ISLAND, STRAIT].map(file);
    await replace(editor, "Nineteen passengers", "Twelve passengers");
    for (const uri of all) await problemsOf(uri, (problems) => !problems.some(isInjured));
    assert.ok(editor.document.isDirty, "it was the unsaved text that counted");
    await replace(editor, "Twelve passengers", "Nineteen passengers");
    for (const uri of all) await problemsOf(uri, (problems) => problems.some(isInjured));
    await editor.document.save();
  });

  it("follows a change of settings without a restart", async () => {
    const settings = vscode.workspace.getConfiguration("secondSource");
    await settings.update("rules", { "quantity-disagrees": "off" }, vscode.ConfigurationTarget.Workspace);
    await problemsOf(file(ISLAND), (problems) => !problems.some(isInjured));
    await settings.update("rules", { "quantity-disagrees": "hint" }, vscode.ConfigurationTarget.Workspace);
    await problemsOf(file(ISLAND), (problems) =>
      problems.some((problem) => isInjured(problem) && problem.severity === vscode.DiagnosticSeverity.Hint),
    );
    await settings.update("rules", undefined, vscode.ConfigurationTarget.Workspace);
    await problemsOf(file(ISLAND), (problems) =>
      problems.some((problem) => isInjured(problem) && problem.severity === vscode.DiagnosticSeverity.Warning),
    );
  });

  it("follows the folder's config.yaml where the user chose nothing", async () => {
    const settings = vscode.workspace.getConfiguration("secondSource");
    await vscode.workspace.fs.writeFile(file(CONFIG), Buffer.from("rules:\n  quantity-disagrees: off\n"));
    await problemsOf(file(ISLAND), (problems) => !problems.some(isInjured));
    await settings.update("rules", { "quantity-disagrees": "hint" }, vscode.ConfigurationTarget.Workspace);
    await problemsOf(file(ISLAND), (problems) => problems.some(isInjured));
    await settings.update("rules", undefined, vscode.ConfigurationTarget.Workspace);
    await problemsOf(file(ISLAND), (problems) => !problems.some(isInjured));
    await vscode.workspace.fs.delete(file(CONFIG));
    await problemsOf(file(ISLAND), (problems) => problems.some(isInjured));
  });

  it("takes up an article that is created, and forgets it when it is deleted", async () => {
    const text = Buffer.from(await vscode.workspace.fs.readFile(file(STRAIT))).toString("utf8");
    await vscode.workspace.fs.writeFile(file(WIRE), Buffer.from(text.replaceAll("Strait Herald", "Morning Wire")));
    await problemsOf(file(HARBOR), (problems) => problems.some(namesWire));
    await problemsOf(file(WIRE), (problems) => problems.some(isInjured));
    await vscode.workspace.fs.delete(file(WIRE));
    await problemsOf(file(HARBOR), (problems) => problems.some(isInjured) && !problems.some(namesWire));
    await problemsOf(file(WIRE), (problems) => problems.length === 0);
  });

  it("survives a restart of its server", async () => {
    await vscode.commands.executeCommand("secondSource.restartServer");
    await problemsOf(file(HARBOR), (problems) => problems.some(isInjured));
  });

  it("survives a crash of its server, with words that are just being typed", async function () {
    // Only here it is known how to find the process.
    if (process.platform !== "linux") this.skip();
    const editor = await vscode.window.showTextDocument(file(STRAIT));
    for (const pid of serverProcesses()) process.kill(pid, "SIGKILL");
    await replace(editor, "Nineteen passengers", "Seventy passengers");
    await problemsOf(file(HARBOR), (problems) => problems.some(({ message }) => /seventy|70/i.test(message)));
    await replace(editor, "Seventy passengers", "Nineteen passengers");
    await problemsOf(file(HARBOR), (problems) => problems.some(isInjured));
    await editor.document.save();
  });

  it("analyses the folder when asked to", async () => {
    await vscode.commands.executeCommand("secondSource.analyzeFolder");
    assert.ok(ownProblems(file(HARBOR)).some(isInjured));
  });

  it("opens a copy of the sample story", async () => {
    const folder = await vscode.commands.executeCommand<vscode.Uri>("secondSource.openSample", { show: false });
    const shipped = vscode.Uri.joinPath(extension().extensionUri, "samples", "flood");
    const copied = vscode.Uri.joinPath(folder, "flood");
    assert.deepEqual(await namesIn(copied), await namesIn(shipped));
    assert.ok((await namesIn(copied)).length >= 4);
    assert.ok(!folder.path.startsWith(extension().extensionUri.path), "not the shipped one");
  });
});

/** The servers that this extension host has started. */
function serverProcesses(): number[] {
  const found = readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      // The parent's number is the second behind the name in brackets.
      const parent = readFileSync(`/proc/${name}/stat`, "latin1")
        .replace(/^.*\) /, "")
        .split(" ")[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${name}/cmdline`, "latin1").includes("server.js");
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
  assert.equal(found.length, 1, "one server");
  return found.map(Number);
}

async function hoverOver(path: string, words: string): Promise<string> {
  const document = await vscode.workspace.openTextDocument(file(path));
  const at = document.getText().indexOf(words);
  assert.notEqual(at, -1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    document.positionAt(at + 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n")
    .replaceAll("\u00A0", " ");
}

async function replace(editor: vscode.TextEditor, words: string, by: string): Promise<void> {
  const at = editor.document.getText().indexOf(words);
  assert.notEqual(at, -1);
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, by)));
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).toSorted();
}
