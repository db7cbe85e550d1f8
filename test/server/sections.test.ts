import { describe, expect, test } from "vitest";
import type { Block, BlockKind } from "../../engine/index.ts";
import { sectionsOf } from "../../server/features/folding.ts";
import { workOf } from "../work.ts";

const NONE = { firstToken: 0, lastToken: 0, firstSentence: 0, lastSentence: 0 };

/** Blocks of these kinds, ten characters each. */
function blocksOf(kinds: readonly BlockKind[]): Block[] {
  return kinds.map((kind, index) => ({ kind, start: index * 10, end: index * 10 + 9, ...NONE }));
}

describe("sections", () => {
  test.each<[what: string, kinds: readonly BlockKind[], expected: readonly string[]]>([
    ["none without a heading", ["headline", "paragraph", "paragraph"], []],
    [
      "to the last paragraph before the next heading",
      ["section", "paragraph", "paragraph", "caption", "subhead", "paragraph"],
      ["0-29", "40-59"],
    ],
    ["over what is no paragraph", ["paragraph", "section", "caption", "paragraph"], ["10-39"]],
    ["none of a heading without paragraphs", ["section", "caption", "section", "paragraph", "section"], ["20-39"]],
  ])("%s", (_, kinds, expected) => {
    const sections = sectionsOf(blocksOf(kinds));
    expect(sections.map(({ start, end }) => `${start}-${end}`)).toEqual(expected);
    for (const { start, heading } of sections) expect(heading.start).toBe(start);
  });

  test("are found in linear time", () => {
    const [some, many] = [1000, 4000].map((count) =>
      blocksOf(Array.from({ length: count }, (_, at) => (at % 2 === 0 ? "section" : "paragraph"))),
    );
    expect(workOf(() => sectionsOf(many ?? []))).toBeLessThan(6 * workOf(() => sectionsOf(some ?? [])));
  });
});
