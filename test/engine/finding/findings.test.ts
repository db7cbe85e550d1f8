import { describe, expect, test } from "vitest";
import { findingsOf, tell, type Told } from "./story.ts";

const MONDAY = "2026-03-02";
const TUESDAY = "2026-03-03";

/** A story of one sentence or two for each outlet, and what the rules say of it. */
type Case = readonly [what: string, articles: readonly Told[], expected: readonly string[]];

const check = (cases: readonly Case[]): void => {
  test.each(cases)("%s", (_, articles, expected) => {
    expect(findingsOf(tell(articles))).toEqual(expected);
  });
};

describe("numbers that cannot both be right", () => {
  check([
    [
      "two counts of the dead on one day",
      [
        [
          "Alpha",
          MONDAY,
          "Fire swept through a warehouse in Dornum on Monday. Twelve people were killed and 30 were injured in the fire, police said.",
        ],
        ["Beta", MONDAY, "A warehouse fire in Dornum killed 17 people on Monday, police said. It burned for six hours."],
      ],
      ["quantity-disagrees: People killed: 12 in Alpha, 17 in Beta."],
    ],
    [
      "the larger in the later article is an update",
      [
        [
          "Alpha",
          MONDAY,
          "Fire swept through a warehouse in Dornum on Monday. Twelve people were killed and 30 were injured in the fire, police said.",
        ],
        ["Beta", TUESDAY, "The fire in a Dornum warehouse killed 17 people on Monday, police said. It burned for six hours."],
      ],
      ["quantity-updated: People killed: 12 in Alpha; later 17 in Beta."],
    ],
    [
      "each day's figures above those of the day before: a toll that rises within the day too",
      [
        ["Alpha", MONDAY, "A quake killed 3 people in Dornum on Monday, police said."],
        ["Beta", MONDAY, "The quake in Dornum killed 6 people on Monday, police said."],
        ["Gamma", TUESDAY, "The quake in Dornum killed 15 people on Monday, police said."],
        ["Delta", TUESDAY, "The quake in Dornum killed 29 people on Monday, police said."],
      ],
      ["quantity-updated: People killed in Dornum: 3 in Alpha; later 29 in Delta, 15 in Gamma, 6 in Beta."],
    ],
    [
      "a later article that keeps to the earlier figure is no update",
      [
        ["Alpha", MONDAY, "A quake killed 3 people in Dornum on Monday, police said."],
        ["Beta", TUESDAY, "The quake in Dornum killed 3 people on Monday, police said."],
        ["Gamma", TUESDAY, "The quake in Dornum killed 15 people on Monday, police said."],
      ],
      ["quantity-disagrees: People killed in Dornum: 3 in Alpha and Beta, 15 in Gamma."],
    ],
    [
      "the smaller in the later article is no update",
      [
        ["Alpha", MONDAY, "A quake killed 15 people in Dornum on Monday, police said."],
        ["Beta", TUESDAY, "The quake in Dornum killed 3 people on Monday, police said."],
      ],
      ["quantity-disagrees: People killed in Dornum: 15 in Alpha, 3 in Beta."],
    ],
    [
      "many outlets and values: those that exclude the first come first, the rest are counted",
      [
        ["Alpha", MONDAY, "A quake killed 3 people in Dornum on Monday, police said."],
        ["Beta", MONDAY, "The quake in Dornum killed 6 people on Monday, police said."],
        ["Gamma", MONDAY, "The quake in Dornum killed at least 3 people on Monday, police said."],
        ["Delta", MONDAY, "The quake in Dornum killed 15 people on Monday, police said."],
        ["Epsilon", MONDAY, "The quake in Dornum killed 29 people on Monday, police said."],
        ["Zeta", MONDAY, "The quake in Dornum killed 40 people on Monday, police said."],
      ],
      ["quantity-disagrees: People killed in Dornum: 3 in Alpha, 6 in Beta, 15 in Delta, and 3 more."],
    ],
    [
      "a price",
      [
        ["Alpha", MONDAY, "Harlan Foods agreed to buy its rival Teft Mills for $4.2 billion on Monday."],
        ["Beta", MONDAY, "Harlan Foods will buy Teft Mills for $3.6 billion, the companies said on Monday."],
      ],
      ["quantity-disagrees: Harlan Foods will buy Teft Mills for $4.2 billion in Alpha, $3.6 billion in Beta."],
    ],
    [
      "a distance in two units",
      [
        ["Alpha", MONDAY, "The tanker ran aground 60 miles from Port Ansel on Monday, the coast guard said."],
        ["Beta", MONDAY, "The tanker ran aground 140 kilometers from Port Ansel on Monday, the coast guard said."],
      ],
      ["quantity-disagrees: Tanker ran aground 60 miles from Port Ansel in Alpha, 140 kilometers in Beta."],
    ],
    [
      "the age of one person",
      [
        ["Alpha", MONDAY, "The driver, Mara Lind, 34, was arrested on Monday, police said."],
        ["Beta", MONDAY, "Mara Lind, 43, the driver, was arrested on Monday, police said."],
      ],
      ["quantity-disagrees: Age of Mara Lind: 34 in Alpha, 43 in Beta."],
    ],
    [
      "a hedged bound that shuts the other value out",
      [
        ["Alpha", MONDAY, "Police arrested 45 protesters outside the parliament in Dornum on Sunday."],
        ["Beta", MONDAY, "More than 80 protesters were arrested outside the parliament in Dornum on Sunday, police said."],
      ],
      ["quantity-disagrees: Protesters arrested in Dornum: 45 in Alpha, more than 80 in Beta."],
    ],
  ]);
});

