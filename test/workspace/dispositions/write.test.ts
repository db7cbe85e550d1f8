import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseDispositions } from "../../../workspace/dispositions/parse.ts";
import { applySplices } from "../../../workspace/dispositions/splice.ts";
import type { Disposition, EditResult } from "../../../workspace/dispositions/types.ts";
import { addDisposition, removeDisposition, replaceDisposition } from "../../../workspace/dispositions/write.ts";

const CODES = ["quantity-disagrees", "name-differs"];

function decision(article: string, more: Partial<Disposition> & { exact?: string; prefix?: string } = {}): Disposition {
  const { exact = "14 houses", prefix = "destroyed", ...fields } = more;
  const side = { article, outlet: null, prefix, exact, suffix: "in Lower Marsh", value: null };
  return { rule: "quantity-disagrees", decision: "verified", note: null, by: null, when: null, sides: [side], ...fields };
}

function after(text: string | null, result: EditResult): string {
  if ("refused" in result) throw new Error(result.refused);
  return applySplices(text ?? "", result.splices);
}

/** A new file with these decisions, in this order of writing. */
function fileOf(names: readonly string[]): string {
  return names.reduce((text, name) => after(text, addDisposition(text === "" ? null : text, decision(name))), "");
}

function block(article: string, exact = "14 houses"): string {
  return [
    "- rule: quantity-disagrees",
    "  decision: verified",
    "  sides:",
    `    - article: ${article}`,
    "      prefix: destroyed",
    `      exact: ${exact}`,
    "      suffix: in Lower Marsh",
    "",
  ].join("\n");
}

const TWO = `# Ours.\n\n${block("b.txt")}\n# About the harbour.\n${block("d.txt")}`;

