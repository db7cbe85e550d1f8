import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { firstEndingAfter, holderOf, offsetAt, pathOfUri, rangeOf, uriOfPath } from "../../server/spans.ts";

const TEXTS = ["", "a", "one\ntwo", "one\r\ntwo\r\n", "one\rtwo", "👩‍🚒 fire\n𝟙𝟜 homes", "e\u0301\u0301 x\r\n\r\n\u2028y", "\uD800 z\n"];

describe("offsets become positions and offsets again", () => {
  test.each(TEXTS)("%j", (text) => {
    const document = TextDocument.create("file:///a.txt", "article", 1, text);
    for (let offset = 0; offset <= text.length; offset++) {
      // Between the two halves of a line's end there is no place.
      if (text[offset - 1] === "\r" && text[offset] === "\n") continue;
      const { start } = rangeOf(document, { start: offset, end: text.length });
      expect(offsetAt(document, start)).toBe(offset);
    }
  });
});

describe("paths become URIs as VS Code writes them, and paths again", () => {
  test.each([
    ["/a/b.txt", "file:///a/b.txt"],
    ["/a b/ü#%?.txt", "file:///a%20b/%C3%BC%23%25%3F.txt"],
    ["/a/(x)'!*@&=+$,;:.txt", "file:///a/%28x%29%27%21%2A%40%26%3D%2B%24%2C%3B%3A.txt"],
    ["/a/[b]{c}^`|.txt", "file:///a/%5Bb%5D%7Bc%7D%5E%60%7C.txt"],
  ])("%s", (path, uri) => {
    expect(uriOfPath(path)).toBe(uri);
    expect(pathOfUri(uri)).toBe(path);
  });

  test.each(["untitled:Untitled-1", "file://host%%", "not a uri", "vscode-vfs://github/a/b.md"])("%s stands for itself", (uri) => {
    expect(pathOfUri(uri)).toBe(uri);
  });
});

describe("of spans in order", () => {
  const SPANS = [
    { start: 0, end: 4 },
    { start: 4, end: 9 },
    { start: 12, end: 13 },
  ];

  test.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [9, 2],
    [11, 2],
    [13, -1],
  ])("the first that ends after %i", (offset, expected) => {
    expect(SPANS.findIndex((span) => span === firstEndingAfter(SPANS, offset))).toBe(expected);
  });

  test.each([
    ["the whole of one", { start: 4, end: 9 }, 1],
    ["within one", { start: 1, end: 2 }, 0],
    ["over an end", { start: 3, end: 5 }, -1],
    ["between two", { start: 9, end: 11 }, -1],
    ["from between into one", { start: 10, end: 13 }, -1],
    ["behind all", { start: 13, end: 14 }, -1],
  ])("the one that holds %s", (_, span, expected) => {
    expect(SPANS.findIndex((one) => one === holderOf(SPANS, span))).toBe(expected);
  });

  test("none of none", () => expect(holderOf([], { start: 0, end: 1 })).toBeUndefined());
});
