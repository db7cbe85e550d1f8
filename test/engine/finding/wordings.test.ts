import { expect, test } from "vitest";
import { differingWords } from "../../../engine/finding/index.ts";

/** [what it is, wordings, the words of each that differ] */
const cases: readonly (readonly [string, readonly string[], readonly (readonly string[])[]])[] = [
  ["the same words", ["We told them.", "We told them."], [[], []]],
  ["one word changed", ["We told the county in March", "We told the council in March"], [["county"], ["council"]]],
  ["one word left out inside", ["It will not hold", "It will hold"], [["not"], []]],
  ["a clean cut at the end", ["We told the county in March", "We told the county"], [[], []]],
  ["a clean cut at the start", ["We told the county in March", "the county in March"], [[], []]],
  ["capitals, marks and apostrophes", ["“Don’t go,” he", "don't go he"], [[], []]],
  [
    "a short one sides with one of two long ones",
    ["told the county in March twice", "told the county in March", "told the council in March twice"],
    [["county"], ["county"], ["council"]],
  ],
  ["nothing in common", ["one two", "three four"], [[], []]],
  ["no words at all", ["…", ""], [[], []]],
  ["one wording", ["We told them"], [[]]],
];

test.each(cases)("%s", (_, texts, expected) => {
  expect(differingWords(texts).map((spans, index) => spans.map(({ start, end }) => texts[index]?.slice(start, end)))).toEqual(expected);
});

test("very long wordings are left alone", () => {
  const long = "word ".repeat(100_000);
  expect(differingWords([`${long}a end`, `${long}b end`])).toEqual([[], []]);
});
