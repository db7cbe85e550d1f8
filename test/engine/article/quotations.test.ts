import { describe, expect, test } from "vitest";
import { readArticle } from "../../../engine/article/index.ts";
import { createTokenizer } from "../../../engine/text/index.ts";

const tokenizer = createTokenizer();
const TOP = "River takes houses in Lower Marsh\n\nThe river rose by two metres overnight and took 14 houses with it.\n\n";

/** Each quotation as `inner words | speaker | cue`. */
function quotations(body: string): string[] {
  const text = TOP + body;
  const cut = (span: { start: number; end: number } | null): string => (span ? text.slice(span.start, span.end) : "-");
  return readArticle({ path: "a.txt", text }, tokenizer).quotations.map(({ inner, speaker, cue }) =>
    [inner, speaker, cue].map(cut).join(" | "),
  );
}

describe("a quotation and its speaker", () => {
  test.each([
    // The speaker after it.
    ['"We lost it all," Roe said.', ["We lost it all, | Roe | said"]],
    ["“We lost it all,” he said on Monday.", ["We lost it all, | he | said"]],
    ["“We lost it all,” said Jane Roe, a teacher in Ripon.", ["We lost it all, | Jane Roe | said"]],
    ["“We lost it all,” said Jane Roe.", ["We lost it all, | Jane Roe | said"]],
    ["“We lost it all,” added the engineer.", ["We lost it all, | the engineer | added"]],
    ["“We lost it all,” said a city official who asked not to be named.", ["We lost it all, | a city official | said"]],
    ["“We lost it all,” county spokeswoman Jane Roe told reporters.", ["We lost it all, | county spokeswoman Jane Roe | told reporters"]],
    [
      "“We lost it all,” Jane Roe, a teacher at the school in Ripon, told the Valley Courier.",
      ["We lost it all, | Jane Roe | told the Valley Courier"],
    ],
    ["“We lost it all,” village head Omar Said told the Courier.", ["We lost it all, | village head Omar Said | told the Courier"]],
    ["“We lost it all,” the minister, Jane Roe, told parliament.", ["We lost it all, | Jane Roe | told parliament"]],
    ["“We lost it all,” the judge, a former sailor, said.", ["We lost it all, | the judge | said"]],
    ["“We lost it all,” Doe's brother, Jim, 31, said.", ["We lost it all, | Jim | said"]],
    ["Roe — who lost two sons — said the “experts” were wrong.", ["experts | Roe | said"]],
    ["The boat was called the “Star”.", ["Star | - | -"]],
    ["“We lost it all,” she went on.", ["We lost it all, | she | went on"]],
    ["“We lost it all,” the statement read.", ["We lost it all, | the statement | read"]],
    ["“We lost it all,” according to Jane Roe, a teacher.", ["We lost it all, | Jane Roe | according to"]],
    ["“Is it over?” Chief Roe asked.", ["Is it over? | Chief Roe | asked"]],
    ["'We lost it all,' she said.", ["We lost it all, | she | said"]],
    ["‘We lost it all,’ said Roe.", ["We lost it all, | Roe | said"]],
    ["«We lost it all», said Roe.", ["We lost it all | Roe | said"]],
    ["``We lost it all,'' Roe said.", ["We lost it all, | Roe | said"]],
    ["\"We lost it all,'' Roe said.", ["We lost it all, | Roe | said"]],
    // Marks that do not match.
    ["”We lost it all,” said Roe.", ["We lost it all, | Roe | said"]],
    ["“We lost it all,' said Roe.", ["We lost it all, | Roe | said"]],
    ["„We lost it all“, said Roe.", ["We lost it all | Roe | said"]],
    ["‹We lost it all›, said Roe.", ["We lost it all | Roe | said"]],
    ["''We lost it all,'' said Roe.", ["We lost it all, | Roe | said"]],
    ["We lost it all,” said Roe.", ["We lost it all, | Roe | said"]],
    ['“She called us "fools" to our faces,” said Roe.', ['She called us "fools" to our faces, | Roe | said']],
    ['The pipe is 6" wide, and the old one 4" wide.', []],
    ['They sold 3 of 12", two of 10" and one of 8".', []],
    // The speaker before it.
    ["Roe added: “We lost it all.”", ["We lost it all. | Roe | added"]],
    ["Roe told AFP: “We lost it all”, adding that more rain was near.", ["We lost it all | Roe | told AFP"]],
    ["Jane Roe, an engineer, said “we lost it all.”", ["we lost it all. | Jane Roe | said"]],
    ["In a statement on Monday, Chief Jane Roe said the pumps “gave out early on.”", ["gave out early on. | Chief Jane Roe | said"]],
    ["According to Jane Roe, “we lost it all.”", ["we lost it all. | Jane Roe | According to"]],
    ["Roe spoke of the flood at a rally, saying: “We lost it all.”", ["We lost it all. | Roe | saying"]],
    ["The council called the flood a “very bad sign”.", ["very bad sign | The council | called"]],
    // No one, or not sure who.
    ["They live on the “Ring of Fire” in the ocean.", ["Ring of Fire | - | -"]],
    ["The move was “positive,” while the government said nothing.", ["positive, | - | -"]],
  ])("%s", (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });
});

