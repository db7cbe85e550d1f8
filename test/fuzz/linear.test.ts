import { expect, test } from "vitest";
import { readMuch, type Shape } from "./growth.ts";
import { createRooms } from "./rooms.ts";
import { countWork } from "./work.ts";

const rooms = createRooms(null);
/** Enough for each claim to meet as many others as it is ever compared with. */
const SMALL = 6000;

/** News, and then what once took more than its share: a line is added before it is mended. */
test.each<[unit: string, shape: Shape]>([
  ["14 people were killed in Lower Marsh on Monday, Jane Roe said. ", "one"],
  ["“It rose by 2 feet,” said Jane Roe.\n\n", "two"],
  ["1-1 ", "one"],
  ["½", "one"],
  ["$1 ", "one"],
  ["Monday, ", "one"],
  ["between 1 and ", "one"],
  ["?!", "one"],
  ["“", "one"],
  ["“It rose by 2 feet,” said Jane Roe. ", "one"],
])("twice the text is twice the work: %j as %s", async (unit, shape) => {
  const work = (size: number) => countWork(() => readMuch(rooms, unit, size, shape, (_, read) => read()));
  await work(500);
  const [once, twice] = [await work(SMALL), await work(2 * SMALL)];
  expect(once).toBeGreaterThan(1000);
  expect(twice).toBeLessThan(2.5 * once);
});
