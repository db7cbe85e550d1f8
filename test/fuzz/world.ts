import { TextDocument } from "vscode-languageserver-textdocument";
import type { Deed } from "./messages.ts";
import type { Peer } from "./peer.ts";

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
export interface World {
  readonly disk: Map<string, string>;
  readonly open: Map<string, TextDocument>;
  messages: number;
}

export function createWorld(): World {
  return { disk: new Map(DISK), open: new Map(), messages: 0 };
}

/** What changes the world, or tells the server of what may have changed. */
export type Told = Exclude<Deed, { do: "ask" | "wait" }>;

/** Does one deed, in the world and towards the server. */
export async function perform(peer: Peer, deed: Told, world: World): Promise<void> {
  const send = async (method: string, params: unknown): Promise<void> => {
    world.messages++;
    await peer.notify(method, params);
  };
  switch (deed.do) {
    case "open": {
      const { uri, language: languageId, version, text } = deed;
      // What is open is not opened again before it is closed.
      if (world.open.has(uri)) await send("textDocument/didClose", { textDocument: { uri } });
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
      // What was not there is made, and never only changed.
      const type = deed.text === null ? 3 : !world.disk.has(path) || deed.type === 1 ? 1 : 2;
      if (deed.text === null) world.disk.delete(path);
      else world.disk.set(path, deed.text);
      peer.save(path, deed.text);
      return send("workspace/didChangeWatchedFiles", { changes: [{ uri: deed.uri, type }] });
    }
    case "tell":
      return send(deed.method, deed.params);
    case "frame":
      world.messages++;
      peer.raw(Buffer.from(deed.bytes, "latin1"));
      return undefined;
  }
}

function versionAfter(version: number, how: Extract<Deed, { do: "change" }>["version"]): number {
  return { next: version + 1, same: version, earlier: Math.max(0, version - 3), far: version + 1000 }[how];
}
