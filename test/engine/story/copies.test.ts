import { describe, expect, test } from "vitest";
import { createEngine } from "../../../engine/index.ts";
import { copiesOf } from "../../../engine/story/copies.ts";

const engine = createEngine();
const WIRE = [
  "A levee on the Ettle River broke before dawn on Wednesday and sent brown water through the lowest streets of Lower Marsh, carrying away houses.",
  "Crews in boats went from door to door until noon and brought families to a school on the hill, where the county had set up beds and a kitchen.",
  "The bridge at Millgate was shut after its railing came loose, and the highway department said that engineers would look at it on Friday morning.",
];
const OWN = [
  "Lower Marsh woke to water on Wednesday when the old levee by the Ettle gave way, and by breakfast the streets along the quay were gone from sight.",
  "Neighbors rowed their own boats between the roofs, calling names, while beds were carried up to the school by anybody who had hands to spare.",
  "Nobody may drive over the bridge at Millgate for now. Engineers will come on Friday, and until then the ferry at Harwick takes cars as well.",
];
const SPEECH =
  "“We told the county in March that the levee would not stand another winter, and we told them again in June when the bank slid, and nobody came to look at it until the water was in our kitchens,” said Mara Lind.";

/** The paths of each set of copies, for articles given by their paragraphs. */
function copies(articles: Readonly<Record<string, readonly string[]>>): string[] {
  const read = Object.entries(articles).map(([path, paragraphs]) => engine.analyzeArticle({ path, text: `${paragraphs.join("\n\n")}\n` }));
  return copiesOf(read).map(({ paths }) => paths.join(" "));
}

describe("one witness", () => {
  test.each([
    ["the same text", WIRE, WIRE],
    ["a paragraph of its own added", WIRE, [...WIRE, OWN[0] ?? ""]],
    ["a paragraph cut", WIRE, WIRE.slice(0, 2)],
    ["the paragraphs in another order", WIRE, WIRE.toReversed()],
    [
      "words changed here and there",
      WIRE,
      WIRE.map((paragraph) => paragraph.replace("brown", "muddy").replace("noon", "midday").replace("Friday", "Monday")),
    ],
    ["capitals and marks", WIRE, WIRE.map((paragraph) => paragraph.toUpperCase().replaceAll(",", ""))],
  ])("%s", (_, one, other) => {
    expect(copies({ "a.txt": one, "b.txt": other })).toEqual(["a.txt b.txt"]);
  });
});

describe("two witnesses", () => {
  test.each([
    ["the same event in other words", WIRE, OWN],
    ["one speech quoted by both", [SPEECH, ...OWN], [SPEECH, ...WIRE]],
    ["a sentence in common", WIRE, [...OWN, "Crews in boats went from door to door until noon."]],
    ["texts too short to tell", ["The bridge is shut."], ["The bridge is shut."]],
    ["nothing", [], []],
  ])("%s", (_, one, other) => {
    expect(copies({ "a.txt": one, "b.txt": other })).toEqual([]);
  });
});

test("several sets, in order of their first article", () => {
  expect(copies({ "a.txt": OWN, "b.txt": WIRE, "c.txt": WIRE.slice(0, 2), "d.txt": OWN, "e.txt": [SPEECH] })).toEqual([
    "a.txt d.txt",
    "b.txt c.txt",
  ]);
});
