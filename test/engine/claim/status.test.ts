import { describe, expect, test } from "vitest";
import { createEngine } from "../../../engine/index.ts";
import { statusWords } from "../../../engine/story/index.ts";

const engine = createEngine();

/** The status claims of a text: its words, the kinds of event, and what is said of them. */
function statusesOf(body: string): string[] {
  const { article, claims } = engine.analyzeArticle({ path: "a.txt", text: `---\noutlet: Alpha\npublished: 2026-03-02\n---\n\n${body}\n` });
  return claims.flatMap((claim) =>
    claim.asserted ? [`${article.text.slice(claim.start, claim.end)} | ${claim.asserted.events.join(" ")} | ${statusWords(claim)}`] : [],
  );
}

describe("a clause that asserts an event is a claim from its subject to the end of its complement", () => {
  test.each<[string, string[]]>([
    ["The army seized the town on Monday, police said.", ["The army seized the town on Monday | capture | happened"]],
    ["The town fell to the rebels after a week.", ["The town fell to the rebels | capture | happened"]],
    ["Rebels laid siege to the town.", ["Rebels laid siege to the town | besiege | happened"]],
    ["Lind may meet the rebels.", ["Lind may meet the rebels | meet | may happen"]],
    ["Lind could hold talks with the rebels.", ["Lind could hold talks with the rebels | meet | may happen"]],
    ["The board plans to close the mill.", ["The board plans to close the mill | close | is to happen"]],
    ["The board will close the mill.", ["The board will close the mill | close | is to happen"]],
    ["The board ruled out closing the mill.", ["The board ruled out closing the mill | close | is ruled out"]],
    ["No charges have been filed.", ["No charges have been filed | charge | did not happen"]],
    ["There were no reports of casualties.", ["There were no reports of casualties | kill injure | did not happen"]],
    ["The board denied that it had closed the mill.", ["The board denied that it had closed the mill | close | is denied"]],
    [
      "Two officials said the army had sent tanks. The minister denied the report.",
      ["the army had sent tanks | deploy | happened", "The minister denied the report | deploy | is denied"],
    ],
    ["The fire began 12 miles (19 km) north of London.", ["12 miles (19 km) north of London | lie | happened"]],
  ])("%s", (body, expected) => {
    expect(statusesOf(body)).toEqual(expected);
  });
});

describe("what asserts no one event", () => {
  test.each([
    "Has the army seized the town?",
    "If the army seizes the town, people will starve.",
    "“The army seized the town,” said Lind.",
    "The town is regularly hit by quakes.",
    "Lind has never been charged.",
    "Lind was accused of killing a man.",
    "Sending troops is no option.",
    "It arrived.",
    "The town is old.",
  ])("%s", (body) => {
    expect(statusesOf(body).filter((status) => !status.includes("| is to happen"))).toEqual([]);
  });
});
