import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractQuantities } from "../../../engine/quantity/index.ts";
import type { Article } from "../../../engine/article/types.ts";
import type { Token } from "../../../engine/text/types.ts";
import { articleOf } from "../plain-article.ts";
import { read } from "./support.ts";

/** The article with each look at a token's words counted: the work done, whatever the machine. */
function counted(article: Article): { article: Article; steps: () => number } {
  let steps = 0;
  const tokens = article.tokens.map((token): Token => ({
    ...token,
    get lower() {
      steps++;
      return token.lower;
    },
    get text() {
      steps++;
      return token.text;
    },
  }));
  return { article: { ...article, tokens }, steps: () => steps };
}

function stepsFor(text: string): number {
  const { article, steps } = counted(articleOf(text));
  extractQuantities(article, []);
  return steps();
}

describe("twice the text is twice the work", () => {
  test.each([
    "About 275 people left the 12 houses for 30 days. ",
    "lakh ",
    "million ",
    "one ",
    "one of ",
    "ages 1, ",
    "1, ",
    "1 000 ",
    "1-",
    "from 1 to ",
    "between 1 and ",
    "hundreds of ",
    "at least ",
    "up to about ",
    "$ ",
    "5 red and ",
    "5 old ",
    "Lyon, France, ",
    "twenty-",
    "a half-dozen ",
    "in ",
    "1 in ",
    "not more than 2 ",
    "( 35 ) ",
    "5 ft ",
    "second-",
    "Kills Five ",
  ])("%s", (piece) => {
    const [once, twice] = [stepsFor(piece.repeat(500)), stepsFor(piece.repeat(1000))];
    expect(twice).toBeLessThanOrEqual(once * 2.05 + 200);
  });
});

describe("any text", () => {
  const words = [
    "one",
    "5",
    "-",
    "$",
    "million",
    "of",
    "the",
    "and",
    "to",
    "%",
    "°",
    "½",
    "1/2",
    "9/11",
    "magnitude",
    "old",
    "percent",
    "3.5",
    "1,2,3",
    "Constructor",
    "__proto__",
    "'s",
    "more",
    "than",
    "at least",
    "between",
    "or so",
    "people",
    "age",
    "a",
    "\ud83d",
    "😀",
    "é",
  ];
  test("is read without a throw, in order, within the text, without overlap", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 40 }),
        fc.constantFrom(" ", "", "\n"),
        (parts, joint) => {
          const text = parts.join(joint);
          let last = 0;
          for (const { start, end, number, low, high, kind } of read(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(number.start >= start && number.end <= end, `${kind} ${text.slice(start, end)}`).toBe(true);
            expect(low === null || high === null || low <= high).toBe(true);
            last = end;
          }
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });
});
