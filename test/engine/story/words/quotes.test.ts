import { describe, expect, test } from "vitest";
import { wordDifferences } from "../../../../engine/story/index.ts";
import { tell } from "../../finding/story.ts";

const BONES = "We have received fifty people with broken bones today";
const LEVEE = "They told us that the old levee would hold for years";

/** What comes of two outlets' quotations of one speaker: the verdict of their group, or null where they are two utterances. */
describe("two quotations of one speaker", () => {
  test.each([
    ["the same words", BONES, BONES, "agree"],
    ["a cut at both ends", BONES, "received fifty people with broken bones", "compatible"],
    ["a marked cut inside", BONES, "We have received fifty people … today", "compatible"],
    ["a bracket instead of a cut", BONES, "We have received fifty people […] today", "compatible"],
    [
      "a whole sentence left out",
      `${BONES}. It is bad. The roof fell on many of them`,
      `${BONES}. The roof fell on many of them`,
      "compatible",
    ],
    ["one word changed", BONES, "We have received fifty people with broken legs today", "disagree"],
    ["one word added", LEVEE, "They told us that the old levee would surely hold for years", "disagree"],
    ["one word dropped", LEVEE, "They told us that the levee would hold for years", "disagree"],
    ["the first word changed", BONES, "They have received fifty people with broken bones today", "disagree"],
    ["the last word changed", BONES, "We have received fifty people with broken bones tonight", "disagree"],
    ["a short one of which one word differs", "The bridge was swaying badly", "The bridge was shaking badly", "disagree"],
    [
      "two words for one at the end",
      "They knew what they wanted and where it hung",
      "They knew what they wanted and where it was hanging",
      "disagree",
    ],
    [
      "two words for one at each end",
      "Robbers knew exactly what they wanted and where it hung",
      "The thieves knew exactly what they wanted and where it was hanging",
      null,
    ],
    ["a contraction", `We’ve ${BONES.slice(8)}`, BONES, "agree"],
    ["how it is said", "We are going to rebuild every last house here", "We're gonna rebuild every last house here", "agree"],
    [
      "points of an abbreviation",
      "The E.U. should be exempted from this harsh tax",
      "The EU should be exempted from this harsh tax",
      "agree",
    ],
    ["spelling by country", "The organisation will honour its neighbours", "The organization will honor its neighbors", "agree"],
    ["a number in figures", "We lost twenty-four boats and 5 sheds", "We lost 24 boats and five sheds", "agree"],
    ["capitals and commas", "The Dam, frankly, is safe for a century", "The dam frankly is safe for a century", "agree"],
    ["one word or two", "The ceasefire holds along the whole border", "The cease-fire holds along the whole border", "agree"],
    ["a word explained in brackets", "They told us that the old (northern) levee would hold for years", LEVEE, "compatible"],
    [
      "a name put for a pronoun",
      "I think [Mayor Ruiz] should open the gates tonight",
      "I think she should open the gates tonight",
      "compatible",
    ],
    ["a hesitation", "We, uh, lost the boats and the sheds", "We lost the boats and the sheds", "agree"],
    ["three telling words within a longer one", "a terrible mistake", "It was a terrible mistake, and all of us paid for it", "compatible"],
    [
      "two words changed in a long one",
      `${BONES} and sent them all on`,
      "We have received fifty people with broken legs tonight and sent them all on",
      "disagree",
    ],
    [
      "much the same on another day",
      "It is up to them not to let these trucks of waste onto our roads",
      "They can stop it, not to let these trucks of waste enter their towns",
      null,
    ],
    ["words that share a phrase", "We will do everything to find the missing", "We will do everything to rebuild the harbour wall", null],
    [
      "half of the words in another translation",
      "God saved my house, but our neighbours died",
      "By God's grace the house stands, and the neighbours are dead",
      null,
    ],
    ["nothing in common", "We are open to talks if there is something useful to say", "We need every boat in this valley by tonight", null],
    ["two words", "It was", "It was", null],
  ])("%s", (_, one, other, verdict) => {
    const story = tell([
      ["Alpha", "2026-03-02", `“${one},” said Mara Lind.`],
      ["Beta", "2026-03-02", `“${other},” said Mara Lind.`],
    ]);
    expect(story.groups.find(({ kind }) => kind === "quote")?.verdict ?? null).toBe(verdict);
  });
});

