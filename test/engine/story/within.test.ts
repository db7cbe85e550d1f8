import { describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../../engine/index.ts";
import { linkEntities } from "../../../engine/entity/index.ts";
import { inconsistenciesOf } from "../../../engine/story/index.ts";
import { workOf } from "../../work.ts";

let engine: Engine | null = null;

/** "headline: Two dead / three people": what one article says against itself. Its paragraphs are separated by "|", the first is its headline. */
function within(told: string): string[] {
  engine ??= createEngine();
  const text = `---\noutlet: Alpha\npublished: 2026-03-02\n---\n\n${told.split("|").join("\n\n")}\n`;
  const analysis = engine.analyzeArticle({ path: "alpha.txt", text });
  return inconsistenciesOf(analysis, linkEntities([analysis], { aliases: [], distinct: [] })).map(
    ({ kind, claims }) => `${kind}: ${claims.map(({ start, end }) => text.slice(start, end)).join(" / ")}`,
  );
}

/** The rest of an article, so that the headline reads as one. */
const REST = "The mayor went there at noon. She asked people to stay at home. The road will stay closed, and buses go by another way.";

describe("an article contradicts itself", () => {
  test.each<[found: string, article: string]>([
    // Headline and lead.
    [
      "headline: Two dead / three people",
      `Two dead in Dornum warehouse fire|Fire swept through a warehouse in Dornum on Monday. It killed three people.|${REST}`,
    ],
    [
      "headline: 14 houses / Fifteen houses",
      `14 houses destroyed in Dornum flood|Fifteen houses were destroyed in Dornum when the river rose on Monday.|${REST}`,
    ],
    [
      "headline: 6.1-magnitude / 6.4-magnitude",
      `6.1-magnitude quake shakes Dornum|A 6.4-magnitude earthquake shook Dornum on Monday.|${REST}`,
    ],
    ["headline: 34 / 43-year-old", `Man, 34, arrested in Dornum|A 43-year-old man was arrested in Dornum on Monday.|${REST}`],
    // Parts and their sum.
    [
      "parts: 11 people / five men / seven women",
      `Blast in Dornum|Eleven people — five men and seven women — were killed in a blast on Monday.|${REST}`.replace("Eleven", "11"),
    ],
    [
      "parts: 11 people / five men / seven women",
      `Blast in Dornum|A blast killed 11 people, including five men and seven women, on Monday.|${REST}`,
    ],
    [
      "parts: nine people / four men / three women / three children",
      `Bus falls into river|The bus carried nine people: four men, three women and three children.|${REST}`,
    ],
    [
      "parts: three people / two men / two women",
      `Arrests in Dornum|Police arrested three people in Dornum on Monday.|The two men and two women were arrested at a warehouse.|${REST}`,
    ],
    [
      "parts: three suspects / two men / two women",
      `Arrests in Dornum|Police arrested three suspects in Dornum on Monday. The two men and two women were charged with theft.|${REST}`,
    ],
    // The same question twice.
    [
      "twice: Twelve people / fifteen people",
      `Fire in Dornum|Twelve people were killed in a fire on Monday.|${REST}|The fire killed fifteen people.`,
    ],
    [
      "twice: 34 / 43",
      `Pilot rescued|The pilot, Mara Lind, 34, was pulled from the sea on Monday.|${REST}|Mara Lind, 43, has flown for ten years.`,
    ],
  ])("%s", (found, article) => {
    expect(within(article)).toEqual([found]);
  });
});

describe("near misses are left alone", () => {
  test.each<[what: string, article: string]>([
    ["the headline rounds", `About 600 people displaced by flood|The flood displaced 612 people in Dornum on Monday.|${REST}`],
    [
      "the headline has the later figure, which the text has too",
      `Five dead in Dornum fire|Three people were killed in a fire in Dornum on Monday.|Two others died in hospital. Five people were killed in all.`,
    ],
    [
      "the headline adds up",
      `Five dead in Dornum fires|Three people were killed in a fire in Dornum on Monday. Two people were killed in another on Sunday.|${REST}`,
    ],
    ["the headline counts others", `Two dead in Dornum fire|Fire swept through a warehouse in Dornum. Three people were injured.|${REST}`],
    ["the headline has a bound", `At least 12 dead in Dornum fire|The fire killed 15 people in Dornum on Monday.|${REST}`],
    [
      "the headline is of another place",
      `Two dead in Ulm|Storms crossed the country. Three people were killed in Dornum on Monday.|${REST}`,
    ],
    ["two ages in the lead", `Man, 34, arrested|A 43-year-old woman and a man of 34 were arrested on Monday.|${REST}`],
    ["some of them", `Blast in Dornum|A blast killed 11 people, five men and three women among them.|${REST}`],
    ["not all of them are named", `Blast in Dornum|A blast killed 11 people, including five men and three women.|${REST}`],
    ["the parts add up", `Blast in Dornum|Eleven people — five men and six women — were killed in a blast.|${REST}`],
    ["children can be boys", `Bus falls into river|The bus carried nine people: four men, three children and three boys.|${REST}`],
    ["what follows is said of some", `Fire in Dornum|Eleven people were rescued, two men and two women are missing.|${REST}`],
    ["other people", `Arrests in Dornum|Police arrested three people. The two men and two women who called them were thanked.|${REST}`],
    ["a running total", `Fire in Dornum|The toll was 11 people killed. It later rose: 24 people were killed, police said.|${REST}`],
    ["initially, then", `Fire in Dornum|Police initially said 11 people were killed.|${REST}|The fire killed 24 people.`],
    ["two places", `Storm|Twelve people were killed in Dornum on Monday.|${REST}|Fifteen people were killed in Ulm.`],
    ["two days", `Storm|Twelve people were killed on Monday.|${REST}|Fifteen people were killed on Sunday.`],
    ["two sources", `Storm|Twelve people were killed, police said.|${REST}|Fifteen people were killed, residents said.`],
    ["another event", `Storm|The storm killed 12 people.|${REST}|The last storm killed 15 people.`],
    ["a year ago", `Storm|The storm killed 12 people.|${REST}|A storm in 2019 killed 15 people.`],
    ["a part", `Storm|The storm killed 12 people.|${REST}|It killed five children.`],
    ["more of them", `Storm|The storm killed 12 people.|${REST}|Another five people were killed in hospital.`],
    ["what may be", `Storm|The storm killed 12 people.|${REST}|It could have killed 50 people, said the mayor.`],
    ["by others", `Clash|The army killed 12 people on Monday.|${REST}|The rebels killed 15 people on Monday.`],
    ["man and wife", `Rescue|Ruth Ansell, 71, was pulled from the sea.|${REST}|Peter Ansell, 74, waited on the shore.`],
    ["three tolls", `Wars|The first killed 12 people.|It killed 15 people.|It killed 19 people.|It killed 20 people.|It killed 30 people.`],
  ])("%s", (_, article) => {
    expect(within(article)).toEqual([]);
  });
});

test("a long text costs no more than its length", () => {
  const sentence = "Eleven people were killed, five men and seven women. Twelve people were killed in Dornum. ";
  const workOn = (times: number): number => workOf(() => within(`Toll|${sentence.repeat(times)}`));
  const once = workOn(10);
  expect(workOn(80)).toBeLessThan(10 * once);
});
