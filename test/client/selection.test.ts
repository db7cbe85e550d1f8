import { describe, expect, test } from "vitest";
import { EVERYTHING, isFiltered, selectQuestions, type Selection } from "../../client/tree/selection.ts";
import { answer, question, story } from "./story.ts";

const FIRE = story([
  question("Houses destroyed", [answer(1, "14"), answer(2, "40")]),
  question("Age of Ina Brand", [answer(0, "71", { range: place(9) }), answer(2, "71")], { standing: "agree" }),
  question("Bridge reopens", [answer(0, "Friday", { range: place(3), source: "the county" })], { standing: "differ" }),
]);

function place(line: number) {
  return { start: { line, character: 0 }, end: { line, character: 5 } };
}

function titles(selection: Partial<Selection>): string[] {
  return selectQuestions(FIRE, { ...EVERYTHING, ...selection }).map(({ title }) => title);
}

describe("the questions of a story", () => {
  test.each<readonly [what: string, selection: Partial<Selection>, titles: readonly string[]]>([
    ["all, as they come", {}, ["Houses destroyed", "Age of Ina Brand", "Bridge reopens"]],
    ["only disagreements", { onlyDisagreements: true }, ["Houses destroyed"]],
    ["by a word of the question", { text: "houses" }, ["Houses destroyed"]],
    ["by an outlet", { text: "beta" }, ["Houses destroyed"]],
    ["by a value", { text: "71" }, ["Age of Ina Brand"]],
    ["by a source", { text: "County" }, ["Bridge reopens"]],
    ["by all of several words", { text: "gamma 40" }, ["Houses destroyed"]],
    ["white space asks for nothing", { text: "  " }, ["Houses destroyed", "Age of Ina Brand", "Bridge reopens"]],
    ["marks are marks", { text: ".*" }, []],
    ["by title", { order: "title" }, ["Age of Ina Brand", "Bridge reopens", "Houses destroyed"]],
    ["as in the articles", { order: "place" }, ["Bridge reopens", "Age of Ina Brand", "Houses destroyed"]],
  ])("%s", (_, selection, expected) => {
    expect(titles(selection)).toEqual(expected);
  });
});

test.each<readonly [Partial<Selection>, boolean]>([
  [{}, false],
  [{ order: "title" }, false],
  [{ text: " " }, false],
  [{ text: "a" }, true],
  [{ onlyDisagreements: true }, true],
])("whether %j leaves something out", (selection, expected) => {
  expect(isFiltered({ ...EVERYTHING, ...selection })).toBe(expected);
});
