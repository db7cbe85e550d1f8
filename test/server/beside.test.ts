import { describe, expect, test } from "vitest";
import type { CodeLens, CompletionItem, CompletionList, InlayHint } from "vscode-languageserver/node";
import { FULL } from "./client.ts";
import { cursorIn, end, marsh, MARSH, textIn } from "./marsh.ts";

const REFRESHING = {
  ...FULL,
  workspace: { ...FULL.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
};
const server = await marsh();

/** A file's lenses, filled in: the paragraph's first words, the title, and what a click runs. */
async function lenses(
  { askOf, client }: typeof server,
  file: string,
  files = MARSH,
): Promise<[words: string, title: string, command: unknown][]> {
  const found = await askOf<CodeLens[]>("textDocument/codeLens", file);
  const filled = await Promise.all(found.map((lens) => client.connection.sendRequest<CodeLens>("codeLens/resolve", lens)));
  return filled.map(({ range, command }) => [textIn(files[file] ?? "", range).slice(0, 20), command?.title ?? "", command]);
}

describe("code lenses", () => {
  test("say above a paragraph how many outlets agree and how many differ, and compare them", async () => {
    const found = await lenses(server, "flood/courier.txt");
    expect(found.map(([words, title]) => [words, title])).toEqual([
      ["The flood destroyed ", "1 outlet agrees · 1 differs"],
      ["Mayor Daniel Okafor ", "1 outlet agrees"],
    ]);
    expect(found[0]?.[2]).toMatchObject({
      command: "secondSource.compare",
      arguments: [expect.stringMatching(/flood$/u), expect.stringMatching(/^g\d+$/u)],
    });
  });

  test("say who differs where nobody agrees", async () => {
    expect((await lenses(server, "flood/coast.txt"))[0]?.[1]).toBe("2 outlets differ");
  });

  test("are none where one outlet is alone", async () => {
    expect(await lenses(server, "other/tide.txt")).toEqual([]);
  });

  test("can be switched off and on, which is told at once", async () => {
    const other = await marsh(MARSH, { capabilities: REFRESHING, settings: { codeLens: false } });
    expect(await lenses(other, "flood/courier.txt")).toEqual([]);
    other.client.settings = { codeLens: true };
    const before = other.client.lensRefreshes;
    await other.client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await other.client.until(() => (other.client.lensRefreshes > before ? true : undefined));
    expect(await lenses(other, "flood/courier.txt")).toHaveLength(2);
    expect(other.client.logs.join("\n")).not.toContain("codeLens");
    await end(other);
  });

  test("are to be asked for again when another file changed", async () => {
    const other = await marsh(MARSH, { capabilities: REFRESHING });
    for (const file of ["flood/courier.txt", "flood/coast.txt"]) await other.client.open(other.uri(file), MARSH[file] ?? "");
    await lenses(other, "flood/courier.txt");
    const before = other.client.lensRefreshes;
    await other.client.change(other.uri("flood/coast.txt"), 2, (MARSH["flood/coast.txt"] ?? "").replace("40 houses", "14 houses"));
    await other.client.until(() => (other.client.lensRefreshes > before ? true : undefined));
    expect((await lenses(other, "flood/courier.txt"))[0]?.[1]).toBe("2 outlets agree");
    await end(other);
  });

  test.each([null, {}, { article: "/nowhere", start: 0, end: 1 }, { article: 1, start: "x" }])(
    "with strange data (%j) stay as they are",
    async (data) => {
      const lens = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, data };
      expect((await server.client.connection.sendRequest<CodeLens>("codeLens/resolve", lens)).command).toBeUndefined();
    },
  );
});

const ALL = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

/** A text's hints, each after the words before it. */
async function hints({ client, withText }: typeof server, body: string, range = ALL): Promise<string[]> {
  const text = `---\noutlet: Gate\npublished: 2026-06-05\n---\n\n${body}\n`;
  const textDocument = { uri: "untitled:Gate" };
  const ask = () => client.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", { textDocument, range });
  const found = await withText(textDocument.uri, text, ask);
  return found.map(({ position, label }) => {
    const before = textIn(text, { start: { line: position.line, character: 0 }, end: position });
    return `${before.split(" ").at(-1) ?? ""} [${typeof label === "string" ? label : ""}]`;
  });
}

/** One server that gives all hints. */
const ALL_ON = { inlayHints: { dates: true, units: true, pronouns: true } };
const hinting = await marsh({}, { settings: ALL_ON });

