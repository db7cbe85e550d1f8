import * as assert from "node:assert/strict";
import * as vscode from "vscode";

const LIMIT = 10_000;

/** The files of the workspace that the suite was started on. */
export function file(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "the suite needs a folder");
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Settles as soon as the problems shown for a file are as wanted; rejects, with what is shown, when they never are. */
export function problemsOf(
  uri: vscode.Uri,
  wanted: (problems: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until(
    () => ownProblems(uri),
    wanted,
    (check) => vscode.languages.onDidChangeDiagnostics(check),
    (problems) => `${uri.path}: ${problems.map((problem) => `\n  ${problem.message}`).join("") || "no problem"}`,
  );
}

/** What this extension reports for a file now. */
export function ownProblems(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "second-source");
}

/** A problem's stable code. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Looks at a value now and whenever an event says that it may have changed. */
export function until<Value>(
  look: () => Value,
  wanted: (value: Value) => boolean,
  subscribe: (check: () => void) => vscode.Disposable,
  describe: (value: Value) => string,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error(`Not within ${LIMIT / 1000} s. ${describe(look())}`))), LIMIT);
    const subscription = subscribe(check);
    check();

    function check(): void {
      const value = look();
      if (wanted(value)) end(() => resolve(value));
    }
    function end(settle: () => void): void {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    }
  });
}
