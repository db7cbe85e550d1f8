import { readFileSync } from "node:fs";
import process from "node:process";
import { parentPort } from "node:worker_threads";
import * as fc from "fast-check";
import { meter, readMuch, SHAPES } from "../../test/fuzz/growth.ts";
import { checkHostileStory, createLab, hostileStories } from "../../test/fuzz/properties.ts";
import { politeDeeds, rudeDeeds } from "../../test/fuzz/messages.ts";
import { playSession } from "../../test/fuzz/sessions.ts";
import { hostileUnits } from "../../test/fuzz/texts.ts";
import { UNITS } from "../../test/fuzz/words.ts";
import { ROOMS } from "../../test/fuzz/rooms.ts";
import type { Failure, Kind, Round, Slow } from "./types.ts";

interface Order {
  readonly kind: Kind;
  readonly seed: number;
  readonly known: readonly string[];
}

/** Stories, and long texts, of one round. */
const STORIES = 150;
const LONG_TEXTS = 2;
const SESSIONS = 30;
/** A room that takes longer for 100 KB fails, in milliseconds of processor time. */
const LIMIT = 1000;

const weights = readFileSync(new URL("../../engine/lexicon/data/names.bin", import.meta.url));
const lab = createLab(weights);
const port = parentPort;

port?.on("message", ({ kind, seed, known }: Order) => {
  const skipped = new Set(known);
  if (kind === "engine") port.postMessage(readStories(seed, skipped));
  else if (kind === "growth") port.postMessage(readLong(seed));
  else void playSessions(seed).then((round) => port.postMessage(round));
});

function readStories(seed: number, known: ReadonlySet<string>): Round {
  const before = lab.texts;
  const isKnown = (error: unknown): boolean => known.has(signatureOf(error));
  const property = fc.property(hostileStories, ([sources, settings]) => {
    try {
      checkHostileStory(lab, sources, settings);
    } catch (error) {
      if (!isKnown(error)) throw error;
    }
  });
  const result = fc.check(property, { seed, numRuns: STORIES, interruptAfterTimeLimit: 40_000 });
  const failures: Failure[] = [];
  if (result.failed && result.counterexample) {
    const error = result.errorInstance;
    const example = JSON.stringify(result.counterexample[0]);
    failures.push({ kind: "engine", seed, signature: signatureOf(error), message: describe(error), example });
  }
  return { texts: lab.texts - before, messages: 0, failures, worst: [] };
}

/** The message without its numbers, and where it was thrown. */
function signatureOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = /\/(engine\/[^\s)]+):\d+/u.exec(error.stack ?? "")?.[1] ?? "";
  return `${error.message.replaceAll(/\d+/gu, "#").slice(0, 80)} ${frame}`;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 6).join("\n        ") : String(error);
}

/** Well-made messages, and such as no client should send, in turn. */
async function playSessions(seed: number): Promise<Round> {
  const isPolite = seed % 2 === 0;
  let messages = 0;
  const property = fc.asyncProperty(isPolite ? politeDeeds : rudeDeeds, async (deeds) => {
    messages += await playSession(deeds, isPolite);
  });
  const result = await fc.check(property, { seed, numRuns: SESSIONS, interruptAfterTimeLimit: 60_000 });
  const failures: Failure[] = [];
  if (result.failed && result.counterexample) {
    const error = result.errorInstance;
    failures.push({
      kind: "protocol",
      seed,
      signature: signatureOf(error),
      message: describe(error),
      example: JSON.stringify(result.counterexample[0]),
    });
  }
  return { texts: 0, messages, failures, worst: [] };
}

function readLong(seed: number): Round {
  const units = fc.sample(hostileUnits, { seed, numRuns: LONG_TEXTS });
  const known = UNITS[seed % UNITS.length];
  if (known !== undefined) units.push(known);
  const slow: Slow[] = [];
  for (const unit of units) {
    const shape = SHAPES[(seed + slow.length) % SHAPES.length] ?? "one";
    const small = costs(unit, 25_000, shape, seed);
    const isSuspect = small.some(({ milliseconds }) => milliseconds > LIMIT / 4);
    slow.push(...(isSuspect ? costs(unit, 100_000, shape, seed) : small));
  }
  const failures = slow
    .filter(({ milliseconds }) => milliseconds > LIMIT)
    .map(({ room, milliseconds, unit, shape }): Failure => {
      const message = `${room} takes ${Math.round(milliseconds)} ms for 100 KB (${shape}) of ${JSON.stringify(unit)}`;
      return { kind: "growth", seed, signature: `${room} is slow: ${unit}`, message, example: "" };
    });
  return { texts: units.length, messages: 0, failures, worst: slow };
}

/** What each room took, for 100,000 characters: by the measure of `size` of them. */
function costs(unit: string, size: number, shape: Slow["shape"], seed: number): Slow[] {
  const { around, costs: sums } = meter(processorTime);
  readMuch(lab.rooms, unit, size, shape, around);
  const found = sums();
  return ROOMS.map((room) => ({ room, milliseconds: ((found.get(room) ?? 0) * 100_000) / size, shape, unit, seed }));
}

/** Of this thread where Node tells, else of all; in milliseconds. */
function processorTime(): number {
  const { user, system } = "threadCpuUsage" in process ? process.threadCpuUsage() : process.cpuUsage();
  return (user + system) / 1000;
}
