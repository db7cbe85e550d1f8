import { describe, expect, test } from "vitest";
import { anchorDates, extractDates, resolveDate, type RelativeDate } from "../../../engine/date/index.ts";
import { articleOf } from "../plain-article.ts";
import { renderValue } from "./read.ts";

type Row = readonly [meaning: RelativeDate, reference: string, value: string];

const month = (number: number, choose: "past" | "future" | "near" | "last" | "next" | "mostly-past" | "mostly-future"): RelativeDate => ({
  op: "month",
  month: number,
  choose,
});
const monthDay = (number: number, day: number, choose: "near" | "mostly-past" | "mostly-future" | "last-year" = "near"): RelativeDate => ({
  op: "month-day",
  month: number,
  day,
  lastDay: day,
  weekday: null,
  choose,
});
const weekday = (number: number, choose: "past" | "future" | "last" | "next" | "this-week" | "last-week" | "next-week"): RelativeDate => ({
  op: "weekday",
  weekday: number,
  choose,
});
const period = (
  unit: "day" | "week" | "month" | "quarter" | "year",
  offset: number,
  clip: "past" | "future" | null = null,
): RelativeDate => ({
  op: "period",
  unit,
  offset,
  clip,
});
const holiday = (name: string, year: number | null = null): RelativeDate => ({ op: "holiday", name, year, choose: "near" });

const WEEKS: readonly Row[] = [
  // Weeks run from Monday to Sunday: the same week from its first day and from its last.
  [period("week", 0), "2018-04-30", "2018-04-30..2018-05-06"],
  [period("week", 0), "2018-05-06", "2018-04-30..2018-05-06"],
  [period("week", -1), "2018-05-06", "2018-04-23..2018-04-29"],
  [period("week", -1), "2018-05-07", "2018-04-30..2018-05-06"],
  [period("week", 1), "2018-12-31", "2019-01-07..2019-01-13"],
  [period("week", 0), "2019-01-01", "2018-12-31..2019-01-06"],
  [period("week", 0, "past"), "2018-05-02", "2018-04-30..2018-05-02"],
  [{ op: "trailing", unit: "week", count: 1 }, "2018-05-02", "2018-04-25..2018-05-02"],
  [{ op: "weekend", choose: "past" }, "2018-05-06", "2018-05-05..2018-05-06"],
  [{ op: "weekend", choose: "past" }, "2018-05-07", "2018-05-05..2018-05-06"],
  [{ op: "weekend", choose: "future" }, "2018-05-07", "2018-05-12..2018-05-13"],
  [{ op: "weekend", choose: "last" }, "2018-05-06", "2018-04-28..2018-04-29"],
];

const DAYS: readonly Row[] = [
  [weekday(1, "past"), "2018-04-30", "2018-04-30"],
  [weekday(7, "past"), "2018-04-30", "2018-04-29"],
  [weekday(2, "past"), "2018-04-30", "2018-05-01"], // six days back is tomorrow
  [weekday(3, "past"), "2018-04-30", "2018-04-25"],
  [weekday(1, "future"), "2018-04-30", "2018-04-30"],
  [weekday(7, "future"), "2018-04-30", "2018-05-06"],
  [weekday(1, "last"), "2018-04-30", "2018-04-23"],
  [weekday(1, "next"), "2018-04-30", "2018-05-07"],
  [weekday(5, "next"), "2018-05-02", "2018-05-11"],
  [weekday(1, "next"), "2018-05-06", "2018-05-07"],
  [weekday(5, "this-week"), "2018-05-06", "2018-05-04"],
  [weekday(5, "last-week"), "2018-05-06", "2018-04-27"],
  [weekday(5, "next-week"), "2018-05-06", "2018-05-11"],
  [weekday(7, "past"), "2019-01-01", "2018-12-30"],
  [period("day", -1), "2019-01-01", "2018-12-31"],
  [period("day", -1), "2016-03-01", "2016-02-29"],
  [period("day", -1), "2015-03-01", "2015-02-28"],
  [{ op: "overnight", choose: "past" }, "2018-01-01", "2017-12-31..2018-01-01"],
];

