import { describe, expect, test } from "vitest";
import { dated, disputes, type Case } from "./dated.ts";

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
  // A slip of the pen leads far from the right date.
  ["disagree: 1847 / 1874", ["The Ulm bridge was built in 1847 by Jan Poll.", "The Ulm bridge was built in 1874 by Jan Poll."]],
  [
    "disagree: Feb. 9 / Feb. 19",
    ["Ivo Brandt signed the lease on the Teft mill on Feb. 9.", "Ivo Brandt signed the lease on the Teft mill on Feb. 19."],
  ],
  // The last time is no other one.
  [
    "disagree: October / December",
    ["The ship was last inspected in October, Norvik Lines said.", "Norvik Lines said the ship had been inspected in December."],
  ],
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
  [
    "disagree: about 3 a.m. Monday / after 5 a.m. on Monday",
    [
      "The fire at the Dornum warehouse started about 3 a.m. Monday, the fire chief said.",
      "The fire at the Dornum warehouse started shortly after 5 a.m. on Monday, neighbours said.",
    ],
  ],
  [
    "disagree: Friday / Saturday",
    ["Senator Lee Barrow died on Friday at his home in Tull.", "Senator Lee Barrow died on Saturday at his home, his office said."],
  ],
  ["disagree: 1931 / 1933", ["Actress Nora Quill was born in 1931 in Tull.", "Quill, born in 1933, grew up in Tull."]],
  [
    "disagree: Feb. 27 / March 1",
    ["The merger of Harlan Foods and Teft Mills closed on Feb. 27.", "Harlan Foods said its merger with Teft Mills closed on March 1."],
  ],
  [
    "disagree: June 8 / June 15",
    ["The trial of Marek Dahl is set to begin on June 8.", "The trial of Marek Dahl will begin on June 15, the court said."],
  ],
  ["disagree: 1932 / 1934", ["The Ulm bridge opened in 1932.", "The Ulm bridge, which opened in 1934, was closed on Sunday."]],
  ["disagree: 4:12 a.m. / 6:12 a.m.", ["The rocket lifted off at 4:12 a.m. from Kesra.", "The rocket lifted off from Kesra at 6:12 a.m."]],
  [
    "disagree: Saturday / Sunday",
    ["The ceasefire between Tull and Ostrow took effect on Saturday.", "The ceasefire between Tull and Ostrow took effect on Sunday."],
  ],
  // What is counted on a day is told after it.
  [
    "disagree: Monday / Sunday",
    [
      "Gunmen seized the port of Belmar on Monday.",
      ["The gunmen won several battles across the north on Sunday.", "The port of Belmar fell to the gunmen, the governor said."],
    ],
  ],
  [
    "disagree: Friday / Saturday",
    [
      "The ferry Aurelia sank off Port Maren on Friday, drowning nine people.",
      "The Aurelia sank on Saturday off Port Maren with 61 people on board.",
    ],
  ],
  [
    "disagree: Thursday / Friday",
    ["The president will visit Tull on Thursday, his office said.", "The president is to visit Tull on Friday, aides said."],
  ],
  ["disagree: 1956 / 1958", ["The dam at Kesra was built in 1956.", "The Kesra dam, built in 1958, holds 14 million cubic metres."]],
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

describe.each<[string, readonly Case[]]>([
  ["one thing, dated alike", SAME],
  ["one thing, dated twice", APART],
])("%s", (_, cases) => {
  test.each(cases)("%s: %s", (group, texts) => {
    expect(dated(texts)).toContain(group);
  });
});

describe("times of day and zones", () => {
  test.each(TIMES)("%s: %s", (group, texts) => {
    expect(disputes(texts)).toEqual(group === "" ? [] : [group]);
  });
});
