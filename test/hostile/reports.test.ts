import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import AjvDraft4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { createStyle } from "../../cli/style.ts";
import type { Finding } from "../../engine/index.ts";
import {
  githubReport,
  markdownReport,
  problemLine,
  sarifLog,
  sarifReport,
  serializeReport,
  textReport,
  toJsonReport,
  type CheckedStories,
} from "../../engine/report/index.ts";
import { tell } from "../engine/finding/story.ts";
import { faultsOfLines, faultsOfMarkdown } from "./harmless.ts";
import { PAYLOADS } from "./payloads.ts";

const sarifSchema: object = JSON.parse(
  readFileSync(new URL("../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8"),
);
const sarifAjv = new AjvDraft4({ strict: false, unicodeRegExp: false });
addFormats(sarifAjv);
const isSarif = sarifAjv.compile(sarifSchema);
const isReport = new Ajv2020({ strictTypes: false }).compile(JSON.parse(readFileSync("schemas/report.schema.json", "utf8")));

const quake = tell([
  ["Alpha", "2026-03-02", "🌊 A quake killed 12 people in Dornum on Monday, police said."],
  ["Beta", "2026-03-02", "The quake in Dornum killed 17 people on Monday, police said."],
]);

/** A story in which every text that a report shows is the payload. */
function poisoned(payload: string): CheckedStories {
  const findings = quake.findings.map((finding): Finding => ({
    ...finding,
    message: payload,
    why: [payload],
    sides: finding.sides.map((side) => Object.assign({}, side, { message: payload, words: payload, outlet: payload })),
  }));
  const groups = quake.groups.map((group) => Object.assign({}, group, { topic: payload, why: [payload] }));
  const articles = quake.articles.map((analysis) => ({
    ...analysis,
    article: { ...analysis.article, outlet: payload, outletLabel: payload, headline: payload, byline: payload },
  }));
  const story = { ...quake, id: payload, findings, groups, articles };
  return {
    stories: [story],
    files: new Map(story.articles.map(({ article }) => [article.path, `${payload}/${article.path}`])),
    problems: [{ file: payload, place: { line: 1, column: 2 }, message: payload }],
    version: "1.2.3",
  };
}

/** What colours the terminal, and nothing else. */
// oxlint-disable-next-line no-control-regex -- the codes that we write ourselves
const OUR_COLOURS = /\u001B\[(?:1|2|22|3[1-4]|39)m/gu;

describe.each(PAYLOADS)("$what acts nowhere", ({ text }) => {
  const checked = poisoned(text);

  test.each([false, true])("on a terminal, with colours: %s", (colour) => {
    const shown = [...textReport(checked, { style: createStyle(colour), width: 80 })].join("");
    expect(faultsOfLines(shown.replaceAll(OUR_COLOURS, ""))).toEqual([]);
    if (!colour) expect(shown).not.toContain("\u001B");
  });

  test("on standard error: a problem is one line", () => {
    expect(checked.problems.flatMap((problem) => faultsOfLines(problemLine(problem)))).toEqual([]);
    expect(checked.problems.map((problem) => problemLine(problem).split("\n").length)).toEqual([1]);
  });

  test("in GitHub's log: each line is an annotation of ours, or the summary", () => {
    const shown = [...githubReport(checked)].join("");
    const lines = shown.trimEnd().split("\n");
    expect(faultsOfLines(shown)).toEqual([]);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^::warning file=[^:,]*,line=1,col=2,title=Not read as it stands::/u);
    expect(lines[1]).toMatch(/^::warning file=[^:,]*,line=6,endLine=6,col=\d+,endColumn=\d+,title=[^:,]* \(quantity-disagrees\)::/u);
    expect(lines[2]).toBe("2 articles in 1 story; 1 disagreement: 1 warning.");
  });

  test("in Markdown: no line, cell, markup or address of its own", () => {
    const shown = [...markdownReport(checked)].join("");
    const lines = shown.split("\n");
    expect(faultsOfMarkdown(shown, { structure: true, code: /^quantity-disagrees$/u })).toEqual([]);
    const table = lines.filter((line) => line.startsWith("|"));
    expect(table).toHaveLength(4);
    for (const row of table) expect(row.split("|")).toHaveLength(7);
    expect(lines.filter((line) => line.startsWith("#")).map((line) => line.split(" ")[0])).toEqual(["#", "##", "###", "##"]);
    expect(lines.filter((line) => line.startsWith("-"))).toHaveLength(1);
    // GitHub makes mentions, issues and addresses of words.
    expect(shown.replaceAll(/\\[\\`*_[\]()~$!]/gu, "")).not.toMatch(/[<>@]|:\/\/|www\.|(?<![&\w])#\d/u);
  });

  test("in SARIF: it is valid, and one finding stays one", () => {
    const log: unknown = JSON.parse(sarifReport(checked));
    expect(faultsOfLines(sarifReport(checked))).toEqual([]);
    expect(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true);
    expect(sarifLog(checked).runs[0]?.results).toHaveLength(1);
    const [result] = sarifLog(checked).runs[0]?.results ?? [];
    expect(result?.message.text).not.toMatch(/\]\(|(?<!\{)\{\d+\}/u);
  });

  test("in JSON: it is valid, and one finding stays one", () => {
    const shown = [...serializeReport(toJsonReport(checked.stories))].join("");
    const report: unknown = JSON.parse(shown);
    expect(faultsOfLines(shown)).toEqual([]);
    expect(isReport(report), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true);
    expect(report).toMatchObject({ findings: [{ code: "quantity-disagrees" }] });
  });
});
