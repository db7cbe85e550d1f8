// Reads hostile texts and messages until the time is up: npm run fuzz -- --minutes 5
//   --only engine,growth,protocol  some of what there is to do
//   --seed 123                     one round again, as the report of a failure names it (with --only)
//   --fresh                        forgets how far the last run came, and what it found
// Goes on where the last run ended. What it found is told at the end, and kept in build/fuzz/state.json.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { KINDS, type Kind, type Round, type State } from "./fuzz/types.ts";

const FOLDER = new URL("../build/fuzz/", import.meta.url);
const STATE = new URL("state.json", FOLDER);
/** A round that takes longer than this hangs, in milliseconds. */
const LONGEST_ROUND = 600_000;

const { values: options } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    only: { type: "string", default: KINDS.join(",") },
    seed: { type: "string" },
    fresh: { type: "boolean", default: false },
  },
});
const kinds = KINDS.filter((kind) => options.only.split(",").includes(kind));
const once = options.seed === undefined ? null : Number(options.seed);
const end = Date.now() + Number(options.minutes) * 60_000;

if (options.fresh) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const state = once === null ? read() : empty();
/** The thread at work; none before the first round, and after one that hung. */
const threads: Worker[] = [];
const foundBefore = state.failures.length;
if (once === null) {
  for (let turn = 0; Date.now() < end; turn++) await play(kinds[turn % kinds.length] ?? "engine", state.next++);
} else for (const kind of kinds) await play(kind, once);
await stop();
tell();

/** One round in a thread of its own, which is ended when it hangs. */
async function play(kind: Kind, seed: number): Promise<void> {
  const current =
    threads[0] ?? new Worker(new URL("fuzz/worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 1500 } });
  threads[0] = current;
  const start = Date.now();
  const round = await new Promise<Round>((resolve) => {
    const failed = (message: string) =>
      resolve({ texts: 0, messages: 0, failures: [{ kind, seed, signature: message, message, example: "" }], worst: [], lost: true });
    const timer = setTimeout(() => failed("it hangs"), LONGEST_ROUND);
    const done = (round: Round): void => {
      clearTimeout(timer);
      current.removeAllListeners();
      resolve(round);
    };
    current.once("message", done);
    current.once("error", (error: Error) => {
      clearTimeout(timer);
      failed(`it ended the thread: ${error.message}`);
    });
    current.once("exit", (code) => {
      clearTimeout(timer);
      failed(`the thread ended with ${code}`);
    });
    current.postMessage({ kind, seed, known: state.failures.map(({ signature }) => signature) }, []);
  });
  if (round.lost) await stop();
  add(round, Date.now() - start);
}

async function stop(): Promise<void> {
  for (const thread of threads.splice(0)) {
    thread.removeAllListeners();
    await thread.terminate();
  }
}

function add(round: Round, milliseconds: number): void {
  state.texts += round.texts;
  state.messages += round.messages;
  state.seconds += milliseconds / 1000;
  for (const failure of round.failures) {
    if (state.failures.some(({ signature }) => signature === failure.signature)) continue;
    state.failures.push(failure);
    console.log(`FAILED  ${failure.kind}, seed ${failure.seed}: ${failure.message}\n        ${failure.example.slice(0, 1500)}\n`);
  }
  for (const slow of round.worst) {
    state.worst = [...state.worst.filter(({ room, unit }) => room !== slow.room || unit !== slow.unit), slow];
  }
  const rooms = [...new Set(state.worst.map(({ room }) => room))];
  state.worst = rooms.flatMap((room) =>
    state.worst
      .filter((slow) => slow.room === room)
      .toSorted((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, 5),
  );
  if (once === null) writeFileSync(STATE, JSON.stringify(state, null, 2));
}

function tell(): void {
  console.log(
    `${state.texts} texts, ${state.messages} messages in ${Math.round(state.seconds)} s; ${state.failures.length - foundBefore} new failures, ${foundBefore} known`,
  );
  for (const { room, milliseconds, shape, unit } of state.worst) {
    console.log(
      `${room.padEnd(9)} ${String(Math.round(milliseconds)).padStart(6)} ms per 100 KB  ${shape.padEnd(5)} ${JSON.stringify(unit).slice(0, 100)}`,
    );
  }
  process.exitCode = state.failures.length > 0 ? 1 : 0;
}

function read(): State {
  try {
    const known: State = JSON.parse(readFileSync(STATE, "utf8"));
    return known;
  } catch {
    return empty();
  }
}

function empty(): State {
  return { next: 1, texts: 0, messages: 0, seconds: 0, failures: [], worst: [] };
}
