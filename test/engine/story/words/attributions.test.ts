import { expect, test } from "vitest";
import { tell } from "../../finding/story.ts";

const WORDS = "The north gate stayed shut on Sunday because nobody at the county had signed the order to open it";
const PRAYERS = "Our thoughts and prayers are with the families of the victims and with everybody who lost their homes";

/** What two outlets print, and the verdict on their credits: null where they credit alike, or nobody. */
test.each([
  ["two people", `“${WORDS},” said Mara Lind.`, `“${WORDS},” said Tom Harwick.`, "disagree"],
  [
    "two people with their offices",
    `“${WORDS},” Sheriff Mara Lind said on Monday.`,
    `“${WORDS},” said Commissioner Tom Harwick.`,
    "disagree",
  ],
  ["two people, one cut", `“${WORDS},” said Mara Lind.`, `“${WORDS.slice(15)},” said Tom Harwick.`, "disagree"],
  ["two people, before the words", `Mara Lind said: “${WORDS}.”`, `“${WORDS},” said Tom Harwick.`, "disagree"],
  ["two people for half of the words", `“${WORDS},” said Mara Lind.`, `“${WORDS.slice(0, 38)},” said Tom Harwick.`, null],
  ["a person and an office", `“${WORDS},” said Mara Lind.`, `“${WORDS},” said a county spokesman.`, "compatible"],
  ["a person and a body", `“${WORDS},” said Mara Lind.`, `“${WORDS},” the Harlan Water Authority said.`, "compatible"],
  ["a surname and a full name", `“${WORDS},” said Mara Lind. Lind left.`, `“${WORDS},” said Sheriff Mara Lind.`, null],
  ["two spellings of one name", `“${WORDS},” said Moammar Gadhafi.`, `“${WORDS},” said Muammar Qaddafi.`, "compatible"],
  ["one letter off in one of them", `“${WORDS},” said Mara Lindgren.`, `“${WORDS},” said Maria Lindgrin.`, "compatible"],
  ["a pronoun", `“${WORDS},” said Mara Lind.`, `Tom Harwick was there. “${WORDS},” he said.`, null],
  ["nobody", `“${WORDS},” said Mara Lind.`, `“${WORDS}.”`, null],
  ["two at once", `“${WORDS},” said Mara Lind.`, `“${WORDS},” said Mara Lind and Tom Harwick.`, null],
  ["one quoting the other", `“${WORDS},” said Mara Lind.`, `“${WORDS},” said Tom Harwick, quoting the sheriff.`, "compatible"],
  ["one naming the other", `“${WORDS},” said Mara Lind.`, `“${WORDS},” Tom Harwick told Mara Lind.`, "compatible"],
  ["one who speaks for the other", `“${WORDS},” said Mara Lind.`, `“${WORDS},” said spokesman Tom Harwick.`, "compatible"],
  ["what everybody says", `“${PRAYERS},” said Mara Lind.`, `“${PRAYERS},” said Tom Harwick.`, "compatible"],
  ["other words", `“${WORDS},” said Mara Lind.`, `“${PRAYERS},” said Tom Harwick.`, null],
])("%s", (_, one, other, verdict) => {
  const story = tell([
    ["Alpha", "2026-03-02", one],
    ["Beta", "2026-03-02", other],
  ]);
  expect(story.groups.find(({ kind }) => kind === "attribution")?.verdict ?? null).toBe(verdict);
});

test("a claim stands at the words that credit, and the finding tells who", () => {
  const story = tell([
    ["Alpha", "2026-03-02", `“${WORDS},” said Mara Lind.`],
    ["Beta", "2026-03-02", `“${WORDS},” Tom Harwick told reporters.`],
  ]);
  const finding = story.findings.find(({ code }) => code === "attribution-differs");
  expect(finding?.sides.map(({ words }) => words)).toEqual(["said Mara Lind", "Tom Harwick told reporters"]);
  expect(finding?.message).toBe("Who said “The north gate stayed shut on Sunday …”: Mara Lind in Alpha, Tom Harwick in Beta.");
});

test("a quotation that outlets credit to two people is called by its words", () => {
  const story = tell([
    ["Alpha", "2026-03-02", `“${WORDS},” said Mara Lind.`],
    ["Beta", "2026-03-02", `“${WORDS},” said Tom Harwick.`],
  ]);
  expect(story.groups.find(({ kind }) => kind === "quote")?.topic).toBe("Quotation “The north gate stayed …”");
});
