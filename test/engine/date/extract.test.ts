import { describe, expect, test } from "vitest";
import { extractDates } from "../../../engine/date/index.ts";
import { articleOf } from "../plain-article.ts";
import { PUBLISHED, read, type Case } from "./read.ts";

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

describe.each<[string, readonly Case[]]>([
  ["absolute dates", ABSOLUTE],
  ["partial dates", PARTIAL],
  ["ranges", RANGES],
  ["months and days without a year", MONTHS],
  ["named days", HOLIDAYS],
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
