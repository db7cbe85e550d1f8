// Drives the views in a real VS Code by mouse and by keyboard, and runs axe in the panel: node scripts/test-views.mjs [--pictures DIR] [--vsix FILE]
// Needs the packed VSIX. Each step is one test; a step that fails leaves a picture in build/views.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { driver, LIMIT } from "./views/driver.mjs";
import { STEPS } from "./views/steps.mjs";
import { THEMES } from "./views/themes.mjs";
import { startWorkbench } from "./vscode-host/workbench.mjs";

const FAILURES = "build/views";
const SETTINGS = {
  "workbench.colorTheme": "Default Light Modern",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "files.simpleDialog.enable": true,
  "files.autoSave": "off",
  // A tooltip that stays must not stand in the mouse's way.
  "workbench.hover.delay": 60_000,
  "git.enabled": false,
};

/** Gives `{ passed, failed }`, counts of steps; pictures of the views go into `pictures` where it is given. */
export async function testViews({ pictures = null, vsix = null } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "second-source-views-"));
  cpSync("samples/flood", path.join(folder, "flood"), { recursive: true });
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  const packed = vsix ?? `${name}-${version}.vsix`;
  const workbench = await startWorkbench({
    vsix: packed,
    settings: SETTINGS,
    viewport: { width: 1440, height: 900 },
  });
  workbench.page.setDefaultTimeout(LIMIT);
  const totals = { passed: 0, failed: 0 };
  try {
    const vscode = driver(workbench, path.join(folder, "flood"));
    for (const { title, run } of STEPS) {
      try {
        await run(vscode);
        totals.passed++;
        console.log(`  ✔ ${title}`);
      } catch (error) {
        totals.failed++;
        console.error(`  ✘ ${title}\n${error instanceof Error ? error.message : String(error)}`);
        mkdirSync(FAILURES, { recursive: true });
        await workbench.page.screenshot({ path: path.join(FAILURES, `${totals.failed}.png`) }).catch(() => undefined);
      }
    }
  } finally {
    await workbench.stop();
  }
  if (pictures) await takePictures(path.join(folder, "flood"), packed, pictures);
  rmSync(folder, { recursive: true, force: true });
  return totals;
}

/** Takes pictures of the views in three themes, to be looked at. */
async function takePictures(folder, vsix, pictures) {
  mkdirSync(pictures, { recursive: true });
  for (const [name, theme] of Object.entries(THEMES)) {
    const settings = { ...SETTINGS, "workbench.colorTheme": theme };
    const workbench = await startWorkbench({ vsix, settings, viewport: { width: 1440, height: 900 }, scale: 2 });
    try {
      workbench.page.setDefaultTimeout(2 * LIMIT);
      const vscode = driver(workbench, folder);
      const { page } = vscode;
      await vscode.start();
      await vscode.icon.click();
      await vscode.row("Houses destroyed").waitFor();
      await vscode.command("Second Source: Compare Outlets");
      await vscode.panel(".matrix");
      await page.screenshot({ path: path.join(pictures, `views-${name}.png`) });
    } finally {
      await workbench.stop();
    }
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { pictures: { type: "string" }, vsix: { type: "string" } } });
  const { passed, failed } = await testViews(values);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
