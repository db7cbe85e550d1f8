import type { MessagePort } from "node:worker_threads";
import type { Perform } from "./perform.ts";
import type { Answer, Batch, Reply, Result } from "./types.ts";

/** A thread's part: does the batches that come through the port, one task after the other, and sends back what came of each. */
export function serve(port: MessagePort, perform: Perform): void {
  port.on("message", ({ id, tasks, state }: Batch) => {
    const results = tasks.map((task, index): Result | null => {
      Atomics.store(state, 0, index);
      return Atomics.load(state, index + 1) === 0 ? attempt(() => perform(task)) : null;
    });
    Atomics.store(state, 0, tasks.length);
    send(port, { kind: "batch", id, results });
  });
  send(port, { kind: "ready" });
}

/** Does a task in such a way that no fault of its reaches another. */
export function attempt(perform: () => Answer): Result {
  try {
    return { answer: perform() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Bytes change hands and are not copied. */
function send(port: MessagePort, reply: Reply): void {
  const results = reply.kind === "batch" ? reply.results : [];
  port.postMessage(
    reply,
    results.flatMap((result) => (result && "answer" in result ? (bytesOf(result.answer)?.buffer ?? []) : [])),
  );
}

function bytesOf(answer: Answer): Uint8Array<ArrayBuffer> | null {
  const bytes = answer instanceof Uint8Array ? answer : "bytes" in answer ? answer.bytes : null;
  return bytes?.buffer instanceof ArrayBuffer ? new Uint8Array(bytes.buffer) : null;
}
