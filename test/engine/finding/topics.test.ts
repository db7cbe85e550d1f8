import { describe, expect, test } from "vitest";
import { tell, type Told } from "./story.ts";

const MONDAY = "2026-03-02";

/** A sentence of each outlet, and the topic that their disagreement goes by. */
type Case = readonly [topic: string, alpha: string, beta: string];

const CASES: readonly Case[] = [
  // The value's place is an ellipsis; what follows it counts where the other side has it too.
  [
    "“bridge will cost … to rebuild”",
    "The Ulm bridge will cost about $4 million to rebuild, the county said.",
    "To rebuild the bridge will cost $9 million.",
  ],
  // Nothing beyond a comma: it may be about something else.
  [
    "When the Ulm bridge collapsed",
    "The Ulm bridge collapsed at 3 a.m. Monday, police said.",
    "The Ulm bridge collapsed at 9 a.m. Monday.",
  ],
  // Nor beyond a conjunction.
  [
    "“Harlan Foods will buy Teft Mills for …”",
    "Shares rose on Monday after Harlan Foods said as trading began that it would buy Teft Mills for $4.2 billion.",
    "Harlan Foods will buy Teft Mills for $3.6 billion, the companies said on Monday.",
  ],
  // An article before a noun is no acronym, and whom a relative clause tells of is not said twice.
  ["When a strong quake shook the valley", "A strong quake shook the valley on Sunday.", "A strong quake shook the valley on Monday."],
  // Of what a title tells the deed alone is left.
  [
    "When it was painted",
    "The best of Jan Poll's works, “The Ferryman's Wife,” was painted in 1674.",
    "“The Ferryman's Wife,” painted in 1647, is one of Jan Poll's best works.",
  ],
  // A denial stays one.
  [
    "When the Ulm bridge will not reopen",
    "The Ulm bridge will not reopen on March 9, the county said.",
    "The Ulm bridge will not reopen on March 20.",
  ],
  // A verb alone says too little: what else they share stands behind it.
  [
    "When the crossing will reopen",
    "The bridge, on the Ulm, is shut. It will reopen on March 9, the highway department said.",
    "The crossing, it said, will reopen on March 20, the highway department said.",
  ],
  ["Age of Ivo Brandt", "The pilot, Ivo Brandt, 34, was rescued on Monday.", "Ivo Brandt, 43, the pilot, was rescued on Monday."],
];

describe("a topic is the articles' own words", () => {
  test.each(CASES)("%s", (topic, alpha, beta) => {
    const articles: Told[] = [
      ["Alpha", MONDAY, alpha],
      ["Beta", MONDAY, beta],
    ];
    expect(
      tell(articles)
        .groups.filter(({ verdict }) => verdict === "disagree")
        .map((group) => group.topic),
    ).toEqual([topic]);
  });
});

describe("an evident slip of a name leads its message", () => {
  const story = tell([
    ["Alpha", MONDAY, "The mayor, Lena Novak, opened the bridge."],
    ["Beta", MONDAY, "Mayor Lena Novek opened the bridge."],
    ["Gamma", MONDAY, "The bridge was opened by Lena Novak."],
  ]);
  test("from each side", () => {
    expect(story.findings.flatMap(({ sides }) => sides.map(({ message }) => message))).toEqual([
      "“Lena Novek” in Beta is one letter off “Novak” here and in 1 other outlet.",
      "“Lena Novek” here is one letter off “Novak” in 2 other outlets.",
      "“Lena Novek” in Beta is one letter off “Novak” here and in 1 other outlet.",
    ]);
  });
});
