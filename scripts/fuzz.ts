// Reads hostile texts and messages until the time is up: npm run fuzz -- --minutes 5
//   --texts 1000000         or until so many texts are read, all runs together
//   --messages 100000       or until so many messages are sent
//   --only texts,growth     some of what there is to do: texts, growth, papers, edits, sessions, stdio
//   --seed 123              one round again, as the report of a failure names it (with --only)
//   --server dist/server.js the program that messages are sent to: what is built, else the sources
//   --fresh                 forgets how far the last run came, and what it found
// Goes on where the last run ended. What it found is told at the end, and kept in build/fuzz.
import { existsSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { addRound, emptyTally, readTallies, writeTally } from "./fuzz/tallies.ts";
import { tellFailure, tellTotals } from "./fuzz/telling.ts";
import { createThread } from "./fuzz/thread.ts";
import { COUNTED_IN, KINDS, SHARES, type Kind } from "./fuzz/types.ts";

const { values: options } = parseArgs({
  options: {
    minutes: { type: "string" },
    texts: { type: "string" },
    messages: { type: "string" },
    only: { type: "string" },
    seed: { type: "string" },
    server: { type: "string", default: existsSync("dist/server.js") ? "dist/server.js" : "server/main.ts" },
    fresh: { type: "boolean", default: false },
  },
});
const isEndless = options.texts === undefined && options.messages === undefined;
const goals = { texts: goalOf(options.texts), messages: goalOf(options.messages) };
const kinds = KINDS.filter((kind) => options.only?.split(",").includes(kind) ?? goals[COUNTED_IN[kind]] > 0);
const end = Date.now() + (options.minutes === undefined ? (isEndless ? 5 : Number.POSITIVE_INFINITY) : Number(options.minutes)) * 60_000;
/** How often it is told how far a run has come, in milliseconds. */
const TELLING = 60_000;

const tallies = readTallies(options.seed === undefined ? kinds : [], options.fresh);
const thread = createThread();
/** By the clock, in this run. */
const spent = new Map<Kind, number>();
let told = Date.now();
if (options.seed === undefined) {
  for (let kind = nextKind(); kind !== null; kind = nextKind()) await play(kind);
  tellTotals(tallies, kinds);
} else for (const kind of kinds) await playAgain(kind, Number(options.seed));
await thread.end();
if (kinds.some((kind) => (tallies.get(kind)?.failures.length ?? 0) > 0)) process.exitCode = 1;

/** The kind that is furthest behind its share, of those whose goal is not reached; null when time is up, or nothing is left. */
function nextKind(): Kind | null {
  if (Date.now() >= end) return null;
  const left = kinds.filter((kind) => sumOf(COUNTED_IN[kind]) < goals[COUNTED_IN[kind]]);
  return left.toSorted((one, other) => behind(one) - behind(other))[0] ?? null;
}

function behind(kind: Kind): number {
  return (spent.get(kind) ?? 0) / SHARES[kind];
}

function sumOf(what: "texts" | "messages"): number {
  return kinds.reduce((sum, kind) => sum + (tallies.get(kind)?.[what] ?? 0), 0);
}

async function play(kind: Kind): Promise<void> {
  const tally = tallies.get(kind) ?? emptyTally();
  const start = Date.now();
  const known = tally.failures.map(({ signature }) => signature);
  const round = await thread.play({ kind, seed: tally.next++, known, server: options.server });
  const seconds = (Date.now() - start) / 1000;
  spent.set(kind, (spent.get(kind) ?? 0) + seconds);
  for (const failure of addRound(tally, round, seconds)) tellFailure(failure);
  writeTally(kind, tally);
  if (Date.now() - told < TELLING) return;
  told = Date.now();
  console.log(`${sumOf("texts")} texts, ${sumOf("messages")} messages so far`);
}

/** One round, of which nothing is kept. */
async function playAgain(kind: Kind, seed: number): Promise<void> {
  const { failures } = await thread.play({ kind, seed, known: [], server: options.server });
  for (const failure of failures) tellFailure(failure);
  if (failures.length === 0) console.log(`${kind}: nothing failed in round ${seed}`);
  else process.exitCode = 1;
}

/** How many there are to be; endless where nobody says, and none where only the other is counted. */
function goalOf(option: string | undefined): number {
  if (option !== undefined) return Number(option);
  return isEndless ? Number.POSITIVE_INFINITY : 0;
}