/** The paragraphs of two outlets, and the quotation groups that come of them: the verdict, and of how many quotations. */
describe("how quotations are printed", () => {
  test.each([
    ["straight marks and curly ones", `"${LEVEE}," said Mara Lind.`, `“${LEVEE},” said Mara Lind.`, ["agree of 2"]],
    ["guillemets", `«${LEVEE}», said Mara Lind.`, `“${LEVEE},” said Mara Lind.`, ["agree of 2"]],
    ["single marks", `‘${LEVEE},’ said Mara Lind.`, `“${LEVEE},” said Mara Lind.`, ["agree of 2"]],
    ["a mark that is never closed", `Mara Lind said: “${LEVEE}.`, `“${LEVEE},” said Mara Lind.`, ["agree of 2"]],
    [
      "one inside another",
      "“He said ‘the old levee will hold for years’ to us all,” said Mara Lind.",
      '“He said "the old levee will hold for years" to us all,” said Mara Lind.',
      ["agree of 2"],
    ],
    [
      "broken by its credit",
      "“If the levee breaks tonight,” Mara Lind said, “we all go home.”",
      "“If the levee breaks tonight, we all go home,” said Mara Lind.",
      ["compatible of 3"],
    ],
    [
      "broken by its credit, the second part short",
      "“If somebody tells you how to cross the river,” Mara Lind said, “you do not cross.”",
      "“If somebody tells you how to cross the river, you don’t cross,” said Mara Lind.",
      ["compatible of 3"],
    ],
    [
      "broken by its credit, the second part changed",
      "“If somebody tells you how to cross the river,” Mara Lind said, “you never cross the river.”",
      "“If somebody tells you how to cross the river, you don’t cross the river,” said Mara Lind.",
      ["disagree of 3"],
    ],
    [
      "a headline shortens",
      "Mara Lind: “They told us the levee would hold for years”\n\nThe town is dry.",
      `“${LEVEE},” said Mara Lind.`,
      [],
    ],
    [
      "a headline as the others have it, its text otherwise",
      "Lind to council: “They told us that the old levee would hold”\n\n“They told us that the ancient levee would hold for years,” said Mara Lind.",
      `“${LEVEE},” said Mara Lind.`,
      ["disagree of 3"],
    ],
    [
      "said twice in other words",
      `“${LEVEE},” said Mara Lind. Later she said: “They told us that the old levee would stand for years.”`,
      `“${LEVEE},” said Mara Lind.`,
      ["agree of 2"],
    ],
    ["a phrase of nobody's", "The valley is called “the ring of water” by some.", "Some call it “the ring of water”.", []],
  ])("%s", (_, one, other, verdicts) => {
    const story = tell([
      ["Alpha", "2026-03-02", one],
      ["Beta", "2026-03-02", other],
    ]);
    expect(story.groups.filter(({ kind }) => kind === "quote").map(({ verdict, claims }) => `${verdict} of ${claims.length}`)).toEqual(
      verdicts,
    );
  });
});

describe("wordDifferences", () => {
  test.each([
    ["injuries suffered when walls fell", "injuries sustained when walls fell", ["suffered/sustained"]],
    ["the store managers are victims of it", "the store managers are both victims of it", ["/both"]],
    ["I see that many houses were damaged here", "I see that houses were damages here", ["many/", "damaged/damages"]],
    ["We’ve lost 5 boats, the centre said", "we have lost five boats the center said", []],
    ["He’d seen the water rise", "He had seen the water rise", []],
    ["no words in common", "other things entirely", []],
    ["", "", []],
    ["[[[ (", "…", []],
  ])("%j and %j", (a, b, expected) => {
    const told = wordDifferences(a, b).map((one) => `${a.slice(one.a.start, one.a.end)}/${b.slice(one.b.start, one.b.end)}`);
    expect(told).toEqual(expected);
  });
});
