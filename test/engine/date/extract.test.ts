import { describe, expect, test } from "vitest";
import { extractDates } from "../../../engine/date/index.ts";
import { articleOf } from "../plain-article.ts";
import { read } from "./read.ts";

// Every article here is published on a Wednesday.
const PUBLISHED = "2018-05-02";

type Case = readonly [text: string, ...dates: string[]];

const ABSOLUTE: readonly Case[] = [
  ["The dam broke on June 16, 2014, at last.", "June 16, 2014 = 2014-06-16"],
  ["The dam broke on 16 June 2014.", "16 June 2014 = 2014-06-16"],
  ["Printed July 02,2013 in Lower Marsh.", "July 02,2013 = 2013-07-02"],
  ["Printed Tue, 02 Jul 2013.", "Tue, 02 Jul 2013 = 2013-07-02"],
  ["He left July the 4th, 1999.", "July the 4th, 1999 = 1999-07-04"],
  ["It was the 3rd of June 2001.", "3rd of June 2001 = 2001-06-03"],
  ["On Monday, June 16, 2014, it rained.", "Monday, June 16, 2014 = 2014-06-16"],
  ["On Thursday, the 3rd of November 2016, it rained.", "Thursday, the 3rd of November 2016 = 2016-11-03"],
  ["Logged 2014-06-16 by the mill.", "2014-06-16 = 2014-06-16"],
  ["Logged 2014-06-16T12:30:00Z.", "2014-06-16T12:30:00Z = 2014-06-16T12:30+00:00"],
  ["Logged 2014-06-16T12:30+02:00 there.", "2014-06-16T12:30+02:00 = 2014-06-16T12:30+02:00"],
  ["Signed 6/16/2014 and 16.6.2014.", "6/16/2014 = 2014-06-16", "16.6.2014 = 2014-06-16"],
  ["Signed 06/05/2014, which is two days."],
  ["Rain fell in June 2014 and in Sept., 2015.", "June 2014 = 2014-06-01..2014-06-30", "Sept., 2015 = 2015-09-01..2015-09-30"],
  ["The mill closed in 1962.", "1962 = 1962-01-01..1962-12-31"],
  ["The wars of 1688 and in 1812 were long.", "1688 = 1688-01-01..1688-12-31", "1812 = 1812-01-01..1812-12-31"],
  ["There is no June 31, 2014, of course.", "June 31, 2014 = ?"],
  ["A leap day, Feb. 29, 2016, and none on Feb. 29, 2015.", "Feb. 29, 2016 = 2016-02-29", "Feb. 29, 2015 = ?"],
];

