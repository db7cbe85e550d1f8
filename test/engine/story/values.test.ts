import { expect, test } from "vitest";
import { createEngine, type Claim } from "../../../engine/index.ts";
import { intervalOf, relate } from "../../../engine/story/index.ts";

const engine = createEngine();

/** The first claim with a value in "They saw <words> there." */
function claimIn(words: string): Claim | undefined {
  const text = `---\npublished: 2026-03-04\n---\n\nThey saw ${words} there.\n`;
  return engine.analyzeArticle({ path: "a.txt", text }).claims.find((claim) => claim.quantity ?? claim.date);
}

test.each([
  ["14 houses", "14 houses", "equal"],
  ["14 houses", "40 houses", "apart"],
  ["14 houses", "fourteen houses", "equal"],
  ["10 houses", "11 houses", "apart"],
  ["at least 14 houses", "40 houses", "compatible"],
  ["at least 14 houses", "12 houses", "apart"],
  ["about 40 houses", "43 houses", "compatible"],
  ["about 40 houses", "14 houses", "apart"],
  ["300 houses", "312 houses", "compatible"],
  ["312 houses", "316 houses", "apart"],
  ["between 50 and 100 people", "80 people", "compatible"],
  ["between 50 and 100 people", "170 people", "apart"],
  ["up to 100 people", "up to 150 people", "apart"],
  ["up to 100 people", "80 people", "compatible"],
  ["more than 200 people", "249 people", "compatible"],
  ["dozens of people", "14 people", "compatible"],
  ["6 miles of road", "6.2 miles of road", "compatible"],
  ["60 miles of road", "97 km of road", "compatible"],
  ["60 miles of road", "140 km of road", "apart"],
  ["a magnitude 8.6 quake", "a magnitude 8.7 quake", "apart"],
  ["it on Monday", "it on Tuesday", "apart"],
  ["it on Monday", "it on March 2", "equal"],
  ["it on Monday morning", "it on Monday", "compatible"],
  ["it last week", "it on Tuesday", "apart"],
])("%s and %s: %s", (one, other, relation) => {
  const [a, b] = [claimIn(one), claimIn(other)].map((claim) => (claim ? intervalOf(claim) : null));
  expect(a && b ? [relate(a, b), relate(b, a)] : null).toEqual([relation, relation]);
});
