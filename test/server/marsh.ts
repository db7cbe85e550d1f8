import { join } from "node:path";
import type { Position, Range } from "vscode-languageserver/node";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { FULL, startClient, type StartOptions, type TestClient } from "./client.ts";

/** Three outlets on one flood, and one on something else. */
export const MARSH: Readonly<Record<string, string>> = {
  "flood/courier.txt": `---
outlet: Valley Courier
published: 2026-06-05
headline: Flood in Lower Marsh
url: https://courier.example/flood?id=1
---

Flood in Lower Marsh destroys homes

The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said.

Mayor Daniel Okafor said that 600 people were evacuated. “The water came up the stairs, and then it took the stairs,” Okafor said.

Rescue

Boats went 12 miles up the river last week. “We had no warning,” he said. Okafor thanked the crews from Harlow.

SEE ALSO
More about the river
Copyright 2026 Valley Courier
`,
  "flood/coast.txt": `---
outlet: Coast Post
published: 2026-06-06
---

The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.

About 600 people were evacuated, Mr. Okafor said on Thursday. Daniel Okafor has been mayor since 2019.
`,
  "flood/wire.txt": `---
outlet: Northern Wire
published: 2026-06-06
---

The flood destroyed 14 houses in Lower Marsh on Wednesday, the county said.

Okafor spoke to 250 volunteers in Harlow on Friday.
`,
  "other/tide.txt": `---
outlet: Tide
published: 2026-02-01
---

A fair in Harlow drew 9,000 visitors on Sunday, the organizers said.
`,
};

/** Marks the cursor in a stretch of an article: articles never contain it. */
const CURSOR = "<|>";

/** A server on these files, or others, and how to ask it. */
export async function marsh(files: Readonly<Record<string, string>> = MARSH, options: StartOptions = {}) {
  const folder = folderOf(files);
  const client = await startClient({ folders: [folder], capabilities: FULL, ...options });
  const uri = (path: string): string => uriOfPath(join(folder, path));
  return {
    client,
    uri,
    folder,
    /** Asks at the cursor in a stretch of a file. */
    ask: <Answer>(method: string, path: string, marked: string, more: object = {}): Promise<Answer> =>
      client.connection.sendRequest<Answer>(method, {
        textDocument: { uri: uri(path) },
        position: cursorIn(files[path] ?? "", marked),
        ...more,
      }),
    /** Asks of a whole file. */
    askOf: <Answer>(method: string, path: string, more: object = {}): Promise<Answer> =>
      client.connection.sendRequest<Answer>(method, { textDocument: { uri: uri(path) }, ...more }),
    /** Opens a text, does something with it, and closes it. */
    withText: async <Answer>(address: string, text: string, use: () => Promise<Answer>): Promise<Answer> => {
      await client.open(address, text, "article");
      const answer = await use();
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: address } });
      return answer;
    },
    /** A place as a person reads it: "coast.txt: 40 houses". */
    read: (at: { readonly uri: string; readonly range: Range }): string => {
      const path = Object.keys(files).find((one) => uri(one) === at.uri) ?? at.uri;
      return `${path}: ${textIn(files[path] ?? "", at.range)}`;
    },
  };
}

/** The position of the cursor mark in `marked`, a stretch of `text`; of its first occurrence. */
export function cursorIn(text: string, marked: string): Position {
  const [before = "", after = ""] = marked.split(CURSOR);
  const start = text.indexOf(before + after);
  if (start < 0 || !marked.includes(CURSOR)) throw new Error(`No "${marked}" in the article`);
  const lines = text.slice(0, start + before.length).split(/\r\n|\r|\n/u);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The text of a range. */
export function textIn(text: string, { start, end }: Range): string {
  const lines = text.split("\n").slice(start.line, end.line + 1);
  const last = lines.length - 1;
  lines[last] = lines[last]?.slice(0, end.character) ?? "";
  lines[0] = lines[0]?.slice(start.character) ?? "";
  return lines.join("\n");
}

/** Ends a server in an orderly way. */
export async function end({ client }: { readonly client: TestClient }): Promise<void> {
  await client.stop();
}