const PARTIAL: readonly Case[] = [
  [
    "Music of the 60s and the late 80s, not of the 50's.",
    "60s = 1960-01-01..1969-12-31",
    "late 80s = 1987-01-01..1989-12-31",
    "50's = 1950-01-01..1959-12-31",
  ],
  ["Highs were in the 80s, and it was in the 90s inland."],
  ["He moved in '72 and again in '04.", "'72 = 1972-01-01..1972-12-31", "'04 = 2004-01-01..2004-12-31"],
  ["He left at the end of the 2017 season.", "2017 = 2017-01-01..2017-12-31"],
  ["He left before the start of the 2014 games.", "2014 = 2014-01-01..2014-12-31"],
  ["It has stood since at least 1997.", "since at least 1997 = 1997-01-01..1997-12-31"],
  ["It will stand until at least October 2024.", "until at least October 2024 = 2024-10-01..2024-10-31"],
  ["It came in June and July of 2017.", "June = 2017-06-01..2017-06-30", "July of 2017 = 2017-07-01..2017-07-31"],
  ["It came in December and January 2017.", "December = 2016-12-01..2016-12-31", "January 2017 = 2017-01-01..2017-01-31"],
  ["It came in late March or early April 2003.", "late March = 2003-03-21..2003-03-31", "early April 2003 = 2003-04-01..2003-04-10"],
  [
    "In March, April and May 2001 it rained.",
    "March = 2001-03-01..2001-03-31",
    "April = 2001-04-01..2001-04-30",
    "May 2001 = 2001-05-01..2001-05-31",
  ],
  ["In 1910, on October 5, the king fled.", "1910 = 1910-01-01..1910-12-31", "October 5 = 1910-10-05"],
  ["It rained at Easter in 1980.", "Easter = 1980-04-06", "1980 = 1980-01-01..1980-12-31"],
  ["The mill shut half a century ago.", "half a century ago = 1968-01-01..1968-12-31"],
  ["The mill shut a quarter century ago.", "a quarter century ago = 1993-01-01..1993-12-31"],
  ["It is due by year's end.", "by year's end = 2018-12-01..2018-12-31"],
  ["It was moved to Feb. 7 and 8.", "Feb. 7 and 8 = 2018-02-07..2018-02-08"],
  ["On March 3 and 4 people fled.", "March 3 = 2018-03-03"],
  ["It was announced this Tuesday.", "this Tuesday = 2018-05-01"],
  // A noun that the tagger takes for a verb looks nowhere.
  ["Monday's launch of the ferry drew a crowd.", "Monday = 2018-04-30"],
  ["They will announce it this Tuesday.", "this Tuesday = 2018-05-08"],
  ["Those between 13 and 17 may apply."],
  ["Call between 3 and 5 p.m.", "between 3 and 5 p.m. = 2018-05-02T15:00..2018-05-02T17:00"],
  ["Call between 3 and 5 people."],
  ["Wars went on between 1877 and 1879.", "between 1877 and 1879 = 1877-01-01..1879-12-31"],
  ["He ruled from 1850 to 1866.", "from 1850 to 1866 = 1850-01-01..1866-12-31"],
  [
    "It opened in February 1966; by September of that year it shut.",
    "February 1966 = 1966-02-01..1966-02-28",
    "by September = 1966-09-01..1966-09-30",
    "that year = 1966-01-01..1966-12-31",
  ],
  ["By Friday, 40 had left.", "By Friday = 2018-04-27"],
  ["Answer by Friday.", "by Friday = 2018-05-04"],
  ["Answer by noon on Friday.", "by noon on Friday = 2018-05-04T00:00..2018-05-04T12:00"],
  ["Lamps were lit by Friday morning.", "by Friday morning = 2018-04-27T00:00..2018-04-27T11:59"],
  ["She will step down on March 20.", "March 20 = 2019-03-20"],
  ["It said she will step down, as it said on March 20.", "March 20 = 2018-03-20"],
  ["He sings on Thursday nights and Sunday afternoons."],
  ["Shops had expected to open in July, but shut.", "July = 2017-07-01..2017-07-31"],
  ["At 9.30 on Monday the bell rang.", "9.30 on Monday = 2018-04-30T09:30"],
  ["It rose by 2.5 on Monday.", "Monday = 2018-04-30"],
  ["Trade grew in the mid-2000s.", "mid-2000s = 2004-01-01..2006-12-31"],
  ["Music of the 1990s and the '80s.", "1990s = 1990-01-01..1999-12-31", "'80s = 1980-01-01..1989-12-31"],
  ["In the late 19th century it was sand.", "late 19th century = 1871-01-01..1900-12-31"],
  ["In early 2012 and late 1998.", "early 2012 = 2012-01-01..2012-03-31", "late 1998 = 1998-10-01..1998-12-31"],
  ["The sluice opened in early March.", "early March = 2018-03-01..2018-03-10"],
  ["It stood by mid-April.", "by mid-April = 2018-04-11..2018-04-20"],
  ["It must stand by the end of May.", "by the end of May = 2018-05-31"],
  ["It began at the beginning of 2013.", "the beginning of 2013 = 2013-01-01..2013-01-31"],
  ["Floods in the summer of 1969 and summer 2015.", "summer of 1969 = 1969-06-01..1969-08-31", "summer 2015 = 2015-06-01..2015-08-31"],
  ["The winter of 2014-15 was mild.", "winter of 2014-15 = 2014-12-01..2015-02-28"],
  ["In the second quarter of 2014 and Q3 2015.", "second quarter of 2014 = 2014-04-01..2014-06-30", "Q3 2015 = 2015-07-01..2015-09-30"],
  ["In the first half of 2014.", "first half of 2014 = 2014-01-01..2014-06-30"],
  ["The fiscal year 2015 budget.", "fiscal year 2015 = ?"],
  ["Sales by year-end.", "by year-end = 2018-12-01..2018-12-31"],
];

