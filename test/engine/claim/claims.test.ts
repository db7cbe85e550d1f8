import { describe, expect, test } from "vitest";
import { createEngine, type ArticleAnalysis, type Claim } from "../../../engine/index.ts";

const engine = createEngine();
const read = (body: string): ArticleAnalysis =>
  engine.analyzeArticle({ path: "a.txt", text: `---\noutlet: Alpha\npublished: 2026-03-02\n---\n\n${body}\n` });
const textAt = ({ article }: ArticleAnalysis, span: { start: number; end: number } | null | undefined): string | null =>
  span ? article.text.slice(span.start, span.end) : null;

/** The claim whose words hold the given ones. */
function claimOf(analysis: ArticleAnalysis, words: string): Claim | undefined {
  return analysis.claims.find((claim) => textAt(analysis, claim)?.includes(words));
}

describe("what befell what is counted", () => {
  test.each([
    ["Police said 24 people were killed in the fire.", "24", "kill", "die"],
    ["The fire killed 24 people, police said.", "24", "kill", "die"],
    ["The blaze left 24 dead and 30 injured.", "24", "dead", "die"],
    ["The blaze left 24 dead and 30 injured.", "30", "injure", "injure"],
    ["Five people had so far been confirmed dead in the fire.", "Five", "dead", "die"],
    ["Ten people were killed, 140 were injured and about 1,500 houses and barns were damaged.", "1,500", "damage", "damage"],
    ["Ten people were killed and two others are missing.", "two others", "missing", "miss"],
    ["The army sent up to 275 troops to the border.", "275", "send", "deploy"],
    ["The death toll rose to 11 on Monday.", "11", "rise", "rise"],
    ["Harlan Foods will buy the mill for $4 million.", "$4", "buy", "buy"],
  ])("%s: %s", (body, words, verb, event) => {
    const claim = claimOf(read(body), words);
    expect([claim?.verbs[0], claim?.eventClasses[0]]).toEqual([verb, event]);
  });
});

describe("what happened on a date", () => {
  test.each([
    ["The levee broke on Tuesday, the county said.", "Tuesday", ["break"]],
    ["The county said on Tuesday that the levee broke.", "Tuesday", []],
    ["On Tuesday the levee broke.", "Tuesday", ["break"]],
  ])("%s", (body, words, verbs) => {
    expect(claimOf(read(body), words)?.verbs).toEqual(verbs);
  });
});

describe("who says so", () => {
  test.each([
    ["Police said that 24 people were killed.", "24", "Police"],
    ["24 people were killed, according to the fire department.", "24", "the fire department"],
    ["“We counted 24 bodies in the hall,” said Mara Lind.", "24", "Mara Lind"],
    ["24 people were killed.", "24", null],
    ["24 people were killed, police said on Monday.", "24", "police"],
    ["24 people were killed, said Ana Ruiz, the fire chief.", "24", "Ana Ruiz"],
    ["The fire chief told reporters that 24 people were killed.", "24", "The fire chief"],
    ["The governor said Friday she was sending 24 medics.", "24", "The governor"],
    ["According to the coroner, 24 people were killed.", "24", "the coroner"],
    ["In Harlow, officials said, 24 people were killed.", "24", "officials"],
    ["The council notified residents that 24 homes would be razed.", "24", "The council"],
    ["The union is sending 24 medics, while the ministry announced that it was moving 60 beds.", "60", "the ministry"],
    ["The coroner's deputy in Harlow said 24 people were killed.", "24", "The coroner's deputy in Harlow"],
    ["After the mayor notified the council of the fire, the fire chief, Ana Ruiz, said that 24 people were killed.", "24", "Ana Ruiz"],
    ["The mayor told the council that she was sending 24 medics “to take some of the load” off the wards.", "24", "The mayor"],
    // Near misses: the reporting words are there, and do not reach the figure.
    ["The union is sending 24 medics, while the ministry announced that it was moving 60 beds.", "24", null],
    ["Police said the road was closed, but 24 trucks had got through.", "24", null],
    ["Three officials said the road was closed.", "Three", null],
    ["24 people were said to be missing.", "24", null],
    ["A man who said nothing gave 24 coins to the shelter.", "24", null],
    ["The mayor told the council of it, and Jon Peel, 34, a driver from the valley, said 24 people were killed.", "24", null],
    ["“Nobody saw it coming at all,” said Mara Lind as 24 medics gathered round her.", "24", null],
    ["The mayor insisted nothing was wrong, even as 24 trucks stood in the square.", "24", null],
    ["With the mayor insisting that all was well, crews took 24 people out.", "24", null],
    ["The ministry denied that 24 people were killed.", "24", null],
  ])("%s", (body, words, source) => {
    const analysis = read(body);
    expect(textAt(analysis, claimOf(analysis, words)?.attribution?.source)).toBe(source);
  });
});

describe("what is no claim", () => {
  test.each([
    ["© 2026 Alpha. All rights reserved.", "a copyright line"],
    ["ADVERTISEMENT", "an advertisement"],
  ])("%s (%s)", (line) => {
    const analysis = read(`The fire killed 24 people on Monday, police said.\n\n${line}`);
    expect(analysis.claims.filter((claim) => claim.start > analysis.article.text.indexOf(line) - 1)).toEqual([]);
  });
  test("front matter", () => {
    expect(read("Nobody was hurt.").claims.filter((claim) => claim.kind === "date")).toEqual([]);
  });
});

test("a dateline's day is a claim, and its other words are none", () => {
  const analysis = read("HARLOW, March 2 — The fire on Pier 9 killed 24 people, police said.");
  const told = analysis.claims.filter(({ kind }) => kind !== "status");
  expect(told.map((claim) => textAt(analysis, claim))).toEqual(["March 2", "24 people"]);
});

test("ids follow the order of place, and every claim knows its sentence", () => {
  const { article, claims } = read(
    "The fire killed 24 people on Monday. “Nobody saw it coming at all,” said Mara Lind. It burned for 6 hours.",
  );
  expect(claims.map(({ id }) => id)).toEqual(claims.map((_, index) => `c${index + 1}`));
  for (const claim of claims) {
    const sentence = article.sentences[claim.sentence];
    expect(sentence !== undefined && sentence.start <= claim.start && claim.start < sentence.end).toBe(true);
  }
});
