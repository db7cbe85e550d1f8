import { expect, test } from "vitest";
import { connectInProcess } from "../in-process.ts";

const INITIALIZE = { processId: null, rootUri: null, workspaceFolders: null, capabilities: {} };
const HOVER = { textDocument: { uri: "file:///a.txt" }, position: { line: 0, character: 1 } };

/** A server that answers every request with its params, behind the gate; what it was told stands in `told`. */
function start() {
  const { server, client } = connectInProcess();
  const told: string[] = [];
  server.onInitialize(() => ({ capabilities: {} }));
  server.onRequest((method) => method);
  server.onNotification((method) => void told.push(method));
  server.listen();
  client.onUnhandledNotification(() => undefined);
  client.listen();
  /** The result, or the error's code. */
  const ask = (method: string, params: unknown): Promise<unknown> =>
    client.sendRequest<unknown>(method, params).catch((error: unknown) => (error instanceof Error && "code" in error ? error.code : error));
  return { client, ask, told };
}

test("nothing is answered before the greeting, and nothing after the farewell", async () => {
  const { client, ask, told } = start();
  expect(await ask("textDocument/hover", HOVER)).toBe(-32_002);
  expect(await ask("shutdown", undefined)).toBe(-32_002);
  await client.sendNotification("custom/told", {});
  expect(await ask("initialize", null)).toBe(-32_602);
  expect(await ask("initialize", INITIALIZE)).toMatchObject({ capabilities: {} });
  expect(await ask("initialize", INITIALIZE)).toBe(-32_600);
  expect(await ask("textDocument/hover", HOVER)).toBe("textDocument/hover");
  expect(told).toEqual([]);
  expect(await ask("shutdown", undefined)).toBeNull();
  expect(await ask("textDocument/hover", HOVER)).toBe(-32_600);
  expect(await ask("shutdown", undefined)).toBe(-32_600);
});

test.each<[method: string, params: unknown, answer: string | number]>([
  ["textDocument/hover", HOVER, "textDocument/hover"],
  ["textDocument/hover", { ...HOVER, more: 5 }, "textDocument/hover"],
  ["textDocument/hover", { ...HOVER, position: { line: -1, character: 1e300 } }, "textDocument/hover"],
  ["textDocument/hover", { textDocument: { uri: "file:///a.txt" } }, -32_602],
  ["textDocument/hover", { ...HOVER, position: { line: "0", character: 1 } }, -32_602],
  ["textDocument/hover", { ...HOVER, textDocument: { uri: null } }, -32_602],
  ["textDocument/hover", 5, -32_602],
  ["textDocument/selectionRange", { textDocument: { uri: "file:///a.txt" }, positions: [null] }, -32_602],
  ["workspace/symbol", { query: ["a"] }, -32_602],
  ["workspace/executeCommand", { command: "x" }, "workspace/executeCommand"],
  ["workspace/executeCommand", { command: "x", arguments: {} }, -32_602],
  ["secondSource/stories", null, "secondSource/stories"],
  ["secondSource/stories", {}, "secondSource/stories"],
  ["secondSource/stories", [], -32_602],
  ["secondSource/overview", { stories: [5] }, -32_602],
  ["secondSource/refused", { code: 1, message: "x" }, -32_601],
  ["__proto__", { a: 1 }, "__proto__"],
])("%s with %j", async (method, params, answer) => {
  const { ask } = start();
  await ask("initialize", INITIALIZE);
  expect(await ask(method, params)).toBe(answer);
});

test("a notification of another shape is left out", async () => {
  const { client, ask, told } = start();
  await ask("initialize", INITIALIZE);
  await client.sendNotification("textDocument/didClose", { textDocument: { uri: 5 } });
  await client.sendNotification("textDocument/didClose", { textDocument: { uri: "file:///a.txt" } });
  await ask("workspace/symbol", { query: "" });
  expect(told).toEqual(["textDocument/didClose"]);
});
