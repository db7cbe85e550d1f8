import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { uriOfPath } from "../../server/spans.ts";
import { actionsAt, startShipped, stopShipped } from "./server-process.ts";
import { scratch } from "../scratch.ts";
import { buildShipped, ROOT } from "./shipped.ts";

const programs = buildShipped();
const folder = join(ROOT, "samples");
const WATCH = join(import.meta.dirname, "no-network.cjs");

/** A file for what reaches out; what stands in it but for the lines that say that somebody watches. */
function watch() {
  const file = join(scratch(), "outside.txt");
  writeFileSync(file, "");
  const lines = (): string[] => readFileSync(file, "utf8").split("\n").slice(0, -1);
  return {
    env: { OUTSIDE: file },
    outside: () => lines().filter((line) => !line.startsWith("watching ")),
    watched: () => lines().filter((line) => line.startsWith("watching ")),
  };
}

function runCli(args: readonly string[], env: NodeJS.ProcessEnv) {
  return spawnSync(process.execPath, ["--require", WATCH, join(programs, "cli.js"), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
}

describe("whoever reaches out is seen", () => {
  test.each([
    ["a connection", 'require("node:net").connect(9, "127.0.0.1")', "net.Socket.connect"],
    ["a page", 'require("node:https").get("https://localhost")', "https.get"],
    ["fetch", 'fetch("https://localhost").catch(() => undefined)', "globalThis.fetch"],
    ["a name", 'require("node:dns").lookup("localhost", () => undefined)', "dns.lookup"],
    ["a datagram", 'require("node:dgram").createSocket("udp4")', "dgram.createSocket"],
    ["a program", 'require("node:child_process").exec("true")', "child_process.exec"],
    ["a program from a module", 'import("node:child_process").then(({ spawn }) => spawn("true"))', "child_process.spawn"],
    [
      "a thread that does",
      'new (require("node:worker_threads").Worker)("require(\'node:net\').connect(9)", { eval: true }).on("error", () => undefined)',
      "net.Socket.connect",
    ],
  ])("%s", (_, code, what) => {
    const { env, outside } = watch();
    spawnSync(process.execPath, ["--require", WATCH, "-e", code], { env: { ...process.env, ...env } });
    expect(outside()).toEqual([expect.stringContaining(what)]);
  });
});

describe("the command line reaches nothing", () => {
  test.each(["text", "json", "sarif", "github", "markdown"])("check as %s", (format) => {
    const { env, outside, watched } = watch();
    const { status, stdout } = runCli(["check", folder, "--format", format], env);
    expect({ status, isEmpty: stdout === "" }).toEqual({ status: 1, isEmpty: false });
    expect(outside()).toEqual([]);
    expect(watched()).toContain("watching a program");
  });

  test("analyze, and the help", () => {
    const { env, outside } = watch();
    expect(runCli(["analyze", folder], env).status).toBe(0);
    expect(runCli(["--help"], env).status).toBe(0);
    expect(outside()).toEqual([]);
  });
});

test("the server reaches nothing, from its start to its end", async () => {
  const { env, outside, watched } = watch();
  const server = await startShipped(programs, folder, { argv: ["--require", WATCH], env });
  await server.connection.sendRequest("secondSource/analyze", {});
  const found = [...server.diagnostics].find(([, diagnostics]) => diagnostics.length > 0);
  const [uri, [first]] = found ?? ["", []];
  const position = first?.range.start;
  const textDocument = { uri };
  await server.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "article", version: 1, text: readFileSync(new URL(uri), "utf8") },
  });
  for (const method of [
    "hover",
    "completion",
    "definition",
    "references",
    "documentSymbol",
    "codeLens",
    "documentLink",
    "foldingRange",
    "prepareRename",
  ]) {
    await server.connection
      .sendRequest(`textDocument/${method}`, { textDocument, position, context: { includeDeclaration: true } })
      .catch(() => null);
  }
  for (const action of await actionsAt(server, uri)) await server.connection.sendRequest("codeAction/resolve", action).catch(() => null);
  await server.connection.sendRequest("workspace/symbol", { query: "" });
  await server.connection.sendRequest("secondSource/stories", null);
  await stopShipped(server);
  expect(uri).toBe(uriOfPath(new URL(uri).pathname));
  expect(outside()).toEqual([]);
  expect(watched()).toContain("watching a program");
});
