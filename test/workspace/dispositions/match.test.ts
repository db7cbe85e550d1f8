import { describe, expect, test } from "vitest";
import { createEngine, DEFAULT_ENGINE_SETTINGS, RULES, type StoryAnalysis } from "../../../engine/index.ts";
import {
  addDisposition,
  applySplices,
  createDisposition,
  createMatchCache,
  matchDispositions,
  parseDispositions,
} from "../../../workspace/index.ts";
import { workOf } from "../../work.ts";

const engine = createEngine();
const CODES = RULES.map(({ code }) => code);

/** Articles by file name. */
type Articles = Readonly<Record<string, string>>;

function story(articles: Articles): StoryAnalysis {
  const analyses = Object.entries(articles).map(([path, text]) => engine.analyzeArticle({ path, text }));
  return engine.analyzeStory(analyses, DEFAULT_ENGINE_SETTINGS);
}

function article(outlet: string, body: string, published = "2026-06-03"): string {
  return `---\noutlet: ${outlet}\npublished: ${published}\n---\n\n${body}\n`;
}

/** The text of a file in which a decision about the first finding of this kind stands. */
function decided(articles: Articles, code: string): string {
  const told = story(articles);
  const finding = told.findings.find((one) => one.code === code);
  if (!finding) throw new Error(`No ${code} in: ${told.findings.map((one) => one.message).join("; ")}`);
  const result = addDisposition(
    null,
    createDisposition(finding, told, { decision: "verified" }, (path) => path),
  );
  if ("refused" in result) throw new Error(result.refused);
  return applySplices("", result.splices);
}

/** What a file of decisions makes of a story: its findings of a kind that are left, and what is told. */
function matched(file: string, articles: Articles, code: string) {
  const told = story(articles);
  const { entries, problems } = parseDispositions(file, CODES);
  expect(problems).toEqual([]);
  const match = matchDispositions(entries, [told], { nameOf: (path) => path, expects: () => true });
  return {
    left: told.findings.filter((one) => one.code === code && !match.decided.has(one)).length,
    decided: match.decided.size,
    told: match.problems.map((problem) => problem.code),
    problems: match.problems,
  };
}

const COURIER = article("Valley Courier", "The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said.");
const COAST = article("Coast Post", "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.");
const FLOOD: Articles = { "courier.txt": COURIER, "coast.txt": COAST };
const CODE = "quantity-disagrees";
const DECISION = decided(FLOOD, CODE);

describe("a decision counts", () => {
  test.each<readonly [what: string, articles: Articles]>([
    ["while nothing changes", FLOOD],
    ["when something is added", { ...FLOOD, "coast.txt": COAST.replace("The flood", "It rained all night. The flood") }],
    ["when the file has other line ends", { ...FLOOD, "coast.txt": COAST.replaceAll("\n", "\r\n") }],
    ["when a paragraph is added above", { ...FLOOD, "courier.txt": COURIER.replace("The flood", "People slept.\n\nThe flood") }],
    [
      "when another outlet says the same as one of them",
      { ...FLOOD, "wire.txt": article("Northern Wire", "The flood destroyed 14 houses in Lower Marsh on Wednesday, police said.") },
    ],
    [
      "when the article says the same once more",
      {
        ...FLOOD,
        "coast.txt": COAST.replace(
          "officials said.",
          "officials said.\n\nThe 40 houses destroyed in Lower Marsh on Wednesday stood by the river.",
        ),
      },
    ],
  ])("%s", (_, articles) => {
    expect(matched(DECISION, articles, CODE)).toMatchObject({ left: 0, decided: 1, told: [] });
  });
});

