import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toHtml, toSvg } from "../../client/panel/drawing-files.ts";
import { FIRST_VIEW } from "../../client/panel/shown.ts";
import { escapeMarkdown, toCsv, toMarkdown } from "../../client/panel/table-files.ts";
import { answer, plotted, question, story, TEXTS } from "./story.ts";

const HOUSES = question("Houses destroyed", [
  answer(0, "14", { plot: plotted(14, 14), source: "the county" }),
  answer(1, "about 40", { side: 1, plot: plotted(40, 40, "about", 4) }),
]);
const FIRE = story([HOUSES]);

/** How an answer's value is written in its line, where its words are others. */
function cellOf(value: string): string {
  const [, line = ""] = toCsv(story([question("q", [answer(0, value, { words: "…" })])]), FIRST_VIEW, TEXTS).split("\r\n");
  return line.slice("The fire,q,figure,Disagree,Alpha,2026-03-02,".length, -",…,,file:///story/alpha.txt,1".length);
}

describe("CSV", () => {
  test("has a line for each answer", () => {
    expect(toCsv(FIRE, FIRST_VIEW, TEXTS)).toBe(
      [
        "story,question,kind,standing,outlet,published,value,words,source,article,line",
        "The fire,Houses destroyed,figure,Disagree,Alpha,2026-03-02,14,… 14 fell …,the county,file:///story/alpha.txt,1",
        "The fire,Houses destroyed,figure,Disagree,Beta,2026-03-02,about 40,… about 40 fell …,,file:///story/beta.txt,2",
        "",
      ].join("\r\n"),
    );
  });

  test.each([
    ["14", "14"],
    ["$4 million", "$4 million"],
    ["1,400", '"1,400"'],
    ['a "word"', '"a ""word"""'],
    ["=1+2", "'=1+2"],
    ["+1", "'+1"],
    ["-40 degrees", "'-40 degrees"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "' =1"],
    ["  =1", "'  =1"],
    ["\r=1", "' =1"],
    ['=cmd|"/c calc"!A0', '"\'=cmd|""/c calc""!A0"'],
    ["line\nbreak", "line break"],
  ])("%j is written as %j", (value, written) => {
    expect(cellOf(value)).toBe(written);
  });
});

describe("Markdown", () => {
  test("has a table for each question", () => {
    expect(toMarkdown(FIRE, FIRST_VIEW, TEXTS)).toBe(
      [
        "# The fire",
        "",
        "## Disagree",
        "",
        "### Houses destroyed (Disagree)",
        "",
        "| Outlet | Value | Words | Says who |",
        "| --- | --- | --- | --- |",
        "| Alpha, Mar 2, 2026 | 14 | … 14 fell … | the county |",
        "| Beta, Mar 2, 2026 | about 40 | … about 40 fell … |  |",
        "",
        "Compared for: same noun: house",
        "",
        "Made by Second Source.",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["a | b", String.raw`a \| b`],
    ["*so*, _so_ and `so`", String.raw`\*so\*, \_so\_ and \`so\``],
    ["[x](y) ![z](w)", String.raw`\[x\]\(y\) \!\[z\]\(w\)`],
    ["<b>", String.raw`\<b\>`],
    ["https://evil.example", String.raw`https\://evil.example`],
    ["www.evil.example", String.raw`www\.evil.example`],
    ["a@b.example", String.raw`a\@&#8203;b.example`],
    ["#12 and GH-12", String.raw`\#&#8203;12 and GH-&#8203;12`],
    ["$4 million to $6 million", String.raw`\$4 million to \$6 million`],
    ["line\n# break", String.raw`line \# break`],
  ])("%j", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe("HTML", () => {
  const style = readFileSync("media/panel.css", "utf8");
  const html = toHtml(FIRE, FIRST_VIEW, TEXTS, style);

  test("holds all that it needs, and runs nothing", () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/u);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("Houses destroyed");
    expect(html).not.toMatch(/<script|<link|<img|\bon\w+=|https?:\/\/(?!www\.w3\.org)|@import|url\(/u);
  });
});

describe("SVG", () => {
  test("draws each question that has a scale, with its outlets", () => {
    const svg = toSvg(FIRE, FIRST_VIEW, TEXTS);
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    expect(svg).toContain("B  about 40 · Beta");
    expect(svg.match(/class="heading"/gu)).toHaveLength(1);
  });
});
