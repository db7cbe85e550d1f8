import { setImmediate } from "node:timers/promises";
import { TextDocument } from "vscode-languageserver-textdocument";
import { want } from "./checks.ts";
import { DOCUMENTS, type Deed } from "./messages.ts";
import { startPeer, type Peer } from "./peer.ts";

/** What is on the disk at the beginning of each session. */
const DISK: readonly (readonly [path: string, text: string])[] = [
  [
    "/w/flood/a.txt",
    "---\noutlet: Valley Courier\npublished: 2026-06-03\n---\n\nThe flood destroyed 14 houses in Lower Marsh on Wednesday, Maria Teller said.\n",
  ],
  [
    "/w/flood/b.txt",
    "---\noutlet: Coast Post\npublished: 2026-06-03\n---\n\nThe flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.\n",
  ],
  [
    "/w/storm/c.md",
    "---\noutlet: Northern Wire\npublished: 2026-06-09\n---\n\nA storm killed two people in Dornum on Monday, police said.\n",
  ],
];

/** The world as the client knows it: the disk, the texts that it has open, and how many messages it sent. */
interface World {
  readonly disk: Map<string, string>;
  readonly open: Map<string, TextDocument>;
  messages: number;
}

/** Errors that a well-behaved client may be answered with: cancelled, changed meanwhile, or asked for what cannot be. */
const POLITE = new Set([-32_800, -32_801, -32_802, -32_803, -32_602]);

/**
 * Does all the deeds against a server, and then asks it and a fresh one the same questions about the same texts. Throws where the answers differ,
 * where an error is no proper one, or where the server failed though every message was well made. Gives the number of messages.
 */
export async function playSession(deeds: readonly Deed[], isPolite: boolean): Promise<number> {
  const world: World = { disk: new Map(DISK), open: new Map(), messages: 0 };
  const peer = await startPeer(world.disk);
  const faults: string[] = [];
  const answers: Promise<void>[] = [];
  for (const deed of deeds) {
    if (deed.do === "wait") await Promise.all(answers);
    else if (deed.do === "ask") answers.push(ask(peer, deed, isPolite, faults, world));
    else await perform(peer, deed, world);
  }
  await Promise.all(answers);
  if (!isPolite) await makeGood(peer, world);
  want(faults.length === 0, () => faults.join("\n"));
  await compare(peer, world);
  if (isPolite) want(peer.errors.length === 0, () => peer.errors.join("\n"));
  want(!peer.errors.some((line) => line.includes("could not be analysed")), () => peer.errors.join("\n"));
  await peer.end();
  return world.messages;
}

async function ask(
  peer: Peer,
  { method, params, cancel }: Extract<Deed, { do: "ask" }>,
  isPolite: boolean,
  faults: string[],
  world: World,
): Promise<void> {
  world.messages++;
  try {
    const when = cancel === "at once" ? Promise.resolve() : setImmediate();
    await (cancel === "no" ? peer.connection.sendRequest(method, params) : peer.cancelled(method, params, when));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    const isProper = typeof code === "number" && (!isPolite || POLITE.has(code));
    if (!isProper) faults.push(`${method} ${JSON.stringify(params)} is answered with ${String(error)} (${String(code)})`);
  }
}

type Told = Exclude<Deed, { do: "ask" | "wait" }>;

