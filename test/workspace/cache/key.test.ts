import { expect, test } from "vitest";
import { cacheKey } from "../../../workspace/cache/index.ts";

type Parts = Parameters<typeof cacheKey>;

/** Lists of parts that all differ, some by little. */
const different: readonly Parts[] = [
  ["analysis", "7"],
  ["story", "7"],
  ["analysis", "8"],
  ["analysis", "7", ""],
  ["analysis", "7", "", ""],
  ["analysis", "7", "a", "b"],
  ["analysis", "7", "b", "a"],
  ["analysis", "7", "ab"],
  ["analysis", "7", "a", "b", ""],
  ["analysis", "7", "ab "],
  ["analysis", "7", "a\ntext 1\nb"],
  ["analysis", "7", new TextEncoder().encode("ab")],
  ["analysis", "7", "é"],
  ["analysis", "7", "e\u0301"],
  ["analysis", "7", "😀"],
  ["analysis", "7", "\ud83d"],
  ["analysis", "7", "\udE00"],
  ["analysis", "7", "\ufffd"],
];

test("each list of parts has its own key, at any time the same", () => {
  const keys = different.map((parts) => cacheKey(...parts));
  expect(new Set(keys).size).toBe(different.length);
  expect(different.map((parts) => cacheKey(...parts))).toEqual(keys);
  expect(keys.every((key) => /^[\w-]{22}$/u.test(key))).toBe(true);
});
