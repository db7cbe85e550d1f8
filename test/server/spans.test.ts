import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { offsetAt, pathOfUri, rangeOf, uriOfPath } from "../../server/spans.ts";

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
