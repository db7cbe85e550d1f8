import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { extractDates } from "../../../engine/date/index.ts";
import { workOf } from "../../work.ts";
import { articleOf } from "../plain-article.ts";

function workOn(text: string): number {
  const article = articleOf(text, "2018-05-02");
  return workOf(() => extractDates(article));
}

// Texts of one kind of material each, the worst for some step: everything touches, leans, joins or is a near miss.
test.each([
  ["news", "Police said Monday that 14 houses fell on June 16, 2014, two days earlier. The next day it rained in 2004. "],
  ["times that lean", "it broke at 3 p.m. and "],
  ["dates that lean", "The next day it fell and later that month it rose "],
  ["digits and marks", "12:30:45-2014-06-16/2014.06.16,2013 1 "],
  ["weekdays", "Monday Monday "],
  ["dashes", "2004-2005-2006-2007-"],
  ["parts", "the end of the end of the early late "],
  ["one word", "may"],
])("the work is linear in the length: %s", (_, unit) => {
  const size = 2000;
  const once = workOn(unit.repeat(Math.ceil(size / unit.length)));
  const eightfold = workOn(unit.repeat(Math.ceil((8 * size) / unit.length)));
  // A quadratic step would take 64 times as much; to sort takes a little more than eight times.
  expect(eightfold).toBeLessThan(10 * once);
});

test("nothing throws, and dates are in order and within the text", () => {
  const word = constantFrom(
    ..."Monday June 16 , 2014 - 2013 the of last week early 3:30 p.m. noon midnight Christmas Eve ago two days earlier that and to between until ' s 1990 s Q3 T Z \u0000 \ud800 é —".split(
      " ",
    ),
  );
  assert(
    property(array(word, { maxLength: 40 }), constantFrom(" ", ""), constantFrom("2016-02-29", null), (words, space, published) => {
      const text = words.join(space);
      let end = 0;
      for (const date of extractDates(articleOf(text, published))) {
        expect(date.start).toBeGreaterThanOrEqual(end);
        expect(date.end).toBeGreaterThan(date.start);
        expect(date.end).toBeLessThanOrEqual(text.length);
        const { low, high } = date.value ?? { low: null, high: null };
        if (low !== null && high !== null && !low.includes("T") && !high.includes("T")) expect(low <= high).toBe(true);
        ({ end } = date);
      }
    }),
  );
});
