import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "../../../engine/article/index.ts";
import { extractDates, type DateExpression } from "../../../engine/date/index.ts";
import { createTokenizer } from "../../../engine/text/index.ts";
import { renderValue } from "./read.ts";

// Changed only by `vitest run -u`; read the difference before keeping it.
test("a whole article: what is read out of each phrase", async () => {
  const text = readFileSync(new URL("golden/sluice.txt", import.meta.url), "utf8");
  const article = readArticle({ path: "sluice.txt", text }, createTokenizer());
  const rows = extractDates(article).map((date) => columns(text, date));
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  await expect(`published ${article.published}\n\n${lines.join("\n")}\n`).toMatchFileSnapshot("golden/sluice.dates.txt");
});

function columns(text: string, date: DateExpression): string[] {
  return [text.slice(date.start, date.end), renderValue(date), date.granularity, date.modifier, date.anchor ?? "open", date.rule];
}