const RELATIVE: readonly Case[] = [
  ["They met yesterday and meet tomorrow.", "yesterday = 2018-05-01", "tomorrow = 2018-05-03"],
  ["They met the day before yesterday.", "the day before yesterday = 2018-04-30"],
  ["It rained today.", "today = 2018-05-02"],
  ["It rained last week.", "last week = 2018-04-23..2018-04-29"],
  ["It will rain this week.", "this week = 2018-04-30..2018-05-06"],
  ["Bags were handed out this week.", "this week = 2018-04-30..2018-05-02"],
  ["It fell by a third last month and last year.", "last month = 2018-04-01..2018-04-30", "last year = 2017-01-01..2017-12-31"],
  ["Tolls rise next year.", "next year = 2019-01-01..2019-12-31"],
  ["She resigned earlier this year.", "earlier this year = 2018-01-01..2018-05-02"],
  ["Tolls may rise later this year.", "later this year = 2018-05-02..2018-12-31"],
  ["It rose over the past week.", "the past week = 2018-04-25..2018-05-02"],
  ["It rained over the weekend.", "the weekend = 2018-04-28..2018-04-29"],
  ["It will rain this weekend.", "this weekend = 2018-05-05..2018-05-06"],
  ["It rained overnight.", "overnight = 2018-05-01..2018-05-02"],
  ["Rain is expected overnight.", "overnight = 2018-05-02..2018-05-03"],
  ["Three weeks ago the gate held.", "Three weeks ago = 2018-04-09..2018-04-15"],
  ["Two days ago the gate held.", "Two days ago = 2018-04-30"],
  ["A decade ago the gate held.", "A decade ago = 2008-01-01..2008-12-31"],
  ["Twenty-five years ago the gate held.", "Twenty-five years ago = 1993-01-01..1993-12-31"],
  ["April last year was dry.", "April last year = 2017-04-01..2017-04-30"],
  ["It came two weeks before June 16.", "two weeks before June 16 = 2018-06-02"],
  ["It came on the 15th of last month.", "the 15th of last month = 2018-04-15"],
  ["It came two weeks ago today.", "two weeks ago today = 2018-04-18"],
  ["It came a year ago this month.", "a year ago this month = 2017-05-01..2017-05-31"],
  ["It came a century ago.", "a century ago = 1918-01-01..1918-12-31"],
  ["It grew over the last decade.", "last decade = 2008-05-02..2018-05-02"],
  ["It came in the week of May 15.", "week of May 15 = 2018-05-14..2018-05-20"],
  ["It came a fortnight ago.", "a fortnight ago = 2018-04-16..2018-04-22"],
  ["They met next week on Friday.", "next week on Friday = 2018-05-11"],
  ["It came on the second of August 2012.", "second of August 2012 = 2012-08-02"],
  ["It came the day after Christmas.", "the day after Christmas = 2017-12-26"],
  ["He spoke on the eve of Tuesday's vote.", "the eve of Tuesday = 2018-04-30"],
];

const VAGUE: readonly Case[] = [
  ["More rain comes in the coming days.", "the coming days = ?"],
  ["It rose in recent weeks.", "recent weeks = ?"],
  ["It rose over the past few years.", "the past few years = ?"],
  ["A few days ago it rose.", "A few days ago = ?"],
  ["Prices jumped in the days leading up to the vote.", "the days leading = ?"],
];

