import { describe, expect, test } from "vitest";
import { PUBLISHED, read } from "./read.ts";

const TRAPS: readonly string[] = [
  "Theresa May may march in the street.",
  "Mrs. May said so by letter. It was signed by May.",
  "In an august hall they may decide.",
  "The Sunday Times and the Edmonton Sun said so.",
  "He appeared on Saturday Night Live and USA Today.",
  "It is shut on Mondays and every Tuesday.",
  "Super Tuesday and Black Friday sales.",
  "After 9/11 the rules changed.",
  'He read "1984," saw "2012" and "2001: A Space Odyssey".',
  "The Boxing Day tsunami and a Christmas tree.",
  "Some 2014 people used Windows 2000 at Expo 2020.",
  "Resolution 1929 and Vision 2030 and Room 2014.",
  "A survey of 1709 schoolchildren; a 2000 year old tree.",
  "The 1900 block of Main Street; 2001 Main St.",
  "Copyright 2014 and © 2018 and (c) 2016.",
  "Call 212-555-1990 or see www.example.org/2014/06/16/a.",
  "The Boeing 737, 1,950 homes and 2,014 people.",
  "He is in his 50s and it was in the 90s.",
  "The score was 3:12, the ratio 2:1, the time 2:15:30.",
  "The fall of Port Ellis; to spring a trap.",
  "It took two days, for three weeks, within a month.",
  "At the end of the day, one day, these days.",
  "At one point, for a second, in the second half.",
];

// What other parsers were reported to misread; the reports are named, the sentences are our own.
const REPORTED: readonly (readonly [report: string, text: string, ...dates: string[]])[] = [
  ["wanasit/chrono#518", "They may be late, and Theresa may yet win."],
  ["wanasit/chrono#242", "I may go."],
  ["wanasit/chrono#513", "The bill of 50/6/2018 was a slip."],
  ["wanasit/chrono#54", "It was put off to July 42nd."],
  ["wanasit/chrono#72", "Version 1.5.3 - 2015-09-24 mended it.", "2015-09-24 = 2015-09-24"],
  ["wanasit/chrono#102", "The ferry runs 5 May 12:00 - 23:59.", "5 May 12:00 - 23:59 = 2018-05-05T12:00..2018-05-05T23:59"],
  ["wanasit/chrono#604", "The fair will run 26 July - 22 August.", "26 July - 22 August = 2018-07-26..2018-08-22"],
  ["facebook/duckling#217", "The second trial failed too."],
  ["facebook/duckling#323", "It is the first school on the hill, to whom this may be news."],
  ["facebook/duckling#104", "It rained on the 2nd of this month.", "the 2nd of this month = 2018-05-02"],
  ["facebook/duckling#13", "It rained the second Sunday of October last year.", "the second Sunday of October last year = 2017-10-08"],
  ["facebook/duckling#452", "Write to gauge@ip-10-1-70-113.example.org."],
  ["facebook/duckling#573", "Notices of Sept. 1, 2020 Aug. 20, 2020 follow.", "Sept. 1, 2020 = 2020-09-01", "Aug. 20, 2020 = 2020-08-20"],
  ["akoumjian/datefinder#99", "For more information friends may write."],
  ["nielstron/quantulum3#45", "The 2012–13 season.", "2012–13 = 2012-01-01..2013-12-31"],
];

describe("what is no date", () => {
  test.each(TRAPS)("%s", (text) => {
    expect(read(text, PUBLISHED)).toEqual([]);
  });
});

describe("what other parsers were reported to misread", () => {
  test.each(REPORTED)("%s: %s", (_, text, ...dates) => {
    expect(read(text, PUBLISHED)).toEqual(dates);
  });
});
