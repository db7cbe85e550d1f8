import { spawn } from "node:child_process";
import { figuresOf } from "./process-figures.ts";

/** A run of the command line over a folder: milliseconds, and the most memory that it was seen to hold, in MB. */
export interface CommandRun {
  readonly time: number;
  readonly peak: number | null;
}

/** Milliseconds between two looks at its memory. */
const LOOKS = 40;

/** Runs `check` over a folder in a process of its own. */
export async function runCommand(program: string, folder: string, cache: string): Promise<CommandRun> {
  const begin = performance.now();
  const child = spawn(process.execPath, [program, "check", folder, "--format", "json", "--cache", cache], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let [peak, told]: [number | null, string] = [null, ""];
  child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
  const timer = setInterval(() => (peak = figuresOf(child.pid ?? 0)?.peak ?? peak), LOOKS);
  const status = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  clearInterval(timer);
  // What is found is no failure.
  if (status !== 0 && status !== 1) throw new Error(`The command line ended with ${String(status)}: ${told}`);
  return { time: performance.now() - begin, peak };
}
