import { describe, expect, test } from "vitest";
import { findClaim } from "../../../../engine/index.ts";
import { tell, type Told } from "../../finding/story.ts";

/** A Wednesday. */
const DAY = "2026-03-04";

/** What else an article tells, without a date: a word is only rare among others. */
const REST = [
  "The mayor asked people to stay at home and to keep the roads clear. Shops along the quay were shut, and buses went by another way.",
  "Officials would not say how much it cost. A school nearby took in those who had nowhere to sleep, and neighbours brought soup.",
  "The council has long argued over the road. Its members meet in the old town hall, where the roof leaks when it rains.",
];

/** Each article one paragraph a string, or several; published on one day. Gives "verdict: words / words" of each group of dates. */
function dated(texts: readonly (string | readonly string[])[]): string[] {
  const names = ["Alpha", "Beta", "Gamma", "Delta"];
  const story = tell(texts.map((text, index): Told => [names[index] ?? "", DAY, ...(typeof text === "string" ? [text] : text), ...REST]));
  return story.groups
    .filter(({ kind }) => kind === "date")
    .map(({ verdict, claims }) => {
      const words = claims.map((ref) => {
        const claim = findClaim(story, ref);
        const text = story.articles.find(({ article }) => article.path === ref.article)?.article.text ?? "";
        return claim ? text.slice(claim.start, claim.end) : "";
      });
      return `${verdict}: ${words.join(" / ")}`;
    });
}

type Case = readonly [group: string, texts: readonly (string | readonly string[])[]];

const SAME: readonly Case[] = [
  // One deed, other words.
  [
    "agree: Monday / Monday",
    ["The rocket was launched from Kesra on Monday, the space agency said.", "Monday's launch of the rocket from Kesra drew a crowd."],
  ],
  [
    "agree: Monday / Monday",
    ["Police arrested a teacher in Ostrow on Monday over the missing funds.", "A teacher from Ostrow was taken into custody on Monday."],
  ],
  ["agree: 1974 / 1974", ["The court relied on a 1974 water law.", "The judges cited a 1974 law on water."]],
  [
    "agree: last week / last week",
    ["Rebels last week overran the port of Belmar.", "The port of Belmar, which the rebels seized last week, is shut."],
  ],
  [
    "agree: 2019 / 2019",
    [
      "It was the worst storm since troops left Harland in 2019.",
      "No storm had been as bad since the troops withdrew from Harland in 2019.",
    ],
  ],
  // A finer date within a coarser one.
  [
    "compatible: Monday morning / Monday",
    ["A suspect was arrested in Dornum on Monday morning.", "The arrest of a suspect in Dornum on Monday ended the search."],
  ],
  [
    "compatible: March 2025 / early March 2025",
    ["The council announced the toll in March 2025.", "The toll was announced by the council in early March 2025."],
  ],
  // Deadlines.
  [
    "agree: until June 1 / through June 1",
    [
      "The ministry has postponed the fishing ban until June 1.",
      "Boats may go out through June 1, as the ministry delayed the fishing ban.",
    ],
  ],
  // Who said it, and when.
  [
    "agree: Monday / Monday",
    ["On Monday, Mayor Ana Ruiz said she was confident the levee would hold.", "The levee is sound, Ana Ruiz said on Monday."],
  ],
];

const APART: readonly Case[] = [
  [
    "disagree: Monday / Sunday",
    ["The Kesra dam burst on Monday, flooding the valley.", "The valley was flooded when the Kesra dam burst on Sunday."],
  ],
  [
    "disagree: Monday morning / 3:30 p.m. on Monday",
    [
      "Strikers marched from Ostrow to Belmar on Monday morning.",
      "The strikers set off at 3:30 p.m. on Monday, when hundreds marched from Ostrow to Belmar.",
    ],
  ],
  [
    "disagree: March 9 / March 12",
    ["The Ulm bridge will reopen on March 9, the county said.", "The Ulm bridge will reopen on March 12, the county said."],
  ],
  [
    "disagree: April 2024 / May 2024",
    [
      "A quake struck off Port Maren in April 2024, setting off an alert.",
      "An alert went out when a quake hit off Port Maren in May 2024.",
    ],
  ],
];

