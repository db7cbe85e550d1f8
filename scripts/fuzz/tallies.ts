import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { KINDS, type Kind, type Round, type Slow, type Tally } from "./types.ts";

const FOLDER = new URL("../../build/fuzz/", import.meta.url);
/** How many of the slowest texts are kept. */
const WORST = 12;

/** What is known of each kind by now; `fresh` forgets it. A file a kind, so that two runs of different kinds do not meet. */
export function readTallies(kinds: readonly Kind[], fresh: boolean): Map<Kind, Tally> {
  mkdirSync(FOLDER, { recursive: true });
  if (fresh) for (const kind of kinds) rmSync(fileOf(kind), { force: true });
  return new Map(KINDS.map((kind) => [kind, readTally(kind)]));
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return { since: commit(), next: 1, texts: 0, characters: 0, messages: 0, seconds: 0, milliseconds: 0, failures: [], worst: [] };
}

export function writeTally(kind: Kind, tally: Tally): void {
  writeFileSync(fileOf(kind), JSON.stringify(tally, null, 2));
}

/** Adds a round, and gives those of its failures that are new. */
export function addRound(tally: Tally, round: Round, seconds: number): readonly Round["failures"][number][] {
  tally.texts += round.texts;
  tally.characters += round.characters;
  tally.messages += round.messages;
  tally.milliseconds += round.milliseconds;
  tally.seconds += seconds;
  const failures = round.failures.filter(({ signature }) => !tally.failures.some((failure) => failure.signature === signature));
  tally.failures.push(...failures);
  tally.worst = slowest([...tally.worst, ...round.worst]);
  return failures;
}

/** The slowest, each unit once. */
function slowest(all: readonly Slow[]): Slow[] {
  const seen = new Set<string>();
  return all
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .filter(({ unit }) => !seen.has(unit) && seen.add(unit))
    .slice(0, WORST);
}

function readTally(kind: Kind): Tally {
  try {
    const known: Tally = JSON.parse(readFileSync(fileOf(kind), "utf8"));
    return known;
  } catch {
    return emptyTally();
  }
}

function fileOf(kind: Kind): URL {
  return new URL(`${kind}.json`, FOLDER);
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "an unknown commit";
  }
}
