import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { helpText } from "../../cli/help.ts";
import { RULES } from "../../engine/index.ts";

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly default: unknown }>> }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

/** The cells of each row of a page's tables, the heads among them. */
function rowsOf(page: string): string[][] {
  const lines = readFileSync(page, "utf8").split("\n");
  const rows = lines.filter((line) => line.startsWith("| "));
  return rows.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("docs/settings.md", () => {
  const rows = rowsOf("docs/settings.md");

  test.each(settings.map(([name, { default: value }]) => [name.replace("secondSource.", ""), value]))(
    "has %s with its default",
    (name, value) => {
      const row = rows.find(([first]) => first === `\`${name}\``);
      expect(JSON.parse(row?.[1]?.replaceAll("`", "") ?? "null")).toEqual(value);
    },
  );

  test("has no other", () => {
    expect(rows.filter(([first]) => first !== "setting")).toHaveLength(settings.length);
  });
});

/** The options that a text names, in order. */
function optionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/--[a-z-]+/gu)].map(([option]) => option))].toSorted();
}

describe("docs/command-line.md", () => {
  const first = rowsOf("docs/command-line.md").map(([cell = ""]) => cell.replaceAll("`", ""));
  test("has the options of check", () => {
    expect(optionsIn(first.join(" "))).toEqual(optionsIn(helpText("check")).filter((option) => option !== "--help"));
  });

  test("has its formats", () => {
    const lines = helpText("check").matchAll(/^(?: {2}--format <format>| {6}) +([a-z]+)(?: \(the default\))? {2,}\S/gmu);
    const formats = [...lines].map(([, format = ""]) => format);
    expect(formats).toEqual(["text", "markdown", "github", "sarif", "json"]);
    expect(first).toEqual(expect.arrayContaining(formats));
  });
});

test("README.md has each rule and its severity", () => {
  const rules = rowsOf("README.md").filter(([first = ""]) => first.includes("docs/rules.md#"));
  const told = rules.map(([code = "", , severity = ""]) => [/`([a-z-]+)`/u.exec(code)?.[1], severity.split(";")[0]]);
  expect(told).toEqual(RULES.map(({ code, defaultSeverity }) => [code, defaultSeverity]));
});
