import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DocumentDiagnosticReport, Hover, Location } from "vscode-languageserver/node";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { article, FULL, positionOf, startClient, type TestClient } from "./client.ts";

const COURIER = article("Valley Courier", "The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said.");
const COAST = article("Coast Post", "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.");
const FIGURE = "14 houses";

/** Where the other side of the figure is, as seen from one. */
function otherSide(client: TestClient, uri: string, text = COURIER): Promise<Location[]> {
  return client.connection.sendRequest("textDocument/definition", { textDocument: { uri }, position: positionOf(text, FIGURE) });
}

function rangeOfFigure(text: string) {
  const start = positionOf(text, FIGURE, 0);
  return { start, end: { line: start.line, character: start.character + FIGURE.length } };
}

describe("an open text", () => {
  const others = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`other/${index}.txt`, COURIER.repeat(6)]));

  test("and its story are answered for before the rest of the workspace is read", async () => {
    const folder = folderOf({ ...others, "story/courier.txt": COURIER, "story/coast.txt": COAST });
    const uri = uriOfPath(join(folder, "story/courier.txt"));
    const client = await startClient({ folders: [folder] });
    await client.open(uri, COURIER);
    expect((await otherSide(client, uri)).map((one) => one.uri)).toEqual([uriOfPath(join(folder, "story/coast.txt"))]);
    expect(client.logs.some((line) => line.startsWith("Read "))).toBe(false);
    // What concerns the whole workspace waits for all of it.
    const symbols = await client.connection.sendRequest<{ location: Location }[]>("workspace/symbol", { query: "Maria Teller" });
    expect(symbols.map(({ location }) => location.uri.includes("/other/"))).toContain(true);
    await client.stop();
  });

  test("is answered for after an edit while the rest is still read", async () => {
    const folder = folderOf({ ...others, "story/courier.txt": COURIER, "story/coast.txt": COAST });
    const uri = uriOfPath(join(folder, "story/courier.txt"));
    const capabilities = { ...FULL, textDocument: { ...FULL.textDocument, diagnostic: {} } };
    const client = await startClient({ folders: [folder], capabilities });
    await client.open(uri, COURIER);
    await otherSide(client, uri);
    await client.change(uri, 2, COURIER.replace("14 houses", "40 houses"));
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
    expect(report).toMatchObject({ kind: "full", items: [] });
    expect(client.logs.some((line) => line.startsWith("Read "))).toBe(false);
    await client.stop();
  });

  test("in a story of the settings waits for that story's other folders, and no longer", async () => {
    const folder = folderOf({ ...others, "here/courier.txt": COURIER, "there/coast.txt": COAST });
    const uri = uriOfPath(join(folder, "here/courier.txt"));
    const settings = { stories: [{ name: "flood", articles: ["here/**", "there/**"] }] };
    const client = await startClient({ folders: [folder], settings });
    await client.open(uri, COURIER);
    expect((await otherSide(client, uri)).map((one) => one.uri)).toEqual([uriOfPath(join(folder, "there/coast.txt"))]);
    expect(client.logs.some((line) => line.startsWith("Read "))).toBe(false);
    await client.stop();
  });
});

