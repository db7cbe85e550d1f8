import * as fc from "fast-check";
import { checkHostileCase, hostileCases } from "../../../test/fuzz/properties.ts";
import { failuresOf, signatureOf } from "../failures.ts";
import { processorTime } from "../processor-time.ts";
import { NOTHING, type Play } from "../types.ts";
import { lab } from "./lab.ts";

/** Cases of a round, of a few texts each. */
const CASES = 400;
/** How long a failing case is made smaller, in milliseconds. */
const SHRINKING = 40_000;

/** Many short texts. */
export const readTexts: Play = (order, step) => {
  const { texts, characters } = lab;
  const start = processorTime();
  const known = new Set(order.known);
  let number = 0;
  const property = fc.property(hostileCases, (one) => {
    step(++number);
    try {
      checkHostileCase(lab, one);
    } catch (error) {
      if (!known.has(signatureOf(error))) throw error;
    }
  });
  const result = fc.check(property, { seed: order.seed, numRuns: CASES, interruptAfterTimeLimit: SHRINKING });
  return {
    ...NOTHING,
    texts: lab.texts - texts,
    characters: lab.characters - characters,
    milliseconds: processorTime() - start,
    failures: failuresOf(order, result),
  };
};

/** The case with this number of a round: what was read when it hung. */
export function textsAt(seed: number, number: number): string {
  return number < 1 || number > CASES ? "" : JSON.stringify(fc.sample(hostileCases, { seed, numRuns: number }).at(-1));
}