describe("numbers that can both stand", () => {
  check([
    [
      "a bound and a value above it",
      [
        ["Alpha", MONDAY, "At least 12 people were killed in a warehouse fire in Dornum on Monday, police said."],
        ["Beta", MONDAY, "A warehouse fire in Dornum killed 17 people on Monday, police said."],
      ],
      [],
    ],
    [
      "miles and kilometres of one distance",
      [
        ["Alpha", MONDAY, "The storm was 60 miles from Dornum on Monday, forecasters said."],
        ["Beta", MONDAY, "The storm was 97 km from Dornum on Monday, forecasters said."],
      ],
      [],
    ],
    [
      "a rounder number",
      [
        ["Alpha", MONDAY, "The fire in Dornum destroyed 312 houses on Monday, police said."],
        ["Beta", MONDAY, "About 300 houses were destroyed by the fire in Dornum on Monday, police said."],
      ],
      [],
    ],
  ]);
});

describe("numbers that look alike and answer different questions", () => {
  check([
    [
      "a part of those killed",
      [
        ["Alpha", MONDAY, "Twelve people were killed in a warehouse fire in Dornum on Monday, police said."],
        ["Beta", MONDAY, "Three children were killed in the warehouse fire in Dornum on Monday, police said."],
      ],
      [],
    ],
    [
      "all the injured and the seriously injured",
      [
        ["Alpha", MONDAY, "The warehouse fire in Dornum injured 40 people on Monday, police said."],
        ["Beta", MONDAY, "The warehouse fire in Dornum seriously injured 9 people on Monday, police said."],
      ],
      [],
    ],
    [
      "a flood of another year",
      [
        ["Alpha", MONDAY, "The flood killed 12 people in Dornum on Monday, officials said."],
        ["Beta", MONDAY, "The flood came after one in 1998 that killed 31 people in Dornum, officials said."],
      ],
      [],
    ],
    [
      "some more of them",
      [
        ["Alpha", MONDAY, "Police said 40 homes were destroyed in the fire in Dornum."],
        ["Beta", MONDAY, "Another 12 homes were destroyed in the fire in Dornum, police said."],
      ],
      [],
    ],
    [
      "a rise and a share",
      [
        ["Alpha", MONDAY, "Sales at Harlan Foods rose 12 percent in the quarter, the company said."],
        ["Beta", MONDAY, "Harlan Foods has 30 percent of sales in the market, the company said."],
      ],
      [],
    ],
    [
      "the ages of two people",
      [
        ["Alpha", MONDAY, "The driver, Mara Lind, 34, was arrested on Monday, police said."],
        ["Beta", MONDAY, "A passenger, Ivo Brandt, 43, was arrested on Monday, police said."],
      ],
      [],
    ],
    [
      "jobs cut and people employed",
      [
        ["Alpha", MONDAY, "Teft Mills will cut 1,200 jobs at its plant in Velm, the company said on Monday."],
        ["Beta", MONDAY, "Teft Mills employs 9,000 people at its Velm plant."],
      ],
      [],
    ],
    [
      "killed by the one side and by the other",
      [
        ["Alpha", MONDAY, "The army killed 56 militants in Dornum on Sunday, the ministry said."],
        ["Beta", MONDAY, "Militants killed 17 people in Dornum on Sunday, residents said."],
      ],
      [],
    ],
    [
      "distances from two places",
      [
        ["Alpha", MONDAY, "The quake struck 30 kilometers north of Velm at a depth of 10 kilometers."],
        ["Beta", MONDAY, "The quake struck 55 kilometers south of Dornum at a depth of 10 kilometers."],
      ],
      [],
    ],
    [
      "both figures in one of the articles",
      [
        ["Alpha", MONDAY, "The fire killed 12 people in Dornum on Monday, police said."],
        ["Beta", MONDAY, "The fire killed 17 people in Dornum on Monday, residents said. Police said that 12 people were killed."],
      ],
      [],
    ],
  ]);
});

