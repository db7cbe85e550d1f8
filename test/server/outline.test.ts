import { describe, expect, test } from "vitest";
import type { DocumentLink, DocumentSymbol, FoldingRange, Position, SelectionRange, SymbolInformation } from "vscode-languageserver/node";
import { FULL } from "./client.ts";
import { cursorIn, end, marsh, MARSH, textIn } from "./marsh.ts";

const COURIER = MARSH["flood/courier.txt"] ?? "";
const NESTING = { ...FULL, textDocument: { ...FULL.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
const server = await marsh(MARSH, { capabilities: NESTING });
const { askOf, client, uri } = server;

/** An outline as a person reads it. */
function outline(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${"  ".repeat(depth)}${name}${detail === undefined || detail === "" ? "" : ` | ${detail}`}`,
    ...outline(children, depth + 1),
  ]);
}

describe("document symbols", () => {
  test("are headline, sections, paragraphs, and in them claims with how others stand and who is named first there", async () => {
    const lines = outline(await askOf<DocumentSymbol[]>("textDocument/documentSymbol", "flood/courier.txt"));
    expect(lines[0]).toBe("Flood in Lower Marsh destroys homes | headline");
    expect(lines.filter((line) => line.endsWith("  Lower Marsh | place"))).toHaveLength(1);
    const part = lines.slice(lines.indexOf("Rescue | section"));
    expect(part).toEqual(expect.arrayContaining(["Rescue | section", "    12 miles", "    Harlow | place"]));
    expect(lines.some((line) => /^ +14 houses \| 1 outlet agrees · 1 differs$/u.test(line))).toBe(true);
    expect(lines.some((line) => /^ +600 people \| 1 outlet agrees$/u.test(line))).toBe(true);
    expect(lines.filter((line) => line.endsWith("Daniel Okafor | person"))).toHaveLength(1);
  });

  test("hold one another, and themselves hold what is selected", async () => {
    const check = (symbol: DocumentSymbol): void => {
      expect(textIn(COURIER, symbol.range)).toContain(textIn(COURIER, symbol.selectionRange));
      for (const child of symbol.children ?? []) {
        expect(isWithin(child.range, symbol.range)).toBe(true);
        check(child);
      }
    };
    const symbols = await askOf<DocumentSymbol[]>("textDocument/documentSymbol", "flood/courier.txt");
    for (const symbol of symbols) check(symbol);
  });

  test("are a flat list for a client that knows no more", async () => {
    const flat = await marsh();
    const symbols = await flat.askOf<SymbolInformation[]>("textDocument/documentSymbol", "flood/courier.txt");
    expect(symbols.find(({ name }) => name === "12 miles")).toMatchObject({
      location: { uri: flat.uri("flood/courier.txt") },
      containerName: expect.any(String),
    });
    await end(flat);
  });
});

describe("workspace symbols", () => {
  test.each<[query: string, first: string]>([
    ["okafor", "Daniel Okafor | 3 outlets"],
    ["dnlokf", "Daniel Okafor | 3 outlets"],
    ["Lower M", "Lower Marsh | 3 outlets"],
    ["14 h", "14 houses | Valley Courier"],
    ["9,000", "9,000 visitors | Tide"],
  ])("%s", async (query, first) => {
    const found = await client.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query });
    expect(found.map(({ name, containerName }) => `${name} | ${containerName ?? ""}`)[0]).toBe(first);
    expect(found[0] && server.read(found[0].location)).toContain(found[0]?.name);
  });

  test.each(["no such thing", "\u0000", "x".repeat(10_000)])("nothing for %j", async (query) => {
    expect(await client.connection.sendRequest("workspace/symbol", { query })).toEqual([]);
  });

  test("all for an empty query, and not more than a list is good for", async () => {
    const many = Array.from({ length: 300 }, (_, index) => `The council counted ${index + 1000} sheep in Harlow.`).join("\n\n");
    const other = await marsh({ "a/many.txt": `---\noutlet: Many\npublished: 2026-06-05\n---\n\n${many}\n` });
    const found = await other.client.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query: "" });
    expect(found).toHaveLength(200);
    await end(other);
  });

  test("first what begins with all of the query's words, however much else has its letters", async () => {
    const many = Array.from({ length: 300 }, (_, index) => `The council counted ${1000 + index * 10 + 4} horses in Harlow.`).join("\n\n");
    const few = "The mayor counted 14 horses in Tull, and 9 of the 14 horses were lame.";
    const head = "---\noutlet: Many\npublished: 2026-06-05\n---\n\n";
    const other = await marsh({ "a/many.txt": `${head}${many}\n`, "z/few.txt": `${head}${few}\n` });
    const ask = (query: string) => other.client.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query });
    for (const query of ["14 horses", "14 h", "14horses"]) expect((await ask(query))[0]?.name).toBe("14 horses");
    expect((await ask("horses"))[0]?.name).toMatch(/horses$/u);
    await end(other);
  });
});

describe("folding", () => {
  test("folds the front matter, the page's furniture and sections", async () => {
    const ranges = await askOf<FoldingRange[]>("textDocument/foldingRange", "flood/courier.txt");
    const lines = COURIER.split("\n");
    expect(ranges.map(({ startLine, endLine, kind }) => [lines[startLine], lines[endLine], kind])).toEqual([
      ["---", "---", "region"],
      ["SEE ALSO", "Copyright 2026 Valley Courier", "comment"],
      ["Rescue", expect.stringMatching(/^Boats went/u), undefined],
    ]);
  });

  test("folds nothing in an article without parts", async () => {
    const textDocument = { uri: "untitled:Plain" };
    const ask = () => client.connection.sendRequest("textDocument/foldingRange", { textDocument });
    const text = "HARLOW — The council met on Monday.\n\nIt meets again on Friday.\n";
    expect(await server.withText(textDocument.uri, text, ask)).toEqual([]);
  });
});

describe("selection ranges", () => {
  test.each<[what: string, at: string, expected: readonly (string | RegExp)[]]>([
    [
      "word, name, sentence, paragraph, text",
      "Daniel Oka<|>for said",
      ["Okafor", "Daniel Okafor", /^Mayor .*evacuated\.$/u, /^Mayor .*said\.$/u, /^---/u],
    ],
    ["word, figure, sentence, paragraph, text", "14 hou<|>ses", ["houses", "14 houses", /^The flood .*said\.$/u, /^---/u]],
    ["word, quotation, with its marks", "no warn<|>ing", ["warning", "We had no warning", /^“We had no warning,?”$/u]],
  ])("%s", async (_, at, expected) => {
    const position = cursorIn(COURIER, at);
    const [found] = await askOf<SelectionRange[]>("textDocument/selectionRange", "flood/courier.txt", { positions: [position] });
    const texts: string[] = [];
    for (let range: SelectionRange | undefined = found; range; range = range.parent) texts.push(textIn(COURIER, range.range));
    // In order, maybe with others between.
    let from = 0;
    for (const one of expected) {
      const index = texts.findIndex(
        (text, place) => place >= from && (typeof one === "string" ? text.replace(/,$/u, "") === one : one.test(text)),
      );
      expect(index, `${String(one)} in ${JSON.stringify(texts)}`).toBeGreaterThanOrEqual(from);
      from = index + 1;
    }
    for (const [index, text] of texts.entries()) expect(text.length).toBeGreaterThan(texts[index - 1]?.length ?? 0);
  });

  test("one for each position, also where there is no word", async () => {
    const positions = [
      { line: 0, character: 0 },
      { line: 6, character: 0 },
      { line: 1e6, character: 1e6 },
    ];
    expect(await askOf<SelectionRange[]>("textDocument/selectionRange", "flood/courier.txt", { positions })).toHaveLength(3);
    expect(
      await client.connection.sendRequest("textDocument/selectionRange", { textDocument: { uri: "untitled:None" }, positions }),
    ).toBeNull();
  });
});

describe("document links", () => {
  const HEAD = "outlet: Gate\npublished: 2026-06-05\n";
  const POINTED = `https://gate.example/a${".".repeat(300_000)}a`;
  test.each<[what: string, matter: string, body: string, expected: readonly string[]]>([
    ["an address", `${HEAD}url: https://gate.example/a?b=1#c`, "Plain.", ["https://gate.example/a?b=1#c"]],
    ["in quotation marks", `${HEAD}url: "http://gate.example/x"`, "Plain.", ["http://gate.example/x"]],
    ["no command, file, script or mail", `${HEAD}url: command:a.b file:///etc/passwd javascript:alert(1) mailto:a@b.c`, "Plain.", []],
    ["none in the text", HEAD.trimEnd(), "See https://gate.example/y for more.", []],
    ["without what ends a sentence", `${HEAD}url: See (https://gate.example/a).), now`, "Plain.", ["https://gate.example/a"]],
    ["with as many points as it likes", `${HEAD}url: ${POINTED}`, "Plain.", [POINTED]],
    ["none that is none", `${HEAD}url: https:// http://[`, "Plain.", []],
  ])("%s", async (_, matter, body, expected) => {
    const text = `---\n${matter}\n---\n\nHARLOW — The council met on Monday. ${body}\n`;
    const textDocument = { uri: "untitled:Gate" };
    const ask = () => client.connection.sendRequest<DocumentLink[]>("textDocument/documentLink", { textDocument });
    const links = await server.withText(textDocument.uri, text, ask);
    expect(links.map(({ target }) => target)).toEqual(expected);
    for (const { tooltip } of links) expect(tooltip).toBe("Open gate.example");
  });

  test("cover the address and no more", async () => {
    const [link] = await askOf<DocumentLink[]>("textDocument/documentLink", "flood/courier.txt");
    expect(link && textIn(COURIER, link.range)).toBe("https://courier.example/flood?id=1");
  });

  test.each(["documentSymbol", "foldingRange", "documentLink"])("%s of nothing is nothing", async (what) => {
    expect(await client.connection.sendRequest(`textDocument/${what}`, { textDocument: { uri: `${uri("flood")}/none.txt` } })).toEqual([]);
  });
});

function isWithin(inner: SelectionRange["range"], outer: SelectionRange["range"]): boolean {
  return isOrdered(outer.start, inner.start) && isOrdered(inner.end, outer.end);
}

function isOrdered(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
