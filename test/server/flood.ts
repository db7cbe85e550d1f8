import { join } from "node:path";
import { storiesRequest } from "../../server/protocol.ts";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { article, startClient, type TestClient } from "./client.ts";

/** One outlet on a flood. */
export const COURIER = article(
  "Valley Courier",
  "The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said.\n\nMayor Daniel Okafor said that 600 people were evacuated from Lower Marsh.",
);
/** Another, at odds with it about a figure. */
export const COAST = article(
  "Coast Post",
  "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.\n\nAbout 600 people were evacuated from Lower Marsh, Okafor said.",
);
/** Both of them in a folder. */
export const STORY = { "flood/courier.txt": COURIER, "flood/coast.txt": COAST };

/** A client on a folder with these files, once all is read. */
export async function clientOn(files: Record<string, string | Uint8Array>, settings: Record<string, unknown> = {}) {
  const folder = folderOf(files);
  const client = await startClient({ folders: [folder], settings });
  await client.until(() => (client.logs.some((line) => line.startsWith("Read ")) ? true : undefined));
  return { client, folder, uri: (path: string) => uriOfPath(join(folder, path)) };
}

/** Settles when a file's problems have exactly these codes, without hints. */
export function codes(client: TestClient, uri: string, expected: readonly string[]) {
  return client.until(() => {
    const found = (client.diagnostics.get(uri)?.diagnostics ?? []).filter(({ severity }) => severity !== 4);
    return JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(expected) ? found : undefined;
  });
}

/** How many disagreements each story has. */
export async function disagreements(client: TestClient): Promise<number[]> {
  return (await client.connection.sendRequest(storiesRequest, null)).map(({ counts }) => counts.disagree);
}

/** Settles when a file's first problem is this grave. */
export function severity(client: TestClient, uri: string, expected: number) {
  return client.until(() => (client.diagnostics.get(uri)?.diagnostics[0]?.severity === expected ? true : undefined));
}

/** Tells the server what became of files: 1 made, 2 changed, 3 gone. */
export async function watched(client: TestClient, ...changes: [uri: string, type: 1 | 2 | 3][]): Promise<void> {
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: changes.map(([uri, type]) => ({ uri, type })) });
}

/** What a client says when folders come and go. */
export function folderEvent(added: readonly string[], removed: readonly string[]) {
  return { event: { added: named(added), removed: named(removed) } };
}

function named(folders: readonly string[]) {
  return folders.map((folder) => ({ uri: uriOfPath(folder), name: "" }));
}
