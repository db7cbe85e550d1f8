import { describe, expect, test } from "vitest";
import { blocks, MORE, PROSE, read } from "./page.ts";

describe("a page", () => {
  test("raw, with its furniture", () => {
    expect(
      blocks(
        [
          "Skip to main content",
          "Home > News > Local",
          "Menu",
          "River takes houses in Lower Marsh",
          "Council opens a school as 40 are brought out by boat",
          "By Jane Roe, Staff Writer",
          "Published: June 3, 2021 10:31 p.m.",
          "12 comments",
          "Houses in Lower Marsh on Thursday. Picture: Courier.",
          `LOWER MARSH — ${PROSE}`,
          "SEE ALSO: River towns ask for 30 new pumps",
          MORE,
          "No warning",
          MORE.replace("40", "41"),
          "John Doe contributed to this report.",
          "Copyright © 2021 Valley Courier. All rights reserved.",
          "Most read",
          "Ten things to do this weekend",
        ].join("\n\n"),
      ),
    ).toEqual([
      "furniture: Skip to main content",
      "furniture: Home > News > Local",
      "furniture: Menu",
      "headline: River takes houses in Lower Marsh",
      "subhead: Council opens a school as 40 are brought out by boat",
      "byline: By Jane Roe, Staff Writer",
      "dateline: Published: June 3, 2021 10:31 p.m.",
      "furniture: 12 comments",
      "caption: Houses in Lower Marsh on Thursday. Picture: Courier.",
      "dateline: LOWER MARSH —",
      `paragraph: ${PROSE}`,
      "furniture: SEE ALSO: River towns ask for 30 new pumps",
      `paragraph: ${MORE}`,
      "section: No warning",
      `paragraph: ${MORE.replace("40", "41")}`,
      "credit: John Doe contributed to this report.",
      "credit: Copyright © 2021 Valley Courier. All rights reserved.",
      "furniture: Most read",
      "furniture: Ten things to do this weekend",
    ]);
  });

  test("its fields, and where each was read", () => {
    const page = read(
      `River takes houses\n\nBy Jane Roe\n\nPosted June 3, 2021\n\nLOWER MARSH — ${PROSE}\n\n${MORE}\n\nCopyright © 2021 Valley Courier. All rights reserved.`,
      "vc.txt",
    );
    expect(page).toMatchObject({
      outlet: "Valley Courier",
      outletLabel: "Valley Courier",
      published: "2021-06-03",
      headline: "River takes houses",
      author: "Jane Roe",
      url: null,
      provenance: { outlet: "credit line", published: "timestamp", headline: "first line", author: "byline" },
      evidence: ["dateline", "byline", "credit"],
    });
    expect(page.datelinePlaces.map(({ start, end }) => page.text.slice(start, end))).toEqual(["LOWER MARSH"]);
  });

  test("front matter goes before what the text says", () => {
    const page = read(
      `---\noutlet: Coast Post\nurl: https://example.org/2021/06/04/river\n---\nRiver takes houses\n\nBy Jane Roe\n\n${PROSE}`,
    );
    expect(page).toMatchObject({ outlet: "Coast Post", published: "2021-06-04", author: "Jane Roe", evidence: ["front-matter", "byline"] });
    expect(page.provenance).toEqual({
      outlet: "front matter",
      published: "url",
      headline: "first line",
      author: "byline",
      url: "front matter",
    });
  });

  test.each([
    ["- The Valley Courier - Thursday, June 3, 2021", "The Valley Courier", "2021-06-03"],
    ["3 June 2021 Last updated at 13:38 GMT", null, "2021-06-03"],
    ["AFP, Thursday 3 Jun 2021", null, "2021-06-03"],
    ["Follow COURIER8 on Twitter", "COURIER8", null],
    ["Follow us on Twitter", null, null],
    ["Follow Jane Roe on Twitter", null, null],
    ["Copyright 2021 Jane Roe", null, null],
    ["© 2021 The Associated Press. All rights reserved.", null, null],
  ])("%s", (line, outlet, published) => {
    expect(read(`${line}\n\nRiver takes houses\n\n${PROSE}\n\n${MORE}`)).toMatchObject({ outlet, published });
  });

  test.each(["Sept. 11, 2001, Attacks Remembered", "River Flood, June 16, 2014"])(
    "a headline with a date in it is no dateline: %s",
    (line) => {
      expect(read(`${line}\n\n${PROSE}\n\n${MORE}`)).toMatchObject({ headline: line, published: null });
    },
  );

  test("the last line of a list does not head what follows", () => {
    expect(blocks(`River up\n\n${PROSE}\n\n14 houses lost\n\n40 people brought out\n\n2 bridges shut\n\n${MORE}`)).toContain(
      "paragraph: 2 bridges shut",
    );
  });

  test("a date that heads a part of a chronicle is not the publication's", () => {
    expect(read(`How the river rose\n\n${PROSE}\n\nThursday, June 3, 2021\n\n${MORE}`).published).toBeNull();
  });

  test.each([
    ["Published 3 June 2021", "Last updated 4 June 2021", "2021-06-03"],
    ["Thu 3 Jun 2021 18.32 BST", "Last modified on Fri 4 Jun 2021 09.10 BST", "2021-06-03"],
    ["Last updated 4 June 2021", "", "2021-06-04"],
  ])("of %s and %s the first day counts", (first, second, day) => {
    expect(read(`River takes houses\n\n${first}\n\n${second}\n\n${PROSE}\n\n${MORE}`).published).toBe(day);
  });

  test("the page's scraps around a headline are not it", () => {
    expect(
      blocks(`NATION\nRiver takes 14 houses in Lower Marsh\nJane Roe in Lower Marsh\nLink copied!\n${PROSE}\n${MORE}`).slice(0, 4),
    ).toEqual([
      "furniture: NATION",
      "headline: River takes 14 houses in Lower Marsh",
      "byline: Jane Roe in Lower Marsh",
      "furniture: Link copied!",
    ]);
  });

  test("a dateline may stand on a line of its own", () => {
    const page = read(`River up\n\nRIPON, Calif. (KCRA) —\n\n${PROSE}\n\n${MORE}`);
    expect(page.blocks.map(({ kind }) => kind)).toEqual(["headline", "dateline", "paragraph", "paragraph"]);
    expect(page.datelinePlaces.map(({ start, end }) => page.text.slice(start, end))).toEqual(["RIPON"]);
    expect(page.evidence).toEqual(["dateline"]);
  });

  test("a further dateline is cut off where it names its agency", () => {
    expect(
      blocks(`River up\n\nMARSHTON (AP) - ${PROSE}\n\nRIPON, June 3 (AP) - ${MORE}`).filter((block) => block.startsWith("dateline")),
    ).toEqual(["dateline: MARSHTON (AP) -", "dateline: RIPON, June 3 (AP) -"]);
  });

  test("prose before a picture's credit stays prose where lines are not set apart", () => {
    expect(blocks(`River takes houses\n${PROSE}\n${MORE}\n(AP Photo/Jane Roe)\n${PROSE.replace("14", "15")}`)[2]).toBe(
      `paragraph: ${MORE}`,
    );
  });

  test("a link after its label is not the article's", () => {
    expect(blocks(`River takes houses\n\n${PROSE}\n\nRelated article\n\nThree lost as boat turns over in storm\n\n${MORE}`)[3]).toBe(
      "furniture: Three lost as boat turns over in storm",
    );
  });

  test("a Markdown heading is a headline without its mark", () => {
    expect(read(`# River takes houses\n\n${PROSE}\n\n${MORE}`).headline).toBe("River takes houses");
  });
});

