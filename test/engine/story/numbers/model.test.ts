import { expect, test } from "vitest";
import { confidenceOf } from "../../../../engine/story/numbers/model.ts";
import { COMPARISON } from "../../../../engine/story/numbers/weights.ts";
import { tell } from "../../finding/story.ts";

const { low, normal, high } = COMPARISON.opposeThresholds;

/** A score at a threshold is as sure as a finding must be to be shown there. */
test.each([
  [0, 0],
  [high, 0.4],
  [normal, 0.7],
  [low, 0.9],
  [(normal + low) / 2, 0.8],
  [1, 1],
])("a score of %f is %f sure", (score, confidence) => {
  expect(confidenceOf(score, COMPARISON)).toBeCloseTo(confidence, 6);
});

test("who asks for more sees what is less sure, who asks for less only the surest", () => {
  expect(high).toBeLessThan(normal);
  expect(normal).toBeLessThan(low);
});

test("what counted most is told first, each in the articles' own words", () => {
  const story = tell([
    ["Alpha", "2026-03-03", "The fire in Dornum destroyed 14 homes on Monday.", "Nobody else was there to say more."],
    ["Beta", "2026-03-03", "The fire destroyed 41 houses in Dornum on Monday.", "The rain had stopped by then."],
  ]);
  const group = story.groups.find(({ kind, verdict }) => kind === "quantity" && verdict === "disagree");
  expect(group?.why).toEqual(expect.arrayContaining(["same event: destroy", "same noun: home, house", "sentences alike"]));
  expect(group?.confidence).toBeGreaterThan(0.7);
});
