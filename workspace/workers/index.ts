import type { Engine } from "../../engine/index.ts";
import { Pool, type Job, type Schedule } from "./pool.ts";
import type { AnalyzedText, AnalyzeSource, Answer, CompareStory, Outcome, Task } from "./types.ts";

export { analyzeHere, outcomeOf } from "./here.ts";
export { performer, type Perform, type ReadText } from "./perform.ts";
export { serve } from "./serve.ts";
export type { Schedule } from "./pool.ts";
export type { AnalyzedText, AnalyzeSource, AnalyzeWhen, Answer, CompareStory, Outcome, Task } from "./types.ts";

/** How workers are made; all but the first four have defaults that fit. */
export interface WorkersOptions {
  /** Threads at most; 0: none, and everything is done in the caller's. */
  readonly size: number;
  /** The file of a thread's program: `worker.js` beside a bundle, `workspace/workers/worker.ts` in a checkout. */
  readonly entry: string | URL;
  /** The weights of the name tagger; read once, and shared by all threads. */
  readonly names: () => Uint8Array | null;
  /** The caller's own engine, for what is done in its thread. */
  readonly engine: () => Engine;
  /** Told once where threads cannot be used, in a sentence; the work goes on without. */
  readonly onFault?: (message: string) => void;
  /** So many tasks must wait, or be expected, before threads are started: fewer are done sooner without. */
  readonly least?: number;
  /** Milliseconds without work after which threads are ended. */
  readonly idle?: number;
  /** Milliseconds that a task may take before its thread is ended; at most twice that. */
  readonly limit?: number;
  /** Megabytes that a thread's objects may take. */
  readonly memory?: number;
  readonly schedule?: Schedule;
}

/** How a task is done. */
export interface TaskOptions {
  /** More urgent tasks, those of higher numbers, are done first; 0 where absent. */
  readonly urgency?: number;
  /** Once it is aborted the task is dropped, at once. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads articles and compares stories, in threads or in the caller's: the same answers either way. Nothing here rejects; a task that kills its thread
 * costs nobody else anything, is tried once more, and then given back as failed.
 */
export interface Workers {
  /** The packed analysis of a text. */
  analyze(source: AnalyzeSource, options?: TaskOptions): Promise<Outcome<AnalyzedText>>;
  /** The packed comparison of a story's articles. */
  compare(story: CompareStory, options?: TaskOptions): Promise<Outcome<Uint8Array>>;
  /** Tells how many tasks are about to come, so that threads are started where that is worth it. */
  expect(count: number): void;
  /** Threads that run now. */
  readonly threads: number;
  /** Ends the threads and drops what is not done. */
  close(): Promise<void>;
}

const LEAST = 20;
const IDLE = 20_000;
/** No text takes so long, on however slow a machine; a story of hundreds of articles may take a good part of it. */
const LIMIT = 300_000;
const MEMORY = 1024;

/** Makes workers. No thread is started before there is enough for it to do. */
export function createWorkers(options: WorkersOptions): Workers {
  let names: { readonly shared: Uint8Array | null } | null = null;
  const pool = new Pool({
    size: options.size,
    least: options.least ?? LEAST,
    idle: options.idle ?? IDLE,
    limit: options.limit ?? LIMIT,
    schedule: options.schedule ?? schedule,
    engine: options.engine,
    onFault: options.onFault ?? (() => undefined),
    thread: () => {
      names ??= { shared: share(options.names()) };
      return { entry: options.entry, data: { names: names.shared }, memory: options.memory ?? MEMORY };
    },
  });
  const run = async <Value extends Answer>(
    task: Task,
    size: number,
    { urgency = 0, signal }: TaskOptions = {},
  ): Promise<Outcome<Value>> => {
    if (signal?.aborted === true) return { state: "dropped" };
    return new Promise((resolve) => {
      const abort = (): void => pool.drop(job);
      const job: Job = {
        task,
        urgency,
        size,
        isSettled: false,
        deaths: 0,
        settle(outcome) {
          signal?.removeEventListener("abort", abort);
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each kind of task has its own kind of answer.
          resolve(outcome as Outcome<Value>);
        },
      };
      signal?.addEventListener("abort", abort, { once: true });
      pool.add(job);
    });
  };
  return {
    analyze: ({ path, text, when = "always" }, how) => run({ kind: "analyze", path, text, when }, text.length, how),
    compare({ id, members, settings }, how) {
      const size = members.reduce((sum, { length }) => sum + length, 0);
      return run({ kind: "compare", id, members, settings }, size, how);
    },
    expect: (count) => pool.expect(count),
    get threads() {
      return pool.threads;
    },
    close: () => pool.close(),
  };
}

/** A copy that threads share. */
function share(bytes: Uint8Array | null): Uint8Array | null {
  if (!bytes) return null;
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** A timer that does not keep the process from its end. */
function schedule(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds).unref();
  return () => clearTimeout(timer);
}