const WEEKDAYS: readonly Case[] = [
  ["The bridge closed Monday.", "Monday = 2018-04-30"],
  ["The bridge closed Wednesday.", "Wednesday = 2018-05-02"],
  ["The bridge will reopen Monday.", "Monday = 2018-05-07"],
  ["Talks resume Friday in Port Ellis.", "Friday = 2018-05-04"],
  ["Walkers cross the bridge on Saturday.", "Saturday = 2018-04-28"],
  ["The hearing, scheduled for Friday, was called off Sunday.", "Friday = 2018-05-04", "Sunday = 2018-04-29"],
  ["In a statement on Thursday the firm agreed.", "Thursday = 2018-05-03"],
  ["The work was postponed until Monday.", "until Monday = 2018-05-07"],
  ["He was held last Monday; the case starts next Tuesday.", "last Monday = 2018-04-30", "next Tuesday = 2018-05-08"],
  ["Talks on Thursday and Friday this week.", "Thursday = 2018-05-03", "Friday this week = 2018-05-04"],
  ["They meet on the first Monday in June.", "the first Monday in June = 2018-06-04"],
  ["They met on the last Sunday of May 2012.", "the last Sunday of May 2012 = 2012-05-27"],
  ["The strike began at 6am on Tuesday.", "6am on Tuesday = 2018-05-01T06:00"],
  ["They met Friday last week.", "Friday last week = 2018-04-27"],
  ["On Monday, June 16, it rained.", "Monday, June 16 = 2014-06-16"],
];

const TIMES: readonly Case[] = [
  ["It broke at 3:30 p.m. on Tuesday.", "3:30 p.m. on Tuesday = 2018-05-01T15:30"],
  ["It broke Tuesday at 7.37am.", "Tuesday = 2018-05-01", "7.37am = 2018-05-01T07:37"],
  ["It broke 10:30 on Monday.", "10:30 on Monday = 2018-04-30T10:30"],
  ["The quake struck at 0737 GMT.", "0737 GMT = 2018-05-02T07:37+00:00"],
  ["The quake struck at 14:37 local time.", "14:37 local time = 2018-05-02T14:37"],
  ["It began about 10 a.m. EDT.", "about 10 a.m. EDT = 2018-05-02T10:00-04:00"],
  ["It began at 2:30 p.m. ET.", "2:30 p.m. ET = 2018-05-02T14:30"],
  ["Posted July 2, 2013 07:44 online.", "July 2, 2013 07:44 = 2013-07-02T07:44"],
  ["The gate shuts at midnight.", "midnight = 2018-05-02T24:00..2018-05-03T00:00"],
  ["The gate shut at noon Tuesday.", "noon Tuesday = 2018-05-01T12:00"],
  ["It fell just before dawn Monday.", "before dawn Monday = 2018-04-30T00:00..2018-04-30T07:59"],
  ["It fell before dawn.", "before dawn = 2018-05-02T00:00..2018-05-02T07:59"],
  [
    "It fell early Monday and late Tuesday.",
    "early Monday = 2018-04-30T00:00..2018-04-30T11:59",
    "late Tuesday = 2018-05-01T12:00..2018-05-01T23:59",
  ],
  ["It fell Monday night.", "Monday night = 2018-04-30T17:00..2018-04-30T23:59"],
  ["It fell early Sunday afternoon.", "early Sunday afternoon = 2018-04-29T12:00..2018-04-29T18:59"],
  ["It fell yesterday afternoon.", "yesterday afternoon = 2018-05-01T12:00..2018-05-01T18:59"],
  ["It fell on the night of April 3.", "night of April 3 = 2018-04-03T17:00..2018-04-03T23:59"],
  ["Open 9 a.m. to 5 p.m. daily.", "9 a.m. to 5 p.m. = 2018-05-02T09:00..2018-05-02T17:00"],
  ["Open 11-1 p.m. daily.", "11-1 p.m. = 2018-05-02T11:00..2018-05-02T13:00"],
  // A time abroad does not give its day to the time here.
  [
    "At 02:40 local time (18:40 GMT Friday), it said on Saturday.",
    "02:40 local time = 2018-04-28T02:40",
    "18:40 GMT Friday = 2018-04-27T18:40+00:00",
    "Saturday = 2018-04-28",
  ],
  // The same clock time again is the same moment.
  [
    "It ends at 12:01 a.m. on Thursday. Crews wait for 12:01 a.m. with sandbags.",
    "12:01 a.m. on Thursday = 2018-05-03T00:01",
    "12:01 a.m. = 2018-05-03T00:01",
  ],
];

