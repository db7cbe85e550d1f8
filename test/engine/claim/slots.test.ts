import { describe, expect, test } from "vitest";
import { createEngine, type ArticleAnalysis, type Claim } from "../../../engine/index.ts";

const engine = createEngine();
const read = (body: string): ArticleAnalysis =>
  engine.analyzeArticle({ path: "a.txt", text: `---\noutlet: Alpha\npublished: 2026-03-02\n---\n\n${body}\n` });

/** The number or date whose words hold the given ones. */
function claimOf({ article, claims }: ArticleAnalysis, words: string): Claim | undefined {
  return claims.find((claim) => claim.kind !== "status" && article.text.slice(claim.start, claim.end).includes(words));
}

describe("how the deed stands: tense, modality, polarity", () => {
  test.each([
    ["The fire killed 24 people.", "24", "past fact affirmed"],
    ["The town has moved 24 families.", "24", "past fact affirmed"],
    ["The mill employs 24 people.", "24", "present fact affirmed"],
    ["The board will sell 24 mills.", "24", "future fact affirmed"],
    ["The board may sell 24 mills.", "24", "null possible affirmed"],
    ["The council is considering closing 24 schools.", "24", "present possible affirmed"],
    ["Lind is suspected of stealing 24 coins.", "24", "null possible affirmed"],
    ["The board plans to sell 24 mills.", "24", "present intended affirmed"],
    ["The 24 families were set to leave on Tuesday.", "24", "past intended affirmed"],
    ["The army must withdraw 24 tanks.", "24", "null intended affirmed"],
    ["If the dam breaks, 24 villages would be flooded.", "24", "null conditional affirmed"],
    ["The army will withdraw unless 24 captives are freed.", "24", "present conditional affirmed"],
    ["Did the fire kill 24 people?", "24", "present conditional affirmed"],
    ["The fire did not kill 24 people.", "24", "past fact negated"],
    ["None of the 24 men have been charged.", "24", "past fact negated"],
    ["The board refused to sell 24 mills.", "24", "past fact negated"],
    ["The 24 men have yet to appear in court.", "24", "past fact negated"],
    ["The board ruled out closing 24 mills.", "24", "past intended negated"],
    ["The board denied that it had sold 24 mills.", "24", "past fact denied"],
    // Near misses: the telling word is there, and speaks of something else.
    ["The board did not deny that it had sold 24 mills.", "24", "past fact affirmed"],
    ["The board, which denied the charge, sold 24 mills.", "24", "past fact affirmed"],
    ["The board has no plans, but it sold 24 mills.", "24", "past fact affirmed"],
    ["The fire in May killed 24 people.", "24", "past fact affirmed"],
    ["The officials who may be sacked sold 24 mills.", "24", "past fact affirmed"],
    ["Asked if he would resign, Lind said the fire killed 24 people.", "24", "past fact affirmed"],
  ])("%s", (body, words, expected) => {
    const claim = claimOf(read(body), words);
    expect(`${claim?.tense} ${claim?.modality} ${claim?.polarity}`).toBe(expected);
  });
});

describe("who does it, to whom", () => {
  test.each([
    ["The army killed 24 rebels.", "24", "army > rebel"],
    ["24 rebels were killed by the army.", "24", "army > rebel"],
    ["24 rebels were killed.", "24", " > rebel"],
    ["24 people were killed by Monday.", "24", " > people"],
    ["Three people were killed and 40 others wounded by shells.", "40", "shell > others"],
    ["Police said 24 men were arrested.", "24", " > man"],
    ["Dozens of soldiers in Harlow took 24 houses.", "24", "dozen soldier > house"],
    ["Rebels and soldiers took 24 houses.", "24", "rebel soldier > house"],
    ["The rebels, most of them young, took 24 houses.", "24", "rebel > house"],
    ["The rebels took the mill and burned 24 houses.", "24", "rebel > house"],
    ["The rebels who burned 24 houses have fled.", "24", "rebel > house"],
    ["Soldiers sent to 24 villages have been withdrawn.", "24", " > soldier"],
    ["They burned 24 houses.", "24", " > house"],
  ])("%s", (body, words, expected) => {
    const claim = claimOf(read(body), words);
    expect(`${claim?.agents.heads.join(" ")} > ${claim?.patients.heads.join(" ")}`).toBe(expected);
  });
});

describe("of how much of the whole, and whether a figure is a newer one", () => {
  test.each([
    ["At least 24 people have died so far.", "24", "so far", false],
    ["Some 24 people died on the island.", "24", "island", false],
    ["The toll rose to 24.", "24", "", true],
    ["The ministry earlier reported 24 deaths.", "24", "", true],
    ["24 civilians were killed in the province.", "24", "civilian province", false],
    ["The fire killed 24 people.", "24", "", false],
    ["The river rose, and 24 people were moved.", "24", "", false],
  ])("%s", (body, words, scope, updating) => {
    const claim = claimOf(read(body), words);
    expect([claim?.scope.join(" "), claim?.updating]).toEqual([scope, updating]);
  });
});