describe("a decision does not count, and says so", () => {
  test.each<readonly [what: string, articles: Articles, left: number | null, told: string, message: RegExp]>([
    [
      "when a figure changes",
      { ...FLOOD, "coast.txt": COAST.replace("40 houses", "44 houses") },
      1,
      "disposition-outdated",
      /Coast Post now says “44 houses” instead of “40 houses”/u,
    ],
    [
      "when a figure gets a hedge",
      { ...FLOOD, "coast.txt": COAST.replace("destroyed 40", "destroyed at least 40") },
      1,
      "disposition-outdated",
      /“at least 40 houses”/u,
    ],
    [
      "when the sentence is gone",
      { ...FLOOD, "coast.txt": article("Coast Post", "Forty houses were lost on Wednesday in Lower Marsh.") },
      0,
      "disposition-orphaned",
      /not found any more/u,
    ],
    [
      "when another outlet says something else",
      { ...FLOOD, "wire.txt": article("Northern Wire", "The flood destroyed 25 houses in Lower Marsh on Wednesday, police said.") },
      1,
      "disposition-outdated",
      /Northern Wire now says “25 houses”/u,
    ],
    [
      "when the sentence is there twice",
      { ...FLOOD, "coast.txt": COAST.replace(/(The flood.*\.)/u, "$1\n\n$1") },
      null,
      "disposition-orphaned",
      /more than once/u,
    ],
    ["when an article is gone", { "courier.txt": COURIER }, 0, "disposition-orphaned", /no article coast\.txt/u],
    [
      "when nothing is found any more",
      { ...FLOOD, "courier.txt": COURIER.replace("14 houses", "14 houses").replace("2026-06-03", "2025-06-03") },
      0,
      "disposition-unused",
      /Nothing is found/u,
    ],
  ])("%s", (_, articles, left, told, message) => {
    const result = matched(DECISION, articles, CODE);
    // What the engine makes of a sentence that is there twice is its own matter.
    expect(result).toMatchObject({ left: left ?? result.left, decided: 0 });
    expect(result.told).toEqual([told]);
    expect(result.problems[0]?.message).toMatch(message);
    expect(result.problems[0]?.range?.line).toBeGreaterThan(2);
  });

  test("when the day that its words come to is another", () => {
    const monday = article(
      "Valley Courier",
      "The Millgate Bridge in Lower Marsh will reopen on Monday, the highway department said.",
      "2026-06-03",
    );
    const friday = article(
      "Coast Post",
      "The Millgate Bridge in Lower Marsh will reopen on Friday, the highway department said.",
      "2026-06-03",
    );
    const bridge: Articles = { "courier.txt": monday, "coast.txt": friday };
    const file = decided(bridge, "date-disagrees");
    expect(file).toMatch(/value: 2026-06-08/u);
    expect(matched(file, bridge, "date-disagrees")).toMatchObject({ left: 0, decided: 1, told: [] });
    const later: Articles = {
      "courier.txt": monday.replaceAll("2026-06-03", "2026-06-10"),
      "coast.txt": friday.replaceAll("2026-06-03", "2026-06-10"),
    };
    expect(matched(file, later, "date-disagrees")).toMatchObject({
      left: 1,
      decided: 0,
      told: ["disposition-outdated", "disposition-outdated"],
    });
  });

  test("which is told once, however many findings it is so for", () => {
    const wire = article("Northern Wire", "The flood destroyed 25 houses in Lower Marsh on Wednesday, police said.");
    const told = story({ ...FLOOD, "wire.txt": wire });
    const twice = { ...told, findings: told.findings.flatMap((finding) => [finding, { ...finding }]) };
    const { problems } = matchDispositions(parseDispositions(DECISION, CODES).entries, [twice], {
      nameOf: (path) => path,
      expects: () => true,
    });
    expect(problems.map(({ code }) => code)).toEqual(["disposition-outdated"]);
  });

  test("the second time", () => {
    const twice = DECISION + DECISION.split("\n").slice(2).join("\n");
    const result = matched(twice, FLOOD, CODE);
    expect(result).toMatchObject({ decided: 1, told: ["disposition-duplicate"] });
    expect(result.problems[0]?.message).toMatch(/line 4 \(verified\)/u);
  });
});

test("Team Alpha's decision is not Team Beta's", () => {
  const one = article(
    "Alpha Times",
    "Team Alpha rescued 14 people from roofs on Monday.\n\nTeam Beta rescued 20 people from roofs on Monday.",
  );
  const other = article("Beta Times", "Team Alpha rescued 40 people from roofs on Monday.");
  const told = story({ "one.txt": one, "other.txt": other });
  const finding = told.findings.find(({ message }) => message.includes("14"));
  if (!finding) throw new Error(`No such finding in: ${told.findings.map(({ message }) => message).join(" ")}`);
  const disposition = createDisposition(finding, told, { decision: "ignored" }, (path) => path);
  const result = addDisposition(null, disposition);
  const file = "refused" in result ? "" : applySplices("", result.splices);
  const beta = article("Alpha Times", "Team Beta rescued 14 people from roofs on Monday.");
  expect(matched(file, { "one.txt": beta, "other.txt": other }, finding.code)).toMatchObject({
    decided: 0,
    told: ["disposition-orphaned"],
  });
});

test("a change of one story costs no more for the decisions about others, and comes to the same", () => {
  const of = (desk: number, coast = COAST) => story({ [`${desk}/courier.txt`]: COURIER, [`${desk}/coast.txt`]: coast });
  const file = Array.from({ length: 40 }, (_, desk) => DECISION.replaceAll("article: ", `article: ${desk}/`).replace(/^#.*\n/gmu, "")).join(
    "",
  );
  const { entries, problems } = parseDispositions(file, CODES);
  expect([entries.length, problems]).toEqual([40, []]);
  const options = { nameOf: (path: string) => path, expects: () => true };
  const cache = createMatchCache();
  const stories = Array.from({ length: 40 }, (_, desk) => of(desk));
  const first = workOf(() => expect(matchDispositions(entries, stories, { ...options, cache }).decided.size).toBe(40));
  const edited = stories.with(7, of(7, COAST.replace("40", "50")));
  const next = workOf(() => expect(matchDispositions(entries, edited, { ...options, cache }).decided.size).toBe(39));
  expect(next).toBeLessThan(first / 4);
  for (const now of [edited, stories, edited.toSpliced(3, 1)]) {
    expect(matchDispositions(entries, now, { ...options, cache })).toEqual(matchDispositions(entries, now, options));
  }
});
