import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { LIMIT, until } from "./driver.mjs";
import { choosePalette, THEMES } from "./themes.mjs";

async function assertAccessible(frame) {
  // The policy lets no script in but the panel's own: the protocol of the browser's tools may still evaluate one.
  await frame.evaluate(`(() => { ${readFileSync("node_modules/axe-core/axe.min.js", "utf8")} })()`);
  const { violations, passes } = await frame.evaluate(() => window.axe.run(document, { resultTypes: ["violations", "passes"] }));
  assert.ok(passes.length > 15, `only ${passes.length} rules had something to look at`);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    [],
  );
}

const focusedCell = (frame) => frame.evaluate(() => document.activeElement?.closest("th, td")?.textContent ?? "");

/** One thing that a reader does, and what comes of it. */
function step(title, run) {
  return { title, run };
}

/** In order: each begins where the one before it ended. */
export const STEPS = [
  step("a click on the icon in the activity bar shows the story, disagreements first", async ({ start, page, row, icon }) => {
    await start();
    await icon.click();
    await row("Houses destroyed").waitFor();
    const labels = await page
      .locator(".sidebar .monaco-list-row")
      .evaluateAll((rows) => rows.map((one) => one.getAttribute("aria-label") ?? ""));
    assert.match(labels[0], /^Story flood: 4 articles · \d+ disagree/u);
    assert.match(labels[1], /^Disagree: Houses destroyed\./u);
    const standings = labels.slice(1).map((label) => label.split(":")[0]);
    assert.ok(standings.lastIndexOf("Disagree") < standings.indexOf("Agree"), standings.join(", "));
  }),
  step("the icon tells how many disagreements there are", async ({ page }) => {
    const badge = page
      .locator(".activitybar .action-item", { has: page.locator('[aria-label^="Second Source"]') })
      .locator(".badge-content");
    await until(async () => Number(await badge.textContent().catch(() => "")) > 0, "no badge");
  }),
  step("arrow keys open a question, and Enter an article at its words", async ({ page, row, focusedRow, activeTab }) => {
    await row("Houses destroyed").click();
    await page.keyboard.press("ArrowRight");
    await row("The Daily Lantern").first().waitFor();
    for (let step = 0; step < 6 && !(await focusedRow()).startsWith("The Daily Lantern"); step++) await page.keyboard.press("ArrowDown");
    assert.match(await focusedRow(), /^The Daily Lantern, about 40, Some 40 homes/u);
    await page.keyboard.press("Enter");
    await until(async () => (await activeTab()) === "daily-lantern.txt", "the article did not open");
    await page.locator(".statusbar", { hasText: "(13 selected)" }).waitFor();
  }),
  step("a click opens another outlet", async ({ row, activeTab }) => {
    await row("Valley Courier").first().click();
    await until(async () => (await activeTab()) === "valley-courier.article", "the article did not open");
  }),
  step("only disagreements are shown when asked, by mouse", async ({ page, row }) => {
    await row("Houses destroyed").hover();
    await page.locator(".sidebar .actions-container [aria-label^='Show Only Disagreements']").first().click();
    await row("Age of Ruth Ansell").waitFor({ state: "hidden" });
    await row("Houses destroyed").waitFor();
    await page.locator(".sidebar .actions-container [aria-label^='Show All Questions']").first().click();
    await row("Age of Ruth Ansell").waitFor();
  }),
  step("a filter leaves what has its words; Escape brings back all", async ({ page, row, command }) => {
    await command("Second Source: Filter Stories", "Filter Stories");
    await page.locator(".quick-input-widget input").first().fill("lantern roofs");
    await row("Houses destroyed").waitFor({ state: "hidden" });
    await row("One outlet alone has it").waitFor();
    await page.keyboard.press("Escape");
    await row("Houses destroyed").waitFor();
  }),
  step("a question's context menu opens the comparison at it", async ({ page, row, panel }) => {
    await row("People evacuated").click({ button: "right" });
    await page.locator(".context-view .action-label, .monaco-menu .action-label", { hasText: "Compare Outlets" }).first().click();
    const frame = await panel(".matrix");
    await until(async () => (await focusedCell(frame)).startsWith("People evacuated"), "the question has not got the focus");
  }),
  ...Object.keys(THEMES).map((name) =>
    step(`axe finds nothing wrong in the panel (${name})`, async ({ panel, folder }) => {
      const frame = await panel(".matrix");
      await choosePalette(frame, folder, name);
      await assertAccessible(frame);
    }),
  ),
  step("the theme goes back to what it was", async ({ panel, folder }) => {
    const frame = await panel(".matrix");
    await choosePalette(frame, folder, "light");
    rmSync(path.join(folder, ".vscode"), { recursive: true });
    await frame.locator("tr.question th").first().focus();
  }),
  step("arrow keys walk through the grid, Home and End along a row and Ctrl to its corners", async ({ page, panel }) => {
    const frame = await panel(".matrix");
    const walk = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
      return focusedCell(frame);
    };
    const titles = await frame.locator(".question-title").allTextContents();
    const [first, second] = await Promise.all([0, 1].map((at) => frame.locator("tr.question").nth(at).locator("td").allTextContents()));
    assert.ok((await walk("Control+Home")).startsWith(titles[0]));
    assert.ok((await walk("ArrowDown")).startsWith(titles[1]));
    assert.equal(await walk("ArrowRight", "ArrowRight"), second[1]);
    assert.equal(await walk("Home", "ArrowUp", "ArrowRight", "ArrowRight"), first[1]);
    assert.equal(await walk("End"), first.at(-1));
    assert.ok((await walk("Home")).startsWith(titles[0]));
    assert.equal(await frame.locator(".matrix [tabindex='0']").count(), 1, "the grid is one stop of the Tab key");
  }),
  step("Enter in a cell opens the article at its words, beside the panel", async ({ page, panel }) => {
    const frame = await panel(".matrix");
    await frame.locator("button.answer", { hasText: "at least 14" }).first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".statusbar", { hasText: "(17 selected)" }).waitFor();
    assert.ok(await page.locator(".tab.active", { hasText: "coast-post.txt" }).isVisible());
  }),
  step("a click in a cell does, too", async ({ page, panel }) => {
    const frame = await panel(".matrix");
    await frame.locator("button.answer", { hasText: "about 40" }).first().click();
    await page.locator(".tab.active", { hasText: "daily-lantern.txt" }).waitFor();
  }),
  step("an edit shows in the panel, which keeps its place", async ({ page, panel, command }) => {
    const frame = await panel(".matrix");
    const scrolled = await frame.evaluate(() => {
      const scroller = document.querySelector(".scroller");
      scroller.scrollTo(0, 60);
      return scroller.scrollTop;
    });
    await page.locator(".tab.active", { hasText: "daily-lantern.txt" }).click();
    await page.locator(".view-line", { hasText: "Some 40 homes" }).first().waitFor();
    await page.keyboard.press("Control+F");
    await page.keyboard.insertText("Some 40 homes");
    await page.keyboard.press("Escape");
    await page.keyboard.insertText("Some 45 homes");
    await frame.locator("button.answer", { hasText: "about 45" }).first().waitFor();
    assert.equal(await frame.evaluate(() => document.querySelector(".scroller").scrollTop), scrolled);
    assert.match(await frame.locator("[role='status']").textContent(), /up to date/u);
    await command("File: Revert File");
    await frame.locator("button.answer", { hasText: "about 40" }).first().waitFor();
  }),
  step("words leave out the questions that have not got them", async ({ page, panel }) => {
    const frame = await panel(".matrix");
    await frame.locator("#filter").fill("bridge");
    await until(async () => (await frame.locator("tr.question").count()) < 5, "nothing was left out");
    assert.equal(await frame.evaluate(() => document.activeElement?.id), "filter", "the focus stays where the words are");
    await frame.locator("#filter").fill("");
    await until(async () => (await frame.locator("tr.question").count()) > 5, "they did not come back");
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await focusedCell(frame), "", "the arrow leads from there into the grid");
    await page.keyboard.press("Escape");
  }),
  step("an export is written where it is asked for", async ({ page, panel, folder }) => {
    const frame = await panel(".matrix");
    await frame.locator("button[data-export='csv']").click();
    const input = page.locator(".quick-input-widget input").first();
    await input.waitFor();
    await until(async () => (await input.inputValue()).endsWith("flood.csv"), "no name is proposed");
    await page.keyboard.press("Enter");
    const file = path.join(folder, "flood.csv");
    await until(() => existsSync(file) && readFileSync(file, "utf8").includes("at least 14"), "no file was written");
    assert.match(readFileSync(file, "utf8"), /^\uFEFFstory,question,kind,standing,outlet/u);
  }),
  step("the panel comes back after a reload, with what was shown", async ({ page, panel, command }) => {
    const frame = await panel(".matrix");
    await frame.locator("#show").selectOption("disagreements");
    await until(async () => (await frame.locator("tr.question.agree").count()) === 0, "the others are still there");
    await command("Developer: Reload Window");
    // The extension host starts anew.
    await page
      .locator(".sidebar .monaco-list-row", { hasText: "Houses destroyed" })
      .first()
      .waitFor({ timeout: 3 * LIMIT });
    const again = await panel(".matrix");
    assert.equal(await again.locator("tr.question.agree").count(), 0);
    assert.equal(await again.locator("#show").inputValue(), "disagreements");
    await again.locator("#show").selectOption("compared");
  }),
  step("the sample story opens at an article", async ({ page, command }) => {
    const opened = page.context().waitForEvent("page");
    await command("Second Source: Open Sample Story", "");
    const window = await opened;
    try {
      await window.locator(".tab.active", { hasText: "valley-courier.article" }).waitFor({ timeout: 3 * LIMIT });
      await window.locator(".statusbar", { hasText: /\d+ disagreements/u }).waitFor({ timeout: 3 * LIMIT });
    } finally {
      await window.close();
    }
  }),
];
