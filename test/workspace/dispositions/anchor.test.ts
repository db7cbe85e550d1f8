import { describe, expect, test } from "vitest";
import { resolveQuote, selectQuote } from "../../../workspace/dispositions/anchor.ts";
import { foldText } from "../../../workspace/dispositions/fold.ts";
import { workOf } from "../../work.ts";

/** The words within « and », and the text without these. */
function marked(text: string) {
  const start = text.indexOf("«");
  const end = text.indexOf("»") - 1;
  return { text: text.replace(/[«»]/gu, ""), span: { start, end } };
}

/** Where a quote taken from one text is found in another: its words with the marks, or why it is not. */
function found(before: string, after: string): string {
  const { text, span } = marked(before);
  const selector = selectQuote(foldText(text), span);
  const resolution = resolveQuote(foldText(after), selector);
  if (resolution.state === "changed") return `changed: ${resolution.now}`;
  if (resolution.state !== "found") return resolution.state;
  const { start, end } = resolution.span;
  return `${after.slice(0, start)}«${after.slice(start, end)}»${after.slice(end)}`;
}

const FLOOD = "The river rose. The flood destroyed «14 houses» in Lower Marsh on Wednesday. Nobody was hurt.";

describe("a quote is found again", () => {
  test.each<readonly [what: string, before: string, after: string]>([
    ["nothing changed", FLOOD, FLOOD],
    ["text before", FLOOD, `Rain fell for days. ${FLOOD}`],
    ["text behind", FLOOD, `${FLOOD} The mayor spoke.`],
    ["the sentence before is another", FLOOD, FLOOD.replace("The river rose", "It had rained for a week")],
    ["the sentence behind is gone", FLOOD, FLOOD.replace(" Nobody was hurt.", "")],
    ["words added in the sentence", FLOOD, FLOOD.replace("on Wednesday", "late on Wednesday night")],
    ["a word added right before", FLOOD, FLOOD.replace("destroyed", "has destroyed all of")],
    ["a verb changed", FLOOD, FLOOD.replace("destroyed", "wrecked")],
    ["a name taken away", FLOOD, FLOOD.replace(" in Lower Marsh", "")],
    ["the sentence cut short", "Fourteen houses were «swept away» and three people were hurt.", "Fourteen houses were «swept away»."],
    ["lines broken anew", FLOOD, FLOOD.replace("The flood", "The\nflood").replace("Lower Marsh", "Lower\n  Marsh")],
    ["a line broken in the words", FLOOD, FLOOD.replace("14 houses", "14\nhouses")],
    ["line ends of Windows", FLOOD.replaceAll(". ", ".\n\n"), FLOOD.replaceAll(". ", ".\r\n\r\n")],
    ["a byte order mark", FLOOD, `\uFEFF${FLOOD}`],
    ["an emoji before", FLOOD, `🌊🌊 ${FLOOD}`],
    ["an emoji beside", "Water 🌊«14 houses»🏠 gone in Lower Marsh now.", "More water 🌊«14 houses»🏠 gone in Lower Marsh now."],
    ["marks that combine", "Cafe\u0301 Niño lost «14 tables» to the sea.", "Now: Cafe\u0301 Niño lost «14 tables» to the sea."],
    ["at the beginning", "«14 houses» were destroyed in Lower Marsh.", "«14 houses» were destroyed in Lower Marsh, as it seems."],
    ["at the end", "In Lower Marsh the flood destroyed «14 houses»", "Now in Lower Marsh the flood destroyed «14 houses»"],
    ["the whole text", "«14 houses»", "«14 houses»"],
    ["the same words elsewhere, with others around them", FLOOD, `In 1998 the wind took 14 houses from the hill. ${FLOOD}`],
    [
      "a paragraph moved",
      "The flood destroyed «14 houses» in Lower Marsh.\n\nThe mayor spoke at noon of help for all.\n\nRain fell.",
      "Rain fell.\n\nThe mayor spoke at noon of help for all.\n\nThe flood destroyed «14 houses» in Lower Marsh.",
    ],
    [
      "the first of two, by the sentence that follows",
      "The red team lost «3 boats» on Monday. The blue team lost 3 boats on Monday. Rain fell.",
      "It was cold. The red team lost «3 boats» on Monday. The blue team lost 3 boats on Monday. Rain fell.",
    ],
  ])("%s", (_, before, after) => {
    expect(found(before, after.replace(/[«»]/gu, ""))).toBe(after.includes("«") ? after : remark(after));
  });
});

/** The words as they stand in `FLOOD`, marked. */
function remark(text: string): string {
  return text.replace(/14\s+houses in/u, (words) => `«${words.slice(0, -3)}» in`);
}

const TEAMS = "Team Alpha lost «3 boats» on Monday. Team Beta lost 4 boats on Monday.";