describe("dates, quotations and names", () => {
  check([
    [
      "one event on two days",
      [
        ["Alpha", MONDAY, "The bridge over the Ulm will reopen on March 9, the highway department said."],
        ["Beta", MONDAY, "The highway department said the bridge over the Ulm would reopen on March 12."],
      ],
      ["date-disagrees: When the bridge over the Ulm will reopen: March 9 in Alpha, March 12 in Beta."],
    ],
    [
      "two statements on two days",
      [
        ["Alpha", TUESDAY, "The bridge is safe, the highway department said on Monday."],
        ["Beta", TUESDAY, "The bridge is safe, the highway department said on Tuesday."],
      ],
      [],
    ],
    [
      "a changed word of a quotation",
      [
        ["Alpha", MONDAY, "“We will not leave a single family behind in this valley,” said Governor Ida Marsh."],
        ["Beta", MONDAY, "“We will not leave any family behind in this valley,” Governor Ida Marsh said."],
      ],
      ["quote-differs: Quotation of Ida Marsh: “not leave a single family behind” in Alpha; “not leave any family behind” in Beta."],
    ],
    [
      "a clean cut of a quotation",
      [
        ["Alpha", MONDAY, "“We will not leave a single family behind in this valley,” said Governor Ida Marsh."],
        ["Beta", MONDAY, "Governor Ida Marsh said they would “not leave a single family behind.”"],
      ],
      [],
    ],
    [
      "a name one letter off what the others share",
      [
        ["Alpha", MONDAY, "The mayor, Lena Novak, opened the bridge."],
        ["Beta", MONDAY, "Mayor Lena Novek opened the bridge."],
        ["Gamma", MONDAY, "The bridge was opened by Lena Novak."],
      ],
      ["name-differs: “Lena Novek” in Beta is one letter off “Novak” in 2 other outlets."],
    ],
  ]);
});

describe("settings", () => {
  const articles: Told[] = [
    ["Alpha", MONDAY, "Harlan Foods agreed to buy its rival Teft Mills for $4.2 billion on Monday."],
    ["Beta", MONDAY, "Harlan Foods will buy Teft Mills for $3.6 billion, the companies said on Monday."],
    ["Gamma", MONDAY, "Teft Mills owns 31 bakeries. Harlan Foods will buy Teft Mills, the companies said on Monday."],
  ];
  test("a severity is the settings' where they name one", () => {
    expect(tell(articles, { "quantity-disagrees": "error" }).findings.map(({ severity }) => severity)).toEqual(["error"]);
  });
  test("a rule can be switched off", () => {
    expect(findingsOf(tell(articles, { "quantity-disagrees": "off" }))).toEqual([]);
  });
  test("single-source is off until asked for", () => {
    expect(findingsOf(tell(articles, { "quantity-disagrees": "off", "single-source": "hint" }))).toEqual([
      "single-source: Only Gamma has this figure: 31. “Teft Mills owns 31 bakeries.”",
    ]);
  });
});
