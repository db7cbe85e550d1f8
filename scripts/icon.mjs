// Draws the extension's icon from its SVG, as the marketplace takes no other format than PNG: node scripts/icon.mjs
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { ensureChromium } from "./vscode-host/requirements.mjs";

const SIZE = 256;
const svg = await readFile("images/icon.svg", "utf8");
const browser = await chromium.launch({ executablePath: ensureChromium(), headless: true, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${SIZE}px; height: ${SIZE}px }</style>${svg}`);
  await writeFile("images/icon.png", await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