const TIMES: readonly Case[] = [
  // The same digits in two zones, in a country that is in neither.
  [
    "disagree: 7:37 a.m. local time / 0737 GMT",
    [
      "A quake struck Jakarta, Indonesia, on Tuesday. The quake struck at 7:37 a.m. local time.",
      "A quake struck Jakarta, Indonesia, on Tuesday. The quake struck inland at 0737 GMT.",
    ],
  ],
  // Each outlet's clock is right.
  [
    "",
    [
      "A quake struck Jakarta, Indonesia, on Tuesday. The quake struck at 2:37 p.m. local time.",
      "A quake struck Jakarta, Indonesia, on Tuesday. The quake struck inland at 0737 GMT.",
    ],
  ],
  // Nobody says where: the zone is anybody's guess.
  ["", ["A quake struck the valley at 7:37 a.m. on Tuesday.", "The quake struck the valley at 0737 GMT on Tuesday."]],
  // In Britain both are the same.
  [
    "",
    [
      "A blast shook Leeds, England, on Tuesday. The blast shook Leeds at 7:37 a.m. local time.",
      "A blast shook Leeds, England, on Tuesday. The blast shook Leeds at 0737 GMT.",
    ],
  ],
];

const NEAR_MISSES: readonly Case[] = [
  // Two events of one kind: an article has both.
  ["", ["A blast shook Dornum on Sunday. Another blast shook Dornum on Monday.", "A blast shook Dornum on Monday, breaking windows."]],
  // One kind of deed, other people, other places.
  ["", ["Police arrested a nurse in Ostrow on Sunday.", "Police arrested a baker in Belmar on Monday."]],
  ["", ["The Tigers beat the Hornets on Sunday.", "The Falcons beat the Rovers on Monday."]],
  // The day of the statement and the day of the deed.
  ["", ["The levee broke on Sunday.", "The levee broke, the engineers said on Monday."]],
  ["", ["On Sunday, Ruiz said the levee would hold.", "On Monday, Ruiz said the levee would not hold."]],
  // Last year's and this year's.
  ["", ["The festival in Belmar opened on Monday.", "The festival in Belmar opened in March 2025."]],
  // What is planned, and what was.
  ["", ["Strikers will march in Ostrow on Thursday.", "Strikers marched in Ostrow on Monday."]],
  // A deadline moved: both are true.
  ["", ["The ban on fishing runs until June 1.", "The ban on fishing was to run until May 1."]],
  // What began and what ended.
  ["", ["The trial of Marek Dahl began on Monday.", "The trial of Marek Dahl ended on Tuesday."]],
  // A week has no sharp ends.
  ["", ["The port of Belmar fell last week.", "The port of Belmar fell on Monday."]],
  // Overnight is both days.
  ["", ["Rebels captured the port of Belmar overnight.", "Rebels seized the port of Belmar on Tuesday."]],
  ["", ["Rebels captured Belmar before dawn on Tuesday.", "Rebels seized Belmar late on Monday."]],
];

function isDispute(group: string): boolean {
  return group.startsWith("disagree");
}

describe.each<[string, readonly Case[]]>([
  ["one thing, dated alike", SAME],
  ["one thing, dated twice", APART],
])("%s", (_, cases) => {
  test.each(cases)("%s: %s", (group, texts) => {
    expect(dated(texts)).toContain(group);
  });
});

describe.each<[string, readonly Case[]]>([
  ["times of day and zones", TIMES],
  ["near misses", NEAR_MISSES],
])("%s", (_, cases) => {
  test.each(cases)("%s: %s", (group, texts) => {
    expect(dated(texts).filter(isDispute)).toEqual(group === "" ? [] : [group]);
  });
});
