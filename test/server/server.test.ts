import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { positionOf } from "./client.ts";
import { clientOn, COAST, codes, COURIER, disagreements, STORY, watched } from "./flood.ts";

describe("problems", () => {
  test("are told in every article, none of them open, each with the other side and a link to the rule", async () => {
    const { client, uri } = await clientOn(STORY);
    const [problem] = await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
    expect(problem).toMatchObject({ source: "second-source", severity: 2, range: { start: { line: 6, character: 20 } } });
    expect(problem?.message).toContain("Coast Post");
    expect(problem?.codeDescription?.href).toMatch(/^https:\/\/.*quantity-disagrees$/u);
    const [related] = problem?.relatedInformation ?? [];
    expect(related?.location).toMatchObject({ uri: uri("flood/coast.txt"), range: { start: { line: 6, character: 20 } } });
    expect(related?.message).toMatch(/^Coast Post: .*40 houses/u);
    expect(client.diagnostics.get(uri("flood/courier.txt"))?.version).toBeUndefined();
    await codes(client, uri("flood/coast.txt"), ["quantity-disagrees"]);
    expect(client.status()).toEqual({ progress: null, stories: [], total: { stories: 1, articles: 2 } });
    expect(await disagreements(client)).toEqual([1]);
  });

  test("end with an edit that is not saved, in both files, and come back when it is given up", async () => {
    const { client, uri } = await clientOn(STORY);
    await client.open(uri("flood/coast.txt"), COAST);
    const { start } = { start: positionOf(COAST, "40", 0) };
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: uri("flood/coast.txt"), version: 2 },
      contentChanges: [{ range: { start, end: { line: start.line, character: start.character + 2 } }, text: "14" }],
    });
    await codes(client, uri("flood/coast.txt"), []);
    await codes(client, uri("flood/courier.txt"), []);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: uri("flood/coast.txt") } });
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
  });

  test("carry the version of an open text", async () => {
    const { client, uri } = await clientOn(STORY);
    await client.open(uri("flood/coast.txt"), COAST);
    await client.change(uri("flood/coast.txt"), 7, `${COAST}\nMore.\n`);
    const version = await client.until(() => client.diagnostics.get(uri("flood/coast.txt"))?.version);
    expect([1, 7]).toContain(version);
    await client.until(() => (client.diagnostics.get(uri("flood/coast.txt"))?.version === 7 ? true : undefined));
  });

  test("go when the other file goes, and come when one is made, changed or its folder renamed", async () => {
    const { client, folder, uri } = await clientOn(STORY);
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
    rmSync(join(folder, "flood/coast.txt"));
    await watched(client, [uri("flood/coast.txt"), 3]);
    await codes(client, uri("flood/courier.txt"), []);
    await codes(client, uri("flood/coast.txt"), []);
    writeFileSync(join(folder, "flood/late.txt"), COAST);
    await watched(client, [uri("flood/late.txt"), 1]);
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
    writeFileSync(join(folder, "flood/late.txt"), COAST.replace("40", "14"));
    await watched(client, [uri("flood/late.txt"), 2]);
    await codes(client, uri("flood/courier.txt"), []);
    // All that a client may tell when a whole folder goes.
    writeFileSync(join(folder, "flood/late.txt"), COAST);
    await watched(client, [uri("flood/late.txt"), 2]);
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
    rmSync(join(folder, "flood"), { recursive: true });
    await watched(client, [uri("flood"), 3]);
    await codes(client, uri("flood/courier.txt"), []);
    await client.until(() => (client.status()?.total.stories === 0 ? true : undefined));
  });

  test("are silent in a code repository", async () => {
    const { client } = await clientOn({
      "README.md": "# Tool\n\nIt destroyed 14 houses in 3 tests on Wednesday.\n",
      "docs/guide.md": "# Guide\n\nRun it 40 times. It uses 3 threads.\n",
      "requirements.txt": "numpy==1.2\n",
      "docs/empty.txt": "",
      "node_modules/x/a.txt": COURIER,
      ".gitignore": "ignored\n",
      "ignored/a.txt": COURIER,
    });
    expect([...client.diagnostics.keys()]).toEqual([]);
    expect(client.status()?.total.stories ?? 0).toBe(0);
  });

  test("of files that cannot be read are told beside articles", async () => {
    const { client, uri } = await clientOn(
      {
        ...STORY,
        "flood/empty.txt": "",
        "flood/binary.txt": new Uint8Array(500),
        "flood/big.txt": "words ".repeat(1000),
        "flood/broken.txt": "---\noutlet: [\n---\n\nLOWER MARSH — Water rose.\n",
        "flood/latin.txt": Buffer.from("LOWER MARSH — The caf\u00E9 is closed.\n", "latin1"),
      },
      { maxFileSize: 5000 },
    );
    await codes(client, uri("flood/empty.txt"), ["file-empty"]);
    await codes(client, uri("flood/binary.txt"), ["file-binary"]);
    const [big] = await codes(client, uri("flood/big.txt"), ["file-too-large"]);
    expect(big?.message).toContain("6,000");
    const [broken] = await codes(client, uri("flood/broken.txt"), ["front-matter-invalid"]);
    expect(broken?.range.start.line).toBeGreaterThan(0);
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
  });

  test("over the limit are cut, and that is told", async () => {
    const killed = "\nThe flood killed two people in Lower Marsh, the police said.\n";
    const story = { "flood/courier.txt": COURIER + killed, "flood/coast.txt": COAST + killed.replace("two", "nine") };
    const { client, uri } = await clientOn(story);
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees", "quantity-disagrees"]);
    client.settings = { maxProblemsPerFile: 1 };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    const [only] = await codes(client, uri("flood/courier.txt"), ["problem-limit"]);
    expect(only?.message).toContain("0 of the 2 problems");
  });
});

