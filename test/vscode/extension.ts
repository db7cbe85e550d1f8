import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { SecondSourceApi } from "../../client/extension.ts";

/** The extension under test, be it the sources as built or the installed VSIX. */
export function extension(): vscode.Extension<SecondSourceApi> {
  const found = vscode.extensions.getExtension<SecondSourceApi>("second-source.second-source");
  assert.ok(found, "the extension is not installed");
  return found;
}