async function perform(peer: Peer, deed: Told, world: World): Promise<void> {
  const send = async (method: string, params: unknown): Promise<void> => {
    world.messages++;
    await peer.connection.sendNotification(method, params);
  };
  switch (deed.do) {
    case "open": {
      const { uri, language: languageId, version, text } = deed;
      world.open.set(uri, TextDocument.create(uri, languageId, version, text));
      return send("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
    }
    case "change": {
      const contentChanges = [...deed.edits];
      for (let time = 0; time < deed.times; time++) {
        const known = world.open.get(deed.uri);
        const version = known ? versionAfter(known.version, deed.version) : 7;
        if (known && contentChanges.length > 0) world.open.set(deed.uri, TextDocument.update(known, contentChanges, version));
        await send("textDocument/didChange", { textDocument: { uri: deed.uri, version }, contentChanges });
      }
      return undefined;
    }
    case "close":
      world.open.delete(deed.uri);
      return send("textDocument/didClose", { textDocument: { uri: deed.uri } });
    case "save": {
      const path = new URL(deed.uri).pathname;
      const type = deed.text === null ? 3 : deed.type === 3 ? 2 : world.disk.has(path) ? deed.type : 1;
      if (deed.text === null) world.disk.delete(path);
      else world.disk.set(path, deed.text);
      return send("workspace/didChangeWatchedFiles", { changes: [{ uri: deed.uri, type }] });
    }
    case "tell":
      return send(deed.method, deed.params);
  }
}

function versionAfter(version: number, how: Extract<Deed, { do: "change" }>["version"]): number {
  return { next: version + 1, same: version, earlier: Math.max(0, version - 3), far: version + 1000 }[how];
}

/** What was told wrongly is told rightly: every text is closed, and those that are open are opened again; folders and settings as they were. */
async function makeGood(peer: Peer, world: World): Promise<void> {
  const { connection } = peer;
  for (const uri of DOCUMENTS) {
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    const document = world.open.get(uri);
    if (!document) continue;
    const { version, languageId } = document;
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version, text: document.getText() } });
  }
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
}

/** How often answers may still be those of a moment ago: what the disk tells is read after the message that told of it. */
const ATTEMPTS = 40;

async function compare(peer: Peer, world: World): Promise<void> {
  const fresh = await startPeer(world.disk);
  for (const { uri, version, languageId, text } of [...world.open.values()].map(toItem)) {
    await fresh.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
  }
  const expected = await answersOf(fresh, world);
  await fresh.end();
  let found = await answersOf(peer, world);
  for (let attempt = 0; attempt < ATTEMPTS && JSON.stringify(found) !== JSON.stringify(expected); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    found = await answersOf(peer, world);
  }
  expected.forEach(([question, answer], index) => {
    const other = found[index]?.[1] ?? "";
    want(answer === other, () => `${question}\n  fresh: ${answer.slice(0, 700)}\n  was:   ${other.slice(0, 700)}`);
  });
}

function toItem(document: TextDocument): { uri: string; version: number; languageId: string; text: string } {
  return { uri: document.uri, version: document.version, languageId: document.languageId, text: document.getText() };
}

/** What a server says of every text: its problems, its symbols, and hovers in several places. */
async function answersOf({ connection }: Peer, world: World): Promise<(readonly [question: string, answer: string])[]> {
  const answers: (readonly [string, string])[] = [];
  const question = async (method: string, params: object): Promise<void> => {
    const answer: unknown = await connection.sendRequest<unknown>(method, params).catch((error: unknown) => String(error));
    answers.push([
      `${method} ${JSON.stringify(params)}`,
      JSON.stringify(answer, (key, value: unknown) => (key === "resultId" ? undefined : value)),
    ]);
  };
  for (const uri of DOCUMENTS) {
    const textDocument = { uri };
    const lines = (world.open.get(uri)?.getText() ?? world.disk.get(uri.replace("file://", "")) ?? "").split(/\r\n|\r|\n/u);
    await question("textDocument/diagnostic", { textDocument });
    await question("textDocument/documentSymbol", { textDocument });
    for (const line of [0, Math.floor(lines.length / 2), lines.length - 1, 5].filter((line) => line < lines.length)) {
      const middle = Math.floor((lines[line]?.length ?? 0) / 2);
      for (const character of [20, middle]) await question("textDocument/hover", { textDocument, position: { line, character } });
    }
  }
  await question("workspace/symbol", { query: "" });
  return answers;
}
