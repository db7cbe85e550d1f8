import * as fc from "fast-check";
import { politeDeeds, rudeDeeds } from "../../../test/fuzz/messages.ts";
import { playSession } from "../../../test/fuzz/sessions.ts";
import { failuresOf, signatureOf } from "../failures.ts";
import { processorTime } from "../processor-time.ts";
import { NOTHING, type Play } from "../types.ts";

const SESSIONS = 10;
const SHRINKING = 90_000;

/** Well-made messages, and such as no client should send, in turn. */
export const playSessions: Play = async (order, step) => {
  const isPolite = order.seed % 2 === 0;
  const start = processorTime();
  const known = new Set(order.known);
  let [messages, number] = [0, 0];
  const property = fc.asyncProperty(isPolite ? politeDeeds : rudeDeeds, async (deeds) => {
    step(++number);
    try {
      messages += await playSession(deeds, isPolite);
    } catch (error) {
      if (!known.has(signatureOf(error))) throw error;
    }
  });
  const result = await fc.check(property, { seed: order.seed, numRuns: SESSIONS, interruptAfterTimeLimit: SHRINKING });
  return { ...NOTHING, messages, milliseconds: processorTime() - start, failures: failuresOf(order, result) };
};
