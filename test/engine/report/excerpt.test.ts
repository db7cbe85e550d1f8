import { describe, expect, test } from "vitest";
import { excerpt, lineStarts, positionAt } from "../../../engine/report/index.ts";
import { workOf } from "../../work.ts";

/** Draws the excerpt of what stands between two `<|>`: each line, and under it its marks. */
function draw(marked: string, width = 60, maxLines = 3): string[] {
  const start = marked.indexOf("<|>");
  const text = marked.replaceAll("<|>", "");
  const shown = excerpt(text, lineStarts(text), { start, end: marked.indexOf("<|>", start + 3) - 3 }, { width, maxLines });
  return [
    `${shown.position.line}:${shown.position.column}${shown.truncated ? " more" : ""}`,
    ...shown.lines.flatMap((line) => [line.before + line.marked + line.after, line.underline]),
  ];
}

/** [what it is, article with the span between two `<|>`, place, line, marks …] */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["first words of a file", "<|>14 houses<|> fell", ["1:1", "14 houses fell", "^^^^^^^^^"]],
  ["last words of a file", "fell: <|>14 houses<|>", ["1:7", "fell: 14 houses", "      ^^^^^^^^^"]],
  ["LF", "one\ntwo <|>40<|>", ["2:5", "two 40", "    ^^"]],
  ["CRLF", "one\r\ntwo <|>40<|>\r\nthree", ["2:5", "two 40", "    ^^"]],
  ["lone CR", "one\rtwo <|>40<|>\rthree", ["2:5", "two 40", "    ^^"]],
  ["a tab before", "\t<|>40<|> homes", ["1:2", "    40 homes", "    ^^"]],
  ["a combining mark before", "Bire\u0301n lost <|>40<|>", ["1:13", "Bire\u0301n lost 40", "           ^^"]],
  ["an emoji before takes two cells and two code units", "🌊 <|>40<|> homes", ["1:4", "🌊 40 homes", "   ^^"]],
  ["wide characters marked", "in <|>東京<|> today", ["1:4", "in 東京 today", "   ^^^^"]],
  ["escape sequence before", "\u001b[2J <|>40<|>", ["1:6", "␛[2J 40", "     ^^"]],
  ["over two lines", "He said <|>“one\ntwo”<|> twice", ["1:9", "He said “one", "        ^^^^", "two” twice", "^^^^"]],
  ["over a blank line", "<|>“one\n\ntwo”<|>", ["1:1", "“one", "^^^^", "two”", "^^^^"]],
  ["an empty span", "at <|><|>here", ["1:4", "at here", "   ^"]],
  ["an empty file", "<|><|>", ["1:1", "", "^"]],
];

test.each(cases)("%s", (_, article, drawn) => {
  expect(draw(article)).toEqual(drawn);
});

test("parts of a span are marked one by one, and the line is cut around them", () => {
  const text = `He said “${"very ".repeat(40)}old, not new, houses ${"stand ".repeat(40)}” twice.`;
  const at = text.indexOf("old");
  const [span, marks] = [
    { start: 8, end: text.length - 8 },
    [
      { start: at, end: at + 3 },
      { start: at + 9, end: at + 12 },
    ],
  ];
  const shown = excerpt(text, lineStarts(text), span, { width: 40, maxLines: 2, marks });
  expect(shown.position).toEqual({ line: 1, column: 9 });
  expect(shown.lines.map((line) => [line.before + line.marked + line.after, line.underline])).toEqual([
    ["…very old, not new, houses stand stand …", "      ^^^      ^^^"],
  ]);
});

describe("long lines", () => {
  const words = "word ".repeat(40);
  test("are cut on both sides, with the words still under their marks", () => {
    const [place, line, marks] = draw(`${words}<|>14 houses<|> ${words}`);
    expect(place).toBe("1:201");
    expect(line?.length).toBeLessThanOrEqual(60);
    expect(line).toMatch(/^….*14 houses.*…$/u);
    expect(line?.slice(marks?.indexOf("^"), (marks?.lastIndexOf("^") ?? 0) + 1)).toBe("14 houses");
  });
  test("a mark wider than the line is cut", () => {
    const [, line, marks] = draw(`a <|>${words}<|> b`);
    expect(line).toHaveLength(60);
    expect(marks?.trim()).toMatch(/^\^+$/u);
  });
  test("a span of many lines shows the first ones and says so", () => {
    expect(draw("<|>a\nb\nc\nd\ne<|>")).toEqual(["1:1 more", "a", "^", "b", "^", "c", "^"]);
  });
  test("a line of a megabyte costs no more than a short one", () => {
    const once = workOn(1 << 10);
    expect(workOn(1 << 20)).toBeLessThan(2 * once);
  });
});

test("positions and offsets round-trip over astral text, CRLF and combining marks", () => {
  const text = "🌊a\r\n\r\ne\u0301x\ry\n\n";
  const starts = lineStarts(text);
  for (let offset = 0; offset <= text.length; offset++) {
    const { line, column } = positionAt(starts, offset);
    expect((starts[line - 1] ?? Number.NaN) + column - 1).toBe(offset);
  }
  expect(starts).toEqual([0, 5, 7, 11, 13, 14]);
});

function workOn(length: number): number {
  return workOf(() => draw(`${"x".repeat(length)}<|>40<|>${"y".repeat(length)}`));
}