describe("an open text", () => {
  test("stays the client's when it is closed and opened at once, as a change of its language does", async () => {
    const { client, uri } = await clientOn(STORY);
    const file = uri("flood/courier.txt");
    await client.open(file, COURIER);
    await codes(client, file, ["quantity-disagrees"]);
    // While the server is at work, so that the closing has to wait for its turn.
    await watched(client, [uri("flood/coast.txt"), 2]);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: file } });
    await client.open(file, COURIER.replace("14 houses", "40 houses"), "article");
    await client.analyze();
    expect(client.diagnostics.get(file)?.diagnostics.map(({ code }) => code)).not.toContain("quantity-disagrees");
    await client.stop();
  });

  test("is the disk's again once it is closed", async () => {
    const { client, uri } = await clientOn(STORY);
    const file = uri("flood/courier.txt");
    await client.open(file, COURIER.replace("14 houses", "40 houses"));
    await codes(client, file, []);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: file } });
    await codes(client, file, ["quantity-disagrees"]);
    await client.stop();
  });

  test("over the limit is not read, and that is told until it is shorter", async () => {
    const { client, uri } = await clientOn(STORY, { maxFileSize: 2000 });
    const file = uri("flood/courier.txt");
    await client.open(file, COURIER + "The water rose. ".repeat(200));
    expect((await codes(client, file, ["file-too-large"]))[0]?.message).toContain("maxFileSize");
    await client.change(file, 2, COURIER);
    await codes(client, file, ["quantity-disagrees"]);
    await client.stop();
  });

  test("with CRLF is followed through changes of a part of it", async () => {
    const { client, uri } = await clientOn(STORY);
    const file = uri("flood/courier.txt");
    const text = COURIER.replace("houses in", "houses 🌊 e\u0301 in").replaceAll("\n", "\r\n");
    await client.open(file, text);
    const start = positionOf(text, "14 houses", 0);
    const contentChanges = [
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } }, text: "\r\nsection: 🌊" },
      { range: { start: { ...start, line: start.line + 1 }, end: { line: start.line + 1, character: start.character + 2 } }, text: "15" },
    ];
    await client.connection.sendNotification("textDocument/didChange", { textDocument: { uri: file, version: 2 }, contentChanges });
    const [problem] = await client.until(() => {
      const found = client.diagnostics.get(file);
      return found?.version === 2 && found.diagnostics.length > 0 ? found.diagnostics : undefined;
    });
    expect(problem?.range.start).toEqual({ ...start, line: start.line + 1 });
    expect(problem?.message).toContain("15 here");
    await client.stop();
  });
});
