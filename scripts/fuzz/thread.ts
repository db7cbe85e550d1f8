import process from "node:process";
import { Worker } from "node:worker_threads";
import { stepsIn, type Steps } from "./steps.ts";
import { NOTHING, PATIENCE, type Order, type Round } from "./types.ts";

/** A thread that plays rounds, and is ended when it hangs. */
export interface Thread {
  /** Plays a round. One that hangs, or ends the thread, is a failure of its own; the next has a new thread. */
  play(order: Order): Promise<Round>;
  end(): Promise<void>;
}

/** How often the thread is looked after, and how much memory it may have, in megabytes. */
const LOOKS = 1000;
const MEMORY = 2000;

/** Starts a thread when it is wanted, and another when one is lost. */
export function createThread(): Thread {
  const steps = stepsIn();
  let worker: Worker | null = null;
  /** Who waits for what the worker does next. */
  let tell: (outcome: Round | string) => void = nobody;
  async function end(): Promise<void> {
    tell = nobody;
    await worker?.terminate();
    worker = null;
  }
  function start(): Worker {
    const started = new Worker(new URL("worker.ts", import.meta.url), {
      workerData: steps.memory,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    started.on("message", (round: Round) => tell(round));
    started.on("error", (error: Error) => tell(`it ended the thread: ${error.stack ?? error.message}`));
    started.on("exit", (code) => tell(`the thread ended with ${code}`));
    return started;
  }
  return {
    end,
    async play(order) {
      steps.begin(0);
      worker ??= start();
      const outcome = new Promise<Round | string>((resolve) => (tell = resolve));
      worker.postMessage(order, []);
      const told = await watched(outcome, steps);
      if (typeof told !== "string") return told;
      await end();
      return lost(order, told, steps);
    },
  };
}

function nobody(): void {
  // What an ended thread still says is not waited for.
}

/** What a round comes to, or why it comes to nothing. */
async function watched(outcome: Promise<Round | string>, steps: Steps): Promise<Round | string> {
  let timer: NodeJS.Timeout | undefined;
  let last = { step: -1, working: 0, waiting: 0 };
  const hanging = new Promise<string>((resolve) => {
    timer = setInterval(() => {
      // Whoever watches takes next to no time itself: what the process takes, the thread does.
      const { user, system } = process.cpuUsage();
      const now = { step: steps.number(), working: (user + system) / 1000, waiting: Date.now() };
      if (now.step !== last.step) last = now;
      else if (now.working - last.working > PATIENCE.working || now.waiting - last.waiting > PATIENCE.waiting) resolve("it hangs");
    }, LOOKS);
  });
  try {
    return await Promise.race([outcome, hanging]);
  } finally {
    clearInterval(timer);
  }
}

/** A round that was not told of: what it was at is made again from its seed. */
async function lost(order: Order, message: string, steps: Steps): Promise<Round> {
  const { kind, seed } = order;
  const [step, what] = [steps.number(), steps.what()];
  if (step === 0) throw new Error(`Round ${seed} of ${kind} did not begin: ${message}`);
  const { textsAt } = await import("./rounds/texts.ts");
  const example = kind === "texts" ? textsAt(seed, step) : "";
  return {
    ...NOTHING,
    failures: [{ kind, seed, signature: `${message} ${what || seed}`, message: `${message} at step ${step} ${what}`, example }],
  };
}
