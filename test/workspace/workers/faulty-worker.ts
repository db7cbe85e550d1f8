import { closeSync, openSync } from "node:fs";
import { BroadcastChannel, parentPort } from "node:worker_threads";
import { serve } from "../../../workspace/workers/serve.ts";

// A thread that starts at once, for it has no engine: it does what some texts tell it to, and else gives a text's bytes as its analysis.
const faults: Readonly<Record<string, (path: string) => void>> = {
  "FAULT throw": () => {
    throw new Error("a fault of the engine");
  },
  "FAULT exit": () => process.exit(3),
  "FAULT print": () => process.stdout.write("what a protocol must not see"),
  "FAULT exit once": (path) => {
    if (isFirst(path)) process.exit(0);
  },
  "FAULT memory": () => {
    const held: unknown[] = [];
    for (;;) held.push(Array.from({ length: 10_000 }, () => ({})));
  },
  "FAULT endless": () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none.
    new BroadcastChannel("second-source: endless").postMessage(null);
    for (;;);
  },
};

if (parentPort)
  serve(parentPort, (task) => {
    if (!("text" in task)) return new Uint8Array();
    faults[task.text]?.(task.path);
    return { evidence: [], prose: null, bytes: new TextEncoder().encode(task.text) };
  });

/** Whether a file is not there yet: it is made. */
function isFirst(file: string): boolean {
  try {
    closeSync(openSync(file, "wx"));
    return true;
  } catch {
    return false;
  }
}
