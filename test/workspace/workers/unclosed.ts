import { createEngine } from "../../../engine/index.ts";
import { createWorkers } from "../../../workspace/workers/index.ts";

// A program that forgets to end its threads: it must end by itself, when all is done.
const entry = new URL("faulty-worker.ts", import.meta.url);
const workers = createWorkers({ size: 2, entry, names: () => null, engine: () => createEngine(), least: 1 });
const outcomes = await Promise.all(["a", "b", "FAULT print", "FAULT exit"].map((text) => workers.analyze({ path: text, text })));
const last = await workers.analyze({ path: "c", text: "c" });
process.stdout.write(`${workers.threads > 0} ${last.state} ${outcomes.map(({ state }) => state).join(" ")}`);
