// How long a user waits for the language server: every request over the real protocol to the built server, on a gold story.
//   npm run bench:server [-- --story ../shared/stories/iraq-2014] [--server dist/server.js]
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeLens,
  type MessageConnection,
  type Position,
} from "vscode-languageserver/node";
import { replaceBetween } from "./numbers/table.ts";

const folder = resolve(option("--story", "../shared/stories/iraq-2014"), "articles");
const program = resolve(option("--server", "dist/server.js"));
const articles = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ uri: pathToFileURL(join(folder, name)).href, text: readFileSync(join(folder, name), "utf8") }));

/** Places in each text, in characters. */
const STEP = 97;
/** How often each text is asked. */
const ROUNDS = 10;
const EDITS = 40;
/** Edits before it is warm. */
const WARMING = 10;
/** Between an answer and the next keystroke, as somebody types: four keys a second. */
const REST = 250;
/** Milliseconds: what is felt as at once. */
const LIMITS: Readonly<Record<string, number>> = {
  hover: 10,
  definition: 20,
  references: 20,
  highlights: 20,
  "code lenses, filled in": 20,
  "document symbols": 20,
  "workspace symbols": 20,
  "problems after a keystroke, asked for": 100,
  "problems after a keystroke, sent": 100,
};

interface Row {
  readonly name: string;
  readonly times: readonly number[];
}

const rows: Row[] = [];
const asking = await start({ workspace: {}, textDocument: { diagnostic: {} } });
rows.push({ name: "first hover, from the start of the program", times: [asking.first] });
for (let round = 0; round < 2; round++) await measureAll(asking.connection, round > 0);
rows.push({ name: "problems after a keystroke, asked for", times: await editsAsked(asking.connection) });
await asking.stop();
const told = await start({});
rows.push({ name: "problems after a keystroke, sent", times: await editsSent(told) });
await told.stop();

const report = table();
console.log(report);
replaceBetween(new URL("README.md", import.meta.url), "server", report);
if (rows.some(({ name, times }) => percentile(times, 0.95) > (LIMITS[name] ?? Infinity))) process.exitCode = 1;

interface Started {
  readonly connection: MessageConnection;
  /** Milliseconds to the first answer. */
  readonly first: number;
  /** By URI of the texts that problems were sent for, who wants to know the version of the next. */
  readonly published: Map<string, (version: number) => void>;
  readonly stop: () => Promise<void>;
}

/** Starts the server on the folder with all its articles open, as an editor does. */
async function start(capabilities: object): Promise<Started> {
  const begin = performance.now();
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published: Started["published"] = new Map();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, version }: { uri: string; version?: number }) => {
    const tell = published.get(uri);
    if (tell) tell(version ?? 0);
    else published.set(uri, () => undefined);
  });
  connection.listen();
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "story" }];
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, workspaceFolders, capabilities });
  await connection.sendNotification("initialized", {});
  for (const { uri, text } of articles) {
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "plaintext", version: 1, text } });
  }
  await connection.sendRequest("textDocument/hover", { textDocument: { uri: articles[0]?.uri }, position: { line: 0, character: 0 } });
  const first = performance.now() - begin;
  const stop = async (): Promise<void> => {
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    connection.dispose();
  };
  return { connection, first, published, stop };
}

/** Asks everything everywhere; the first round warms up. */
async function measureAll(connection: MessageConnection, isKept: boolean): Promise<void> {
  const ofText = (method: string) => ofTexts((uri) => ask(connection, method, { textDocument: { uri } }));
  const measured: [name: string, measure: () => Promise<number[]>][] = [
    ["hover", () => atPlaces(connection, "textDocument/hover")],
    ["definition", () => atPlaces(connection, "textDocument/definition")],
    ["references", () => atPlaces(connection, "textDocument/references", { context: { includeDeclaration: true } })],
    ["highlights", () => atPlaces(connection, "textDocument/documentHighlight")],
    ["completion", () => atPlaces(connection, "textDocument/completion")],
    ["rename", () => atPlaces(connection, "textDocument/rename", { newName: "Somebody Else" })],
    ["code lenses, filled in", () => ofTexts((uri) => lenses(connection, uri))],
    ["document symbols", () => ofText("textDocument/documentSymbol")],
    ["folding", () => ofText("textDocument/foldingRange")],
    ["semantic tokens", () => ofText("textDocument/semanticTokens/full")],
    ["problems, unchanged", () => ofText("textDocument/diagnostic")],
    ["workspace symbols", () => ofQueries(connection, ["", "ba", "bag", "iraq", "2,000", "zzz", "kry", "the"])],
  ];
  for (const [name, measure] of measured) {
    const times = await measure();
    if (isKept) rows.push({ name, times });
  }
}

