import { describe, expect, test } from "vitest";
import { isDisagreement, storyQuestions, storyStandings, type Question } from "../../../engine/report/index.ts";
import { tell, type Told } from "../finding/story.ts";

const STORY: readonly Told[] = [
  [
    "Alpha",
    "2026-03-02",
    "Twelve people were killed in a warehouse fire in Dornum on Monday, police said.",
    "The fire burned 40 hectares of reeds.",
  ],
  ["Beta", "2026-03-02", "A warehouse fire in Dornum killed 17 people on Monday, the fire chief said. The fire killed 17 people."],
  ["Gamma", "2026-03-02", "A fire burned in Dornum on Monday, and 12 people were killed in the warehouse."],
];

const story = tell(STORY);
const questions = storyQuestions(story);
const killed = questions.find(({ kind, standing }) => kind === "quantity" && standing === "disagree");

/** What is plotted of each answer of the first question that has a scale. */
function plotted(told: readonly Told[]): unknown[] {
  const question = storyQuestions(tell(told)).find(({ measure }) => measure !== null);
  return [question?.measure, ...(question?.answers ?? []).map(({ plot }) => plot && [plot.low, plot.high, plot.modifier])];
}

describe("a question", () => {
  test("has each outlet's answer once, with its place, its words and who says so", () => {
    expect(killed?.answers.map(({ article, value, source }) => [article, value, source])).toEqual([
      ["alpha.txt", "12", "police"],
      ["beta.txt", "17", "the fire chief"],
      ["gamma.txt", "12", null],
    ]);
    for (const { article, span, words } of killed?.answers ?? []) {
      const text = story.articles.find((one) => one.article.path === article)?.article.text ?? "";
      expect(words).toContain(text.slice(span.start, span.end));
    }
  });

  test("numbers its sides, what most outlets say first", () => {
    expect(killed?.answers.map(({ side }) => side)).toEqual([0, 1, 0]);
  });

  test("says what reports it and why it was compared", () => {
    expect(killed?.codes).toEqual(["quantity-disagrees"]);
    expect(killed?.why.length).toBeGreaterThan(0);
    expect(killed?.group).toBe(story.findings[0]?.group);
  });

  test("keeps its id while the words around it change", () => {
    const edited = STORY.map(([outlet, day, ...paragraphs]): Told => [outlet, day, "Reporters stood at the gate.", ...paragraphs]);
    expect(storyQuestions(tell(edited)).map(({ id }) => id)).toContain(killed?.id);
  });
});

describe("the order", () => {
  test("is by how the outlets stand", () => {
    const standings = questions.map(({ standing }) => ["disagree", "differ", "agree", "single"].indexOf(standing));
    expect(standings).toEqual(standings.toSorted((a, b) => a - b));
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  test("has at its end what one outlet alone has", () => {
    const last = questions.at(-1);
    expect([last?.standing, last?.title, last?.answers.length]).toEqual(["single", "40 hectares", 1]);
  });
});

describe("a disagreement that nothing reports", () => {
  test.each(["off", "hint"] as const)("is a difference: %s", (severity) => {
    const [first] = storyQuestions(tell(STORY, { "quantity-disagrees": severity }));
    expect([first?.standing, first?.title]).toEqual(["differ", killed?.title]);
  });
});

test("one article alone asks no question", () => {
  expect(storyQuestions(tell(STORY.slice(0, 1)))).toEqual([]);
});

describe("a scale", () => {
  test.each<readonly [told: readonly string[], values: readonly unknown[]]>([
    [
      ["12", "about 40"],
      [
        [12, 12, "exact"],
        [40, 40, "about"],
      ],
    ],
    [
      ["at least 12", "30"],
      [
        [12, null, "at-least"],
        [30, 30, "exact"],
      ],
    ],
    [
      ["between 10 and 20", "30"],
      [
        [10, 20, "range"],
        [30, 30, "exact"],
      ],
    ],
  ])("%s", (told, values) => {
    const outlets = told.map((words, index): Told => [
      `Outlet ${"AB"[index]}`,
      "2026-03-02",
      `A fire in Dornum on Monday killed ${words} people.`,
    ]);
    expect(plotted(outlets)).toEqual([{ kind: "number", unit: null }, ...values]);
  });
});

test.each<readonly [string, Parameters<typeof isDisagreement>[0], boolean]>([
  ["a warning", { severity: "warning", code: "quantity-disagrees" }, true],
  ["a later figure", { severity: "information", code: "quantity-updated" }, true],
  ["a hint", { severity: "hint", code: "name-differs" }, false],
  ["a remark on one outlet", { severity: "warning", code: "single-source" }, false],
])("whether %s tells of a disagreement", (_, finding, expected) => {
  expect(isDisagreement(finding)).toBe(expected);
});

function quoting(outlet: string, word: string): Told {
  const words = `“We told the ${word} in March that the gate would not hold for another winter,”`;
  return [outlet, "2026-03-02", `${words} said Ina Brand, the engineer, in Dornum on Monday.`];
}

test("what differs in a quotation is marked", () => {
  const told = tell([quoting("Alpha", "county"), quoting("Beta", "council")]);
  const marked = storyQuestions(told).find(({ kind }: Question) => kind === "quote");
  expect(marked?.answers.map(({ value, marks }) => marks.map(({ start, end }) => value.slice(start, end)))).toEqual([
    ["county"],
    ["council"],
  ]);
});

test.each([
  ["as it is", {}],
  ["with a rule off", { "quantity-disagrees": "off" }],
] as const)("the counts are those of the questions: %s", (_, rules) => {
  const told = tell(STORY, rules);
  const { groups, singles } = storyStandings(told);
  const standings = storyQuestions(told).flatMap(({ group, standing }) => (group === null ? [] : [[group, standing] as const]));
  expect(new Map(standings)).toEqual(groups);
  expect(storyQuestions(told).filter(({ standing }) => standing === "single")).toHaveLength(singles);
});
