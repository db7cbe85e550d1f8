import { Worker } from "node:worker_threads";
import type { Batch, Reply, Task, WorkerData } from "./types.ts";

/** What a thread tells whoever started it. */
export interface ThreadListener<Job> {
  /** It can take more. */
  readonly onReady: () => void;
  /** A batch is done; the results stand in the order of the jobs. */
  readonly onResults: (jobs: readonly Job[], results: Extract<Reply, { readonly kind: "batch" }>["results"]) => void;
  /** It ended without being told to, while it did `suspects`, for a reason that is a clause; `others` were sent to it, too, and are not done. */
  readonly onDeath: (suspects: readonly Job[], others: readonly Job[], reason: string) => void;
}

/** A running thread and what it was given to do. */
export interface Thread<Job> {
  /** Whether it ever was ready: one that was not could not be started. */
  readonly isReady: boolean;
  /** How many batches it has. */
  readonly load: number;
  /** Another value whenever it got on since. */
  progress(): string;
  send(jobs: readonly Job[]): void;
  /** Lets a job's result go, and where it is not begun the job, too. */
  drop(job: Job): void;
  /** Ends it at once, as one that died for that reason; without one quietly. */
  end(reason: string | null): Promise<void>;
}

export interface ThreadOptions {
  /** The file of the thread's program. */
  readonly entry: string | URL;
  readonly data: WorkerData;
  /** Megabytes that its objects may take. */
  readonly memory: number;
}

interface Sent<Job> {
  readonly id: number;
  readonly jobs: readonly Job[];
  readonly state: Int32Array;
}

/** Starts a thread. Throws where no thread can be made; where its program cannot be run it dies. */
export function startThread<Job extends { readonly task: Task }>(options: ThreadOptions, listener: ThreadListener<Job>): Thread<Job> {
  const worker = createWorker(options);
  const sent: Sent<Job>[] = [];
  let isReady = false;
  let isEnded = false;
  let number = 0;
  let reason = "its thread ended";
  // A thread with nothing to do must not keep the process from its end.
  const hold = (): void => (sent.length > 0 || !isReady ? worker.ref() : worker.unref());
  worker.on("message", (reply: Reply) => {
    if (isEnded) return;
    if (reply.kind === "ready") isReady = true;
    const at = reply.kind === "batch" ? sent.findIndex(({ id }) => id === reply.id) : -1;
    const [batch] = at < 0 ? [] : sent.splice(at, 1);
    hold();
    if (batch && reply.kind === "batch") listener.onResults(batch.jobs, reply.results);
    else listener.onReady();
  });
  worker.on("error", (error) => (reason = reasonOf(error)));
  worker.on("messageerror", () => void worker.terminate());
  worker.on("exit", () => {
    if (isEnded) return;
    isEnded = true;
    const { suspects, others } = blame(sent.splice(0));
    listener.onDeath(suspects, others, reason);
  });
  return {
    get isReady() {
      return isReady;
    },
    get load() {
      return sent.length;
    },
    progress: () => `${isReady} ${sent[0]?.id} ${sent[0] ? Atomics.load(sent[0].state, 0) : ""}`,
    send(jobs) {
      const state = new Int32Array(new SharedArrayBuffer(4 * (jobs.length + 1)));
      state[0] = -1;
      const batch: Batch = { id: ++number, tasks: jobs.map(({ task }) => task), state };
      sent.push({ id: batch.id, jobs, state });
      hold();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none.
      worker.postMessage(batch);
    },
    drop(job) {
      for (const { jobs, state } of sent) {
        const at = jobs.indexOf(job);
        if (at >= 0) Atomics.store(state, at + 1, 1);
      }
    },
    async end(why) {
      if (why === null) isEnded = true;
      else reason = why;
      await worker.terminate();
    },
  };
}

function createWorker({ entry, data, memory }: ThreadOptions): Worker {
  return new Worker(entry, {
    workerData: data,
    // The arguments of this process are not meant for it; what it prints must not reach a protocol.
    argv: [],
    execArgv: [],
    stdout: true,
    stderr: true,
    // The more room for young objects, the fewer are moved: a fifth of a thread's time. But all of them may come of age at once, and of a thread at its
    // limit Node lets 16 MB more do so before the whole process ends: a third of this.
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 48 },
  });
}

/** Of what a thread left undone the job that it was at; where it had not begun, all that it would have begun with. */
function blame<Job>([first, ...rest]: readonly Sent<Job>[]): { suspects: readonly Job[]; others: readonly Job[] } {
  const at = first ? Atomics.load(first.state, 0) : 0;
  const jobs = first?.jobs ?? [];
  const suspects = at < 0 ? jobs : jobs.slice(at, at + 1);
  const others = jobs.filter((job) => !suspects.includes(job));
  return { suspects, others: [...others, ...rest.flatMap((batch) => batch.jobs)] };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "its thread failed";
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? "it ran out of memory"
    : `its thread failed: ${error.message.split("\n", 1).join("")}`;
}
