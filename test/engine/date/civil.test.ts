import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { daysInMonth, easterSunday, fromSerial, isoOf, serialOf, toSerial, weekdayOf } from "../../../engine/date/civil.ts";

const DAY = 86_400_000;

test("serial days agree with the platform's calendar, both ways", () => {
  assert(
    property(integer({ min: -400_000, max: 400_000 }), (serial) => {
      const date = new Date(serial * DAY);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(fromSerial(serial)).toEqual(civil);
      expect(toSerial(civil)).toBe(serial);
      expect(weekdayOf(serial) % 7).toBe(date.getUTCDay());
      expect(daysInMonth(civil.year, civil.month)).toBe(new Date(Date.UTC(civil.year, civil.month, 0)).getUTCDate());
    }),
  );
});

test.each([
  ["2016-02-29", true],
  ["2015-02-29", false],
  ["1900-02-29", false],
  ["2000-02-29", true],
  ["2018-13-01", false],
  ["2018-1-01", false],
  ["2018-01-01T00:00", false],
])("%s is a day: %s", (iso, expected) => {
  const serial = serialOf(iso);
  expect(serial !== null).toBe(expected);
  if (serial !== null) expect(isoOf(serial)).toBe(iso);
});

test.each([
  [1818, "1818-03-22"],
  [1943, "1943-04-25"],
  [2000, "2000-04-23"],
  [2024, "2024-03-31"],
  [2038, "2038-04-25"],
])("Easter %i is %s", (year, iso) => {
  expect(isoOf(easterSunday(year))).toBe(iso);
});