const RANGES: readonly Case[] = [
  ["The fair will run June 3-5.", "June 3-5 = 2018-06-03..2018-06-05"],
  ["The fair will run June 28-July 2.", "June 28-July 2 = 2018-06-28..2018-07-02"],
  ["It rained from Monday to Wednesday.", "from Monday to Wednesday = 2018-04-30..2018-05-02"],
  ["It fell between 5 and 7 July 2010.", "between 5 and 7 July 2010 = 2010-07-05..2010-07-07"],
  ["It grew between 2004 and 2009.", "between 2004 and 2009 = 2004-01-01..2009-12-31"],
  ["The 2012–13 season and 2012-13.", "2012–13 = 2012-01-01..2013-12-31", "2012-13 = 2012-01-01..2013-12-31"],
  ["From 2006-2007 on.", "2006-2007 = 2006-01-01..2007-12-31"],
  ["It fell from March to May 2012.", "from March to May 2012 = 2012-03-01..2012-05-31"],
  ["The pass rate was 76 October through December.", "October through December = 2017-10-01..2017-12-31"],
];

const MONTHS: readonly Case[] = [
  ["The bank failed in March.", "March = 2018-03-01..2018-03-31"],
  ["The bank failed in November.", "November = 2017-11-01..2017-11-30"],
  ["The bank will open in November.", "November = 2018-11-01..2018-11-30"],
  ["A ruling is expected by June.", "by June = 2018-06-01..2018-06-30"],
  ["He was held on Dec. 14.", "Dec. 14 = 2017-12-14"],
  ["The law takes effect Jan. 1.", "Jan. 1 = 2019-01-01"],
  ["The law took effect Jan. 1.", "Jan. 1 = 2018-01-01"],
  ["The truce runs until June 1: report", "until June 1 = 2018-06-01"],
];

const HOLIDAYS: readonly Case[] = [
  ["It fell on Christmas Day.", "Christmas Day = 2017-12-25"],
  ["It will fall on Thanksgiving.", "Thanksgiving = 2018-11-22"],
  ["They met on Good Friday.", "Good Friday = 2018-03-30"],
  ["They met before Memorial Day 2016.", "before Memorial Day 2016 = 2016-05-30"],
  ["It was the worst attack since Sept. 11.", "since Sept. 11 = 2001-09-11"],
  ["They will vote on Election Day.", "Election Day = 2018-11-06"],
  ["The parade on the Fourth of July.", "Fourth of July = 2018-07-04"],
  ["Security since the Sept. 11 attacks.", "Sept. 11 = 2001-09-11"],
];

const LEANING: readonly Case[] = [
  ["He fled on April 3. The next day he was caught.", "April 3 = 2018-04-03", "The next day = 2018-04-04"],
  ["The duty came on March 8. Later that month it was cut.", "March 8 = 2018-03-08", "Later that month = 2018-03-08..2018-03-31"],
  ["He spoke on Monday. Two days earlier he had refused.", "Monday = 2018-04-30", "Two days earlier = 2018-04-28"],
  ["He spoke on Monday. The day before, he had refused.", "Monday = 2018-04-30", "The day before = 2018-04-29"],
  ["He fled on April 3. He was caught the following Tuesday.", "April 3 = 2018-04-03", "the following Tuesday = 2018-04-10"],
  ["He fled on April 3, having been seen the previous Friday.", "April 3 = 2018-04-03", "the previous Friday = 2018-03-30"],
  ["He spoke on Monday. Earlier in the day he had refused.", "Monday = 2018-04-30", "Earlier in the day = 2018-04-30"],
  ["The next day he was caught.", "The next day = ?"],
  ["He was caught the following Tuesday.", "the following Tuesday = ?"],
];

