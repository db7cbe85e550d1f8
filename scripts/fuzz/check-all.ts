import * as fc from "fast-check";
import { failuresOf, signatureOf } from "./failures.ts";
import { processorTime } from "./processor-time.ts";
import type { Order, Round } from "./types.ts";

/** What a round checks. */
interface Checks<Case> {
  readonly cases: fc.Arbitrary<Case>;
  readonly count: number;
  /** How long a failing case is made smaller, in milliseconds. */
  readonly shrinking: number;
  /** Throws where something does not hold. */
  readonly check: (one: Case) => void;
}

/** Checks the cases of a round, until one fails in a way that is not known; that one is made smaller. */
export function checkAll<Case>(
  order: Order,
  step: (number: number) => void,
  { cases, count, shrinking, check }: Checks<Case>,
): Pick<Round, "milliseconds" | "failures"> {
  const start = processorTime();
  const known = new Set(order.known);
  let number = 0;
  const property = fc.property(cases, (one) => {
    step(++number);
    try {
      check(one);
    } catch (error) {
      if (!known.has(signatureOf(error))) throw error;
    }
  });
  const result = fc.check(property, { seed: order.seed, numRuns: count, interruptAfterTimeLimit: shrinking });
  return { milliseconds: processorTime() - start, failures: failuresOf(order, result) };
}
