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
  // Hedges and the rounding that digits imply
  ["about 170 people", "170 people", "equal"],
  ["at least 10 people", "12 people", "compatible"],
  ["at least 10 people", "10 people", "compatible"],
  ["more than 10 people", "at least 12 people", "compatible"],
  ["nearly 400 people", "391 people", "compatible"],
  ["nearly 400 people", "300 people", "apart"],
  ["23 wells", "24 wells", "apart"],
  ["up to 1.5 million women", "as many as 1.6 million women", "apart"],
  ["up to 1.5 million women", "1.5 million women", "compatible"],
  ["1.5 million women", "1.6 million women", "apart"],
  ["1.5 million women", "1,496,000 women", "compatible"],
  ["hundreds of people", "at least 200 people", "compatible"],
  ["hundreds of people", "hundreds of people", "equal"],
  // One dimension, several units
  ["almost 7 tonnes of coal", "6,940 kg of coal", "compatible"],
  ["6 tonnes of coal", "6,940 kg of coal", "apart"],
  ["60 miles of road", "100 kilometers of road", "compatible"],
  ["a 90-minute delay", "a delay of an hour and a half", "equal"],
  ["a two-week strike", "a strike of 14 days", "equal"],
  ["a two-week strike", "a strike of 10 days", "apart"],
  ["Mara Lind, 34,", "the 34-year-old Mara Lind", "equal"],
  ["the 18-month-old Mara Lind", "the two-year-old Mara Lind", "apart"],
  ["$2.1 billion in sales", "$2.14 billion in sales", "compatible"],
  ["$4.5 million in aid", "$5.4 million in aid", "apart"],
  ["25 percent of the vote", "a quarter of the vote", "equal"],
  ["it on Monday", "it on Tuesday", "apart"],
  ["it on Monday", "it on March 2", "equal"],
  ["it on Monday morning", "it on Monday", "compatible"],
  ["it last week", "it on Tuesday", "apart"],
])("%s and %s: %s", (one, other, relation) => {
  const [a, b] = [claimIn(one), claimIn(other)].map((claim) => (claim ? intervalOf(claim) : null));
  expect(a && b ? [relate(a, b), relate(b, a)] : null).toEqual([relation, relation]);
});
