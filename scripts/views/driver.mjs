import assert from "node:assert/strict";

/** How long anything may take to come about, in milliseconds. */
export const LIMIT = 20_000;

/** What a hand at mouse and keyboard does. */
export function driver({ page, open }, folder) {
  const row = (text) => page.locator(".sidebar .monaco-list-row", { hasText: text });
  const vscode = {
    page,
    folder,
    row,
    /** The views' icon in the activity bar. */
    icon: page.locator(".activitybar .action-item", { has: page.locator('[aria-label^="Second Source"]') }),
    start: () => open(folder),
    /** Runs a command by its title; `asks` when it asks for something, by the title of its box. */
    async command(title, asks = null) {
      await page.keyboard.press("F1");
      const input = page.locator(".quick-input-widget input").first();
      await input.waitFor();
      await input.fill(`>${title}`);
      await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
      await page.keyboard.press("Enter");
      if (asks === "") return;
      if (asks !== null) await page.locator(".quick-input-title", { hasText: asks }).waitFor();
      else await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    },
    /** The panel's own frame, once it shows something. */
    async panel(wanted = ".matrix, .empty") {
      const frame = await until(async () => {
        for (const one of page.frames())
          if (
            (await one
              .locator(wanted)
              .count()
              .catch(() => 0)) > 0
          )
            return one;
        return null;
      }, `no panel with ${wanted}`);
      await frame.locator(wanted).first().waitFor();
      return frame;
    },
    activeTab: () => page.locator(".tabs-container .tab.active").first().getAttribute("data-resource-name"),
    focusedRow: () => page.locator(".sidebar .monaco-list-row.focused").first().getAttribute("aria-label"),
  };
  return vscode;
}

/** Asks again until there is an answer: something in another process is to come about. */
export async function until(look, otherwise) {
  const end = Date.now() + LIMIT;
  for (;;) {
    const value = await look();
    if (value) return value;
    assert.ok(Date.now() < end, otherwise);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
