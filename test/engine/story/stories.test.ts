import { describe, expect, test } from "vitest";
import { createEngine, type AssignedStory } from "../../../engine/index.ts";

const engine = createEngine();
const [FIRE, FIRE_TOO, FIRE_AGAIN] = [
  "Fire killed 12 people at a paper mill in Dornum on Monday, Mayor Lena Novak said. Chief Ivo Brandt of the Dornum Fire Department praised Mara Lind, a night guard who led workers out of the smoke through a window above the Ettle River. Flames reached the roof of the mill before engines came from Harwick. The owner, Brandis Paper, said the alarm had worked.",
  "Twelve workers died in Dornum when flames swept a mill owned by Brandis Paper, Chief Ivo Brandt told reporters. A guard, Mara Lind, broke a window over the Ettle River and led workers out through the smoke, Mayor Lena Novak said. Engines from Harwick came after the roof fell. The Dornum Fire Department asked whether the alarm of the mill had worked.",
  "DORNUM — The mill fire that killed 12 workers began under the roof, the Dornum Fire Department said. Mayor Lena Novak thanked Mara Lind, the guard who opened a window above the Ettle River, and engines from Harwick. Brandis Paper said smoke set off the alarm at once. Chief Ivo Brandt said workers ran through flames.",
];
const [VOTE, VOTE_TOO] = [
  "The Velm Council voted 7-2 on Monday to close the Ulm Bridge to trucks. Councillor Peter Ansell and Councillor Ruth Quill of the Harbor Party spoke for the ban, which drivers of the Velm Freight Union have fought for years. Deputy Mayor Sol Karr said signs would go up in spring. Residents of Quay Street clapped; the drivers left the chamber with banners, a drum and a bell.",
  "Trucks will be kept off the Ulm Bridge after a vote of the Velm Council, 7-2. The ban was moved by Councillor Ruth Quill of the Harbor Party; Councillor Peter Ansell said residents of Quay Street had waited for years. The Velm Freight Union said its drivers would carry banners to the chamber. Signs are due in spring, Deputy Mayor Sol Karr said; a camera will watch the lanes.",
];
/** Another fire, elsewhere; another matter of the same people. */
const OTHER_FIRE =
  "Fire killed three people at a bakery in Ostrel on Monday, Mayor Tomas Wend said. Chief Gerda Pohl of the Ostrel Fire Department praised Jon Sark, a guard who led workers out of the smoke through a window above the Vinna Canal. Flames reached the roof before engines came from Nordby. The owner, Sundal Foods, said the alarm had worked.";
const OTHER_MATTER =
  "The Velm Council named a new librarian on Monday. Councillor Peter Ansell and Councillor Ruth Quill of the Harbor Party wanted a teacher of history; Deputy Mayor Sol Karr preferred a poet whose novels fill shelves of the reading room. Children on Quay Street will get stories on Saturdays, and the Velm Freight Union gave a piano, a globe and two lamps.";
const BRIEF = "Brief: a goat was found.";

function group(files: readonly (readonly [path: string, body: string, day?: string])[], assigned: readonly AssignedStory[] = []): string[] {
  const analyses = files.map(([path, body, day = "2026-03-02"]) =>
    engine.analyzeArticle({ path, text: `---\npublished: ${day}\n---\n\n${body}\n` }),
  );
  return engine
    .groupStories(analyses, assigned)
    .map(({ id, articles, why }) => `${id} (${why}): ${articles.map(({ article }) => article.path).join(" ")}`);
}

