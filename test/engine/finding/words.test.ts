import { describe, expect, test } from "vitest";
import { foldRows, sourceMatrix, type SourceMatrix, type StoryAnalysis } from "../../../engine/index.ts";
import { differingPhrases, differingWords } from "../../../engine/finding/wordings.ts";
import { findingsOf, tell, type Told } from "./story.ts";

const MONDAY = "2026-03-02";
const REST = "The road will stay closed, and buses go by another way. People were asked to stay at home.";

/** What each outlet says of one thing, and what the rules say of it. */
type Case = readonly [what: string, articles: readonly (readonly [outlet: string, ...paragraphs: string[]])[], expected: readonly string[]];
const toldOn = (articles: Case[1]): Told[] => articles.map(([outlet, ...paragraphs]) => [outlet, MONDAY, ...paragraphs]);

const NOBODY = "“Nobody could have seen this coming, and nobody should pretend today that they did,”";

describe("what words alone disagree about", () => {
  test.each<Case>([
    [
      "charged, and not",
      [
        ["Alpha", "Dara Lind was charged with arson on Monday, prosecutors said."],
        ["Beta", "No charges have been filed against Dara Lind, prosecutors said."],
      ],
      [
        "status-disagrees: Whether Dara Lind was charged: “Dara Lind was charged with arson on Monday” in Alpha; “No charges have been filed against Dara Lind” in Beta.",
      ],
    ],
    [
      "charged, and nobody says otherwise",
      [
        ["Alpha", "Dara Lind was charged with arson on Monday, prosecutors said."],
        ["Beta", "On Monday prosecutors charged Dara Lind with arson."],
      ],
      [],
    ],
    [
      "one statement, two speakers",
      [
        ["Alpha", `${NOBODY} said Lena Novak.`],
        ["Beta", `${NOBODY} Maria Teller said.`],
      ],
      ["attribution-differs: Who said “Nobody could have seen this coming, and …”: Lena Novak in Alpha, Maria Teller in Beta."],
    ],
    [
      "one statement, a person and her office",
      [
        ["Alpha", `${NOBODY} said Lena Novak.`],
        ["Beta", `${NOBODY} the county said.`],
      ],
      [],
    ],
    [
      "a headline against its text",
      [
        ["Alpha", "Two dead in Dornum warehouse fire", "Fire swept through a warehouse in Dornum on Monday. It killed three people.", REST],
        ["Beta", "A warehouse burned in Dornum on Monday.", REST],
      ],
      ["inconsistent-within: Alpha: the headline has “Two dead”, the text “three people”."],
    ],
    [
      "a total and its parts",
      [
        ["Alpha", "A blast in Dornum killed 11 people, including five men and seven women, on Monday.", REST],
        ["Beta", "There was a blast in Dornum on Monday.", REST],
      ],
      ["inconsistent-within: Alpha: “11 people”, but the parts make 12: “five men” and “seven women”."],
    ],
    [
      "one age, twice",
      [
        ["Alpha", "The pilot, Mara Lind, 34, was pulled from the sea on Monday.", REST, "Mara Lind, 43, has flown for ten years."],
        ["Beta", "A pilot was pulled from the sea on Monday.", REST],
      ],
      ["inconsistent-within: Alpha: Age of Mara Lind: “34” and “43” in one article."],
    ],
  ])("%s", (_, articles, expected) => {
    expect(findingsOf(tell(toldOn(articles)))).toEqual(expected);
  });
});

describe("a topic in the articles' own words, with a gap for the value, makes a sentence of the message", () => {
  test.each<readonly [message: string, alpha: string, beta: string]>([
    [
      "Ulm dam holds 14 million gallons of water in Alpha, 41 million gallons in Beta.",
      "The Ulm dam holds 14 million gallons of water, the county said.",
      "The Ulm dam holds 41 million gallons of water, the county said.",
    ],
    [
      "Harlan Foods to cut 3,200 jobs in Alpha, 2,300 in Beta.",
      "Harlan Foods to cut 3,200 jobs at its mills, the company said.",
      "Harlan Foods to cut 2,300 jobs, the company said on Monday.",
    ],
    [
      "Bridge will cost about $4 million to rebuild in Alpha, $9 million in Beta.",
      "The Ulm bridge will cost about $4 million to rebuild, the county said.",
      "To rebuild the bridge will cost $9 million.",
    ],
  ])("%s", (message, alpha, beta) => {
    const story = tell([
      ["Alpha", MONDAY, alpha],
      ["Beta", MONDAY, beta],
    ]);
    expect(story.findings.map((finding) => finding.message)).toEqual([message]);
  });
});

describe("messages stay short", () => {
  const outlets =
    "Coast Post|Valley Courier|Daily Lantern|Northern Wire|Harbor Times|Island Post|Strait Herald|Evening Gazette|Sunday Mirror".split("|");
  const story = tell(
    outlets.map((outlet, index) => [
      outlet,
      MONDAY,
      `The quake in Dornum killed ${index < 5 ? 12 : 17 + index} people on Monday, police said.`,
    ]),
  );
  test("whatever the number of outlets and values", () => {
    const messages = story.findings.flatMap(({ message, sides }) => [message, ...sides.map((side) => side.message)]);
    expect(messages.length).toBeGreaterThan(9);
    for (const message of messages) expect(message.length, message).toBeLessThanOrEqual(200);
  });
  test("and each names its own value first, and one that excludes it", () => {
    const [finding] = story.findings;
    expect(finding?.sides[0]?.message).toMatch(/^People killed in Dornum: 12 here and in .*, 22 in Island Post, .* more\.$/u);
    expect(finding?.sides.at(-1)?.message).toMatch(/^People killed in Dornum: 25 here, 12 in .* more\.$/u);
  });
});

