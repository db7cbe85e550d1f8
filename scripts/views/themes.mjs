import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until } from "./driver.mjs";

/** The themes that the views are looked at in, as VS Code names them. */
export const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  contrast: "Default High Contrast",
  "contrast-light": "Default High Contrast Light",
};
/** What VS Code calls a theme's kind in a panel. */
const KINDS = {
  light: "vscode-light",
  dark: "vscode-dark",
  contrast: "vscode-high-contrast",
  "contrast-light": "vscode-high-contrast-light",
};

/** Has VS Code show a theme, and waits for the panel to have its colours. */
export async function choosePalette(frame, folder, name) {
  mkdirSync(path.join(folder, ".vscode"), { recursive: true });
  writeFileSync(path.join(folder, ".vscode/settings.json"), JSON.stringify({ "workbench.colorTheme": THEMES[name] }));
  await until(() => frame.evaluate((kind) => document.body.dataset["vscodeThemeKind"] === kind, KINDS[name]), `the theme is not ${name}`);
}