describe("inlay hints", () => {
  const BODY = "Mayor Daniel Okafor said on Wednesday that 12 miles of road were closed. “We had no warning,” he said.";

  test.each<[settings: Record<string, unknown>, expected: readonly string[]]>([
    [{}, []],
    [{ "inlayHints.dates": true }, ["Wednesday [2026-06-03]"]],
    [{ inlayHints: { units: true } }, ["miles [≈ 19 km]"]],
    [{ inlayHints: { pronouns: true, units: "yes" } }, ["he [Daniel Okafor]"]],
  ])("with the settings %j", async (settings, expected) => {
    const other = await marsh({}, { settings });
    expect(await hints(other, BODY)).toEqual(expected);
    await end(other);
  });

  test("are given for the lines that are asked for", async () => {
    expect(await hints(hinting, `Nothing here.\n\n${BODY}`, { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } })).toEqual(
      [],
    );
  });

  test.each<[what: string, body: string, expected: readonly string[]]>([
    ["a week is a range", "The council met last week.", ["week [2026-05-25 to 2026-05-31]"]],
    ["a day with its year says it by itself", "The council met on May 4, 2025.", []],
    ["a vague time stays vague", "The council met in recent days.", []],
    ["feet are metres", "The water stood six feet high.", ["feet [≈ 1.8 m]"]],
    ["kilometres are miles", "They walked 40 kilometers.", ["kilometers [≈ 25 mi]"]],
    ["a temperature is converted", "It was 95 degrees Fahrenheit.", ["Fahrenheit [≈ 35 °C]"]],
    ["a difference of temperatures is not", "It became warmer by 9 degrees Fahrenheit.", []],
    ["a count has no other unit", "It took 40 houses.", []],
    ["dollars are money, pounds of flour are not", "They sent 200 pounds of flour for $300.", ["pounds [≈ 91 kg]"]],
    ["nobody is meant where two are named", "Daniel Okafor met Jonas Reed. “We had no warning,” he said.", []],
    ["nobody is meant where somebody else comes in", "“Go,” Daniel Okafor said to a nurse. “We had no warning,” she said.", []],
    ["nor where nobody is named", "An officer spoke. “We had no warning,” he said.", []],
  ])("%s", async (_, body, expected) => {
    expect(await hints(hinting, body)).toEqual(expected);
  });

  test("are to be asked for again when the settings change", async () => {
    const other = await marsh(MARSH, { capabilities: REFRESHING });
    await other.askOf("textDocument/inlayHint", "flood/courier.txt", { range: ALL });
    other.client.settings = ALL_ON;
    await other.client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await other.client.until(() => (other.client.hintRefreshes > 0 ? true : undefined));
    expect(await other.askOf<InlayHint[]>("textDocument/inlayHint", "flood/courier.txt", { range: ALL })).not.toEqual([]);
    await end(other);
  });
});

describe("completion", () => {
  const DRAFT = "flood/draft.txt";
  /** What is offered at the cursor of a draft beside the other articles. */
  async function offered(marked: string, { client, uri, withText } = server): Promise<CompletionItem[]> {
    const text = `---\noutlet: Draft\npublished: 2026-06-06\nheadline: x\n---\n\n${marked}\n`;
    const textDocument = { uri: uri(DRAFT) };
    const position = cursorIn(text.replace("<|>", ""), marked);
    const ask = () => client.connection.sendRequest<CompletionList>("textDocument/completion", { textDocument, position });
    const { items, isIncomplete } = await withText(textDocument.uri, text.replace("<|>", ""), ask);
    expect(isIncomplete).toBe(false);
    return items;
  }

  test.each<[what: string, marked: string, expected: readonly string[]]>([
    [
      "a name as others write it, with its outlets",
      "The mayor, Oka<|>",
      ["Okafor | Coast Post and 2 more", "Daniel Okafor | Coast Post and 1 more"],
    ],
    [
      "a name in small letters, where no ordinary word begins so",
      "The mayor, oka<|>",
      ["Okafor | Coast Post and 2 more", "Daniel Okafor | Coast Post and 1 more"],
    ],
    ["a figure after its digits", "It destroyed 14<|>", ["14 houses | Valley Courier and 1 more"]],
    ["a figure after its first digit", "It destroyed 4<|>", ["40 houses | Coast Post"]],
    ["nothing after two letters", "The mayor, Ok<|>", []],
    ["nothing for what begins an ordinary word", "The peo<|>", []],
    ["nothing within a word", "The mayor, Oka<|>x", []],
    ["nothing for other figures", "It destroyed 77<|>", []],
    ["names of another story are not this one's", "In the Org<|>", []],
  ])("offers %s", async (_, marked, expected) => {
    const items = await offered(marked);
    expect(items.map(({ label, detail }) => `${label} | ${detail ?? ""}`)).toEqual(expected);
  });

  test("offers all figures, then all names, where nothing is typed", async () => {
    const labels = (await offered("It destroyed <|>")).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(["14 houses", "40 houses", "600 people", "Lower Marsh", "Harlow"]));
    expect(labels.indexOf("Lower Marsh")).toBeGreaterThan(labels.indexOf("40 houses"));
    expect(labels).not.toContain("9,000 visitors");
  });

  test("offers nothing in the front matter", async () => {
    expect(await server.ask("textDocument/completion", "flood/courier.txt", "headline: Flo<|>od in Lower")).toEqual({
      isIncomplete: false,
      items: [],
    });
    expect(await server.ask("textDocument/completion", "flood/courier.txt", "headline: <|>Flood")).toEqual({
      isIncomplete: false,
      items: [],
    });
    expect(await server.ask("textDocument/completion", "flood/courier.txt", "2026-06-05<|>")).toEqual({ isIncomplete: false, items: [] });
  });

  test("replaces what is typed, and shows the sentence that it is from", async () => {
    const capabilities = {
      ...FULL,
      textDocument: { ...FULL.textDocument, completion: { completionItem: { documentationFormat: ["markdown" as const] } } },
    };
    const other = await marsh(MARSH, { capabilities });
    const [item] = await offered("It destroyed 4<|>", other);
    await end(other);
    const words = "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.";
    expect(item?.textEdit).toMatchObject({ newText: "40 houses", range: { start: { character: 13 }, end: { character: 14 } } });
    expect(item?.documentation).toEqual({ kind: "markdown", value: `**Coast Post**: ${words}` });
    const [plain] = await offered("It destroyed 4<|>");
    expect(plain?.documentation).toEqual({ kind: "plaintext", value: `Coast Post: ${words}` });
  });
});
