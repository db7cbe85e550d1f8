import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Quantity } from "../../../engine/quantity/index.ts";
import { read } from "./support.ts";

const WIDTHS = [44, 9, 16, 18, 10, 24] as const;

/** One line a quantity: its words, kind, interval, unit, hedge, noun (with its class) and rule. */
function line(text: string, quantity: Quantity): string {
  const { start, end, kind, low, high, unit, modifier, noun, additional, per, rule } = quantity;
  const interval = low === high ? `${low}` : `${low ?? ""}..${high ?? ""}`;
  const measured = [unit ?? "", per ? `per ${per}` : ""].filter(Boolean).join(" ");
  const counted = noun ? `${noun.head}${noun.class ? ` (${noun.class})` : ""}${additional ? ", more" : ""}` : additional ? "more" : "";
  const cells = [text.slice(start, end), kind, interval, measured, modifier, counted];
  return `    ${cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)).join(" ")} ${rule}`.trimEnd();
}

test("the golden article: what is read out of each phrase (update with vitest -u)", async () => {
  const article = readFileSync(new URL("./golden/flood.article.txt", import.meta.url), "utf8");
  const rendered = article
    .split("\n")
    .filter(Boolean)
    .map((text) => [text, ...read(text).map((quantity) => line(text, quantity))].join("\n"))
    .join("\n\n");
  await expect(`${rendered}\n`).toMatchFileSnapshot("./golden/flood.quantities.txt");
});
