import { describe, expect, test } from "vitest";
import type { Quantity } from "../../../engine/quantity/index.ts";
import { read } from "./support.ts";

function first(text: string): Quantity | undefined {
  return read(text).at(0);
}

describe("what is kept beside the words", () => {
  test("base units, so that miles and kilometres compare", () => {
    expect(first("It is 60 miles away.")?.normalized).toEqual({ low: 60 * 1609.344, high: 60 * 1609.344, unit: "metre" });
    expect(first("It is 97 kilometres away.")?.normalized).toEqual({ low: 97_000, high: 97_000, unit: "metre" });
    expect(first("It was 50 degrees Fahrenheit.")?.normalized?.low).toBeCloseTo(283.15, 6);
    expect(first("It was 10 degrees Celsius.")?.normalized?.low).toBeCloseTo(283.15, 6);
    expect(first("It took up to two weeks.")?.normalized).toEqual({ low: null, high: 14 * 86_400, unit: "second" });
    expect(first("It cost $3 million.")?.normalized).toEqual({ low: 3e6, high: 3e6, unit: "USD" });
    expect(first("It had 3 rooms.")?.normalized).toBeNull();
  });
  test.each([
    ["300 people came.", 50],
    ["275 people came.", 0],
    ["50 people came.", 0],
    ["230,000 people came.", 5_000],
    ["1.2 million people came.", 50_000],
    ["It measured 6.1 on the Richter scale.", 0.05],
    ["It is 97 kilometres away.", 0.5],
    ["It is 100 kilometres away.", 50],
  ])("the rounding that the digits allow: %s", (text, tolerance) => {
    expect(first(text)?.tolerance).toBeCloseTo(tolerance, 9);
  });
  test("head, class and place of the counted noun", () => {
    const text = "Some 1,500 special operations troops left.";
    const noun = first(text)?.noun;
    expect(noun).toMatchObject({ head: "troop", class: "person" });
    expect(text.slice(noun?.start, noun?.end)).toBe("troops");
  });
  test("the numeral apart from its phrase", () => {
    const text = "They paid about $3.5 million for it.";
    const number = first(text)?.number;
    expect(text.slice(number?.start, number?.end)).toBe("3.5 million");
  });
  test("a rule that says what made it", () => {
    expect(first("About 60 miles away.")?.rule).toBe("digits+unit+modifier");
  });
});
