import { describe, expect, test } from "vitest";
import type { DateExpression } from "../../../engine/date/types.ts";
import { describeQuantity, read } from "./support.ts";

/** Where each trap was met: an issue of a neighbouring tool, or a class of names and idioms that news is full of. */
type Trap = readonly [from: string, text: string, expected: string];

const TRAPS: readonly Trap[] = [
  ["Recognizers-Text#2977: no picometres", "The news came at 6pm, too late for the papers.", ""],
  ["Recognizers-Text#2977: no picometres", "Deliveries end at 11 pm under the rules.", ""],
  ["Recognizers-Text#2977: no inches", "It made $443 million in sales.", "money 443000000 USD"],
  ["Recognizers-Text#2977: no inches", "It hired 300 in spring.", "count 300"],
  ["Recognizers-Text#2977: no degrees", "The March 2021 C.P.I. forecast is out.", ""],
  ["Recognizers-Text#2977: no degrees", "When must the 13F be filed?", ""],
  ["Recognizers-Text#2977: no degrees", "A Boeing 777F landed.", ""],
  ["Recognizers-Text#1574, #711: no units in names", "The SCP-173m file leaked.", ""],
  ["Recognizers-Text#1574, #711: no units in names", "Look for part 24703L202 and scp173m.", ""],
  ["quantulum3#135, #45: seasons are not averaged", "In the 2012–13 season they lost.", ""],
  ["chrono#518: no May", "Theresa May said she may go.", ""],
  ["chrono#513, #604: no date, no number", "He sat up and marched off on his second wind.", ""],
  ["duckling#217: no unit of time", "The second was louder than the first.", ""],
  ["an event", "Since 9/11 and 7/7 they have been on guard.", ""],
  ["round the clock", "They work 24/7.", ""],
  ["aircraft", "An F-16 and two CN-235s flew over.", "count 2 cn-235"],
  ["aircraft", "A Boeing 737 and an Airbus A320 landed.", ""],
  ["aircraft", "The V-22 Osprey and a B-52 took off.", ""],
  ["a weapon", "He carried an AK-47.", ""],
  ["a virus", "Covid-19 and H1N1 spread.", ""],
  ["a body of states", "The Group of Seven and the G-20 met.", ""],
  ["a body of states", "The G7 and the Group of 20 met.", ""],
  ["a trial's name", "The Chicago Seven were tried there.", ""],
  ["names in the plural", "Flights 11 and 175 were full, and Highways 1 and 5 shut.", ""],
  ["names in the plural", "Articles 5, 6 and 7 apply to grades 3 and 4.", ""],
  ["names in the plural", "The 12 flights and 14 rooms were full.", "count 12 event | count 14 room"],
  ["a place told in words", "The number one worry is rain, the number two fear wind.", ""],
  ["a programme", "All evening they had watched 60 Minutes in the hall of the inn.", ""],
  ["an airliner", "They saw the 747 land.", ""],
  ["points of a list", "We want 1) more rain, 2) less wind and 3) a boat.", ""],
  ["no point of a list", "The post went to 367 voters (out of 15 towns).", "count 367 person | count 15 place"],
  ["an aircraft's model", "The Boeing 737-800 landed.", ""],
  ["hours in words", "It left at half past six and came at quarter to nine.", ""],
  ["a body of states", "The P5+1 met.", ""],
  ["nothing counted", "A zero-emission car won.", ""],
  ["goals and marks", "Berg scores twice, test scores rose and the scores were level.", ""],
  ["goals and marks", "Final scores: none. The scores of the games were lost.", ""],
  ["how often", "He served twice as leader and three times as a clerk.", "count 3 time"],
  ["a range around nothing", "It is right by plus or minus 3 points.", "count 3 point"],
  ["a sort, not a part", "He admits two counts of theft and one of arson.", "count 2 event"],
  ["a road", "They met on Highway 101, near Interstate 5 and Route 66.", ""],
  ["a street", "They met on 52nd Street and Fifth Avenue.", ""],
  ["an address", "They met at 220 South Canal Street.", ""],
  ["an address", "No. 10 Downing Street had no comment.", ""],
  ["a law", "It broke Title VII, Section 232 and Article 5.", ""],
  ["a law", "Proposition 8 and Amendment 2 passed.", ""],
  ["a docket", "The case is No. 10-277.", ""],
  ["a channel", "Channel 4 and Radio 1 reported it.", ""],
  ["a war", "It was worse than World War II or World War 2.", ""],
  ["a flight", "Flight 370 and Apollo 11 were never found.", ""],
  ["a rank in sport or charts", "They are No. 1 again.", ""],
  ["a product", "It was called Internet Explorer 6.", ""],
  ["a grade", "She is in grade 4.", ""],
  ["a telephone number", "Call (555) 010-4477 or 555-010-4477.", ""],
  ["an extension", "Ask for Ruiz (3-5213).", ""],
  ["a web address", "See http://example.org/2018/04/29/40-houses for more.", ""],
  ["an IP address", "It came from 192.168.1.2 again.", ""],
  ["a copyright line", "© 2021 Valley Courier", ""],
  ["a copyright line", "(c) 2021 Valley Courier", ""],
  ["a ZIP code", "Write to Lower Marsh, PA 23456.", ""],
  ["a vehicle class", "He drove a 4x4.", ""],
  ["a pad", "It stood on Launch Pad 39A.", ""],
  ["a time", "It opens at 8 o'clock and shuts at 1430 GMT.", ""],
  ["a year", "The 2014 attacks and 2017 levels were compared.", ""],
  ["a year", "Sales rose in 2016.", ""],
  ["nobody's count", "One another, no one, one day, at one point, on the one hand.", ""],
  ["nobody's count", "She is one of the most powerful figures.", ""],
  ["second thoughts", "He had second thoughts and second-hand clothes.", ""],
  ["first adverb", "They first met before first obtaining a permit.", ""],
  ["an idiom", "It was a one-off, a two-way street, a one-stop shop.", ""],
  ["an idiom", "The officers tried to zero in on it under a zero tolerance rule.", ""],
  ["a garment", "He wore a pair of trousers.", ""],
  ["an idiom", "They shared a high-five after a 4-for-4 night of three-on-three.", ""],
  ["a part number", "Look for part 5765-NTKB.", ""],
  ["ages of a class", "The over-65s pay less.", ""],
  ["a screen", "It plays 1080p video.", ""],
  ["a film's name", "She saw Cheaper by the Dozen there.", ""],
  ["half as an adverb", "His face was half covered.", ""],
  ["both", "Both the towns and the villages, both alike.", ""],
  ["once", "Once upon a time, at once, once again.", ""],
  ["a band", "The Fab Four played.", ""],
  ["a news name", "Brisbane's Nine News had it first.", ""],
  ["an hour's idiom", "At the eleventh hour they came.", ""],
  ["a version", "The update 3.5.2 is out.", ""],
  ["dice of letters", "Room 101 and Gate 12 were shut.", ""],
];

describe("traps", () => {
  test.each(TRAPS)("%s: %s", (_, text, expected) => {
    expect(read(text).map(describeQuantity).join(" | ")).toBe(expected);
  });
});

describe("headlines, where capitals tell nothing", () => {
  test.each([
    ["Quake Kills Seven in Aceh Province", "count 7 person"],
    ["At Least Five Dead, Dozens Injured After Storm", "count 5.. person at-least | count 24.. person vague"],
    ["STORM KILLS 14 PEOPLE", "count 14 person"],
    ["Six Children Found After Two-Day Search", "count 6 person | duration 2 day"],
  ])("%s", (text, expected) => {
    expect(read(text).map(describeQuantity).join(" | ")).toBe(expected);
  });
});

test("a number inside a date is left to the date", () => {
  const text = "On June 16 the town sent 275 people and 12 boats.";
  const day: DateExpression = {
    start: 3,
    end: 10,
    value: null,
    relative: null,
    anchor: null,
    granularity: "day",
    modifier: "exact",
    rule: "test",
  };
  expect(read(text, [day]).map(describeQuantity)).toEqual(["count 275 person", "count 12 vehicle"]);
});
