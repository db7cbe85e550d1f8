import { availableParallelism } from "node:os";

/** What the server's command line says beside how to talk to it. */
export interface ServerArguments {
  /** The folder to keep analyses in between two runs; null: none are kept. */
  readonly cache: string | null;
  /** Threads that read what nobody has open, at most. */
  readonly threads: number;
}

/** More would wait for one disk, and each holds a model of its own. */
const MOST_THREADS = 8;

/** Reads `--cache=<folder>` and `--threads=<number>`; what makes no sense is as if it were not there. */
export function readArguments(given: readonly string[]): ServerArguments {
  const value = (name: string): string | undefined => given.findLast((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
  const threads = Number(value("threads") ?? NaN);
  const isCount = Number.isSafeInteger(threads) && threads >= 0;
  return { cache: value("cache") || null, threads: Math.min(MOST_THREADS, isCount ? threads : defaultThreads()) };
}

/** One processor is left to the editor where there are several. */
function defaultThreads(): number {
  const processors = availableParallelism();
  return processors > 2 ? processors - 1 : processors;
}
