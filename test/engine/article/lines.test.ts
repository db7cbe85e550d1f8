import { describe, expect, test } from "vitest";
import { blocks, MORE, PROSE, read } from "./page.ts";

/** What a line in the middle of an article is. */
function kindWithin(line: string): string | undefined {
  return blocks(`River takes houses in Lower Marsh\n\n${PROSE}\n\n${line}\n\n${MORE}\n\n${PROSE.replace("14", "15")}`)
    .find((block) => block.endsWith(`: ${line}`))
    ?.split(":")[0];
}

describe("a line inside an article", () => {
  test.each([
    ["furniture", "Advertisement"],
    ["furniture", "ADVERTISEMENT"],
    ["furniture", "Read more: Pumps for 30 river towns"],
    ["furniture", "RELATED: Pumps for 30 river towns"],
    ["furniture", "More from Valley Courier: Pumps for 30 towns"],
    ["furniture", "Sign up for our newsletter"],
    ["furniture", "Click here to read about 30 river towns"],
    ["furniture", "Story continues below advertisement"],
    ["furniture", "— Jane Roe (@janeroe) June 3, 2021"],
    ["furniture", "5 hours ago"],
    ["furniture", "Image 2 of 9"],
    ["furniture", "1.2k shares"],
    ["furniture", "* * *"],
    ["furniture", "This is a breaking news story. Check back for updates."],
    ["furniture", "The video above is from 2020."],
    ["furniture", "This is an archived article and the information in it may be outdated."],
    ["caption", "FILE - The river at Lower Marsh in 2019."],
    ["caption", "Houses in Lower Marsh on Thursday. (Photo by Jane Roe/Getty Images)"],
    ["caption", "Boats at the school in Lower Marsh.Jane Roe/Associated Press"],
    ["credit", "(Associated Press)"],
    ["credit", "Reporting by Jane Roe; Editing by John Doe"],
    ["credit", "Staff writers Roe and Doe reported from Lower Marsh."],
    ["credit", "Jane Roe can be reached at jane.roe@example.org."],
    ["section", "What comes next"],
    ["paragraph", "Nobody was hurt."],
    ["paragraph", "“We lost it all.”"],
    ["paragraph", "Copyright law was changed by 40 votes to 2."],
    ["paragraph", "Related deaths rose to 12, officials said."],
    ["paragraph", "Damage was reported from 12 villages along the river."],
    ["paragraph", "Follow the money, and 40 names come up."],
    ["paragraph", "More on the way, said the engineer: 300 sandbags."],
    ["paragraph", "Video shows 14 houses gone."],
    ["paragraph", "The company's privacy policy lets it sell the data of 40 million people."],
    ["paragraph", "Support our troops, 200 marchers shouted as they crossed the bridge."],
    ["paragraph", "Ten people died in the crash on Monday. (AP)"],
    ["paragraph", "Get out now, the 40 families were told, or stay for good."],
    ["paragraph", "Photos of the 14 houses were shared by thousands."],
    ["paragraph", "Share prices fell 3 percent."],
    ["paragraph", "Source code for 40 pumps was stolen, police said."],
    ["paragraph", "– 14 houses in Lower Marsh"],
  ])("%s: %s", (kind, line) => {
    expect(kindWithin(line)).toBe(kind);
  });

  test("a line said twice is a caption", () => {
    const caption = "Houses stand in the water at Lower Marsh on Thursday.";
    expect(
      blocks(`River up\n\n${caption}\n\n${PROSE}\n\n${caption}\n\n${MORE}`).filter((block) => block.startsWith("caption")),
    ).toHaveLength(2);
  });

  test("four scraps in a row are a menu, three are not", () => {
    expect(blocks(`News\nRiver towns\nThe fair\nOur people\n${PROSE}`).map((block) => block.split(":")[0])).toEqual([
      "furniture",
      "furniture",
      "furniture",
      "furniture",
      "paragraph",
    ]);
  });
});

describe("hard-wrapped paragraphs", () => {
  const wrapped = [
    "River takes houses in Lower Marsh",
    "",
    "MARSHTON (AP) -- The river rose by two metres overnight and took 14",
    "houses in Lower Marsh, where crews in boats brought out 40 people, the",
    "county engineer said on Thursday.",
    "",
    "The council opened a school and set up beds for some of those who had",
    "lost their homes.",
    "",
  ].join("\n");

  test("are joined, and a sentence goes over the line's end", () => {
    expect(blocks(wrapped)).toEqual([
      "headline: River takes houses in Lower Marsh",
      "dateline: MARSHTON (AP) --",
      "paragraph: The river rose by two metres overnight and took 14 houses in Lower Marsh, where crews in boats brought out 40 people, the county engineer said on Thursday.",
      "paragraph: The council opened a school and set up beds for some of those who had lost their homes.",
    ]);
    expect(read(wrapped).sentences).toHaveLength(4);
  });

  test("paragraphs of one line each stay apart", () => {
    expect(blocks(`${PROSE}\n${MORE}\n${PROSE.replace("14", "15")}\n`)).toHaveLength(3);
  });
});

test("the separators of Unicode end a line", () => {
  expect(blocks(`River up\u2028${PROSE}\u2029${MORE}\u0085${PROSE.replace("14", "15")}`)).toHaveLength(4);
});
