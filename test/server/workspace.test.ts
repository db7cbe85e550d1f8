import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { storyOfRequest } from "../../server/protocol.ts";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { article, startClient } from "./client.ts";
import { clientOn, COAST, codes, COURIER, disagreements, folderEvent, severity, STORY, watched } from "./flood.ts";

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

  test("of the repository that a folder is part of count, and are taken up when they are saved", async () => {
    const repository = folderOf({ ".git/HEAD": "", ".second-source/config.yaml": "", ...STORY });
    const client = await startClient({ folders: [join(repository, "flood")] });
    const courier = uriOfPath(join(repository, "flood/courier.txt"));
    await codes(client, courier, ["quantity-disagrees"]);
    // Editors watch their folders alone.
    const config = join(repository, ".second-source/config.yaml");
    const text = "rules:\n  quantity-disagrees: off\n";
    await client.open(uriOfPath(config), text, "yaml");
    writeFileSync(config, text);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: uriOfPath(config) } });
    await codes(client, courier, []);
  });

  test("that come together with articles do not hide them", async () => {
    const { client, folder, uri } = await clientOn({ "flood/courier.txt": COURIER });
    writeFileSync(join(folder, "flood/coast.txt"), COAST);
    mkdirSync(join(folder, ".second-source"));
    await watched(client, [uri("flood/coast.txt"), 1], [uri(".second-source"), 1]);
    await codes(client, uri("flood/courier.txt"), ["quantity-disagrees"]);
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

  test.each([
    ["plain", "desk", "flood"],
    ["with points in its name", "desk", "03.06.2026"],
    ["below one that is hidden", ".sync/desk", "flood"],
  ])("made in them are read, of which nothing else is told: %s", async (_, place, name) => {
    const folder = join(folderOf({ [`${place}/x.txt`]: "" }), place);
    const client = await startClient({ folders: [folder] });
    await client.until(() => (client.logs.some((line) => line.startsWith("Read ")) ? true : undefined));
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "courier.txt"), COURIER);
    writeFileSync(join(folder, name, "coast.txt"), COAST);
    await watched(client, [uriOfPath(join(folder, "page.html")), 1], [uriOfPath(join(folder, name)), 1]);
    await codes(client, uriOfPath(join(folder, name, "coast.txt")), ["quantity-disagrees"]);
  });

  test("may be written with a slash at their end", async () => {
    const folder = folderOf({ "flood/courier.txt": COURIER });
    const client = await startClient({ folders: [`${folder}/`] });
    await client.until(() => (client.logs.some((line) => line.startsWith("Read ")) ? true : undefined));
    const coast = join(folder, "flood/coast.txt");
    writeFileSync(coast, COAST);
    await watched(client, [uriOfPath(coast), 1]);
    await codes(client, uriOfPath(coast), ["quantity-disagrees"]);
  });

  test("that are not on a disk are left alone", async () => {
    const { client, folder, uri } = await clientOn(STORY);
    const event = { added: [{ uri: "vscode-vfs://github/desk/flood", name: "" }], removed: [] };
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    writeFileSync(join(folder, "flood/coast.txt"), COAST.replace("40", "14"));
    await client.analyze();
    await codes(client, uri("flood/courier.txt"), []);
    expect([...client.diagnostics.keys()].filter((address) => !address.startsWith("file:"))).toEqual([]);
    expect(client.logs.findLast((line) => line.startsWith("Read "))).toBe("Read 2 articles in 1 folder.");
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
