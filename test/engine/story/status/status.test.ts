import { describe, expect, test } from "vitest";
import { tell, type Told } from "../../finding/story.ts";

/** Each status group of a story that is sure enough to be shown: its verdict and its topic. */
function groupsOf(...articles: readonly Told[]): string[] {
  return tell(articles)
    .groups.filter(({ kind, confidence }) => kind === "status" && confidence >= 0.7)
    .map(({ verdict, update, topic }) => `${verdict}${update ? ", update" : ""}: ${topic}`);
}

const alpha = (...paragraphs: string[]): Told => ["Alpha", "2026-03-02", ...paragraphs];
const beta = (...paragraphs: string[]): Told => ["Beta", "2026-03-02", ...paragraphs];
/** Printed a day later. */
const later = (...paragraphs: string[]): Told => ["Beta", "2026-03-03", ...paragraphs];

describe("it happened, it did not, it is denied", () => {
  test.each<[string, Told, Told, string[]]>([
    [
      "charged and not charged",
      alpha("Mr. Daniel Roke has been charged with arson, police said on Monday."),
      beta("Mr. Daniel Roke has not been charged, his lawyer said."),
      ["disagree: Whether Daniel Roke was charged"],
    ],
    [
      "fired and denied",
      alpha("Harlan Inc. has fired Mr. Ivo Lind, two people said on Monday."),
      beta("Harlan Inc. denied that it had fired Mr. Ivo Lind."),
      ["disagree: Whether Ivo Lind was dismissed"],
    ],
    [
      "no arrests, and one whom it names was arrested",
      alpha("Police arrested Mr. Daniel Roke on Monday over the mill fire."),
      beta("Police questioned Mr. Daniel Roke. No arrests have been made."),
      ["disagree: Whether there were arrests"],
    ],
    [
      "no reports of harm, and a later article that leads with it",
      alpha("A quake shook the valley on Monday.", "There were no reports of injuries."),
      later("A quake injured 12 people in the valley on Monday.", "Roads were cut."),
      ["disagree, update: Whether there were injuries"],
    ],
    [
      "conceded and not conceded",
      alpha("Governor Ivo Lind conceded late on Monday."),
      beta("Governor Ivo Lind has not conceded and wants a recount, his office said."),
      ["disagree: Whether Ivo Lind conceded"],
    ],
    [
      "will close and will stay open",
      alpha("The glass plant in Harlan will close in May, the company said on Monday."),
      beta("The glass plant in Harlan will stay open, the company said on Monday."),
      ["disagree: Whether “The glass plant in Harlan will close in May”"],
    ],
    [
      "both agree",
      alpha("Mayor Jon Peel resigned on Monday."),
      beta("Mayor Jon Peel resigned on Monday after a vote."),
      ["agree: Whether Jon Peel resigned"],
    ],
    // Near misses: nothing contradicts.
    [
      "another person",
      alpha("Mr. Daniel Roke was charged with arson on Monday."),
      beta("Mr. Peter Lunn has not been charged, police said of the fire."),
      [],
    ],
    [
      "one works closes, another stays open",
      alpha("The glass plant in Harlan will close in May, the company said on Monday."),
      beta("The glass plant in Brook will stay open, the company said on Monday."),
      [],
    ],
    [
      "conceded a seat, and has not conceded the race",
      alpha("Governor Ivo Lind conceded late on Monday."),
      beta("Senator Ana Ruiz has not conceded, her office said."),
      [],
    ],
    [
      "two charged, a third not",
      alpha("Two men were charged with arson on Monday.", "A third man has not been charged."),
      beta("Two men were charged with arson over the mill fire."),
      [],
    ],
    [
      "another charge",
      alpha("Mr. Daniel Roke was charged with theft on Monday."),
      beta("Mr. Daniel Roke was not charged with murder on Monday."),
      [],
    ],
    [
      "a denial of something else",
      alpha("Harlan Inc. fired Mr. Ivo Lind on Monday."),
      beta("Harlan Inc. denied that it had sold the mill."),
      [],
    ],
    ["a question", alpha("Has Mayor Jon Peel resigned?", "The mill burned."), beta("Mayor Jon Peel resigned on Monday."), []],
    ["a condition", alpha("If Mayor Jon Peel resigned, the board would vote."), beta("Mayor Jon Peel resigned on Monday."), []],
    [
      "a quotation's opinion",
      alpha("“Mayor Jon Peel did not resign,” said a friend of his."),
      beta("Mayor Jon Peel resigned on Monday."),
      [],
    ],
    ["another verb is denied", alpha("Mayor Jon Peel resigned on Monday."), beta("Mayor Jon Peel did not say why he resigned."), []],
    [
      "another time of the day",
      alpha("Mr. Ivo Lind arrived in Paris on Monday evening."),
      beta("By Monday morning Mr. Ivo Lind had not arrived in Paris."),
      [],
    ],
    ["another year", alpha("Mr. Daniel Roke was charged with arson on Monday."), beta("Mr. Daniel Roke was not charged in 2019."), []],
    ["nobody of another kind", alpha("The storm killed Mr. Ivo Lind on Monday."), beta("No firefighters were killed, the chief said."), []],
  ])("%s", (_, one, other, expected) => {
    expect(groupsOf(one, other)).toEqual(expected);
  });
});

