import { describe, expect, test } from "vitest";
import { judgeSpellings } from "../../../../engine/story/words/spellings.ts";
import type { EntityType } from "../../../../engine/entity/types.ts";

type Case = readonly [what: string, type: EntityType, articles: readonly (readonly string[])[], judged: string | null];

/** The forms of one name, a list for each article, and what is judged of them: "style", the slip and what it stands for, or nothing. */
const check = (cases: readonly Case[]): void => {
  test.each(cases)("%s", (_, type, articles, judged) => {
    const forms = articles.flatMap((names, articleIndex) => names.map((name) => ({ words: name.split(" "), articleIndex })));
    const judgement = judgeSpellings(forms, type);
    expect(judgement === null || judgement === "style" ? judgement : `${judgement.word} for ${judgement.usual}`).toBe(judged);
  });
};

describe("slips", () => {
  check([
    ["one outlet is a letter off two others", "person", [["lena novak"], ["lena novek"], ["lena novak"]], "novek for novak"],
    ["a surname alone", "person", [["lena novak"], ["novek"], ["lena novak"]], "novek for novak"],
    ["one outlet has both", "person", [["lena novak", "lena novek"], ["lena novak"], ["lena novak"]], "novek for novak"],
    [
      "a long name in another number",
      "organization",
      [["puente sin orillas"], ["puentes sin orillas"], ["puente sin orillas"]],
      "puentes for puente",
    ],
    [
      "two forms in one outlet, one in another",
      "work",
      [["puente sin orillas", "puentes sin orillas"], ["puentes sin orillas"], ["puente sin orillas"], ["puente sin orillas"]],
      "puentes for puente",
    ],
    ["a given name that sounds alike", "person", [["karla berg"], ["carla berg"], ["carla berg"]], "karla for carla"],
    ["a given name with a letter doubled", "person", [["philip tarn"], ["phillip tarn"], ["phillip tarn"]], "philip for phillip"],
    ["a land for its people", "organization", [["europe union"], ["european union"], ["european union"]], "europe for european"],
  ]);
});

describe("style, and nothing", () => {
  check([
    ["the same", "person", [["lena novak"], ["lena novak"]], null],
    ["one against one", "person", [["lena novak"], ["lena novek"]], "style"],
    ["two against two", "person", [["novak"], ["novek"], ["novak"], ["novek"]], "style"],
    ["transcriptions", "person", [["nuri halabi"], ["nouri halabi"], ["nouri halabi"]], "style"],
    ["transcriptions from a list", "person", [["mohammed tarek"], ["muhammad tarek"], ["mohammed tarek"]], "style"],
    ["given names of another script", "person", [["hasan tarek"], ["hassan tarek"], ["hassan tarek"]], "style"],
    ["given names that sound alike, one against one", "person", [["karla berg"], ["carla berg"]], "style"],
    ["a place that sounds alike", "place", [["cador hill"], ["kador hill"], ["kador hill"]], "style"],
    ["a people's name", "group", [["turkmen"], ["turkomen"], ["turkmen"]], "style"],
    ["a people's name, a letter off", "group", [["harlander"], ["harlender"], ["harlander"]], "style"],
    ["a short name in another number", "person", [["lena wood"], ["lena woods"], ["lena wood"]], null],
    ["a shorter form", "organization", [["harlan water authority"], ["water authority"]], null],
    ["another given name", "person", [["bill tarn"], ["william tarn"], ["bill tarn"]], null],
    ["two words differ", "organization", [["puente sin orilla"], ["puentes sin orillas"], ["puente sin orilla"]], null],
    ["a short word", "person", [["ana li"], ["ana lo"], ["ana li"]], null],
    ["no forms", "person", [], null],
  ]);
});

test("two outlets of one text do not outvote a third", () => {
  const forms = ["lena novak", "lena novek", "lena novak"].map((name, articleIndex) => ({ words: name.split(" "), articleIndex }));
  expect(judgeSpellings(forms, "person", [0, 1, 0])).toBe("style");
  expect(judgeSpellings(forms, "person", [0, 1, 2])).toMatchObject({ word: "novek", usual: "novak" });
});