const YEARS: readonly Row[] = [
  [monthDay(12, 30), "2018-01-03", "2017-12-30"],
  [monthDay(1, 3), "2017-12-30", "2018-01-03"],
  [monthDay(7, 1), "2018-01-03", "2018-07-01"],
  [monthDay(11, 14, "mostly-past"), "2018-06-16", "2017-11-14"],
  [monthDay(6, 20, "mostly-past"), "2018-06-16", "2018-06-20"],
  [monthDay(1, 1, "mostly-future"), "2018-06-16", "2019-01-01"],
  [monthDay(2, 29), "2018-06-16", "2020-02-29"],
  [monthDay(2, 29), "2100-06-16", "2104-02-29"],
  [monthDay(4, 20, "last-year"), "2013-07-02", "2012-04-20"],
  [{ op: "month-day", month: 6, day: 16, lastDay: 16, weekday: 1, choose: "near" }, "2018-05-02", "2014-06-16"],
  [month(3, "past"), "2018-04-30", "2018-03-01..2018-03-31"],
  [month(3, "past"), "2018-03-01", "2018-03-01..2018-03-31"],
  [month(3, "last"), "2018-03-01", "2017-03-01..2017-03-31"],
  [month(2, "near"), "2016-03-01", "2016-02-01..2016-02-29"],
  [month(12, "near"), "2018-01-15", "2017-12-01..2017-12-31"],
  [month(1, "future"), "2018-12-15", "2019-01-01..2019-01-31"],
  [period("month", -1), "2018-01-31", "2017-12-01..2017-12-31"],
  [period("quarter", -1), "2018-01-31", "2017-10-01..2017-12-31"],
  [period("year", -1), "2018-01-31", "2017-01-01..2017-12-31"],
  [period("year", 0, "past"), "2018-04-30", "2018-01-01..2018-04-30"],
  [period("year", 0, "future"), "2018-04-30", "2018-04-30..2018-12-31"],
  [{ op: "trailing", unit: "month", count: 1 }, "2018-03-31", "2018-02-28..2018-03-31"],
  [{ op: "season", season: 4, choose: "past" }, "2018-01-15", "2017-12-01..2018-02-28"],
];

const HOLIDAYS: readonly Row[] = [
  [holiday("easter", 2016), "2018-01-01", "2016-03-27"],
  [holiday("easter", 2019), "2018-01-01", "2019-04-21"],
  [holiday("good friday"), "2018-04-02", "2018-03-30"],
  [holiday("memorial day"), "2018-05-02", "2018-05-28"],
  [holiday("thanksgiving", 2018), "2018-05-02", "2018-11-22"],
  [holiday("election day", 2016), "2018-05-02", "2016-11-08"],
  [holiday("new year's eve"), "2018-01-02", "2017-12-31"],
  [holiday("no such day"), "2018-01-02", "?"],
];

const COMPOSED: readonly Row[] = [
  [{ op: "part", part: "early", of: month(2, "past") }, "2018-02-20", "2018-02-01..2018-02-10"],
  [{ op: "part", part: "late", of: month(2, "past") }, "2016-02-20", "2016-02-21..2016-02-29"],
  [{ op: "part", part: "end", of: period("week", 0) }, "2018-05-02", "2018-05-06"],
  [{ op: "part", part: "late", of: period("year", -1) }, "2018-05-02", "2017-10-01..2017-12-31"],
  [{ op: "shift", of: monthDay(1, 1), unit: "day", count: -2, exact: false }, "2018-01-05", "2017-12-30"],
  [{ op: "within", of: monthDay(3, 8), unit: "month", clip: "future" }, "2018-04-30", "2018-03-08..2018-03-31"],
  [{ op: "midnight", of: period("day", 0) }, "2018-12-31", "2018-12-31T24:00..2019-01-01T00:00"],
  [{ op: "time", of: period("day", -1), from: "15:30", to: "15:30", zone: "+00:00" }, "2018-03-01", "2018-02-28T15:30+00:00"],
  [{ op: "range", from: month(10, "past"), to: month(2, "past") }, "2018-04-28", "2017-10-01..2018-02-28"],
  [{ op: "range", from: weekday(5, "past"), to: weekday(1, "past") }, "2018-04-30", "2018-04-27..2018-04-30"],
  [{ op: "unknown" }, "2018-04-28", "?"],
];

describe.each<[string, readonly Row[]]>([
  ["weeks", WEEKS],
  ["days", DAYS],
  ["months and years", YEARS],
  ["holidays", HOLIDAYS],
  ["composed", COMPOSED],
])("%s", (_, rows) => {
  test.each(rows)("%o on %s", (meaning, reference, value) => {
    expect(renderValue({ value: resolveDate(meaning, reference) })).toBe(value);
  });
});

test("a reference that is no day resolves nothing", () => {
  expect(resolveDate(period("day", 0), "2018-02-30")).toBeNull();
  expect(resolveDate(period("day", 0), "yesterday")).toBeNull();
});

test("a story's day gives values to dates that have none, and leaves the others", () => {
  const dates = extractDates(articleOf("It broke Monday, the worst since 1971, in recent years.", null));
  const anchored = anchorDates(dates, "2018-05-02");
  expect(anchored.map(renderValue)).toEqual(["2018-04-30", "1971-01-01..1971-12-31", "?"]);
  expect(anchored.map(({ anchor }) => anchor)).toEqual(["story", "absolute", null]);
});

test("relative dates are plain data: they resolve after a trip through JSON", () => {
  const [date] = extractDates(articleOf("It broke at 3 p.m. on Monday.", null));
  const copy: unknown = JSON.parse(JSON.stringify(date?.relative));
  expect(copy).toEqual(date?.relative);
  expect(date?.relative && resolveDate(date.relative, "2018-05-02")).toEqual({ low: "2018-04-30T15:00", high: "2018-04-30T15:00" });
});