describe("folders", () => {
  test("the files of one are one story", () => {
    expect(
      group([
        ["fire/a.txt", FIRE],
        ["fire/b.txt", FIRE_TOO],
        ["vote/a.txt", VOTE],
        ["vote/b.txt", VOTE_TOO],
      ]),
    ).toEqual(["fire (folder): fire/a.txt fire/b.txt", "vote (folder): vote/a.txt vote/b.txt"]);
  });

  test("two stories in one come apart", () => {
    expect(
      group([
        ["all/a.txt", FIRE],
        ["all/b.txt", VOTE],
        ["all/c.txt", FIRE_TOO],
        ["all/d.txt", VOTE_TOO],
      ]),
    ).toEqual(["all/a.txt (content): all/a.txt all/c.txt", "all/b.txt (content): all/b.txt all/d.txt"]);
  });

  test("one story in many comes together, whatever the outlets' folders hold besides", () => {
    expect(
      group([
        ["courier/fire.txt", FIRE],
        ["courier/vote.txt", VOTE],
        ["post/fire.txt", FIRE_TOO],
        ["post/vote.txt", VOTE_TOO],
        ["wire/fire.txt", FIRE_AGAIN],
      ]),
    ).toEqual([
      "courier/fire.txt (content): courier/fire.txt post/fire.txt wire/fire.txt",
      "courier/vote.txt (content): courier/vote.txt post/vote.txt",
    ]);
  });

  test("where no story has half of one, each of its texts goes by what it says", () => {
    expect(
      group([
        ["courier/bakery.txt", OTHER_FIRE],
        ["courier/fire.txt", FIRE],
        ["courier/librarian.txt", OTHER_MATTER],
        ["courier/trucks.txt", VOTE],
        ["courier/vote.txt", VOTE_TOO],
        ["post/fire.txt", FIRE_TOO],
      ]),
    ).toEqual([
      "courier/bakery.txt (alone): courier/bakery.txt",
      "courier/fire.txt (content): courier/fire.txt post/fire.txt",
      "courier/librarian.txt (alone): courier/librarian.txt",
      "courier/trucks.txt (content): courier/trucks.txt courier/vote.txt",
    ]);
  });

  test("a text that is like none of its folder is left alone, a brief stays", () => {
    expect(
      group([
        ["fire/a.txt", FIRE],
        ["fire/b.txt", FIRE_TOO],
        ["fire/c.txt", VOTE],
        ["fire/d.txt", BRIEF],
      ]),
    ).toEqual(["fire/a.txt (content): fire/a.txt fire/b.txt fire/d.txt", "fire/c.txt (alone): fire/c.txt"]);
  });

  test("short texts tell nothing against their folder", () => {
    expect(
      group([
        ["x/a.txt", BRIEF],
        ["x/b.txt", "The bridge is shut."],
      ]),
    ).toEqual(["x (folder): x/a.txt x/b.txt"]);
  });
});

describe("what articles say", () => {
  test("loose files go by it", () => {
    expect(
      group([
        ["a/x.txt", FIRE],
        ["b/y.txt", VOTE],
        ["c/z.txt", FIRE_TOO],
      ]),
    ).toEqual(["a/x.txt (content): a/x.txt c/z.txt", "b/y.txt (alone): b/y.txt"]);
  });

  test.each([
    ["a like event elsewhere", FIRE, OTHER_FIRE, "2026-03-02"],
    ["the same people on another matter", VOTE, OTHER_MATTER, "2026-03-02"],
    ["the same event's day a year on", FIRE, FIRE_TOO, "2027-03-02"],
  ])("%s is another story", (_, one, other, day) => {
    expect(
      group([
        ["a/x.txt", one],
        ["b/y.txt", other, day],
      ]),
    ).toEqual(["a/x.txt (alone): a/x.txt", "b/y.txt (alone): b/y.txt"]);
  });

  test("the order of the files makes no difference", () => {
    const files = [
      ["a/1.txt", FIRE],
      ["a/2.txt", VOTE],
      ["b/1.txt", FIRE_TOO],
      ["b/2.txt", VOTE_TOO],
      ["c/1.txt", FIRE_AGAIN],
    ] as const;
    const [forward, backward] = [files, files.toReversed()].map((list) =>
      group(list)
        .map((line) => line.replace(/.*: /u, "").split(" ").toSorted().join(" "))
        .toSorted(),
    );
    expect(forward).toHaveLength(2);
    expect(backward).toEqual(forward);
  });
});

test("the settings come first", () => {
  expect(
    group(
      [
        ["fire/a.txt", FIRE],
        ["fire/b.txt", FIRE],
        ["other/c.txt", FIRE],
      ],
      [{ id: "the fire", paths: ["other/c.txt", "fire/b.txt", "fire/b.txt", "not/there.txt"] }],
    ),
  ).toEqual(["fire/a.txt (alone): fire/a.txt", "the fire (settings): other/c.txt fire/b.txt"]);
});

test("no articles, no stories", () => {
  expect(group([])).toEqual([]);
});
