import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { storiesRequest, storyOfRequest } from "../../server/protocol.ts";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { article, positionOf, startClient, type TestClient } from "./client.ts";

const COURIER = article(
  "Valley Courier",
  "The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said.\n\nMayor Daniel Okafor said that 600 people were evacuated from Lower Marsh.",
);
const COAST = article(
  "Coast Post",
  "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.\n\nAbout 600 people were evacuated from Lower Marsh, Okafor said.",
);
const STORY = { "flood/courier.txt": COURIER, "flood/coast.txt": COAST };

/** A client on a folder with these files, once all is read. */
async function clientOn(files: Record<string, string | Uint8Array>, settings: Record<string, unknown> = {}) {
  const folder = folderOf(files);
  const client = await startClient({ folders: [folder], settings });
  await client.until(() => (client.logs.some((line) => line.startsWith("Read ")) ? true : undefined));
  return { client, folder, uri: (path: string) => uriOfPath(join(folder, path)) };
}

/** Settles when a file's problems have exactly these codes, without hints. */
function codes(client: TestClient, uri: string, expected: readonly string[]) {
  return client.until(() => {
    const found = (client.diagnostics.get(uri)?.diagnostics ?? []).filter(({ severity }) => severity !== 4);
    return JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(expected) ? found : undefined;
  });
}

/** How many disagreements each story has. */
async function disagreements(client: TestClient): Promise<number[]> {
  return (await client.connection.sendRequest(storiesRequest, null)).map(({ counts }) => counts.disagree);
}

/** Settles when a file's first problem is this grave. */
function severity(client: TestClient, uri: string, expected: number) {
  return client.until(() => (client.diagnostics.get(uri)?.diagnostics[0]?.severity === expected ? true : undefined));
}

async function watched(client: TestClient, ...changes: [uri: string, type: 1 | 2 | 3][]): Promise<void> {
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: changes.map(([uri, type]) => ({ uri, type })) });
}

function folderEvent(added: readonly string[], removed: readonly string[]) {
  return { event: { added: named(added), removed: named(removed) } };
}

function named(folders: readonly string[]) {
  return folders.map((folder) => ({ uri: uriOfPath(folder), name: "" }));
}

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

describe("settings", () => {
  test("take effect without a restart", async () => {
    const { client, uri } = await clientOn(STORY);
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
    client.settings = { rules: { "quantity-disagrees": "off" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await codes(client, uri("flood/courier.txt"), []);
    client.settings = { rules: { "quantity-disagrees": "error" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await severity(client, uri("flood/courier.txt"), 1);
    client.settings = { exclude: ["coast.txt"] };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await codes(client, uri("flood/courier.txt"), []);
    client.settings = { "files.exclude": { "**/coast.txt": true } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    client.settings = {};
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
  });

  test("in config.yaml count, are watched, and are told of where they are wrong; the editor's win", async () => {
    const { client, folder, uri } = await clientOn({
      ...STORY,
      ".second-source/config.yaml": "rules:\n  quantity-disagrees: off\n  qantity: off\n",
    });
    const config = uri(".second-source/config.yaml");
    const [fault] = await codes(client, config, ["config-invalid"]);
    expect(fault).toMatchObject({ range: { start: { line: 2, character: 2 } } });
    await codes(client, uri("flood/courier.txt"), []);
    writeFileSync(join(folder, ".second-source/config.yaml"), "rules: [\n");
    await watched(client, [config, 2]);
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
    await client.until(() => (client.diagnostics.get(config)?.diagnostics[0]?.severity === 1 ? true : undefined));
    expect(client.diagnostics.get(config)?.diagnostics[0]?.message).toMatch(/^Not valid YAML: /u);
    writeFileSync(join(folder, ".second-source/config.yaml"), "rules:\n  quantity-disagrees: hint\n");
    await watched(client, [config, 2]);
    await codes(client, config, []);
    client.settings = { rules: { "quantity-disagrees": "error" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await severity(client, uri("flood/courier.txt"), 1);
  });

  test("that make no sense are logged", async () => {
    const { client, uri } = await clientOn(STORY, { maxFileSize: "big", nonsense: 1 });
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
    expect(client.logs.join("\n")).toMatch(/secondSource\.maxFileSize: Expected a whole number/u);
    expect(client.logs.join("\n")).toMatch(/secondSource\.nonsense/u);
  });

  test("put articles of two folders together", async () => {
    const stories = [{ name: "flood", articles: ["one/**", "two/*.txt"] }];
    const { client, uri } = await clientOn(
      { "one/a.txt": COURIER, "two/b.txt": COAST, "two/c.txt": article("Far", "Nothing.") },
      { stories },
    );
    await codes(client, uri("one/a.txt"), ["quantity-disagrees"]);
  });
});

describe("folders", () => {
  test("come and go in one server", async () => {
    const { client, uri } = await clientOn({ "x.txt": COURIER });
    const second = folderOf(STORY);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", folderEvent([second], []));
    await codes(client, uriOfPath(join(second, "flood/courier.txt")), ["quantity-disagrees"]);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", folderEvent([], [second]));
    await codes(client, uriOfPath(join(second, "flood/courier.txt")), []);
    // The loose file tells of the same event, so it was of the folder's story as long as that was there.
    await client.until(() => (client.status()?.total.articles === 1 ? true : undefined));
    expect(await client.connection.sendRequest(storyOfRequest, { uri: uri("x.txt") })).toMatch(/x\.txt$/u);
  });

  test("first reading shows progress; a request reads all afresh", async () => {
    const { client, folder, uri } = await clientOn(STORY);
    expect(client.progress.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["begin", "report", "end"]));
    expect(client.progress.some(({ message }) => message === "Reading articles: 2 of 2")).toBe(true);
    writeFileSync(join(folder, "flood/coast.txt"), COAST.replace("40", "14"));
    const { total } = await client.analyze();
    expect(total).toEqual({ stories: 1, articles: 2 });
    expect(await disagreements(client)).toEqual([0]);
    await codes(client, uri("flood/courier.txt"), []);
    expect(client.registered).toEqual(expect.arrayContaining(["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"]));
  });

  test("a reading that is cancelled ends, and can be taken up again", async () => {
    const others = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`other/${index}.txt`, COURIER.repeat(4)]));
    const folder = folderOf({ ...others, ...STORY });
    const client = await startClient({ folders: [folder], impatient: true });
    await client.until(() => (client.logs.some((line) => line.startsWith("Stopped while reading")) ? true : undefined));
    expect(client.status()?.total.articles ?? 0).toBeLessThan(202);
    client.impatient = false;
    const { total } = await client.analyze();
    expect(total.articles).toBe(202);
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