async function ask(connection: MessageConnection, method: string, params: object): Promise<void> {
  // A refusal is an answer, too.
  await connection.sendRequest(method, params).catch(() => null);
}

async function atPlaces(connection: MessageConnection, method: string, more: object = {}): Promise<number[]> {
  const times: number[] = [];
  for (const { uri, text } of articles) {
    for (let offset = 0; offset < text.length; offset += STEP) {
      const position = positionOf(text, offset);
      times.push(await timed(() => ask(connection, method, { textDocument: { uri }, position, ...more })));
    }
  }
  return times;
}

async function ofTexts(run: (uri: string) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) for (const { uri } of articles) times.push(await timed(() => run(uri)));
  return times;
}

async function lenses(connection: MessageConnection, uri: string): Promise<void> {
  const found = await connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
  await Promise.all(found.map((lens) => ask(connection, "codeLens/resolve", lens)));
}

async function ofQueries(connection: MessageConnection, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of queries) times.push(await timed(() => ask(connection, "workspace/symbol", { query })));
  }
  return times;
}

/** Types a digit in the middle of an article and asks for its problems, as VS Code does. */
async function editsAsked(connection: MessageConnection): Promise<number[]> {
  const times: number[] = [];
  for (let edit = 0; edit < WARMING + EDITS; edit++) {
    const { uri } = articles[edit % articles.length] ?? { uri: "" };
    await setTimeout(REST);
    times.push(
      await timed(async () => {
        await type(connection, uri, edit);
        await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
      }),
    );
  }
  return times.slice(WARMING);
}

/** The same where the server tells by itself: a text's problems come with its version, as long as it has some. */
async function editsSent({ connection, published }: Started): Promise<number[]> {
  // What is found is sent a little after the first answer.
  while (published.size === 0) await setTimeout(REST);
  const uris = [...published.keys()];
  const times: number[] = [];
  for (let edit = 0; edit < WARMING + EDITS; edit++) {
    const uri = uris[edit % uris.length] ?? "";
    await setTimeout(REST);
    const seen = new Promise<void>((tell) => published.set(uri, (version) => (version >= edit + 2 ? tell() : undefined)));
    times.push(
      await timed(async () => {
        await type(connection, uri, edit);
        await seen;
      }),
    );
  }
  return times.slice(WARMING);
}

async function type(connection: MessageConnection, uri: string, edit: number): Promise<void> {
  const text = articles.find((article) => article.uri === uri)?.text ?? "";
  const position = positionOf(text, text.indexOf(" ", text.length / 2));
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: edit + 2 },
    contentChanges: [{ range: { start: position, end: position }, text: ` ${edit % 10}` }],
  });
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function table(): string {
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const shown = rows.map(({ name, times }) => {
    const [half, most, worst] = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1));
    return `| ${name} | ${times.length} | ${half} | ${most} | ${worst} | ${LIMITS[name] ?? ""} |`;
  });
  const machine = `${cpus()[0]?.model.trim() ?? "a processor"}, ${cpus().length} of them, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1) ?? ""}`;
  return [
    `${articles.length} articles of one story, ${characters.toLocaleString("en")} characters, all open; milliseconds, measured by the client; keys are struck four times a second (${machine}).`,
    "",
    "| | times | half below | 95 % below | longest | at most |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...shown,
  ].join("\n");
}

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}
