import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { article, startClient } from "./client.ts";

const FIRST = article("Valley Courier", "The flood destroyed 14 houses in Lower Marsh on Wednesday, Maria Teller said.");
const SECOND = article("Coast Post", "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.");

const HOVER = { line: 6, character: 22 };

async function start() {
  const folder = folderOf({ "a.txt": FIRST, "b.txt": SECOND });
  const client = await startClient({ folders: [folder] });
  const uri = (name: string) => uriOfPath(join(folder, name));
  return { client, folder, uri, alive: async () => expect(await client.hoverAt(uri("a.txt"), HOVER)).toContain("differs") };
}

describe("nothing a client sends ends the server", async () => {
  // One server for all: what one request did wrong, the next one meets.
  const { client, alive } = await start();

  test.each<[name: string, method: string, params: unknown]>([
    ["a request that does not exist", "textDocument/nonsense", { x: 1 }],
    ["a hover without anything", "textDocument/hover", {}],
    ["a hover without a position", "textDocument/hover", { textDocument: { uri: "file:///a" } }],
    ["a hover at odd numbers", "textDocument/hover", { textDocument: { uri: "file:///a" }, position: { line: -1, character: 0.5 } }],
    ["tokens of a number", "textDocument/semanticTokens/full", { textDocument: { uri: 7 } }],
    ["a range that is none", "textDocument/semanticTokens/range", { textDocument: { uri: "x" }, range: null }],
    ["a delta without its base", "textDocument/semanticTokens/full/delta", { textDocument: { uri: "file:///%zz" } }],
    ["an odd order to analyse", "secondSource/analyze", { folders: 9 }],
    ["references to nothing", "textDocument/references", null],
  ])("%s", async (_, method, params) => {
    await client.connection.sendRequest(method, params).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
    await alive();
  });

  test.each<[name: string, method: string, params: unknown]>([
    [
      "a change of what is not open",
      "textDocument/didChange",
      { textDocument: { uri: "file:///x", version: 2 }, contentChanges: [{ text: "" }] },
    ],
    ["a change without changes", "textDocument/didChange", { textDocument: { uri: "file:///x" } }],
    ["a text opened without its text", "textDocument/didOpen", { textDocument: { uri: "file:///x" } }],
    ["nothing opened", "textDocument/didOpen", null],
    [
      "a text opened that is no text",
      "textDocument/didOpen",
      { textDocument: { uri: "file:///x.txt", languageId: "article", version: 1, text: 5 } },
    ],
    ["closing what is not open", "textDocument/didClose", { textDocument: { uri: "file:///x" } }],
    ["events without events", "workspace/didChangeWatchedFiles", {}],
    ["events of nothing", "workspace/didChangeWatchedFiles", { changes: [{}] }],
    ["odd folders", "workspace/didChangeWorkspaceFolders", { event: { added: [{ uri: "http://x" }], removed: null } }],
    ["settings that are a text", "workspace/didChangeConfiguration", { settings: "x" }],
    ["a notification that does not exist", "$/nonsense", { x: 1 }],
  ])("%s", async (_, method, params) => {
    await client.connection.sendNotification(method, params);
    await alive();
  });

  test("bytes that are not the protocol", async () => {
    await alive();
    const junk = '{"jsonrpc":"2.0","id":[]';
    client.process.stdin.write(`Content-Length: ${junk.length}\r\n\r\n${junk}`);
    client.process.stdin.write("Content-Length: 2\r\n\r\n[]");
    client.process.stdin.write("Content-Length: 4\r\n\r\nnull");
    await alive();
  });
});

describe("no text ends the server", async () => {
  const { client, folder, uri, alive } = await start();

  test.each<[name: string, content: string | Uint8Array]>([
    ["empty", ""],
    ["binary", new Uint8Array(4096)],
    ["one long line", "14 houses were destroyed in Lower Marsh. ".repeat(10_000)],
    ["only front matter", "---\noutlet: X\n---\n"],
    ["front matter that never ends", "---\noutlet: X\n"],
    ["broken front matter", "---\noutlet: [\n  - {\n---\n\nText.\n"],
    [
      "words that JavaScript knows",
      "---\noutlet: __proto__\nheadline: constructor\n---\n\n__proto__ killed 14 toString, hasOwnProperty said.\n",
    ],
    ["NUL among text", `LOWER MARSH — ${"The flood destroyed 14 houses. ".repeat(20)}\0\n`],
    ["not UTF-8", new Uint8Array([0x4c, 0x4f, 0xff, 0xfe, 0x80, 0xc3, 0x28, 0x0a])],
    ["UTF-16", Buffer.from(`\uFEFF${SECOND}`, "utf16le")],
  ])("%s", async (name, content) => {
    writeFileSync(join(folder, `${name}.txt`), content);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uri(`${name}.txt`), type: 1 }] });
    await alive();
  });

  test("lone surrogates in an open text", async () => {
    await client.open("untitled:Untitled-1", "\uD800 lone 14 \uDC00 houses", "article");
    await alive();
  });

  test("which the log can tell", () => expect(client.logs.filter((line) => line.includes("could not be analysed"))).toEqual([]));
});

describe("the server ends", () => {
  test("when it is asked to", async () => {
    const { client, alive } = await start();
    await alive();
    await client.stop();
    expect(client.process.exitCode).toBe(0);
  });

  test("when its client is gone", async () => {
    const { client, alive } = await start();
    await alive();
    const ended = new Promise((resolve) => client.process.once("exit", resolve));
    client.process.stdin.end();
    await ended;
  });
});
