// The thread that plays rounds. What it is at stands in memory that it shares with whoever watches it.
import { parentPort, workerData } from "node:worker_threads";
import { stepsIn } from "./steps.ts";
import type { Kind, Order, Play } from "./types.ts";

/** Loaded when they are wanted: who reads texts needs no server. */
const PLAYS: Readonly<Record<Kind, () => Promise<Play>>> = {
  texts: async () => (await import("./rounds/texts.ts")).readTexts,
  growth: async () => (await import("./rounds/growth.ts")).readLong,
  papers: async () => (await import("./rounds/papers.ts")).readPapers,
  edits: async () => (await import("./rounds/edits.ts")).followEdits,
  sessions: async () => (await import("./rounds/sessions.ts")).playSessions,
  stdio: async () => (await import("./rounds/stdio.ts")).playStdio,
};
const port = parentPort;
const shared: unknown = workerData;
const steps = stepsIn(shared instanceof SharedArrayBuffer ? shared : undefined);

port?.on("message", (order: Order) => void play(order));

async function play(order: Order): Promise<void> {
  const playRound = await PLAYS[order.kind]();
  const round = await playRound(order, (number, what) => steps.begin(number, what));
  port?.postMessage(round);
}
