import * as fc from "fast-check";
import type { Deed } from "../../test/fuzz/messages.ts";
import { describe, signatureOf } from "./failures.ts";
import { processorTime } from "./processor-time.ts";
import { smallest } from "./smaller.ts";
import { NOTHING, type Failure, type Order, type Round } from "./types.ts";

/** How long deeds are left out of a session that failed, in milliseconds. */
const SHRINKING = 90_000;

/** Plays sessions of a round, each by itself, until one fails in a way that is not known. */
export async function playAll<Session extends { readonly deeds: readonly Deed[] }>(
  order: Order,
  step: (number: number) => void,
  { sessions, count, play }: { sessions: fc.Arbitrary<Session>; count: number; play: (session: Session) => Promise<number> },
): Promise<Round> {
  const start = processorTime();
  const failures: Failure[] = [];
  let [messages, number] = [0, 0];
  for (const session of fc.sample(sessions, { seed: order.seed, numRuns: count })) {
    step(++number);
    const error = await errorOf(session);
    if (error === null || order.known.includes(signatureOf(error))) continue;
    const fails = async (deeds: readonly Deed[]): Promise<boolean> => {
      step(++number);
      return signatureOf(await errorOf({ ...session, deeds })) === signatureOf(error);
    };
    const deeds = await smallest(session.deeds, fails, SHRINKING);
    const example = JSON.stringify({ ...session, deeds });
    failures.push({ kind: order.kind, seed: order.seed, signature: signatureOf(error), message: describe(error), example });
    break;
  }
  return { ...NOTHING, messages, milliseconds: processorTime() - start, failures };

  async function errorOf(session: Session): Promise<unknown> {
    try {
      messages += await play(session);
      return null;
    } catch (error) {
      return error;
    }
  }
}