const TRAPS: readonly Case[] = [
  ["Theresa May may march in the street."],
  ["Mrs. May said so by letter. It was signed by May."],
  ["In an august hall they may decide."],
  ["The Sunday Times and the Edmonton Sun said so."],
  ["He appeared on Saturday Night Live and USA Today."],
  ["It is shut on Mondays and every Tuesday."],
  ["Super Tuesday and Black Friday sales."],
  ["After 9/11 the rules changed."],
  ['He read "1984," saw "2012" and "2001: A Space Odyssey".'],
  ["The Boxing Day tsunami and a Christmas tree."],
  ["Some 2014 people used Windows 2000 at Expo 2020."],
  ["Resolution 1929 and Vision 2030 and Room 2014."],
  ["A survey of 1709 schoolchildren; a 2000 year old tree."],
  ["The 1900 block of Main Street; 2001 Main St."],
  ["Copyright 2014 and © 2018 and (c) 2016."],
  ["Call 212-555-1990 or see www.example.org/2014/06/16/a."],
  ["The Boeing 737, 1,950 homes and 2,014 people."],
  ["He is in his 50s and it was in the 90s."],
  ["The score was 3:12, the ratio 2:1, the time 2:15:30."],
  ["The fall of Port Ellis; to spring a trap."],
  ["It took two days, for three weeks, within a month."],
  ["At the end of the day, one day, these days."],
  ["At one point, for a second, in the second half."],
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

describe("what other parsers were reported to misread", () => {
  test.each(REPORTED)("%s: %s", (_, text, ...dates) => {
    expect(read(text, PUBLISHED)).toEqual(dates);
  });
});

describe.each<[string, readonly Case[]]>([
  ["absolute dates", ABSOLUTE],
  ["partial dates", PARTIAL],
  ["dates told from the day of publication", RELATIVE],
  ["dates that nothing fixes", VAGUE],
  ["weekdays", WEEKDAYS],
  ["times of day", TIMES],
  ["ranges", RANGES],
  ["months and days without a year", MONTHS],
  ["named days", HOLIDAYS],
  ["dates that lean on another", LEANING],
  ["what is no date", TRAPS],
])("%s", (_, cases) => {
  test.each(cases)("%s", (text, ...dates) => {
    expect(read(text, PUBLISHED)).toEqual(dates);
  });
});

describe("without a day of publication", () => {
  test("absolute dates have values, relative ones keep how to find theirs", () => {
    expect(read("On June 16, 2014, and on Monday, Jan. 5, and last week.", null)).toEqual([
      "June 16, 2014 = 2014-06-16",
      "Monday, Jan. 5 = ?",
      "last week = ?",
    ]);
    const [, second] = extractDates(articleOf("On June 16, 2014, and on Monday, Jan. 5.", null));
    expect(second).toMatchObject({ anchor: null, value: null, relative: { op: "month-day", month: 1, day: 5, weekday: 1 } });
  });
});

describe("hedges", () => {
  test.each([
    ["until June 1", "at-most"],
    ["by Friday", "at-most"],
    ["since 1971", "at-least"],
    ["before Tuesday", "less-than"],
    ["beyond June 1", "more-than"],
    ["about 10 a.m.", "about"],
    ["June 3-5", "range"],
    ["the coming days", "vague"],
    ["June 3", "exact"],
  ])("%s is %s", (phrase, modifier) => {
    expect(extractDates(articleOf(`It lasted ${phrase}.`, PUBLISHED))).toMatchObject([{ modifier, start: 10, end: 10 + phrase.length }]);
  });
});
