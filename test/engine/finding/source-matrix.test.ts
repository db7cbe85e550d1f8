import { expect, test } from "vitest";
import { sourceMatrix } from "../../../engine/index.ts";
import { tell } from "./story.ts";

const story = tell([
  ["Alpha", "2026-03-02", "Twelve people were killed in a warehouse fire in Dornum on Monday, police said."],
  ["Beta", "2026-03-02", "A warehouse fire in Dornum killed 17 people on Monday, the fire chief said."],
  ["Gamma", "2026-03-02", "A warehouse burned in Dornum."],
]);
const claimIn = (path: string): string =>
  story.articles.find(({ article }) => article.path === path)?.claims.find(({ kind }) => kind === "count")?.id ?? "";

test("a row for each outlet, the asked one first, and what each says", () => {
  const matrix = sourceMatrix(story, "beta.txt", claimIn("beta.txt"));
  expect(matrix?.title).toBe("People killed in Dornum");
  expect(matrix?.rows.map(({ outlet, here, value, agreement, attribution }) => [outlet, here, value, agreement, attribution])).toEqual([
    ["Beta", true, "17", "agrees", "the fire chief"],
    ["Alpha", false, "12", "disagrees", "police"],
    ["Gamma", false, null, "does not say", null],
  ]);
  expect(matrix?.summary).toBe("1 outlet says 17, 1 says 12");
});

test("of a count that has grown the later figure is told last, whatever most say and whoever asks", () => {
  const grown = tell([
    ["Alpha", "2026-03-02", "A warehouse fire in Dornum on Monday killed 12 people."],
    ["Beta", "2026-03-04", "The death toll from Monday's warehouse fire in Dornum rose to 17 people."],
    ["Gamma", "2026-03-04", "The death toll from Monday's warehouse fire in Dornum rose to 17 people."],
  ]);
  const claim = grown.articles[1]?.claims.find(({ quantity }) => quantity?.low === 17)?.id ?? "";
  const matrix = sourceMatrix(grown, "beta.txt", claim);
  expect([matrix?.update, matrix?.summary]).toEqual([true, "1 outlet says 12, 2 say 17"]);
});

test("a pronoun is no source to a reader of the table", () => {
  const said = tell([
    ["Alpha", "2026-03-02", "Twelve people were killed in a warehouse fire in Dornum on Monday, police said."],
    ["Beta", "2026-03-02", "A warehouse fire in Dornum killed 17 people on Monday, she said."],
  ]);
  const claim = said.articles[1]?.claims.find(({ kind }) => kind === "count")?.id ?? "";
  expect(sourceMatrix(said, "beta.txt", claim)?.rows.map(({ attribution }) => attribution)).toEqual([null, "police"]);
});

test("each side's message speaks from its own place", () => {
  expect(story.findings[0]?.sides.map(({ message }) => message)).toEqual([
    "People killed in Dornum: 12 here, 17 in Beta.",
    "People killed in Dornum: 17 here, 12 in Alpha.",
  ]);
});

test("a claim that no other outlet answers has no matrix", () => {
  expect(sourceMatrix(story, "gamma.txt", "c1")).toBeNull();
  expect(sourceMatrix(story, "nowhere.txt", "c1")).toBeNull();
});

test("outlets that print one wire text are one witness, and the row says whose text it is", () => {
  const wire = [
    "A warehouse fire in Dornum killed 17 people on Monday, the fire chief said, and burned the old timber yard beside the railway line to the ground.",
    "Crews from four towns fought the flames until noon, while families waited behind a tape at the station and buses took workers of the night shift home.",
  ];
  const told = tell([
    ["Alpha", "2026-03-02", "Twelve people were killed in a warehouse fire in Dornum on Monday, police said."],
    ["Beta", "2026-03-02", ...wire],
    ["Gamma", "2026-03-02", ...wire],
  ]);
  const claim = told.articles[0]?.claims.find(({ kind }) => kind === "count")?.id ?? "";
  const matrix = sourceMatrix(told, "alpha.txt", claim);
  expect(matrix?.rows.map(({ outlet, value, copyOf }) => [outlet, value, copyOf])).toEqual([
    ["Alpha", "12", null],
    ["Beta", "17", null],
    ["Gamma", "17", "Beta"],
  ]);
  expect(matrix?.summary).toBe("1 outlet says 12, 1 says 17");
});

test("a time of another zone agrees or not as the group's verdict has it, by where the story is", () => {
  const [local, universal] = ["The quake struck at 7:37 a.m. local time.", "The quake struck inland at 0737 GMT."];
  const told = tell([
    ["Alpha", "2026-03-04", `A quake struck Jakarta, Indonesia, on Tuesday. ${local}`],
    ["Beta", "2026-03-04", `A quake struck Jakarta, Indonesia, on Tuesday. ${universal}`],
  ]);
  const group = told.groups.find(({ kind, verdict }) => kind === "date" && verdict === "disagree");
  const matrix = sourceMatrix(told, "alpha.txt", group?.claims[0]?.claim ?? "");
  expect(matrix?.rows.map(({ outlet, agreement }) => [outlet, agreement])).toEqual([
    ["Alpha", "agrees"],
    ["Beta", "disagrees"],
  ]);
});