describe("positions", () => {
  const body = `LOWER MARSH — The café’s 40 guests 😀 left e\u0301arly, said 𝒥ane Roe.`;
  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("with %s", (_, newline) => {
    const text = ["---", "outlet: Café 😀", "---", "River takes houses 😀", "", body, MORE, ""].join(newline);
    const page = read(text);
    expect(page.outlet).toBe("Café 😀");
    expect(page.tokens.every((token) => token.text === text.slice(token.start, token.end))).toBe(true);
    const forty = page.tokens.find((token) => token.text === "40");
    expect(text.slice(forty?.start).startsWith("40 guests")).toBe(true);
    expect(page.datelinePlaces.map(({ start, end }) => text.slice(start, end))).toEqual(["LOWER MARSH"]);
    expect(page.blocks.map(({ kind }) => kind)).toEqual(["front-matter", "headline", "dateline", "paragraph", "paragraph"]);
  });
});

describe("bad input", () => {
  test.each([
    ["nothing", ""],
    ["blanks", " \n\t\r\n\u00a0\ufeff"],
    ["NULs", "\0\0\0"],
    ["lone surrogates", "\ud800 \udc00\n\ud800"],
    ["only front matter", "---\noutlet: Courier\n---"],
    ["only an open mark", "“"],
    ["half a pair of marks", '"The river rose.'],
    ["only a dateline", "MARSHTON —"],
    ["only dashes", "---"],
  ])("%s", (_, text) => {
    const page = read(text);
    expect(page.outletLabel).toBe(page.outlet ?? "Valley Courier");
    expect(page.blocks.filter(({ kind }) => kind === "paragraph").length).toBeLessThanOrEqual(2);
  });

  test.each([
    ["one line of a megabyte", `${PROSE} `.repeat(10_000)],
    ["a megabyte of quotations", `"${PROSE}" he said. `.repeat(8_000)],
    ["a hundred thousand lines", "a\n".repeat(100_000)],
    ["a hundred thousand bylines", "By Jane Roe\n".repeat(50_000)],
    ["a hundred thousand rules", "---\n".repeat(100_000)],
  ])(
    "%s takes linear time",
    (_, text) => {
      expect(read(text).text).toBe(text);
    },
    20_000,
  );
});
