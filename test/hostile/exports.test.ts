import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toHtml, toSvg } from "../../client/panel/drawing-files.ts";
import { toMarkup, type Child } from "../../client/panel/element.ts";
import { page } from "../../client/panel/page.ts";
import { FIRST_VIEW, type PanelView } from "../../client/panel/shown.ts";
import { toCsv, toMarkdown } from "../../client/panel/table-files.ts";
import { TEXTS } from "../client/story.ts";
import { faultsOfCsv, faultsOfElement, faultsOfHtml, faultsOfMarkdown, faultsOfSvg } from "./harmless.ts";
import { PAYLOADS } from "./payloads.ts";
import { poisonedStory } from "./story.ts";

const ALL: PanelView = { ...FIRST_VIEW, show: "all" };
const style = readFileSync("media/panel.css", "utf8");

/** What the panel's page is told to make: elements and attributes of ours alone, as `patch` makes each of them by its name. */
function faultsOf(child: Child): string[] {
  if (typeof child === "string") return [];
  const attributes = Object.entries(child.attributes).map(([name, value]) => [name, String(value)] as const);
  return [...faultsOfElement(child.tag, attributes), ...child.children.flatMap(faultsOf)];
}

describe.each(PAYLOADS)("$what acts nowhere", ({ text }) => {
  const evil = poisonedStory(text);

  test("in the panel", () => {
    const elements = page({ texts: TEXTS, stories: [evil, { id: "other", title: text }], story: evil }, { show: "all", text: "" });
    expect(elements.flatMap(faultsOf)).toEqual([]);
    expect(faultsOfHtml(`<!DOCTYPE html><html lang="en"><body>${elements.map(toMarkup).join("")}</body></html>`)).toEqual([]);
  });

  test("in a filter of the panel", () => {
    const elements = page({ texts: TEXTS, stories: [], story: evil }, { show: "all", text });
    expect(elements.flatMap(faultsOf)).toEqual([]);
  });

  test("in HTML", () => {
    const html = toHtml(evil, ALL, TEXTS, style);
    expect(faultsOfHtml(html)).toEqual([]);
    expect(html).toContain("default-src 'none'");
    expect(html.match(/<\/?(?:style|title|h1)>/gu)).toHaveLength(5);
  });

  test("in SVG", () => {
    const svg = toSvg(evil, ALL, TEXTS);
    expect(faultsOfSvg(svg)).toEqual([]);
    expect(svg.match(/<style>/gu)).toHaveLength(1);
    expect(svg.match(/class="heading"/gu)?.length).toBeGreaterThan(5);
  });

  test("in CSV", () => {
    const csv = toCsv(evil, ALL, TEXTS);
    expect(faultsOfCsv(csv, 11)).toEqual([]);
    expect(csv.split("\r\n")).toHaveLength(1 + evil.questions.flatMap(({ answers }) => answers).length + 1);
  });

  test("in Markdown", () => {
    const markdown = toMarkdown(evil, ALL, TEXTS);
    expect(faultsOfMarkdown(markdown, { structure: true })).toEqual([]);
    const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
    for (const row of rows) expect(row.replaceAll(/\\./gu, "").split("|")).toHaveLength(6);
    expect(markdown.replaceAll(/\\[^\w]/gu, "")).not.toMatch(/[<>@]|:\/\/|www\.|(?<![&\w])#\d/u);
  });
});
