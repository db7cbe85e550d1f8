import { describe, expect, test } from "vitest";
import { isArticle, looksLikeProse, readArticle } from "../../../engine/article/index.ts";
import { createTokenizer } from "../../../engine/text/index.ts";

const tokenizer = createTokenizer();
const judge = (text: string): [prose: boolean, article: boolean] => {
  const article = readArticle({ path: "a.md", text }, tokenizer);
  return [looksLikeProse(article), isArticle(article)];
};

const STORY = [
  "River takes houses in Lower Marsh",
  "The river rose by two metres overnight and took 14 houses in Lower Marsh, the county engineer said on Thursday.",
  "“We lost it all,” said Jane Roe, a teacher who had lived by the river for 30 years and had seen it rise before.",
  "Crews in boats brought 40 people to the school, where the council had set up beds and a kitchen for the night.",
  "The council will meet on Monday to ask for money from the state, and to hear what the engineer has to say of the pumps.",
].join("\n\n");

describe("prose, and whether it is an article", () => {
  test.each([
    ["a story without marks", STORY, true, false],
    ["a story with a byline", STORY.replace("\n\n", "\n\nBy Jane Roe\n\n"), true, true],
    ["a story with a dateline", STORY.replace("\n\nThe river", "\n\nLOWER MARSH — The river"), true, true],
    ["a story with a credit line", `${STORY}\n\nJohn Doe contributed to this report.`, true, true],
    ["a story under a weekday and date", STORY.replace("\n\n", "\n\nThursday, June 3, 2021\n\n"), true, true],
    ["a policy with the day of its last change", STORY.replace("\n\n", "\n\nLast updated: June 3, 2021\n\n"), true, false],
    ["a story with an outlet in front matter", `---\noutlet: Courier\n---\n${STORY}`, true, true],
    ["only front matter", "---\nheadline: River up\n---\n", false, true],
    ["a page of a site's generator", `---\ntitle: River\nlayout: post\ndate: 2021-06-03\nauthor: Jane Roe\n---\n${STORY}`, true, false],
    ["an empty file", "", false, false],
    ["a shopping list", "Milk\nBread\n12 eggs\nTwo pounds of flour\nSalt", false, false],
    ["requirements", "wink-nlp==2.4.0\nyaml>=2.9\nrequests\nnumpy==1.26.4\n", false, false],
    [
      "a change log",
      "# Changelog\n\n## 2.1.0 - 2021-06-03\n\n- Fixed the pump.\n- Added a river.\n\n## 2.0.0 - 2020-01-01\n\n- Removed the dam.",
      false,
      false,
    ],
    [
      "a project's page",
      "# river\n\nA library that measures rivers and tells you when they rise.\n\n## Install\n\n```sh\nnpm install river\n```\n\n## Use\n\nCall `river()` and it returns the level of the river in metres. By default it asks every hour.\n\n## License\n\nMIT © Jane Roe",
      false,
      false,
    ],
    [
      "a licence",
      `MIT License\n\nCopyright (c) 2021 Jane Roe\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software, to deal in it without restriction.\n\n${STORY}`,
      false,
      false,
    ],
    ["code", 'import { river } from "river";\n\nexport function rise(metres: number): void {\n  river.level += metres;\n}\n', false, false],
    [
      "a note with a capital label",
      `NOTE - this page is about the pump and how it is built.\n\n- one pump\n- two pumps\n- three pumps\n`,
      false,
      false,
    ],
  ])("%s", (_, text, prose, article) => {
    expect(judge(text)).toEqual([prose, article]);
  });
});
