import { describe, expect, test } from "vitest";
import { describeQuantity, read } from "./support.ts";

/** «…» marks each phrase that is read, in order; nothing else may be. What they say is joined by " | ". */
type Case = readonly [marked: string, expected?: string];

function check([marked, expected = ""]: Case): void {
  const text = marked.replaceAll(/[«»]/gu, "");
  const found = read(text);
  const phrases = [...marked.matchAll(/«([^»]*)»/gu)].map((match) => match[1]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(phrases);
  expect(found.map(describeQuantity).join(" | ")).toBe(expected);
}

/** Cases of one meaning. */
export function table(name: string, cases: readonly Case[]): void {
  describe(name, () => test.each(cases.map((row) => [row[0], row] as const))("%s", (_, row) => check(row)));
}
