import { describe, expect, test } from "vitest";
import { extractDates, relateDates, type DateExpression, type OffsetRange } from "../../../engine/date/index.ts";
import { articleOf } from "../plain-article.ts";

/** Published on a Wednesday. */
const DAY = "2018-05-02";
const LONDON: readonly OffsetRange[] = [{ low: 0, high: 60 }];
const JAKARTA: readonly OffsetRange[] = [{ low: 420, high: 540 }];

function dateOf(text: string): DateExpression {
  const [date] = extractDates(articleOf(text, DAY));
  if (!date) throw new Error(`no date in "${text}"`);
  return date;
}

type Row = readonly [one: string, other: string, relation: "equal" | "compatible" | "apart"];

const DAYS: readonly Row[] = [
  ["It burned on Monday.", "It burned on April 30.", "equal"],
  ["It burned on Monday.", "It burned on Tuesday.", "apart"],
  ["It burned on Monday.", "It burned last month.", "compatible"],
  ["It burned on Monday.", "It burned this week.", "compatible"],
  ["It burned on Monday.", "It burned last week.", "apart"],
  ["It shut in 1998.", "It shut in March 1998.", "compatible"],
  ["It shut in 1998.", "It shut in 1999.", "apart"],
  ["It stays until June 1.", "It stays until June.", "compatible"],
];

const TIMES: readonly Row[] = [
  ["It burned on Monday.", "It burned on Monday morning.", "compatible"],
  ["It burned on Monday morning.", "It burned at 7:40 a.m. on Monday.", "compatible"],
  ["It burned on Monday morning.", "It burned at 3:30 p.m. on Monday.", "apart"],
  ["It burned about 3 p.m. on Monday.", "It burned at 3:40 p.m. on Monday.", "compatible"],
  ["It burned at 3 p.m. on Monday.", "It burned at 3:40 p.m. on Monday.", "apart"],
  // What happens overnight is dated to either day.
  ["It burned overnight.", "It burned on Tuesday.", "compatible"],
  ["It burned before dawn on Tuesday.", "It burned on Monday.", "compatible"],
  ["It burned on Tuesday afternoon.", "It burned on Monday.", "apart"],
  ["It ends at midnight on Monday.", "It ends at 12:01 a.m. on Tuesday.", "compatible"],
  // A time without its day is of the other's day.
  ["It burned at 7:40 a.m.", "It burned on Monday morning.", "compatible"],
  ["It burned at 7:40 a.m.", "It burned on Monday afternoon.", "apart"],
  ["It burned at 7:40 a.m.", "It burned on Monday.", "compatible"],
];

const ZONES: readonly (readonly [...Row, places: readonly OffsetRange[] | undefined])[] = [
  ["It struck at 0737 GMT on Monday.", "It struck at 3:37 a.m. EDT on Monday.", "equal", undefined],
  ["It struck at 0737 GMT on Monday.", "It struck at 7:37 a.m. EDT on Monday.", "apart", undefined],
  ["It struck at 0737 GMT on Monday.", "It struck at 7:37 a.m. on Monday.", "compatible", undefined],
  ["It struck at 0737 GMT on Monday.", "It struck at 7:37 a.m. on Monday.", "compatible", LONDON],
  ["It struck at 0737 GMT on Monday.", "It struck at 7:37 a.m. on Monday.", "apart", JAKARTA],
  ["It struck at 0737 GMT on Monday.", "It struck at 2:37 p.m. on Monday.", "compatible", JAKARTA],
  ["It struck at 0737 GMT on Monday.", "It struck on Monday afternoon.", "compatible", JAKARTA],
  ["It struck at 0737 GMT.", "It struck at 7:37 a.m. on Monday.", "apart", JAKARTA],
  ["It struck at 2300 GMT.", "It struck at 6 a.m. on Tuesday.", "compatible", JAKARTA],
  ["It struck at 2300 GMT on Monday.", "It struck on Tuesday.", "compatible", JAKARTA],
];

describe.each<[string, readonly Row[]]>([
  ["days", DAYS],
  ["times of day", TIMES],
])("%s", (_, rows) => {
  test.each(rows)("%s / %s: %s", (one, other, relation) => {
    expect(relateDates(dateOf(one), dateOf(other))).toBe(relation);
    expect(relateDates(dateOf(other), dateOf(one))).toBe(relation);
  });
});

test.each(ZONES)("zones: %s / %s: %s", (one, other, relation, places) => {
  expect(relateDates(dateOf(one), dateOf(other), places)).toBe(relation);
  expect(relateDates(dateOf(other), dateOf(one), places)).toBe(relation);
});

test("a date that nothing fixes excludes none", () => {
  expect(relateDates(dateOf("It came in recent years."), dateOf("It burned on Monday."))).toBe("compatible");
});