describe("a quotation that goes on", () => {
  test.each([
    ["“We left,” he said. “The road was gone.”", ["We left, | he | said", "The road was gone. | he | said"]],
    ["“We left,” he said, “and the road was gone.”", ["We left, | he | said", "and the road was gone. | he | said"]],
    [
      "“We left at dawn.\n\n“The road was gone by then,” said Jane Roe.",
      ["We left at dawn. | Jane Roe | said", "The road was gone by then, | Jane Roe | said"],
    ],
    [
      '"Some 30 people are hurt.\nThe rest have light injuries. "\nTwo trucks came, Roe said.',
      ["Some 30 people are hurt. | - | -", "The rest have light injuries. | - | -"],
    ],
    [
      "“I saw it fall,” said Jane Roe, a teacher.\n\n“Many people were hurt and could not get out.”",
      ["I saw it fall, | Jane Roe | said", "Many people were hurt and could not get out. | Jane Roe | said"],
    ],
    ["“We left,” he said. The road was closed. Doe was there too. “It is over.”", ["We left, | he | said", "It is over. | - | -"]],
  ])("%s", (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });
});

describe("marks that are no quotation", () => {
  test.each([
    "The officials' cars and the mayors’ homes were lost.",
    "It isn’t Roe’s, and it wasn't Doe's.",
    "The man is 6'2\" tall and 80 years old.",
    "A class of ’92 reunion from the '90s was off.",
    "Rock 'n' roll was off.",
    'Nobody closed the door. "',
    "”",
  ])("%s", (text) => {
    expect(quotations(text)).toEqual([]);
  });
});

describe("pairs", () => {
  test.each([
    [
      "a plural's apostrophe inside single marks",
      "‘The officials’ cars are gone,’ said Roe.",
      ["The officials’ cars are gone, | Roe | said"],
    ],
    ["a quotation in a quotation is part of it", "“He told me ‘go’ and I went,” said Roe.", ["He told me ‘go’ and I went, | Roe | said"]],
    ["curly marks in straight ones", '"He called it a “war” to me," said Roe.', ["He called it a “war” to me, | Roe | said"]],
    ["a mark with its space lost", 'Doe counted"at least 50 people," he wrote.', ["at least 50 people, | he | wrote"]],
    ["no closing mark", "“We lost it all, said Roe.", ["We lost it all, said Roe. | - | -"]],
    ["a single mark before a figure", "'24 dead' in flood, said Roe.", ["24 dead | - | -"]],
  ])("%s", (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test("the span has the marks, the inner span has not", () => {
    const text = `${TOP}“We lost it all,” Roe said.`;
    const [quotation] = readArticle({ path: "a.txt", text }, tokenizer).quotations;
    expect(text.slice(quotation?.start, quotation?.end)).toBe("“We lost it all,”");
    expect(text.slice(quotation?.inner.start, quotation?.inner.end)).toBe("We lost it all,");
  });
});
