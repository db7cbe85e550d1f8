import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { politeDeeds, rudeDeeds, type Deed } from "./messages.ts";
import { playSession } from "./sessions.ts";
import { playWireSession, wireSessions } from "./wire-sessions.ts";

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

test.each([
  ["well-made messages, whatever is in them", politeDeeds(60), true],
  ["messages that no client should send", rudeDeeds(60), false],
])("after %s, the server says what a fresh one says", async (_, deeds, isPolite) => {
  let messages = 0;
  await fc.assert(
    fc.asyncProperty(deeds, fc.boolean(), async (list, pull) => {
      messages += await playSession({ deeds: list, isPolite, pull });
    }),
    { seed: 20_260_604, numRuns: 8, interruptAfterTimeLimit: 30_000 },
  );
  expect(messages).toBeGreaterThan(100);
});

test("a server of its own gets over whatever comes through its pipe, and ends as the protocol says", async () => {
  let messages = 0;
  const cache = mkdtempSync(join(tmpdir(), "second-source-fuzz-cache-"));
  await fc.assert(
    fc.asyncProperty(wireSessions(40), async (session) => {
      messages += await playWireSession(MAIN, session, cache);
    }),
    { seed: 20_260_604, numRuns: 3, interruptAfterTimeLimit: 30_000 },
  );
  rmSync(cache, { recursive: true, force: true });
  expect(messages).toBeGreaterThan(50);
});

const A = "file:///w/flood/a.txt";
const change = (text: string, version: "same" | "earlier"): Deed => ({ do: "change", uri: A, version, edits: [{ text }], times: 1 });
const MORE =
  "---\noutlet: Valley Courier\npublished: 2026-06-03\n---\n\nThe flood destroyed 90 houses in Lower Marsh on Wednesday, Maria Teller said.\n";
const open = { do: "open" as const, uri: A, language: "plaintext", version: 5, text: "The flood destroyed 14 houses in Lower Marsh.\n" };
const untitled = (language: string): Deed => {
  return { do: "open", uri: "untitled:Untitled-1", language, version: 1, text: "weeks 14 noon in Lower Marsh" };
};
const save: Deed = { do: "save", uri: A, text: "-.mid-e9: in Lower Marsh", type: 2 };
const close: Deed = { do: "close", uri: A };
const remove: Deed = { do: "save", uri: A, text: null, type: 3 };
const other: Deed = { do: "save", uri: A, text: "Between XIV and 1/2 ft 5 in.\n", type: 2 };
const decisions: Deed = {
  do: "save",
  uri: "file:///w/.second-source/dispositions.yaml",
  text: "- rule: quantity-disagrees\n  decision: verified\n  sides:\n    - article: flood/a.txt\n      exact: 14 houses\n",
  type: 1,
};
const hover: Deed = {
  do: "ask",
  method: "textDocument/hover",
  params: { textDocument: { uri: A }, position: { line: 0, character: 22 } },
  cancel: "no",
};

// What messages once broke. A line is added before it is mended.
test.each<[what: string, isPolite: boolean, ...deeds: Deed[]]>([
  ["another text of the same version", true, open, hover, { do: "wait" }, change(MORE, "same")],
  ["another text of an earlier version", true, open, hover, { do: "wait" }, change(MORE, "earlier")],
  ["another text of the same version while the first is read", true, open, change(MORE, "same"), hover],
  ["a text that is no article any more by its language", true, untitled("article"), untitled("markdown")],
  ["a text that was an article by its language, before it was closed", true, { ...open, language: "article" }, save, close],
  ["an open text whose file is gone", true, { ...open, text: "---\noutlet: x: y\n---\n\nIt rained.\n" }, hover, { do: "wait" }, remove],
  ["a decision about an open text whose file is gone", true, open, hover, { do: "wait" }, remove, decisions],
  [
    "a decision about a text that is no article any more, before it was closed",
    true,
    other,
    decisions,
    { ...open, text: "It rained.\n" },
    hover,
    { do: "wait" },
    close,
  ],
  ["folders without an event", false, { do: "tell", method: "workspace/didChangeWorkspaceFolders", params: {} }],
  [
    "folders without folders",
    false,
    { do: "tell", method: "workspace/didChangeWorkspaceFolders", params: { event: { added: [null, 5] } } },
  ],
])("%s", async (_, isPolite, ...deeds) => {
  expect(await playSession({ deeds, isPolite, pull: true })).toBeGreaterThan(0);
});
