import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { uriOfPath } from "../../server/spans.ts";
import { actionsAt, startShipped, stopShipped, type ServerProcess } from "./server-process.ts";
import { scratch } from "../scratch.ts";
import { buildShipped } from "./shipped.ts";

const programs = buildShipped();

/** Numbers from 0 to 1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) / 0x80_0000;
  };
}

/** So many stories, each about another town. */
const TOWNS = ["Lower Marsh", "Dornum", "Ashford", "Kelling", "Upton", "Marlow"];

const article = (outlet: string, count: number, story = 1): string =>
  `---\noutlet: ${outlet}\npublished: 2026-06-03\n---\n\nThe flood destroyed ${count} houses in ${TOWNS[story] ?? ""} on Wednesday, officials said.\n`;
const DECISIONS = `# Kept by hand.\n- rule: quantity-disagrees\n  decision: verified\n  note: asked the county\n  sides:\n    - article: 0/a.txt\n      exact: 14 houses\n    - article: 0/b.txt\n      exact: 40 houses\n`;

/** A folder of stories, with a decision about the first. */
function newsroom(): string {
  const folder = scratch();
  const stories = TOWNS.map((town, story) => ({ name: town, articles: [`${story}/*`] }));
  const files = new Map([
    [".second-source/dispositions.yaml", DECISIONS],
    [".second-source/config.yaml", JSON.stringify({ stories })],
  ]);
  for (const story of TOWNS.keys()) {
    files.set(`${story}/a.txt`, article("Valley Courier", 14, story));
    files.set(`${story}/b.txt`, article("Coast Post", 40, story));
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** All that is in a folder: texts, and when they were written. */
function stateOf(folder: string): readonly (readonly [string, string, number])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => [file, readFileSync(file, "utf8"), statSync(file).mtimeMs] as const);
}

/** What a server says of a folder: its problems, by file. */
async function problemsOf(folder: string): Promise<Record<string, number>> {
  const server = await startShipped(programs, folder);
  await server.connection.sendRequest("secondSource/analyze", {});
  const told = [...server.diagnostics].map(([uri, diagnostics]): [string, number] => [
    uri.slice(uriOfPath(folder).length),
    diagnostics.length,
  ]);
  const found = Object.fromEntries(told.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await stopShipped(server);
  return found;
}

/** What a server may be at when it is ended. */
type Work = (server: ServerProcess, folder: string) => Promise<unknown>;

const WORK: readonly (readonly [string, Work])[] = [
  ["reads the folder", ({ connection }) => connection.sendRequest("secondSource/analyze", {})],
  [
    "follows what is typed",
    async ({ connection }, folder) => {
      const uri = uriOfPath(join(folder, "1/a.txt"));
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "plaintext", version: 1, text: article("Valley Courier", 15) },
      });
      for (let version = 2; version < 40; version++) {
        await connection.sendNotification("textDocument/didChange", {
          textDocument: { uri, version },
          contentChanges: [{ text: article("Valley Courier", version) }],
        });
      }
      await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 5, character: 22 } });
    },
  ],
  [
    "works out decisions",
    async (server, folder) => {
      await server.connection.sendRequest("secondSource/stories", null);
      for (let story = 1; story < TOWNS.length; story++) {
        const uri = uriOfPath(join(folder, `${story}/a.txt`));
        for (const action of await actionsAt(server, uri))
          await server.connection.sendRequest("codeAction/resolve", action).catch(() => null);
      }
    },
  ],
];

const undisturbed = problemsOf(newsroom());

describe.each(WORK)("a server that is killed while it %s", (_, work) => {
  test.each([1, 2])("at a point of chance (seed %i): all is as before, and the next one says the same", async (seed) => {
    const folder = newsroom();
    const before = stateOf(folder);
    const random = chance(seed);
    for (let round = 0; round < 2; round++) {
      const server = await startShipped(programs, folder);
      const working = work(server, folder).catch(() => null);
      await pause(random() * 400);
      server.process.kill("SIGKILL");
      await Promise.all([server.ended, working]);
      expect(stateOf(folder)).toEqual(before);
    }
    const found = await problemsOf(folder);
    expect(found).toEqual(await undisturbed);
    expect(Object.values(found)).toEqual(Array.from({ length: 2 * (TOWNS.length - 1) }, () => 1));
  });
});

test("a decision that the editor was told to write is whole or not there: the server writes no file", async () => {
  const folder = newsroom();
  const before = stateOf(folder);
  const server = await startShipped(programs, folder);
  await server.connection.sendRequest("secondSource/analyze", {});
  const uri = uriOfPath(join(folder, "1/a.txt"));
  const mark = (await actionsAt(server, uri)).find(({ kind }) => kind === "quickfix.secondSource.mark.verified");
  const { edit } = await server.connection.sendRequest<{ edit: object }>("codeAction/resolve", mark);
  expect(JSON.stringify(edit)).toContain("1/a.txt");
  server.process.kill("SIGKILL");
  await server.ended;
  expect(stateOf(folder)).toEqual(before);
});
