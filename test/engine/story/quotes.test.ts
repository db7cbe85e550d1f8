import { expect, test } from "vitest";
import { tell } from "../finding/story.ts";

/** What comes of two outlets' quotations: the verdict of their group, or null where they are two utterances. */
test.each([
  ["We have received fifty people with broken bones today", "We have received fifty people with broken bones today", "agree"],
  ["We have received fifty people with broken bones today", "received fifty people with broken bones", "compatible"],
  ["We have received fifty people with broken bones today", "We have received fifty people with broken legs today", "disagree"],
  ["We’ve received fifty people with broken bones today", "We have received fifty people with broken bones today", "agree"],
  ["We have received fifty people with broken bones today", "We have received fifty people … today", "compatible"],
  [
    "The E.U. should be fully and permanently exempted from this tax",
    "The EU should be fully and permanently exempted from this tax",
    "agree",
  ],
  ["They told us that the old (northern) levee would hold for years", "They told us that the old levee would hold for years", "agree"],
  ["We are open to talks if there is something useful to say", "We need every boat in this valley by tonight at the latest", null],
  ["It was loud", "It was loud", null],
])("%s / %s: %s", (one, other, verdict) => {
  const story = tell([
    ["Alpha", "2026-03-02", `“${one},” said Mara Lind.`],
    ["Beta", "2026-03-02", `“${other},” said Mara Lind.`],
  ]);
  expect(story.groups.find(({ kind }) => kind === "quote")?.verdict ?? null).toBe(verdict);
});