/** [what it is, wordings, what differs in each] */
const WORDINGS: readonly (readonly [string, readonly string[], readonly (string | null)[]])[] = [
  [
    "a word changed: with two words on either side",
    ["We told the county in March that it would break", "We told the council in March that it would break"],
    ["told the county in March", "told the council in March"],
  ],
  [
    "a word left out",
    ["The levee will not hold through the winter", "The levee will hold through the winter"],
    ["levee will not hold through the winter", "levee will hold through the winter"],
  ],
  ["a clean cut differs in nothing", ["We told the county in March that it would break", "We told the county in March"], [null, null]],
  [
    "another sentence of it differs in nothing",
    ["I heard the levee go and I just ran. I never looked back", "I heard the levee go and I simply ran", "I never looked back"],
    ["and I just ran", "and I simply ran", null],
  ],
  [
    "a short one sides with one of two",
    ["We told the county in March twice", "We told the county in March", "We told the council in March twice"],
    ["told the county in March", "told the county in March", "told the council in March"],
  ],
];

describe("of quotations only what differs is told", () => {
  test.each(WORDINGS)("%s", (_, texts, expected) => {
    expect(differingPhrases(texts)).toEqual(expected);
  });
  test("words are where they stand in their text", () => {
    const texts = ["“We told the county, in March,” she said", "We told the council in March, she said"];
    expect(differingWords(texts).map((spans, index) => spans.map(({ start, end }) => texts[index]?.slice(start, end)))).toEqual([
      ["county"],
      ["council"],
    ]);
  });
});

/** The matrix at the first words of an article that are part of a group of some kind. */
function matrixOf(story: StoryAnalysis, kind: string, article: string): SourceMatrix | null {
  const ref = story.groups.find((group) => group.kind === kind)?.claims.find((one) => one.article === `${article}.txt`);
  return ref ? sourceMatrix(story, ref.article, ref.claim) : null;
}
const rowsOf = (matrix: SourceMatrix | null): (readonly unknown[])[] =>
  (matrix?.rows ?? []).map(({ outlet, value, agreement, attribution }) => [outlet, value, agreement, attribution]);

describe("the matrix of", () => {
  test("a status says how each outlet stands to it", () => {
    const matrix = matrixOf(
      tell([
        ["Alpha", MONDAY, "Dara Lind was charged with arson on Monday, prosecutors said."],
        ["Beta", MONDAY, "No charges have been filed against Dara Lind, prosecutors said."],
      ]),
      "status",
      "alpha",
    );
    expect(matrix?.title).toBe("Whether Dara Lind was charged");
    expect(matrix?.summary).toBe("1 outlet says it happened, 1 says it did not happen");
    expect(rowsOf(matrix)).toEqual([
      ["Alpha", "happened", "agrees", "prosecutors"],
      ["Beta", "did not happen", "disagrees", "prosecutors"],
    ]);
  });
  test("a quotation says what differs in it, and names its speaker by name alone", () => {
    const matrix = matrixOf(
      tell([
        ["Alpha", MONDAY, "“We will not leave a single family behind in this valley,” said Governor Ida Marsh."],
        ["Beta", MONDAY, "“We will not leave any family behind in this valley,” Governor Ida Marsh said."],
        ["Gamma", MONDAY, "“We will not leave a single family behind in this valley,” Governor Ida Marsh said."],
      ]),
      "quote",
      "gamma",
    );
    expect(matrix?.title).toBe("Quotation of Ida Marsh");
    expect(matrix?.summary).toBe("2 outlets say “not leave a single family behind”, 1 says “not leave any family behind”");
    expect(rowsOf(matrix)).toEqual([
      ["Gamma", "not leave a single family behind", "agrees", "Ida Marsh"],
      ["Beta", "not leave any family behind", "disagrees", "Ida Marsh"],
      ["Alpha", "not leave a single family behind", "agrees", "Ida Marsh"],
    ]);
  });
  test("a credit says whom each outlet names", () => {
    const matrix = matrixOf(
      tell([
        ["Alpha", MONDAY, `${NOBODY} said Mayor Lena Novak.`],
        ["Beta", MONDAY, `${NOBODY} Maria Teller said.`],
      ]),
      "attribution",
      "beta",
    );
    expect(matrix?.summary).toBe("1 outlet credits Maria Teller, 1 credits Lena Novak");
    expect(rowsOf(matrix)).toEqual([
      ["Beta", "Maria Teller", "agrees", null],
      ["Alpha", "Lena Novak", "disagrees", null],
    ]);
  });
});

describe("a table with many rows", () => {
  const told: Told[] = "Alpha Beta Gamma Delta Epsilon Zeta Eta"
    .split(" ")
    .map((outlet, index) => [outlet, MONDAY, `The quake in Dornum killed ${index === 3 ? 17 : 12} people on Monday, police said.`]);
  const matrix = matrixOf(tell(told), "quantity", "alpha");
  test("is folded: a row for each thing said, those that disagree first, with who else says it", () => {
    expect(
      foldRows({ rows: matrix?.rows ?? [] }).map(({ row, also }) => [row.outlet, row.agreement, also.map(({ outlet }) => outlet)]),
    ).toEqual([
      ["Alpha", "agrees", []],
      ["Delta", "disagrees", []],
      ["Beta", "agrees", ["Gamma", "Epsilon", "Zeta", "Eta"]],
    ]);
  });
  test("keeps every row where the whole is shown", () => {
    expect(matrix?.rows).toHaveLength(7);
  });
  test("a short one is shown as it is", () => {
    expect(foldRows({ rows: matrix?.rows.slice(0, 4) ?? [] }).every(({ also }) => also.length === 0)).toBe(true);
  });
});
