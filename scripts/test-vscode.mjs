// Runs the suite of test/vscode in a real VS Code: on the sources as built, in a folder without articles, and on the packaged VSIX.
import { build } from "esbuild";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";
import { ensureHost } from "./vscode-host/install.mjs";
import { ensureChromium } from "./vscode-host/requirements.mjs";

const RUNS = { development: "the sources as built", quiet: "a folder without articles", packaged: "the packaged VSIX" };
const DOWNLOAD = "https://update.code.visualstudio.com/api/releases/stable";
const TEST_CLI = "node_modules/@vscode/test-cli/out/bin.mjs";
const STAND_IN = fileURLToPath(new URL("vscode-host/code.mjs", import.meta.url));

/** Gives `{ passed, failed }`, counts of tests; throws when there is no host to be had. The bundles and the VSIX must be made already. */
export async function testInVsCode() {
  const env = await chooseHost();
  await bundleSuite();
  const totals = { passed: 0, failed: 0 };
  for (const [label, title] of Object.entries(RUNS)) {
    console.log(`\n${title}:`);
    const { status, output } = await run(process.execPath, [TEST_CLI, "--label", label], env);
    const passed = count(output, "passing");
    const failed = count(output, "failing");
    totals.passed += passed;
    // The run fails too when it ended before its tests did, or ran none.
    totals.failed += status !== 0 || passed + failed === 0 ? Math.max(1, failed) : 0;
  }
  return totals;
}

/** VSCODE_TEST_HOST (`desktop` or `code-server`) or VSCODE_TEST_EXECUTABLE decide; else desktop VS Code where it can be had and shown. */
async function chooseHost() {
  if (process.env.VSCODE_TEST_EXECUTABLE) {
    console.log(`Host: ${process.env.VSCODE_TEST_EXECUTABLE}`);
    return {};
  }
  const chosen = process.env.VSCODE_TEST_HOST ?? ((await desktopWorks()) ? "desktop" : "code-server");
  if (chosen === "desktop") {
    console.log("Host: desktop VS Code, downloaded by @vscode/test-electron");
    return {};
  }
  // Asked for here so that a machine that lacks something is told once, and before anything runs.
  ensureChromium();
  ensureHost();
  console.log("Host: VS Code's workbench and extension host in code-server, with a headless Chromium");
  return { VSCODE_TEST_EXECUTABLE: STAND_IN };
}

async function desktopWorks() {
  if (process.platform === "linux" && !process.env.DISPLAY) return false;
  const answer = await fetch(DOWNLOAD, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  return answer?.ok ?? false;
}

export async function bundleSuite() {
  rmSync("build/vscode", { recursive: true, force: true });
  await build({
    entryPoints: ["test/vscode/story.test.ts", "test/vscode/features.test.ts", "test/vscode/actions.test.ts", "test/vscode/quiet.test.ts"],
    outdir: "build/vscode",
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
}

function count(output, word) {
  return [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, "gm"))].reduce((sum, [, number]) => sum + Number(number), 0);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await testInVsCode();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
