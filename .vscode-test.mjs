import { defineConfig } from "@vscode/test-cli";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const vsix = path.resolve(`${name}-${version}.vsix`);
/** Stands in for the desktop's `code` where that cannot be had; see scripts/vscode-host. */
const executable = process.env.VSCODE_TEST_EXECUTABLE;

const common = {
  mocha: { ui: "bdd", timeout: 30_000, slow: 5_000 },
  ...(executable && { useInstallation: { fromPath: executable } }),
};

export default defineConfig([
  {
    ...common,
    label: "development",
    files: ["build/vscode/story.test.cjs", "build/vscode/features.test.cjs", "build/vscode/actions.test.cjs"],
    workspaceFolder: copyOf("story"),
  },
  { ...common, label: "quiet", files: "build/vscode/quiet.test.cjs", workspaceFolder: copyOf("quiet") },
  {
    ...common,
    label: "packaged",
    files: ["build/vscode/story.test.cjs", "build/vscode/features.test.cjs", "build/vscode/actions.test.cjs"],
    workspaceFolder: copyOf("story"),
    // An empty extension: the one under test is the installed one.
    extensionDevelopmentPath: path.resolve("test/vscode/harness"),
    ...(executable ? { launchArgs: [`--install-extension=${vsix}`] } : { installExtensions: [vsix] }),
  },
]);

/** A throw-away copy, for the suite to change. */
function copyOf(workspace) {
  const folder = mkdtempSync(path.join(tmpdir(), "second-source-test-"));
  cpSync(path.resolve("test/vscode", workspace), folder, { recursive: true });
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
