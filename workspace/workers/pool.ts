import { attempt } from "./serve.ts";
import { performer, type Perform } from "./perform.ts";
import { createQueue } from "./queue.ts";
import { startThread, type Thread, type ThreadOptions } from "./thread.ts";
import type { Answer, Outcome, Result, Task } from "./types.ts";
import type { Engine } from "../../engine/index.ts";

/** Calls back once after so many milliseconds; gives what takes the call back. */
export type Schedule = (callback: () => void, milliseconds: number) => () => void;

/** What a pool of threads needs to know. */
export interface PoolOptions {
  /** Threads at most; 0: everything is done in the caller's thread. */
  readonly size: number;
  /** So many tasks must wait before threads are worth their start. */
  readonly least: number;
  /** Milliseconds without work after which the threads, and the memory they hold, are given back. */
  readonly idle: number;
  /** Milliseconds after which a thread that does not get on is ended. */
  readonly limit: number;
  readonly schedule: Schedule;
  readonly thread: () => ThreadOptions;
  /** For the caller's thread. */
  readonly engine: () => Engine;
  /** Told once, where threads cannot be used. */
  readonly onFault: (message: string) => void;
}

/** A task on its way. */
export interface Job {
  readonly task: Task;
  readonly urgency: number;
  /** Characters, or bytes. */
  readonly size: number;
  readonly settle: (outcome: Outcome<Answer>) => void;
  isSettled: boolean;
  /** Threads that died over it. */
  deaths: number;
}

/** Batches that a thread has at a time: one that it does, one so that it need not wait. */
const LOAD = 2;
/** A batch is so many tasks at most, and so much text: more would let urgent tasks wait. */
const BATCH_TASKS = 16;
const BATCH_SIZE = 40_000;
/** A task that so many threads died over is given up. */
const MOST_DEATHS = 2;
/** So many threads that die before they are ready mean that there can be none. */
const MOST_FAILED_STARTS = 3;

/** Threads, the jobs that wait for them, and the caller's thread where there are none. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #queue = createQueue<Job>();
  readonly #threads = new Set<Thread<Job>>();
  readonly #perform: Perform;
  #failedStarts = 0;
  #isBroken = false;
  #isClosed = false;
  #isHere = false;
  #isPumping = false;
  /** Jobs that the caller says are still to come. */
  #expected = 0;
  #cancelIdle: () => void = () => undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#isBroken = options.size <= 0;
    this.#perform = performer(options.engine);
  }

  /** Threads that run now. */
  get threads(): number {
    return this.#threads.size;
  }

  expect(count: number): void {
    this.#expected = count;
  }

  add(job: Job): void {
    if (this.#isClosed) return settle(job, { state: "dropped" });
    this.#expected = Math.max(0, this.#expected - 1);
    this.#queue.add(job);
    this.#pumpSoon();
  }

  drop(job: Job): void {
    this.#queue.remove(job);
    for (const thread of this.#threads) thread.drop(job);
    settle(job, { state: "dropped" });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelIdle();
    for (const job of this.#queue.clear()) settle(job, { state: "dropped" });
    await this.#endThreads();
  }

  /** What is added in one go is looked at together. */
  #pumpSoon(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    queueMicrotask(() => {
      this.#isPumping = false;
      this.#pump();
    });
  }

  #pump(): void {
    this.#cancelIdle();
    if (this.#isClosed) return;
    if (!this.#wantsThreads()) {
      void this.#workHere();
      return;
    }
    this.#startThreads();
    // Round by round, so that what there is is shared out evenly.
    for (let round = 0; round < LOAD; round++) {
      for (const thread of this.#threads) if (thread.isReady && thread.load <= round) this.#feed(thread);
    }
    this.#rest();
  }

  #wantsThreads(): boolean {
    if (this.#isBroken) return false;
    return this.#threads.size > 0 || this.#queue.length + this.#expected >= this.#options.least;
  }

  #feed(thread: Thread<Job>): void {
    const share = Math.ceil(this.#queue.length / (this.#threads.size * LOAD));
    const jobs = this.#queue.take(Math.min(BATCH_TASKS, share), BATCH_SIZE);
    if (jobs.length > 0) thread.send(jobs);
  }

  #startThreads(): void {
    try {
      while (this.#threads.size < Math.min(this.#options.size, this.#queue.length + this.#expected)) this.#startThread();
    } catch (error) {
      this.#giveUp(error instanceof Error ? error.message : String(error));
    }
  }

  #startThread(): void {
    const thread: Thread<Job> = startThread<Job>(this.#options.thread(), {
      onReady: () => {
        this.#failedStarts = 0;
        this.#pumpSoon();
      },
      onResults: (jobs, results) => {
        for (const [at, job] of jobs.entries()) settle(job, outcomeOf(results[at] ?? null));
        this.#pumpSoon();
      },
      onDeath: (suspects, others, reason) => {
        this.#threads.delete(thread);
        if (!thread.isReady && ++this.#failedStarts >= MOST_FAILED_STARTS) this.#giveUp(reason);
        for (const job of others.toReversed()) this.#again(job);
        for (const job of suspects.toReversed()) {
          job.deaths++;
          if (job.deaths >= MOST_DEATHS) settle(job, { state: "failed", reason });
          else this.#again(job);
        }
        this.#pumpSoon();
      },
    });
    this.#threads.add(thread);
    this.#watch(thread);
  }

  #again(job: Job): void {
    if (this.#isClosed) settle(job, { state: "dropped" });
    else if (!job.isSettled) this.#queue.addFirst(job);
  }

  /** A thread that is where it was when it was last looked at does not get on any more. */
  #watch(thread: Thread<Job>, before = ""): void {
    this.#options.schedule(() => {
      if (!this.#threads.has(thread)) return;
      const now = thread.isReady && thread.load === 0 ? "" : thread.progress();
      if (now !== "" && now === before) void thread.end(`it took longer than ${Math.round(this.#options.limit / 1000)} seconds`);
      else this.#watch(thread, now);
    }, this.#options.limit);
  }

  #giveUp(reason: string): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#options.onFault(`Threads cannot be used: ${reason}. Everything is read in one.`);
    void this.#endThreads();
    this.#pumpSoon();
  }

  /** Works in the caller's thread for as long as there is work for it, and lets others have their turn after each job. */
  async #workHere(): Promise<void> {
    if (this.#isHere) return;
    this.#isHere = true;
    while (!this.#isClosed && !this.#wantsThreads()) {
      const [job] = this.#queue.take(1, 0);
      if (!job) break;
      settle(job, outcomeOf(attempt(() => this.#perform(job.task))));
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#isHere = false;
    if (this.#queue.length > 0) this.#pumpSoon();
  }

  /** Gives the threads back when there was nothing to do for a while. */
  #rest(): void {
    if ([...this.#threads].some(({ load }) => load > 0) || this.#queue.length > 0) return;
    this.#cancelIdle = this.#options.schedule(() => void this.#endThreads(), this.#options.idle);
  }

  async #endThreads(): Promise<void> {
    const ended = [...this.#threads];
    this.#threads.clear();
    await Promise.all(ended.map((thread) => thread.end(null)));
  }
}

function settle(job: Job, outcome: Outcome<Answer>): void {
  if (job.isSettled) return;
  job.isSettled = true;
  job.settle(outcome);
}

function outcomeOf(result: Result | null): Outcome<Answer> {
  if (!result) return { state: "dropped" };
  return "answer" in result ? { state: "done", value: result.answer } : { state: "failed", reason: result.error };
}
