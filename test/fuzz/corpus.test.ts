import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "vitest";
import { checkHostileCase, createLab, EVERY_RULE } from "./properties.ts";

const lab = createLab(readFileSync(join(dirname(fileURLToPath(import.meta.url)), "../../engine/lexicon/data/names.bin")));

// What hostile texts once broke. A line is added before it is mended.
test.each<[what: string, ...texts: string[]]>([
  ["digits beyond what a computer counts", `${"9".repeat(340)} people were killed in Lower Marsh on Monday, Jane Roe said.`],
  [
    "a day after the last that has an ISO date",
    "---\npublished: 9999-12-31\n---\n\nThe levee broke on Friday, December 31, 9999. The next day it rained.",
  ],
  [
    "weeks before the first year",
    "---\npublished: 0001-01-01\n---\n\nThe levee broke two weeks ago, in a year that ended 300 years earlier.",
  ],
  [
    "a figure behind a hyphen, and a letter of two code units behind that",
    "Jane Roe\uFB01-0\u{10437}people were seen. An F-1\u{10437} was, too.",
  ],
])("%s", (_, ...texts) => {
  const sources = texts.map((text, index) => ({ path: `${index}.txt`, text }));
  checkHostileCase(lab, { sources, settings: EVERY_RULE, depth: "reports", damage: [0.5, 1] });
});
