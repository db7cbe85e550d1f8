import { expect, test } from "vitest";
import { oneByOne } from "../../client/compare/turns.ts";

test("a task has its turns one by one, and who asks while one waits is served by that", async () => {
  const told: string[] = [];
  const ends: (() => void)[] = [];
  let turn = 0;
  const ask = oneByOne(async () => {
    const own = ++turn;
    told.push(`${own} begins`);
    await new Promise<void>((resolve) => ends.push(resolve));
    told.push(`${own} ends`);
    if (own === 1) throw new Error("lost");
  });
  const first = ask();
  await Promise.resolve();
  const [second, third] = [ask(), ask()];
  expect(third).toBe(second);
  expect(told).toEqual(["1 begins"]);
  ends[0]?.();
  // What becomes of one is nothing to the next.
  await expect(first).rejects.toThrow("lost");
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await second;
  expect(told).toEqual(["1 begins", "1 ends", "2 begins", "2 ends"]);
});
