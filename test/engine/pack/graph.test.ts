import { deepStrictEqual } from "node:assert";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ByteReader, ByteWriter } from "../../../engine/pack/bytes.ts";
import { COMMON_WORDS } from "../../../engine/pack/common-words.ts";
import { readNumbers, writeNumbers } from "../../../engine/pack/numbers.ts";
import { readGraph } from "../../../engine/pack/read-graph.ts";
import { writeGraph } from "../../../engine/pack/write-graph.ts";
import { field, sharing } from "./support.ts";

function write(value: unknown, text = ""): { readonly bytes: Uint8Array; readonly values: number } {
  const out = new ByteWriter();
  const values = writeGraph(out, value, text);
  return { bytes: out.finish(), values };
}

function there(value: unknown, text = ""): unknown {
  const { bytes, values } = write(value, text);
  return readGraph(new ByteReader(bytes), values, text);
}

const text = "Fourteen houses were lost in Lower Marsh.";

describe("what goes in comes out", () => {
  test.each<readonly [what: string, value: unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["booleans", [true, false, true, true]],
    ["whole numbers, small and large", [0, 1, -1, 127, 128, 255, 256, 65_535, 2 ** 31, -(2 ** 31), 2 ** 48, 2 ** 48 + 1, -(2 ** 53)]],
    ["other numbers", [0.1, -0, NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE, 1e300, 0.1, 0.1]],
    ["the same number many times", Array.from({ length: 1000 }, () => 7)],
    ["numbers one after the other", Array.from({ length: 1000 }, (_, at) => at * 3 - 500)],
    ["hashes", [4_294_967_295, 0, 3_735_928_559, 12_345]],
    ["strings", ["", "a", "start", "ASCII only", "Zürich", "東京", "😀", "a\0b"]],
    ["lone surrogates", ["\ud800", "\udc00x", "\ud800\ud800\udc00", "\udc00\ud800"]],
    ["an astral character cut across two strings", ["😀".slice(0, 1), "😀".slice(1)]],
    ["a byte-order mark", ["\ufeffa", "\ufffe"]],
    ["numbered names, and near misses", ["c1", "c2", "c10", "c02", "c", "c1x", "d3", "c-1", "c1000000000000"]],
    ["only numbered names", ["c1", "c2", "c3"]],
    ["lists in lists", [[[]], [[1], [2, [3]]], []]],
    ["an empty object", {}],
    ["objects of one shape", [{ a: 1, b: "x" }, { a: 2, b: "y" }]], // prettier-ignore
    ["the same fields in another order", [{ a: 1, b: 2 }, { b: 2, a: 1 }]], // prettier-ignore
    ["absent and undefined fields", [{ a: undefined }, {}, { a: undefined, b: undefined }]],
    [
      "fields of several kinds",
      [{ a: 1 }, { a: "1" }, { a: null }, { a: [1] }, { a: { a: 1 } }, { a: true }, { a: 0.5 }, { a: new Map() }],
    ],
    ["maps", new Map<unknown, unknown>([["a", 1], [1, "a"], [null, undefined], ["__proto__", new Map([["constructor", 2]])]])], // prettier-ignore
    ["sets", [new Set([1, 2, "a"]), new Set(), new Set([new Set([0.5])])]],
    [
      "typed arrays",
      [new Uint8Array([1, 2]), new Uint32Array([4_294_967_295]), new Float32Array([0.5, -0]), new Float64Array([NaN]), new Int16Array()],
    ],
    ["part of a typed array", { list: new Uint16Array([1, 2, 3, 4]).subarray(1, 3) }],
    ["names that objects have of their own", { constructor: 1, toString: 2, hasOwnProperty: 3, valueOf: "x" }],
    ["ranges", [{ start: 3, end: 9 }, { start: 9, end: 9 }, { start: 0, end: 400 }, { start: -5, end: 2 }]], // prettier-ignore
    [
      "ranges that are none",
      [
        { start: "a", end: 2 },
        { start: 1, end: null },
        { start: 0.5, end: 1 },
      ],
    ],
    [
      "words at their own span",
      [
        { start: 0, end: 8, text: "Fourteen", lower: "fourteen" },
        { start: 9, end: 15, text: "house", lower: "house" },
      ],
    ],
    [
      "spans outside of the text",
      [
        { start: 30, end: 400, text: text.slice(30) },
        { start: -8, end: -1, text: "r Marsh" },
        { start: 500, end: 500, text: "" },
      ],
    ],
    ["letters whose lower case is longer", [{ a: "İ", b: "i̇" }, { a: "ẞ", b: "ß" }, { a: "Σ", b: "σ" }]], // prettier-ignore
    ["fields like the one before", [{ a: "x", b: "x", c: "x" }, { a: "X", b: "x", c: "y" }]], // prettier-ignore
  ])("%s", (_, value) => {
    expect(there(value, text)).toStrictEqual(value);
  });

  test("a field called __proto__ is a field", () => {
    const value: unknown = JSON.parse('[{"__proto__": {"a": 1}, "b": 2}, {"b": 1, "__proto__": 5}]');
    const back = there(value);
    expect(JSON.stringify(back)).toBe('[{"__proto__":{"a":1},"b":2},{"b":1,"__proto__":5}]');
    expect(Object.getPrototypeOf(field(back, 0))).toBe(Object.prototype);
  });

  test("an object without a prototype has none again", () => {
    const value = { __proto__: null, a: 1 };
    expect(Object.getPrototypeOf(there(value))).toBeNull();
    expect(there(value)).toEqual(value);
  });

  test("objects that are one stay one, also in a circle", () => {
    const one = { a: 1 };
    const circle: Record<string, unknown> = { one, again: [one, new Map([[one, one]])] };
    circle["self"] = circle;
    const back = there(circle);
    const again = field(back, "again");
    expect(sharing(back)).toEqual(sharing(circle));
    expect(field(back, "self")).toBe(back);
    expect(field(again, 0)).toBe(field(back, "one"));
    expect(field(again, 1)).toEqual(new Map([[one, one]]));
  });

  test("however deep", () => {
    let deep: unknown = null;
    for (let at = 0; at < 20_000; at += 1) deep = { of: deep };
    let depth = 0;
    let back = there(deep);
    for (; back !== null; depth += 1) back = field(back, "of");
    expect(depth).toBe(20_000);
  });

  const anything = fc.anything({
    key: fc.oneof(fc.constantFrom("__proto__", "constructor", "start", "end", "first", "last", "text"), fc.string()),
    values: [
      fc.string({ unit: "binary" }),
      fc.integer(),
      fc.double(),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constantFrom(null, undefined, "c1", "c22"),
    ],
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    maxDepth: 4,
  });
  test("anything", () => {
    fc.assert(
      fc.property(anything, fc.string({ unit: "binary" }), (value, around) => {
        const { bytes, values } = write(value, around);
        const back = readGraph(new ByteReader(bytes), values, around);
        // Not `toStrictEqual`, which takes a field called "constructor" for the class.
        deepStrictEqual(back, value);
        expect(write(back, around).bytes).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test("any whole numbers, in few bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.nat(9))), (given) => {
        const numbers = given.map((number) => number % 2 ** 48);
        const out = new ByteWriter();
        writeNumbers(out, numbers);
        expect(readNumbers(new ByteReader(out.finish()), numbers.length)).toEqual(numbers.map((number) => number + 0));
        expect(out.length).toBeLessThanOrEqual(2 + 8 * numbers.length + 8);
      }),
    );
  });
});

test.each([100, 5000, 40_000])("%i whole numbers, all different and far apart", (count) => {
  const numbers = Array.from({ length: count }, (_, at) => (at * 2_654_435_761) % 2 ** 32);
  const out = new ByteWriter();
  writeNumbers(out, numbers);
  expect(readNumbers(new ByteReader(out.finish()), count)).toEqual(numbers);
  expect(out.length).toBeLessThanOrEqual(5 * count);
});

test.each<readonly [what: string, value: unknown]>([
  ["a function", { a: () => 1 }],
  ["a symbol", [Symbol("a")]],
  ["a bigint", { a: 1n }],
  ["a day", { a: new Date(0) }],
  ["an expression", /a/u],
  ["an object of a class", new ByteWriter()],
  ["a list of bigints", new BigInt64Array(2)],
  ["a weak map", { a: new WeakMap() }],
])("%s is refused, not lost", (_, value) => {
  expect(() => write(value)).toThrow(TypeError);
});

test("common words are told apart", () => {
  expect(new Set(COMMON_WORDS).size).toBe(COMMON_WORDS.length);
});