describe("it may happen", () => {
  test("and has happened, on the same day", () => {
    const story = groupsOf(
      alpha("Mr. Ivo Lind may meet Mayor Jon Peel this week, an aide said."),
      beta("Mr. Ivo Lind met with Mayor Jon Peel on Monday."),
    );
    expect(story).toEqual(["disagree: Whether there were talks: Ivo Lind and Jon Peel"]);
  });
  test("and has happened a day later: nobody was wrong", () => {
    const story = groupsOf(
      alpha("Mr. Ivo Lind may meet Mayor Jon Peel this week, an aide said."),
      later("Mr. Ivo Lind met with Mayor Jon Peel on Tuesday."),
    );
    expect(story).toEqual(["compatible: Whether there were talks: Ivo Lind and Jon Peel"]);
  });
  test("if something else happens", () => {
    const story = groupsOf(
      alpha("Mr. Ivo Lind was elected president on Sunday."),
      beta("Mr. Ivo Lind could be elected president if his party holds the north."),
    );
    expect(story).toEqual([]);
  });
  test("with an envoy", () => {
    const story = groupsOf(
      alpha("Mr. Ivo Lind may meet Mr. Tom Reik this week, an aide said."),
      beta("Mr. Ivo Lind met with an envoy of Mr. Tom Reik on Monday."),
    );
    expect(story).toEqual([]);
  });
  test("with somebody else", () => {
    const story = groupsOf(
      alpha("Mr. Ivo Lind may meet Mr. Tom Reik this week, an aide said."),
      beta("Mr. Ivo Lind met with Mayor Jon Peel on Monday."),
    );
    expect(story).toEqual([]);
  });
});

describe("two outcomes of one event", () => {
  test.each<[string, Told, Told, boolean]>([
    [
      "convicted and acquitted",
      alpha("A jury convicted Mr. Daniel Roke of arson on Monday."),
      beta("Mr. Daniel Roke was acquitted of arson by a jury on Monday."),
      true,
    ],
    [
      "approved and rejected",
      alpha("The Paris council approved the budget on Monday."),
      beta("The Paris council rejected the budget on Monday."),
      true,
    ],
    ["died and survived", alpha("Mr. Ivo Lind died in the crash."), beta("Mr. Ivo Lind survived the crash."), true],
    [
      "of one charge and of another",
      alpha("A jury convicted Mr. Daniel Roke of arson on Monday."),
      beta("Mr. Daniel Roke was acquitted of murder by a jury on Monday."),
      false,
    ],
    [
      "two motions",
      alpha("The Paris council approved the budget on Monday."),
      beta("The Paris council rejected an amendment on Monday."),
      false,
    ],
    [
      "one after the other",
      alpha("Troops took control of Paris on Monday."),
      beta("Troops besieged Paris for a month and captured Paris on Monday."),
      false,
    ],
  ])("%s", (_, one, other, differ) => {
    expect(groupsOf(one, other).some((group) => group.startsWith("disagree"))).toBe(differ);
  });
});

describe("where, in which direction and for how long", () => {
  test.each<[string, Told, Told, string[]]>([
    [
      "on land and at sea",
      alpha("An earthquake struck inland near Paris on Monday."),
      beta("The quake struck off the coast near Paris on Monday, the survey said."),
      ["disagree: On land or at sea: “An earthquake struck inland near Paris on Monday”"],
    ],
    [
      "another quake at sea",
      alpha("An earthquake struck inland near Paris on Monday."),
      beta("In 2019 a quake struck off the coast near Paris.", "It was felt for days."),
      [],
    ],
    [
      "north and south of one place",
      alpha("The fire began 12 miles north of Paris on Monday."),
      beta("The blaze broke out 12 miles south of Paris, officials said."),
      ["disagree: Direction from Paris"],
    ],
    [
      "neighbouring directions",
      alpha("The fire began 12 miles north of Paris on Monday."),
      beta("The blaze broke out 12 miles northeast of Paris, officials said."),
      ["compatible: Direction from Paris"],
    ],
    [
      "another distance is another place",
      alpha("The fire began 12 miles north of Paris on Monday."),
      beta("The camp lies 40 miles south of Paris, officials said."),
      [],
    ],
    [
      "for good and for now",
      alpha("The ministry granted Mr. Ivo Lind a permanent exemption on Monday."),
      beta("The ministry granted Mr. Ivo Lind a temporary exemption on Monday."),
      ["disagree: For how long: “The ministry granted Mr. Ivo Lind a permanent …”"],
    ],
    [
      "for one and for another",
      alpha("The ministry granted Mr. Ivo Lind a permanent exemption on Monday."),
      beta("The ministry granted Mr. Tom Reik a temporary exemption on Monday."),
      [],
    ],
  ])("%s", (_, one, other, expected) => {
    expect(groupsOf(one, other)).toEqual(expected);
  });
});
