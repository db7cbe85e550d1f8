import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { corpusArticles, writeCorpus } from "../corpus/corpus.ts";
import { openText, startClient, type Client } from "./client.ts";
import { runCommand, type CommandRun } from "./command-line.ts";
import { openedText, positionOf, typeInto, type OpenText } from "./edits.ts";

/** What is measured of a corpus: times in milliseconds, memory in MB; null where the system does not tell. */
export interface Measured {
  readonly articles: number;
  readonly characters: number;
  readonly cold: Start;
  readonly warm: Start;
  readonly edits: readonly number[];
  /** Processor time of one edit. */
  readonly editProcessor: number | null;
  readonly hovers: readonly number[];
  readonly symbols: readonly number[];
  readonly commandCold: CommandRun;
  readonly commandWarm: CommandRun;
}

/** A start of the server. */
export interface Start {
  readonly first: number;
  readonly whole: number;
  readonly processor: number | null;
  readonly peak: number | null;
}

/** The programs that are measured. */
export interface Programs {
  readonly server: string;
  readonly cli: string;
}

/** Texts that are open while they are measured, and of how many at the beginning of any corpus they are. */
const [OPEN, SMALL] = [12, 100];
const [WARMING, EDITS] = [12, 60];
/** Places that are asked, in characters. */
const STEP = 97;
const QUERIES = [
  "",
  "vel",
  "Brandov",
  "Mill",
  "harw",
  "karr",
  "ministry",
  "1,2",
  "zzz",
  "Port",
  "lind",
  "bo",
  "union",
  "court",
  "Ostr",
  "the",
];
const ROUNDS = 3;

/** Measures the programs on a corpus of so many articles, in a folder of its own below another; it is taken away again. */
export async function measure(programs: Programs, below: string, articles: number): Promise<Measured> {
  const [folder, cache, commandCache] = ["corpus", "cache", "command-cache"].map((name) => join(below, String(articles), name));
  if (folder === undefined || cache === undefined || commandCache === undefined) throw new Error("There are no folders.");
  mkdirSync(folder, { recursive: true });
  try {
    const { characters } = writeCorpus(folder, articles);
    const open = firstText(folder);
    const options = { program: programs.server, folder, cache, articles, open };
    const { started: cold } = await ended(await startClient(options));
    const client = await startClient(options);
    const texts = await openTexts(client, folder, open);
    await typeInto(client, texts, WARMING);
    const before = client.figures();
    const edits = await typeInto(client, texts, EDITS);
    const after = client.figures();
    const editProcessor = before && after && (after.processor - before.processor) / edits.length;
    const hovers = await hoverOver(client, texts);
    const symbols = await askSymbols(client);
    const { started: warm } = await ended(client);
    const commandCold = await runCommand(programs.cli, folder, commandCache);
    const commandWarm = await runCommand(programs.cli, folder, commandCache);
    return { articles, characters, cold, warm, edits, editProcessor, hovers, symbols, commandCold, commandWarm };
  } finally {
    rmSync(join(below, String(articles)), { recursive: true, force: true });
  }
}

/** The text that is open from the start. */
export function firstText(folder: string): { uri: string; text: string } {
  const [{ path, text } = { path: "", text: "" }] = corpusArticles(1);
  return { uri: pathToFileURL(join(folder, path)).href, text: readFileSync(join(folder, path), "utf8") || text };
}

/** Opens texts that have problems, the same in a corpus of any size: what they cost is then a matter of its size alone. */
export async function openTexts(client: Client, folder: string, already: { readonly uri: string }): Promise<OpenText[]> {
  const small = [...corpusArticles(SMALL)].map(({ path }) => pathToFileURL(join(folder, path)).href);
  const all = small.filter((uri) => uri !== already.uri && client.withProblems.has(uri)).toSorted();
  const uris = Array.from({ length: Math.min(OPEN, all.length) }, (_, at) => all[Math.floor((at * all.length) / OPEN)] ?? "");
  if (uris.length === 0) throw new Error("The server found no problem in the corpus.");
  const texts = uris.map((uri) => openedText(uri, readFileSync(fileURLToPath(uri), "utf8")));
  for (const text of texts) {
    const told = client.problemsOf(text.uri, 1);
    await openText(client.connection, text);
    await told;
  }
  return texts;
}

/** Hovers over places all over the texts; the first round warms up. */
export async function hoverOver({ connection }: Client, texts: readonly OpenText[], rounds = ROUNDS): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { uri, text } of texts) {
      for (let offset = round; offset < text.length; offset += STEP) {
        const position = positionOf(text, offset);
        const begin = performance.now();
        await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
        if (round > 0) times.push(performance.now() - begin);
      }
    }
  }
  return times;
}

async function askSymbols({ connection }: Client): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of QUERIES) {
      const begin = performance.now();
      await connection.sendRequest("workspace/symbol", { query });
      if (round > 0) times.push(performance.now() - begin);
    }
  }
  return times;
}

async function ended(client: Client): Promise<{ started: Start }> {
  const { first, whole, processor } = client;
  const peak = client.figures()?.peak ?? null;
  await client.stop();
  return { started: { first, whole, processor, peak } };
}
