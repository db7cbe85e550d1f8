import { describe, expect, test } from "vitest";
import { PUBLISHED, read, type Case } from "./read.ts";

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

describe.each<[string, readonly Case[]]>([
  ["dates told from the day of publication", RELATIVE],
  ["dates that nothing fixes", VAGUE],
  ["weekdays", WEEKDAYS],
  ["times of day", TIMES],
  ["dates that lean on another", LEANING],
])("%s", (_, cases) => {
  test.each(cases)("%s", (text, ...dates) => {
    expect(read(text, PUBLISHED)).toEqual(dates);
  });
});
