import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { extension } from "./extension.ts";
import { file, ownProblems } from "./wait.ts";

const FILES = ["README.md", "docs/limits.md", "requirements.txt"];

describe("a folder without articles", () => {
  it("is left alone", async () => {
    for (const path of FILES) await vscode.window.showTextDocument(file(path));
    await extension().activate();
    await extension().exports.ready;
    // Answers when the folder has been read and all that was found is published.
    await vscode.commands.executeCommand("secondSource.analyzeFolder");
    for (const path of FILES) {
      assert.deepEqual(ownProblems(file(path)), [], path);
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        "vscode.provideDocumentSemanticTokens",
        file(path),
      );
      assert.equal(tokens?.data.length ?? 0, 0, path);
    }
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      file("README.md"),
      new vscode.Position(2, 16),
    );
    assert.deepEqual(hovers, []);
  });

  it("has no story in the view", async () => {
    assert.deepEqual(await extension().exports.tree.getChildren(), []);
  });

  it("has nothing of ours in the status bar", async () => {
    await vscode.window.showTextDocument(file("README.md"));
    assert.equal(extension().exports.status(), null);
  });
});
