import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../../engine/article/front-matter.ts";

/** The fields of a front matter's lines, and its problems' codes with the words they point at. */
function read(text: string): { fields: Record<string, string>; published: string | null; problems: string[] } {
  const { fields, published, problems } = readFrontMatter(text);
  return {
    fields: Object.fromEntries(fields),
    published,
    problems: problems.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`),
  };
}

const none = { fields: {}, published: null, problems: [] };

describe("front matter", () => {
  test("every field", () => {
    const text =
      "---\noutlet: Valley Courier\npublished: 2014-06-16\nheadline: 'River: up'\nauthor: [Jane Roe, John Doe]\nurl: https://example.org/a\nlang: en\n---\nText.";
    expect(read(text)).toEqual({
      fields: {
        outlet: "Valley Courier",
        published: "2014-06-16",
        headline: "River: up",
        author: "Jane Roe, John Doe",
        url: "https://example.org/a",
      },
      published: "2014-06-16",
      problems: [],
    });
  });

  test.each([
    ["published: 2014-06-16T22:31:00-04:00", "2014-06-16"],
    ["published: June 16, 2014 10:31 p.m.", "2014-06-16"],
    ["published: '16 June 2014'", "2014-06-16"],
    ["Published: 20140616", "2014-06-16"],
  ])("%s", (line, day) => {
    expect(read(`---\n${line}\n---\n`)).toMatchObject({ published: day, problems: [] });
  });

  test.each([
    ["none", "outlet: Valley Courier\nText."],
    ["not at the start", "\n---\noutlet: Valley Courier\n---\n"],
    ["a rule, not front matter", "---\nThe river rose.\n"],
    ["two rules around prose", "---\nThe river rose.\n\nIt fell.\n---\nMore."],
    ["four dashes", "----\noutlet: Valley Courier\n---\n"],
    ["empty", "---\n---\n"],
    ["only unknown fields", "---\nlayout: post\ntags: [a, b]\n---\n"],
    ["an empty field", "---\noutlet:\n---\n"],
    ["an empty text", ""],
  ])("%s: no fields, no problems", (_, text) => {
    expect(read(text)).toEqual(none);
  });

  test.each([
    [
      "wrong types",
      "---\noutlet: [a, b]\npublished: soon\nheadline: {a: b}\nurl: true\n---\n",
      {},
      [
        "front-matter-field-invalid: [a, b]",
        "front-matter-field-invalid: soon",
        "front-matter-field-invalid: {a: b}",
        "front-matter-field-invalid: true",
      ],
    ],
    [
      "broken YAML keeps its plain lines",
      '---\noutlet: Valley Courier\nheadline: "River up\npublished: 2014-06-16\n---\nText.',
      {
        outlet: "Valley Courier",
        headline: "River up",
        published: "2014-06-16",
      },
      undefined,
    ],
    ["a bomb of aliases stays small", "---\na: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\noutlet: *b\n---\n", {}, undefined],
    ["names of an object's own", "---\n__proto__: {outlet: x}\nconstructor: x\noutlet: Courier\n---\n", { outlet: "Courier" }, []],
    ["a field that lost its colon", "---\noutlet Courier\npublished: 2014-06-16\n---\n", { published: "2014-06-16" }, undefined],
    [
      "never closed",
      "---\noutlet: Courier\npublished: 2014-06-16\n\nThe river rose.",
      { outlet: "Courier", published: "2014-06-16" },
      ["front-matter-invalid: ---"],
    ],
    ["CRLF", "---\r\noutlet: Courier\r\n---\r\nText.", { outlet: "Courier" }, []],
    ["CR", "---\routlet: Courier\r---\rText.", { outlet: "Courier" }, []],
    ["a hundred thousand brackets", `---\noutlet: Courier\na: ${"[".repeat(100_000)}\n---\n`, { outlet: "Courier" }, []],
    ["a megabyte", `---\noutlet: Courier\n${"a: b\n".repeat(20_000)}---\n`, { outlet: "Courier" }, []],
  ])("%s", (_, text, fields, problems) => {
    const found = read(text);
    expect(found.fields).toEqual(fields);
    if (problems) expect(found.problems).toEqual(problems);
    else expect(found.problems).toHaveLength(1);
  });

  test("a problem stands at its line", () => {
    const text = "---\noutlet: Courier\nheadline: [River\npublished: 2014-06-16\n---\nText.";
    const [problem] = readFrontMatter(text).problems;
    expect(problem?.code).toBe("front-matter-invalid");
    expect(text.slice(0, problem?.start).split("\n")).toHaveLength(4);
  });
});
