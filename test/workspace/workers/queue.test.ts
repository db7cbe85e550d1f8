import { describe, expect, test } from "vitest";
import { createQueue, type Waiting } from "../../../workspace/workers/queue.ts";

interface Named extends Waiting {
  readonly name: string;
}

/** "b2" is named b and of urgency 2; its size is 10. */
function item(text: string): Named {
  return { name: text.slice(0, 1), urgency: Number(text.slice(1)), size: 10 };
}

/** All that waits, as it is taken: a group a time. */
function groups(queue: ReturnType<typeof createQueue<Named>>, count: number, size: number): string {
  const taken: string[] = [];
  for (let next = queue.take(count, size); next.length > 0; next = queue.take(count, size))
    taken.push(next.map(({ name }) => name).join(""));
  return taken.join(" ");
}

describe("the most urgent first, then the first that came", () => {
  test.each<readonly [items: string, count: number, size: number, expected: string]>([
    ["", 3, 100, ""],
    ["a0 b0 c0 d0", 3, 100, "abc d"],
    ["a0 b0 c0 d0", 9, 20, "ab cd"],
    ["a0 b0 c0 d0", 9, 25, "ab cd"],
    ["a0 b0 c0 d0", 1, 100, "a b c d"],
    ["a0 b0 c0 d0", 9, 0, "a b c d"],
    ["a0 b2 c0 d1 e2", 9, 100, "be d ac"],
    ["a-1 b0", 9, 100, "b a"],
  ])("%s, at most %i of %i", (items, count, size, expected) => {
    const queue = createQueue<Named>();
    for (const text of items.split(" ").filter((one) => one !== "")) queue.add(item(text));
    expect(groups(queue, count, size)).toBe(expected);
    expect(queue.length).toBe(0);
  });
});

test("what is removed is not taken, and what comes again comes first", () => {
  const queue = createQueue<Named>();
  const [a, b, c, d] = ["a0", "b0", "c0", "d1"].map(item);
  for (const one of [a, b, c, d]) if (one) queue.add(one);
  if (b) queue.remove(b);
  expect(queue.length).toBe(3);
  expect(queue.take(9, 100)).toEqual([d]);
  expect(queue.take(1, 100)).toEqual([a]);
  if (a) queue.addFirst(a);
  if (d) queue.addFirst(d);
  expect(queue.length).toBe(3);
  expect(groups(queue, 9, 100)).toBe("d ac");
});

test("all may be taken out", () => {
  const queue = createQueue<Named>();
  for (const text of ["a0", "b1"]) queue.add(item(text));
  expect(queue.clear().map(({ name }) => name)).toEqual(["a", "b"]);
  expect(queue.length).toBe(0);
  expect(queue.take(9, 100)).toEqual([]);
});

test("a long queue is emptied in linear time", () => {
  const queue = createQueue<Named>();
  let looks = 0;
  const count = 20_000;
  for (let at = 0; at < count; at++) {
    const name = String(at);
    queue.add({
      name,
      urgency: 0,
      get size() {
        looks++;
        return 1;
      },
    });
  }
  while (queue.take(8, 100).length > 0);
  expect(looks).toBeLessThan(count * 2);
});
