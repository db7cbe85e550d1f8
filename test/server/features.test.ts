import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Hover, Location, SemanticTokens, SemanticTokensDelta } from "vscode-languageserver/node";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../server/features/semantic-tokens.ts";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { article, FULL, positionOf, startClient, type StartOptions, type TestClient } from "./client.ts";

const COURIER = article(
  "Valley Courier",
  "The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said.\n\nMayor Daniel Okafor said that 600 people were evacuated from Lower Marsh. “The water came up the stairs,\nand then it took the stairs,” Okafor said.",
);
const COAST = article(
  "Coast Post",
  "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.\n\nAbout 600 people were evacuated from Lower Marsh, Mr. Okafor said.",
  "2026-06-04",
);
const WIRE = article("Northern Wire", "Rain fell in Lower Marsh.", "2025-06-04");

async function clientOn(files: Record<string, string | Uint8Array>, options: StartOptions = {}) {
  const folder = folderOf(files);
  const client = await startClient({ folders: [folder], ...options });
  return { client, uri: (path: string) => uriOfPath(join(folder, path)) };
}

const STORY = { "courier.txt": COURIER, "coast.txt": COAST, "wire.txt": WIRE };

/** One server for all that only ask. */
const asked = await clientOn(STORY);

describe("hover", () => {
  test("at a figure shows what each outlet says, with links, agreement in words, and why", async () => {
    const { client, uri } = asked;
    const text = await client.hoverAt(uri("courier.txt"), positionOf(COURIER, "14 houses"));
    const lines = text.split("\n");
    expect(lines[0]).toMatch(/^\*\*.*Lower Marsh\*\*: 1 outlet says 14, 1 says 40, a later figure$/u);
    expect(lines[2]).toBe("| outlet | its words | value | says who |");
    expect(lines[4]).toMatch(
      /^\| \*\*Valley\sCourier\*\*\s\(here\) \| \[.*14 houses.*\]\(file:\/\/\/.*courier\.txt#L7,21\) \| 14 \| .*Maria Teller \|$/u,
    );
    expect(lines[5]).toMatch(
      /^\| ⚠\sCoast\sPost,\s4\sJune \| \[.*40 houses.*\]\(file:\/\/\/.*coast\.txt#L7,21\) \| 40 · differs \| officials \|$/u,
    );
    expect(text).toContain("\n\nNot in Northern Wire\n\nCompared for: ");
  });

  test("at a name shows what it names and how each outlet does", async () => {
    const { client, uri } = asked;
    const text = await client.hoverAt(uri("coast.txt"), positionOf(COAST, "Okafor"));
    expect(text.split("\n")[0]).toBe("**Daniel Okafor** · person, also Okafor");
    expect(text).toMatch(
      /\| \*\*Coast\sPost\*\*\s\(here\) \| \[Okafor\]\(file:.*\) \| .*surname of Daniel Okafor \|\n\| Valley\sCourier \| \[Daniel Okafor\]\(file:.*#L9,7\), \[Okafor\]/u,
    );
  });

  test("is plain for a client that reads no Markdown", async () => {
    const { client, uri } = await clientOn(STORY, { capabilities: { ...FULL, textDocument: {} } });
    const text = await client.hoverAt(uri("courier.txt"), positionOf(COURIER, "14 houses"));
    expect(text).toContain("⚠ Coast Post, 4 June | ");
    expect(text).not.toMatch(/file:|\*\*|\]\(/u);
  });

  test("answers for text that is not saved, and where there is nothing with nothing", async () => {
    const { client, uri } = await clientOn(STORY);
    await client.open(uri("courier.txt"), COURIER);
    await client.change(uri("courier.txt"), 2, COURIER.replace("14 houses", "17 houses"));
    expect(await client.hoverAt(uri("coast.txt"), positionOf(COAST, "40 houses"))).toContain("17 · differs");
    expect(await client.hoverAt(uri("courier.txt"), { line: 6, character: 1 })).toBe("");
    expect(await client.hoverAt(uri("nowhere.txt"), { line: 6, character: 1 })).toBe("");
    expect(await client.hoverAt("untitled:None", { line: 1e9, character: 1e9 })).toBe("");
  });

  test("lets nothing in an article act", async () => {
    const evil = "[x](command:a.b) <img src=x> `c` | www.evil.example **b** \u202E";
    const hostile = article(
      JSON.stringify(evil),
      `The flood destroyed 40 houses in Lower Marsh on Wednesday, said Maria [Teller](command:x)<b>.`,
    );
    const { client, uri } = await clientOn({ "courier.txt": COURIER, "a) [x](command:y).txt": hostile });
    const text = await client.hoverAt(uri("courier.txt"), positionOf(COURIER, "14 houses"));
    expect(text).toContain("40 · differs");
    const links = [...text.matchAll(/(?<!\\)\]\((?<target>[^)]*)\)/gu)].map((match) => match.groups?.["target"]);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^file:\/\/\/[\w\-./%]+#L\d+,\d+$/u);
    expect(text).not.toMatch(/<|\u202E|www\.|(?<!\\)`/u);
    for (const row of text.split("\n").filter((line) => line.startsWith("|"))) expect(row.match(/\|/gu)).toHaveLength(5);
  });
});

describe("positions", () => {
  const BODY = "👩‍🚒 Cafe\u0301: the flood destroyed 14 houses in Lower Marsh on Wednesday, Maria Teller said.";
  test.each([
    ["line feeds", "\n", ""],
    ["carriage returns and line feeds", "\r\n", ""],
    ["a byte-order mark", "\r\n", "\uFEFF"],
    ["carriage returns", "\r", ""],
  ])("are right with emoji, combining marks and %s", async (_, end, mark) => {
    const text = article("Valley Courier", BODY).replaceAll("\n", end);
    const { client, uri } = await clientOn({ "courier.txt": mark + text, "coast.txt": COAST });
    const start = positionOf(text, "14 houses", 0);
    const read = async () => {
      const params = { textDocument: { uri: uri("courier.txt") }, position: { line: start.line, character: start.character + 1 } };
      return client.connection.sendRequest<Hover | null>("textDocument/hover", params);
    };
    expect((await read())?.range?.start).toEqual(start);
    await client.open(uri("courier.txt"), text);
    expect((await read())?.range?.start).toEqual(start);
  });
});

function full(client: TestClient, uri: string): Promise<SemanticTokens> {
  return client.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", { textDocument: { uri } });
}

describe("semantic tokens", () => {
  test("mark names, figures, dates and quotations, and whether others dispute or corroborate them", async () => {
    const { client, uri } = asked;
    const marked = decode((await full(client, uri("courier.txt"))).data, COURIER);
    expect(marked).toContainEqual(["14 houses", "quantity", "disputed"]);
    expect(marked).toContainEqual(["600 people", "quantity", "corroborated"]);
    expect(marked).toContainEqual(["Daniel Okafor", "person", ""]);
    expect(marked).toContainEqual(["Lower Marsh", "place", ""]);
    expect(marked).toContainEqual(["The water came up the stairs,", "quotation", ""]);
    expect(marked).toContainEqual(["and then it took the stairs,", "quotation", ""]);
  });

  test("mark no dispute in an article for which its rule is off", async () => {
    const config = "overrides:\n  - paths: [courier.txt]\n    rules: { quantity-updated: off }\n";
    const { client, uri } = await clientOn({ ...STORY, ".second-source/config.yaml": config });
    expect(decode((await full(client, uri("courier.txt"))).data, COURIER)).toContainEqual(["14 houses", "quantity", ""]);
    expect(decode((await full(client, uri("coast.txt"))).data, COAST)).toContainEqual(["40 houses", "quantity", "disputed"]);
    await client.stop();
  });

  test("of a range are those of the whole that touch it", async () => {
    const { client, uri } = asked;
    const range = { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } };
    const params = { textDocument: { uri: uri("courier.txt") }, range };
    const answer = await client.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/range", params);
    const all = decode((await full(client, uri("courier.txt"))).data, COURIER);
    const some = decode(answer.data, COURIER);
    expect(all).toEqual(expect.arrayContaining(some));
    expect(some.length).toBeGreaterThan(2);
    expect(some.length).toBeLessThan(all.length);
  });

  test("after an edit come as the difference, and as a whole where it is to what nobody knows", async () => {
    const { client, uri } = await clientOn(STORY);
    await client.open(uri("courier.txt"), COURIER);
    const before = await full(client, uri("courier.txt"));
    await client.change(uri("courier.txt"), 2, COURIER.replace("14 houses", "a few houses"));
    const ask = (previousResultId: string) =>
      client.connection.sendRequest<SemanticTokensDelta | SemanticTokens>("textDocument/semanticTokens/full/delta", {
        textDocument: { uri: uri("courier.txt") },
        previousResultId,
      });
    const delta = await ask(before.resultId ?? "");
    expect("edits" in delta).toBe(true);
    const data = [...before.data];
    if ("edits" in delta) for (const edit of delta.edits.toReversed()) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const after = await full(client, uri("courier.txt"));
    expect(data).toEqual(after.data);
    expect("data" in (await ask("unknown"))).toBe(true);
  });
});

test("tokens are to be asked for again when another file changed what they say, and not when their own text did", async () => {
  const { client, uri } = await clientOn(STORY);
  await client.open(uri("courier.txt"), COURIER);
  await client.open(uri("coast.txt"), COAST);
  await full(client, uri("courier.txt"));
  await full(client, uri("coast.txt"));
  expect(client.refreshes).toBe(0);
  await client.change(uri("coast.txt"), 2, COAST.replace("40 houses", "14 houses"));
  await client.until(() => (client.refreshes > 0 ? true : undefined));
  expect(decode((await full(client, uri("courier.txt"))).data, COURIER)).toContainEqual(["14 houses", "quantity", "corroborated"]);
});

describe("references", () => {
  test("lead from a figure to the other outlets' and from a name to all its places", async () => {
    const { client, uri } = asked;
    const ask = (method: string, words: string) =>
      client.connection.sendRequest<Location[]>(method, {
        textDocument: { uri: uri("courier.txt") },
        position: positionOf(COURIER, words),
        context: { includeDeclaration: true },
      });
    const definition = await ask("textDocument/definition", "14 houses");
    expect(definition).toMatchObject([{ uri: uri("coast.txt"), range: { start: positionOf(COAST, "40 houses", 0) } }]);
    const references = await ask("textDocument/references", "Daniel Okafor");
    expect(references.map((one) => one.uri).toSorted()).toEqual([uri("coast.txt"), uri("courier.txt"), uri("courier.txt")]);
  });
});

function decode(data: readonly number[], text: string): [string, string, string][] {
  const lines = text.split("\n");
  const tokens: [string, string, string][] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const words = lines[line]?.slice(character, character + length) ?? "";
    tokens.push([words, TOKEN_TYPES[type] ?? "", TOKEN_MODIFIERS.filter((_, bit) => (modifiers & (1 << bit)) !== 0).join(" ")]);
  }
  return tokens;
}
