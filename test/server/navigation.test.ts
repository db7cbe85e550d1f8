import { describe, expect, test } from "vitest";
import type { DocumentHighlight, Location, LocationLink } from "vscode-languageserver/node";
import { FULL } from "./client.ts";
import { marsh, MARSH, textIn } from "./marsh.ts";

const { ask, read, client } = await marsh();

/** Where plain words, front matter and nowhere are asked for: nothing is offered there. */
const NOTHING: readonly [file: string, at: string][] = [
  ["flood/courier.txt", "The fl<|>ood destroyed"],
  ["flood/courier.txt", "outlet: Valley Cou<|>rier"],
  ["flood/courier.txt", "More abo<|>ut the river"],
];

describe("go to definition", () => {
  test.each<[what: string, file: string, at: string, expected: readonly string[]]>([
    ["a figure that others dispute leads to those who do", "flood/courier.txt", "14 hou<|>ses", ["flood/coast.txt: 40 houses"]],
    [
      "one that two dispute leads to both",
      "flood/coast.txt",
      "40 hou<|>ses",
      ["flood/courier.txt: 14 houses", "flood/wire.txt: 14 houses"],
    ],
    ["one that all agree on leads to the others", "flood/courier.txt", "600 peo<|>ple", ["flood/coast.txt: About 600 people"]],
    ["a figure of one outlet leads nowhere", "flood/courier.txt", "12 mi<|>les", []],
    [
      "a surname leads to the first full name in the article",
      "flood/courier.txt",
      "Oka<|>for thanked",
      ["flood/courier.txt: Daniel Okafor"],
    ],
    ["also where that stands later", "flood/coast.txt", "Mr. Oka<|>for", ["flood/coast.txt: Daniel Okafor"]],
    [
      "a full name leads to itself, so that editors offer the references",
      "flood/coast.txt",
      "Daniel Oka<|>for",
      ["flood/coast.txt: Daniel Okafor"],
    ],
    [
      "a surname that stands alone in its article leads to another's full name",
      "flood/wire.txt",
      "Oka<|>for",
      ["flood/coast.txt: Daniel Okafor"],
    ],
    ...NOTHING.map(([file, at]): [string, string, string, string[]] => [`nothing at ${at}`, file, at, []]),
  ])("%s", async (_, file, at, expected) => {
    const found = await ask<Location[]>("textDocument/definition", file, at);
    expect(found.map(read)).toEqual(expected);
  });

  test("comes with the sentence around it where the client shows that", async () => {
    const linking = await marsh(MARSH, {
      capabilities: { ...FULL, textDocument: { ...FULL.textDocument, definition: { linkSupport: true } } },
    });
    const [link] = await linking.ask<LocationLink[]>("textDocument/definition", "flood/courier.txt", "14 hou<|>ses");
    const text = MARSH["flood/coast.txt"] ?? "";
    expect(link && textIn(text, link.targetSelectionRange)).toBe("40 houses");
    expect(link && textIn(text, link.targetRange)).toBe("The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.");
    expect(link?.originSelectionRange && textIn(MARSH["flood/courier.txt"] ?? "", link.originSelectionRange)).toBe("14 houses");
  });
});

describe("find references", () => {
  const figures = ["flood/coast.txt: 40 houses", "flood/courier.txt: 14 houses", "flood/wire.txt: 14 houses"];
  test.each<[what: string, file: string, at: string, withSelf: boolean, expected: readonly string[]]>([
    ["every outlet's figure", "flood/courier.txt", "14 hou<|>ses", true, figures],
    ["every other figure", "flood/courier.txt", "14 hou<|>ses", false, figures.filter((one) => !one.includes("courier"))],
    [
      "every mention in every article, whatever its spelling",
      "flood/wire.txt",
      "Oka<|>for",
      true,
      [
        "flood/coast.txt: Okafor",
        "flood/coast.txt: Daniel Okafor",
        "flood/courier.txt: Daniel Okafor",
        "flood/courier.txt: Okafor",
        "flood/courier.txt: Okafor",
        "flood/wire.txt: Okafor",
      ],
    ],
    ["names of another story are others", "other/tide.txt", "Har<|>low", true, ["other/tide.txt: Harlow"]],
    ...NOTHING.map(([file, at]): [string, string, string, boolean, string[]] => [`nothing at ${at}`, file, at, true, []]),
  ])("%s", async (_, file, at, includeDeclaration, expected) => {
    const found = await ask<Location[]>("textDocument/references", file, at, { context: { includeDeclaration } });
    expect(found.map(read)).toEqual(expected);
  });
});

describe("highlights", () => {
  test.each<[what: string, file: string, at: string, expected: readonly string[] | null]>([
    ["a name's mentions in this article", "flood/courier.txt", "Oka<|>for thanked", ["Daniel Okafor", "Okafor", "Okafor"]],
    ["a figure alone", "flood/courier.txt", "14 hou<|>ses", ["14 houses"]],
    ["a figure of one outlet", "flood/courier.txt", "12 mi<|>les", ["12 miles"]],
    ["no quotation at its plain words", "flood/courier.txt", "came up the st<|>airs", null],
    ...NOTHING.map(([file, at]): [string, string, string, null] => [`nothing at ${at}`, file, at, null]),
  ])("%s", async (_, file, at, expected) => {
    const found = await ask<DocumentHighlight[] | null>("textDocument/documentHighlight", file, at);
    expect(found?.map(({ range }) => textIn(MARSH[file] ?? "", range)) ?? null).toEqual(expected);
  });
});

describe("where there is nothing", () => {
  const context = { includeDeclaration: true };
  test.each([
    ["textDocument/definition", []],
    ["textDocument/references", []],
    ["textDocument/documentHighlight", null],
    ["textDocument/hover", null],
  ])("%s says so", async (method, nothing) => {
    for (const uri of ["untitled:None", "file:///nowhere/none.txt", "nonsense"]) {
      expect(await client.connection.sendRequest(method, { textDocument: { uri }, position: { line: 0, character: 0 }, context })).toEqual(
        nothing,
      );
    }
  });

  test("a position past the end is the end", async () => {
    const far = { position: { line: 1e6, character: 1e6 }, context };
    expect(await ask("textDocument/references", "flood/wire.txt", "Oka<|>for", far)).toEqual([]);
    expect(await ask("textDocument/documentHighlight", "flood/wire.txt", "Oka<|>for", far)).toBeNull();
  });
});