describe("a quote is never taken for another", () => {
  test.each<readonly [what: string, before: string, after: string, state: string]>([
    ["the words are gone", FLOOD, "The river rose. Nobody was hurt.", "lost"],
    ["the number is another", FLOOD, FLOOD.replace("14", "40"), "changed: 40 houses"],
    [
      "a hedge was added within",
      "Some «about 14 houses» were lost in Lower Marsh.",
      "Some 14 houses were lost in Lower Marsh.",
      "changed: 14 houses",
    ],
    ["Team Alpha's goes, Team Beta's says the same now", TEAMS, "Team Beta lost 3 boats on Monday.", "lost"],
    ["Team Alpha becomes Team Beta in place", TEAMS, TEAMS.replace("Alpha", "Beta"), "lost"],
    ["the words stand under another heading", "Team Alpha\n\nScore: «10».\n\nTeam Beta\n\nScore: 12.", "Team Beta\n\nScore: 10.", "lost"],
    [
      "two alike, one of them goes",
      "The red team lost «3 boats» on Monday. The blue team lost 3 boats on Monday.",
      "The blue team lost 3 boats on Monday.",
      "lost",
    ],
    ["the sentence is there twice now", FLOOD, `${FLOOD}\n\n${FLOOD}`, "ambiguous"],
    ["within a longer number", "Of all «14» were lost at sea then.", "Of all 2,14 were lost at sea then.", "changed: 2,14"],
    ["within a decimal", "Of all «14» were lost at sea then.", "Of all 14.5 were lost at sea then.", "changed: 14.5"],
    ["within a longer word", "Then «Alpha» lost all of its boats.", "Then Alphabet lost all of its boats.", "changed: Alphabet"],
    ["a letter with a mark", "Then «cafe» owners lost all of it.", "Then cafe\u0301 owners lost all of it.", "changed: cafe\u0301"],
    ["other letters", FLOOD, FLOOD.replace("14 houses", "14 HOUSES"), "changed: 14 HOUSES"],
    ["south became north", "In the south «14 houses» were lost.", "In the north 14 houses were lost.", "lost"],
    ["the other sentence has fewer words", "The navy of the south lost «3 boats» on Monday in a storm.", "The army lost 3 boats.", "lost"],
    [
      "the lead goes, the headline says nearly the same",
      "Quake in Aceh: «24 dead» and over 200 injured as houses fall. Rescue began after a quake in Aceh left 24 dead and over 200 injured.",
      "Rescue began after a quake in Aceh left 24 dead and over 200 injured.",
      "lost",
    ],
    [
      "the next sentence begins alike",
      "He was promoted into a new position. «One» was dismissed for theft. One was promoted and charged with theft.",
      "He was promoted into a new position. One was promoted and charged with theft.",
      "lost",
    ],
    ["killed became injured", "The storm killed «14 people» that day.", "The storm injured 14 people that day.", "lost"],
    ["an empty text", FLOOD, "", "lost"],
  ])("%s", (_, before, after, state) => {
    expect(found(before, after.replace(/[«»]/gu, ""))).toBe(state);
  });
});

describe("a selector", () => {
  test.each<readonly [what: string, text: string, prefix: string, suffix: string]>([
    ["keeps to its sentence where that tells", FLOOD, "The flood destroyed", "in Lower Marsh on Wednesday."],
    ["goes on where it does not", "Team Alpha\n\nScore: «10».\n\nTeam Beta\n\nScore: 12.", "Team Alpha Score:", ". Team Beta Score: 12."],
    [
      "goes on until it is told from its like",
      "A red team lost «3 boats» on Monday. A blue team lost 3 boats on Monday. So it went.",
      "A red team lost",
      "on Monday. A blue team lost 3 boats",
    ],
    ["folds white space", "The flood\r\n  destroyed «14\n houses» in\tLower Marsh.", "The flood destroyed", "in Lower Marsh."],
  ])("%s", (_, before, prefix, suffix) => {
    const { text, span } = marked(before);
    expect(selectQuote(foldText(text), span)).toEqual({ exact: text.slice(span.start, span.end).replaceAll(/\s+/gu, " "), prefix, suffix });
  });

  test("written by hand counts where its words are there once", () => {
    const selector = { exact: "14 houses", prefix: "", suffix: "" };
    expect(resolveQuote(foldText("The flood destroyed 14 houses."), selector).state).toBe("found");
    expect(resolveQuote(foldText("14 houses, then 14 houses more."), selector).state).toBe("ambiguous");
  });

  test("cuts no character in two", () => {
    const run = "🌊".repeat(200);
    const { text, span } = marked(`${run}«14»${run}`);
    const { prefix, suffix } = selectQuote(foldText(text), span);
    expect([prefix, suffix].join("")).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u);
  });
});

test("a long text full of one word takes no more work than its length", () => {
  const once = workOn(1000);
  expect(workOn(8000)).toBeLessThan(10 * once);
});

function workOn(times: number): number {
  const folded = foldText("14 houses ".repeat(times));
  const middle = 10 * Math.floor(times / 2);
  return workOf(() => resolveQuote(folded, selectQuote(folded, { start: middle, end: middle + 9 })));
}
