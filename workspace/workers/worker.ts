import { parentPort, workerData } from "node:worker_threads";
import { createEngine } from "../../engine/index.ts";
import { performer } from "./perform.ts";
import { serve } from "./serve.ts";
import type { WorkerData } from "./types.ts";

// The entry of a thread: an engine of its own, for as long as the thread lives.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `thread.ts` starts it with.
const { names } = workerData as WorkerData;
if (parentPort)
  serve(
    parentPort,
    performer(() => createEngine({ names: () => names, remembers: false })),
  );