describe("addresses", () => {
  const NAMES = [
    "100 % wahr.txt",
    "a#b.txt",
    "ein leeres Blatt.txt",
    "Überschwemmung.txt",
    "U\u0308berschwemmung.txt",
    "洪水.txt",
    "🌊.txt",
    "[x](y) & 'z'!.txt",
    "a+b=c;d,e@f.txt",
    "100%25.txt",
  ];
  const folder = folderOf(
    Object.fromEntries(
      NAMES.flatMap((name, index) => [
        [`fl ood ${index}/${name}`, COAST],
        [`fl ood ${index}/courier.txt`, COURIER],
      ]),
    ),
  );
  const served = startClient({ folders: [folder] });

  test.each(NAMES.map((name, index) => [name, index] as const))("%s leads there and back, on the disk and open", async (name, index) => {
    const client = await served;
    const [courier, other] = [uriOfPath(join(folder, `fl ood ${index}/courier.txt`)), uriOfPath(join(folder, `fl ood ${index}/${name}`))];
    // The other pairs may be taken for the same story.
    const find = async () => (await otherSide(client, courier)).find(({ uri }) => uri === other);
    expect(await find()).toBeDefined();
    await client.open(other, COAST.replace("40 houses", "400 houses"));
    const { range } = (await find()) ?? {};
    expect(range && range.end.character - range.start.character).toBe("400 houses".length);
    expect(await client.hoverAt(courier, positionOf(COURIER, FIGURE))).toContain("400");
  });

  test("of texts that are not saved work like others", async () => {
    const client = await startClient({});
    for (const uri of ["untitled:Untitled-1", "untitled:a b#c%.txt"]) {
      await client.open(uri, COURIER);
      const hover = await client.connection.sendRequest("textDocument/documentHighlight", {
        textDocument: { uri },
        position: positionOf(COURIER, FIGURE),
      });
      expect(hover).toMatchObject([{ range: rangeOfFigure(COURIER) }]);
    }
    await client.stop();
  });

  test.each([
    ["line feeds", "\n"],
    ["carriage returns and line feeds", "\r\n"],
  ])("of places are right after a byte-order mark, with %s", async (_, ending) => {
    const coast = COAST.replaceAll("\n", ending);
    const folder = folderOf({ "flood/courier.txt": COURIER, "flood/coast.txt": `\uFEFF${coast}` });
    const client = await startClient({ folders: [folder] });
    const [found] = await otherSide(client, uriOfPath(join(folder, "flood/courier.txt")));
    expect(found?.range.start).toEqual(positionOf(coast, "40 houses", 0));
    await client.stop();
  });

  test("of a folder that is reached by a link are those that the client uses", async () => {
    const real = folderOf({ "flood/courier.txt": COURIER, "flood/coast.txt": COAST });
    const link = join(folderOf({}), "linked");
    symlinkSync(real, link);
    const client = await startClient({ folders: [link] });
    const found = await otherSide(client, uriOfPath(join(link, "flood/courier.txt")));
    expect(found.map(({ uri }) => uri)).toEqual([uriOfPath(join(link, "flood/coast.txt"))]);
    await client.stop();
  });

  test("within a folder that is a folder of the workspace itself are read once, with its own settings", async () => {
    const outer = folderOf({
      "flood/courier.txt": COURIER,
      "flood/coast.txt": COAST,
      "flood/.second-source/config.yaml": "rules:\n  quantity-disagrees: hint\n",
    });
    const client = await startClient({ folders: [outer, join(outer, "flood")] });
    const uri = uriOfPath(join(outer, "flood/courier.txt"));
    expect(await otherSide(client, uri)).toHaveLength(1);
    const problems = await client.until(() => client.diagnostics.get(uri)?.diagnostics);
    expect(problems.map(({ code, severity }) => [code, severity])).toContainEqual(["quantity-disagrees", 4]);
    expect(client.status()?.total.stories).toBe(1);
    await client.stop();
  });

  test("of a file that comes while its folder is open", async () => {
    const folder = folderOf({ "flood/courier.txt": COURIER });
    const client = await startClient({ folders: [folder] });
    const uri = uriOfPath(join(folder, "flood/courier.txt"));
    await client.open(uri, COURIER);
    expect(await otherSide(client, uri)).toEqual([]);
    writeFileSync(join(folder, "flood/ä #1.txt"), COAST);
    const late = uriOfPath(join(folder, "flood/ä #1.txt"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: late, type: 1 }] });
    await client.until(() => ((client.diagnostics.get(late)?.diagnostics.length ?? 0) > 0 ? true : undefined));
    expect((await otherSide(client, uri)).map((one) => one.uri)).toEqual([late]);
    await client.stop();
  });
});

describe("positions", () => {
  test("are said to be in UTF-16 code units, and are", async () => {
    const client = await startClient({});
    expect(client.initialized.capabilities.positionEncoding).toBe("utf-16");
    const text = COURIER.replace("The flood", "👩‍🚒 e\u0301 The flood");
    await client.open("untitled:One", text);
    const found = await client.connection.sendRequest<Hover[]>("textDocument/documentHighlight", {
      textDocument: { uri: "untitled:One" },
      position: positionOf(text, FIGURE),
    });
    expect(found).toMatchObject([{ range: rangeOfFigure(text) }]);
    await client.stop();
  });
});
