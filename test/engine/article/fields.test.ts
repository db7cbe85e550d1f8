import { describe, expect, test } from "vitest";
import { readByline } from "../../../engine/article/byline.ts";
import { readDateline } from "../../../engine/article/dateline.ts";
import { outletFromPath } from "../../../engine/article/outlet.ts";
import { readDay, readTimestamp } from "../../../engine/article/published.ts";

describe("a day in many forms", () => {
  test.each([
    ["2014-06-16", "2014-06-16"],
    ["2014-06-16T22:31:00-04:00", "2014-06-16"],
    ["2014-06-16 22:31:00 +0200", "2014-06-16"],
    ["2014/6/16", "2014-06-16"],
    ["20140616", "2014-06-16"],
    ["June 16, 2014", "2014-06-16"],
    ["16 June 2014", "2014-06-16"],
    ["16th June, 2014", "2014-06-16"],
    ["Sept. 1, 2014", "2014-09-01"],
    ["July 2,2013 07:44", "2013-07-02"],
    ["Mon, 16 Jun 2014 22:31:00 GMT", "2014-06-16"],
    ["Tue Jul 02 2013,14:58 hrs", "2013-07-02"],
    ["06/16/2014", "2014-06-16"],
    ["16/06/2014", "2014-06-16"],
    ["16.06.2014", "2014-06-16"],
    ["06/07/2014", null],
    ["Feb. 30, 2014", null],
    ["2014-13-01", null],
    ["June 16", null],
    ["2014", null],
    ["yesterday", null],
    ["", null],
  ])("%s is %s", (value, day) => {
    expect(readDay(value)).toBe(day);
  });

  test.each([
    ["3 July 2013 Last updated at 13:38 GMT", "2013-07-03", "updated", []],
    ["POSTED 9:23 AM, JUNE 16, 2014", "2014-06-16", "published", []],
    ["Published: June 16, 2014 10:31 p.m.", "2014-06-16", "published", []],
    ["WEDNESDAY 03 JULY 2013", "2013-07-03", null, []],
    ["- The Valley Courier - Monday, June 16, 2014", "2014-06-16", null, ["The", "Valley", "Courier"]],
    ["MARSHTON, July 2, 2013", "2013-07-02", null, ["MARSHTON"]],
  ])("the line %s", (line, day, label, rest) => {
    expect(readTimestamp(line)).toMatchObject({ day, label, rest });
  });
});

describe("datelines", () => {
  test.each([
    ["MARSHTON — The river rose.", "MARSHTON —", ["MARSHTON"]],
    ["NEW MARSH—The river rose.", "NEW MARSH—", ["NEW MARSH"]],
    ["MARSHTON/RIPON - The river rose.", "MARSHTON/RIPON -", ["MARSHTON", "RIPON"]],
    ["MARSHTON (Reuters) – The river rose.", "MARSHTON (Reuters) –", ["MARSHTON"]],
    ["MARSHTON, June 16 (AP) -- The river rose.", "MARSHTON, June 16 (AP) --", ["MARSHTON"]],
    ["MARSHTON, Ohio (AP) — The river rose.", "MARSHTON, Ohio (AP) —", ["MARSHTON"]],
    ["RIO DE LA MARSH, Chile — It rose.", "RIO DE LA MARSH, Chile —", ["RIO DE LA MARSH"]],
    ["Marshton (AFP) – The river rose.", "Marshton (AFP) –", ["Marshton"]],
    ["April 29 (UPI) — A bridge fell.", "April 29 (UPI) —", []],
    ["ST. MARSH ― It rose.", "ST. MARSH ―", ["ST. MARSH"]],
  ])("%s", (text, dateline, places) => {
    const found = readDateline(text);
    expect(text.slice(found?.start, found?.end)).toBe(dateline);
    expect(found?.places.map(({ start, end }) => text.slice(start, end))).toEqual(places);
  });

  test.each([
    "The river — a slow one — rose.",
    "Marshton — a town of 400 — flooded.",
    "NOTE - this is a test of the parser.",
    "TODO — write more tests.",
    "A 61-39 vote passed.",
    "“We left,” he said - and went.",
    "UN-backed troops left.",
    "MARSHTON —",
    "MARSHTON",
    "—",
    "",
  ])("none in: %s", (text) => {
    expect(readDateline(text)).toBeNull();
  });
});

describe("bylines", () => {
  test.each([
    ["By Jane Roe", "Jane Roe"],
    ["BY JANE ROE AND JOHN DOE", "JANE ROE AND JOHN DOE"],
    ["By Jane Roe and John van Doe", "Jane Roe and John van Doe"],
    ["By JANE ROE, Associated Press", "JANE ROE"],
    ["By Jane Roe | Valley Courier", "Jane Roe"],
    ["By: Jane F. Roe", "Jane F. Roe"],
    ["Jane Roe, Staff Writer", "Jane Roe"],
    ["Written by Jane Roe", "Jane Roe"],
  ])("%s", (line, author) => {
    expect(readByline(line)).toBe(author);
  });

  test.each([
    "By Monday",
    "By the time they came, it was over.",
    "By 2014 the town had gone.",
    "By The river rose and fell",
    "Jane Roe, 34",
    "Jane Roe, a doctor",
    "Stand by me",
    "By “Jane”",
  ])("none in: %s", (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe("an outlet made of a file's name", () => {
  test.each([
    ["boston-globe.txt", "Boston Globe"],
    ["news/iraq/los-angeles-times.txt", "Los Angeles Times"],
    ["bbc-co-uk.txt", "bbc.co.uk"],
    ["news-com-au.txt", "news.com.au"],
    ["english-ahram-org-eg.md", "english.ahram.org.eg"],
    ["sott-net.txt", "sott.net"],
    ["usa-today.txt", "USA Today"],
    ["2014-06-16-fox8.txt", "Fox8"],
    ["the-times-of-marshton.txt", "The Times of Marshton"],
    ["Valley Courier.article", "Valley Courier"],
    ["C:\\news\\valley_courier.txt", "Valley Courier"],
    ["eNCA.txt", "eNCA"],
    ["1.txt", "1"],
    [".txt", "Txt"],
    ["", "Unnamed outlet"],
    ["---.txt", "Unnamed outlet"],
  ])("%s is %s", (path, label) => {
    expect(outletFromPath(path)).toBe(label);
  });
});