describe("a decision is written where it belongs, and all else stays", () => {
  test.each<readonly [what: string, text: string, article: string, expected: string]>([
    ["before the first", TWO, "a.txt", `# Ours.\n\n${block("a.txt")}\n${block("b.txt")}\n# About the harbour.\n${block("d.txt")}`],
    [
      "between two, above the remark on the next",
      TWO,
      "c.txt",
      `# Ours.\n\n${block("b.txt")}\n${block("c.txt")}\n# About the harbour.\n${block("d.txt")}`,
    ],
    ["behind the last", TWO, "e.txt", `${TWO}\n${block("e.txt")}`],
    [
      "behind others of its article with earlier words",
      TWO,
      "b.txt",
      `# Ours.\n\n${block("b.txt")}\n${block("b.txt")}\n# About the harbour.\n${block("d.txt")}`,
    ],
    ["remarks alone", "# Nothing yet.\n", "a.txt", `# Nothing yet.\n\n${block("a.txt")}`],
    ["no line's end at the end", "# Nothing yet.", "a.txt", `# Nothing yet.\n\n${block("a.txt")}`],
    ["a document's mark", "---\n", "a.txt", `---\n${block("a.txt")}`],
    ["a remark at the end", `${block("b.txt")}\n# The end.\n`, "c.txt", `${block("b.txt")}\n${block("c.txt")}\n# The end.\n`],
    ["a document's end", `${block("b.txt")}...\n`, "c.txt", `${block("b.txt")}\n${block("c.txt")}...\n`],
    [
      "other lines' ends",
      block("b.txt").replaceAll("\n", "\r\n"),
      "c.txt",
      `${block("b.txt")}\n${block("c.txt")}`.replaceAll("\n", "\r\n"),
    ],
    [
      "set in",
      block("b.txt").replaceAll(/^(?=.)/gmu, "   "),
      "c.txt",
      `${block("b.txt")}\n${block("c.txt")}`.replaceAll(/^(?=.)/gmu, "   "),
    ],
    [
      "a person's own way to write",
      "-   rule: 'quantity-disagrees' # sic\n    decision: ignored\n    sides: [{article: b.txt, exact: x}]\n",
      "c.txt",
      `-   rule: 'quantity-disagrees' # sic\n    decision: ignored\n    sides: [{article: b.txt, exact: x}]\n\n${block("c.txt")}`,
    ],
  ])("%s", (_, text, article, expected) => {
    expect(after(text, addDisposition(text, decision(article)))).toBe(expected);
  });

  test("a new file begins with what it is", () => {
    const text = after(null, addDisposition(null, decision("a.txt")));
    expect(text).toMatch(/^# .*Second Source/u);
    expect(text.endsWith(`\n\n${block("a.txt")}`)).toBe(true);
    expect(after("", addDisposition("", decision("a.txt")))).toBe(text);
  });

  test("whoever comes first, the file is the same", () => {
    expect(fileOf(["m.txt", "a.txt", "z.txt", "c.txt"])).toBe(fileOf(["z.txt", "m.txt", "c.txt", "a.txt"]));
  });
});

describe("a decision is taken out, and all else stays", () => {
  test.each<readonly [what: string, text: string, index: number, expected: string]>([
    ["the first", TWO, 0, `# Ours.\n\n# About the harbour.\n${block("d.txt")}`],
    ["the last", TWO, 1, `# Ours.\n\n${block("b.txt")}\n# About the harbour.\n`],
    ["the only one", block("b.txt"), 0, ""],
    ["one set in", `# x\n  - rule: a\n\n  - rule: b\n`, 0, "# x\n\n  - rule: b\n"],
  ])("%s", (_, text, index, expected) => {
    const left = after(text, removeDisposition(text, index));
    expect(left.replace(/\n\n\n/u, "\n\n")).toBe(expected);
  });

  test("one that is not there is told", () => {
    expect(removeDisposition(TWO, 7)).toHaveProperty("refused");
  });

  test("one takes the place of another", () => {
    const text = after(TWO, replaceDisposition(TWO, 0, decision("b.txt", { decision: "ignored", note: "Enough." })));
    expect(parseDispositions(text, CODES).entries.map((entry) => [entry.decision, entry.note, entry.sides[0]?.article])).toEqual([
      ["ignored", "Enough.", "b.txt"],
      ["verified", null, "d.txt"],
    ]);
    expect(text).toContain("# Ours.");
    expect(text).toContain("# About the harbour.");
  });
});

describe("what cannot be read is left alone, and that is told", () => {
  test.each<readonly [text: string, why: RegExp]>([
    ["- rule: [", /not valid YAML at line 1/u],
    ["- rule: a\n  rule: b\n", /not valid YAML at line 2/u],
    ["- a: 1\n b: 2\n", /not valid YAML/u],
    ["rule: a\n", /no list/u],
    ["just words\n", /no list/u],
    ["- &one\n  rule: a\n", /anchor.*line/u],
    ["- &one a\n- *one\n", /anchor/u],
    ["[{ rule: a }]\n", /unusual way/u],
    ["- rule: a\n---\n- rule: b\n", /not valid YAML/u],
  ])("%j", (text, why) => {
    const result = addDisposition(text, decision("a.txt"));
    expect("refused" in result ? result.refused : "written").toMatch(why);
  });
});

describe("any words are written so that they are read again", () => {
  const payloads = [
    "plain",
    ": ",
    "a: b",
    "a:",
    "# x",
    "a # b",
    "a #b",
    "'",
    "'q'",
    '"',
    '"q"',
    "a\nb",
    "a\r\nb",
    "\n",
    "!!js/function x",
    "!x",
    "&a",
    "*a",
    "- a",
    "-",
    "--- x",
    "---",
    "...",
    "? a",
    "?",
    "[a",
    "{a",
    "]",
    "}",
    ",",
    "a, b",
    "%TAG",
    "@x",
    "`x`",
    "|",
    ">",
    "| x",
    "<<",
    "=",
    "~",
    "null",
    "true",
    "yes",
    "no",
    "14",
    "0x1f",
    "1e3",
    ".5",
    "2026-06-04",
    "  lead",
    "trail  ",
    "\t",
    "a\tb",
    "\u0000",
    "\u0007bell",
    "\u001B[31m",
    "\u007F",
    "\u0085",
    "\u00A0",
    "\u2028",
    "\u2029",
    "\u202Eabc",
    "\u200B",
    "\uFEFF",
    "\uFFFE",
    "\uD800",
    "\uDC00x",
    "🌊",
    "❤️",
    "\u{E0041}",
    "cafe\u0301",
    "C:\\new",
    "\\n",
    "\\",
    "${x}",
    "$(x)",
    "“so”",
    "a".repeat(5000),
    "a ".repeat(2000).trim(),
    "—",
    "·",
    "x: |\n  y",
    "x\n\n\ny",
    "- rule: name-differs\n  decision: ignored",
  ];
  test.each(payloads)("%j", (words) => {
    const given = decision("a.txt", { note: words, by: words });
    const text = after(null, addDisposition(null, given));
    const [entry] = parseDispositions(text, CODES).entries;
    // White space alone is no note.
    const read = words.trim() === "" && words === "" ? null : words;
    expect([entry?.note, entry?.by]).toEqual([read, read]);
    expect(text.split("\n").every((line) => !/[^\P{C}\n]/u.test(line.replaceAll("\uFFFE", "")))).toBe(true);
    // Any other reader of YAML finds one list of one map.
    expect(parse(text)).toHaveLength(1);
  });

  test.each(payloads)("as exact words: %j", (words) => {
    const given = decision("a.txt", { exact: words, prefix: words });
    const text = after(null, addDisposition(null, given));
    const side = parseDispositions(text, CODES).entries[0]?.sides[0];
    const folded = words.replaceAll(/\s+/gu, " ").trim();
    if (folded !== "") expect([side?.exact, side?.prefix]).toEqual([folded, folded]);
  });
});
