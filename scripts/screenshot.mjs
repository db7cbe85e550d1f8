// Takes the pictures of the README in a real VS Code: an article with the hover over one of its phrases and the Problems panel, and the comparison.
// node scripts/screenshot.mjs [--folder DIR] [--file FILE] [--hover "TEXT"] [--out DIR] [--theme NAME] [--width N] [--height N] [--scale N]
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startWorkbench } from "./vscode-host/workbench.mjs";

const { values: options } = parseArgs({
  options: {
    folder: { type: "string", default: "samples/flood" },
    file: { type: "string", default: "valley-courier.article" },
    hover: { type: "string", default: "Fourteen houses" },
    out: { type: "string", default: "images" },
    theme: { type: "string", default: "Default Light Modern" },
    width: { type: "string", default: "1120" },
    height: { type: "string", default: "960" },
    scale: { type: "string", default: "1.25" },
  },
});

const LIMIT = 60_000;
/** What a reader of the picture does not need to see. */
const SETTINGS = {
  "workbench.colorTheme": options.theme,
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "window.menuBarVisibility": "hidden",
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "editor.fontSize": 13,
  "editor.lineHeight": 21,
  "editor.stickyScroll.enabled": false,
  "editor.renderLineHighlight": "none",
  "editor.hover.delay": 100,
  "editor.hover.above": false,
  // The mouse that pulled an edge stays upon it.
  "workbench.sash.hoverDelay": 2000,
  "problems.defaultViewMode": "tree",
  "git.enabled": false,
};

const folder = mkdtempSync(path.join(tmpdir(), "second-source-picture-"));
const workspace = path.join(folder, path.basename(path.resolve(options.folder)));
cpSync(path.resolve(options.folder), workspace, { recursive: true });
const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const workbench = await startWorkbench({
  vsix: `${name}-${version}.vsix`,
  settings: SETTINGS,
  viewport: { width: Number(options.width), height: Number(options.height) },
  scale: Number(options.scale),
});
try {
  await takePictures(workbench);
} finally {
  await workbench.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function takePictures({ page, open }) {
  page.setDefaultTimeout(LIMIT);
  mkdirSync(options.out, { recursive: true });
  await open(workspace);
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  await choose(page, "", options.file, path.basename(options.file));
  await page.locator(".monaco-editor .view-lines").first().waitFor();
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await runCommand(page, "View: Focus Problems");
  await page.locator(".markers-panel .monaco-list-row").first().waitFor();
  await page.locator(".codelens-decoration a").first().waitFor();
  await select(page, options.hover);
  await showHover(page);
  await enlargeHover(page);
  await save(page, "screenshot.png");
  await page.keyboard.press("Escape");
  // The comparison is wider, and needs no more height.
  await page.setViewportSize({ width: Math.round(Number(options.width) * 1.24), height: Math.round(Number(options.height) * 0.82) });
  await runCommand(page, "View: Toggle Panel Visibility");
  await runCommand(page, "Second Source: Compare Outlets");
  await matrixShown(page);
  // What is under the mouse looks otherwise.
  await page.mouse.move(1, 1);
  await save(page, "compare.png");
}

/** The panel is a frame of its own within another. */
async function matrixShown(page) {
  await page.frameLocator("iframe.webview").frameLocator("iframe").locator(".matrix").first().waitFor();
}

async function save(page, name) {
  const file = path.join(options.out, name);
  await page.screenshot({ path: file });
  const { width, height } = page.viewportSize();
  console.log(`${file}: ${width} × ${height}, ${options.scale} times as many pixels each way.`);
}

/** Selects the first place with these words. */
async function select(page, text) {
  await page.locator(".monaco-editor .view-lines").first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+F");
  await page.keyboard.insertText(text);
  await page.locator(".find-widget .matchesCount", { hasText: " of " }).waitFor();
  await page.keyboard.press("Escape");
}

/** Shows the hover at the selection. The server answers only after it has read the folder: by then the problems are there too. */
async function showHover(page) {
  await runCommand(page, "Show or Focus Hover");
  await page.locator(".monaco-editor .monaco-hover:not(.hidden) table").first().waitFor();
}

/** Pulls the hover's lower edge down, as a reader may, so that the picture shows all of it. */
async function enlargeHover(page) {
  // A second time gives it the focus, so that it stays while it is pulled.
  await runCommand(page, "Show or Focus Hover");
  const content = page.locator(".monaco-resizable-hover .monaco-scrollable-element").first();
  const hidden = await content.evaluate((element) => {
    const [inner] = element.children;
    return inner.scrollHeight - element.clientHeight;
  });
  const edge = await page.locator(".monaco-resizable-hover .monaco-sash.horizontal").last().boundingBox();
  const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + hidden, { steps: 10 });
  await page.mouse.up();
  // Outside of it the mouse hides the hover; shown again, it has the size that it was given.
  await showHover(page);
}

async function runCommand(page, title) {
  await choose(page, ">", title, title);
}

/** Picks an entry of the list of files, or after `>` of commands. */
async function choose(page, prefix, text, row) {
  await page.keyboard.press("F1");
  const input = page.locator(".quick-input-widget input").first();
  await input.waitFor();
  await input.fill(`${prefix}${text}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: row }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}
