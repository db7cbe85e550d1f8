import { expect, test } from "vitest";
import { findingsOf, tell, type Told } from "./story.ts";

const MONDAY = "2026-03-02";
const TUESDAY = "2026-03-03";

/** Longer invented stories, full of figures that must not be compared; what is reported of each. */
const STORIES: readonly (readonly [what: string, articles: readonly Told[], expected: readonly string[]])[] = [
  [
    "a shooting: one toll, one quotation",
    [
      [
        "Alpha",
        MONDAY,
        "VELM — A gunman opened fire at a shopping center in Velm on Monday, killing six people and wounding 14 before police shot him dead.",
        "The gunman, identified as Karl Ost, 29, fired at least 60 rounds in less than four minutes, Police Chief Nora Helm said.",
        "“He had two rifles and more than 300 rounds of ammunition in his car,” Helm said.",
        "Nine of the wounded were in critical condition on Monday night, according to St. Anne Hospital. It was the deadliest shooting in the country since 2011, when a man killed 12 people at a school in Harbor City.",
        "About 400 people were in the shopping center at the time.",
      ],
      [
        "Beta",
        MONDAY,
        "A 29-year-old man shot seven people dead and wounded at least a dozen others at a mall in Velm on Monday, officials said.",
        "Karl Ost entered the mall at 2:15 p.m. and fired more than 60 shots, according to the police. Officers arrived within six minutes and killed him.",
        "“He had two rifles and over 200 rounds of ammunition in his car,” said Chief Nora Helm.",
        "Mayor Peter Quill said that 11 people were being treated at two hospitals. Three of them are children.",
        "A gunman killed 12 people at a school in Harbor City in 2011.",
      ],
      [
        "Gamma",
        MONDAY,
        "The attack in Velm began shortly after 2:40 p.m. on Monday, witnesses said. Six people were killed, among them two children, the police said.",
        "The store where it began has 35 employees. One of them, Ida Brandt, 41, hid with 12 customers in a stockroom for two hours.",
      ],
    ],
    [
      "quantity-disagrees: People killed in Velm: 6 in Alpha and Gamma, 7 in Beta.",
      "quote-differs: Quotation of Nora Helm: “rifles and more than 300 rounds of ammunition” in Alpha; “rifles and over 200 rounds of ammunition” in Beta.",
    ],
  ],
  [
    "a company: many figures, none in dispute but those of two questions",
    [
      [
        "Alpha",
        MONDAY,
        "Harlan Foods said on Monday that it would cut 2,400 jobs, or 8 percent of its workforce, after it lost $310 million in the fourth quarter.",
        "Sales fell 6 percent to $4.1 billion. Analysts had expected $4.3 billion.",
        "The company will close three of its 22 plants by the end of the year, Chief Executive Dora Keen said.",
      ],
      [
        "Beta",
        MONDAY,
        "Harlan Foods will eliminate 2,400 positions and shut four plants, it said on Monday, as it reported a quarterly loss of $310 million.",
        "Revenue dropped 6 percent, to $4.1 billion.",
        "Harlan, which employs about 30,000 people, has lost money in three of the past five quarters. A year ago it earned $95 million.",
      ],
    ],
    [],
  ],
  [
    "a verdict: the damages",
    [
      [
        "Alpha",
        MONDAY,
        "A jury on Monday ordered Teft Mills to pay $68 million to 340 former workers who said that dust at its plant had made them ill.",
        "The trial lasted seven weeks. The workers had asked for $120 million. The company said that it would appeal within 30 days.",
      ],
      [
        "Beta",
        MONDAY,
        "Teft Mills must pay $86 million to 340 former workers, a jury decided on Monday after a trial of seven weeks.",
        "Each worker would receive about $250,000. The company, which had sales of $900 million last year, has 30 days to appeal.",
      ],
    ],
    ["quantity-disagrees: Teft Mills to pay $68 million in Alpha, $86 million in Beta."],
  ],
  [
    "fighting: soldiers, rebels and civilians are not counted together",
    [
      [
        "Alpha",
        MONDAY,
        "Government forces killed 43 rebels in fighting around the town of Ombra on Sunday, the army said. Five soldiers also died.",
        "The rebels said that they had killed 30 soldiers and captured 12.",
        "About 9,000 people have fled the town since the fighting began on Feb. 20, the United Nations said.",
      ],
      [
        "Beta",
        TUESDAY,
        "At least 15,000 people have fled Ombra since fighting began there on Feb. 18, an aid group said on Tuesday.",
        "The army says that five soldiers were killed on Sunday. Residents counted 17 bodies of civilians in the market.",
      ],
    ],
    [
      "quantity-updated: People fled: about 9,000 in Alpha; later at least 15,000 in Beta.",
      "date-disagrees: When fighting began: Feb. 20 in Alpha, Feb. 18 in Beta.",
    ],
  ],
  [
    "an outbreak: cases here, next door, last year and in 1991",
    [
      [
        "Alpha",
        MONDAY,
        "Nine patients are in the hospital in Velm. More than 1,100 people have been vaccinated since Friday, Dr. Nora Helm said.",
        "The county had four cases in all of last year. The last large outbreak, in 1991, sickened 260 people and killed three.",
      ],
      [
        "Beta",
        MONDAY,
        "Some 800 doses of vaccine were given over the weekend in Velm, said Nora Helm, the county's health officer.",
        "In the neighboring county of Ulm there are six cases.",
      ],
    ],
    [],
  ],
];

test.each(STORIES)("%s", (_, articles, expected) => {
  expect(findingsOf(tell(articles))).toEqual(expected);
});
