import * as fc from "fast-check";
import { checkEdits, hostileEdits } from "../../../test/fuzz/edits.ts";
import { failuresOf, signatureOf } from "../failures.ts";
import { processorTime } from "../processor-time.ts";
import { NOTHING, type Play } from "../types.ts";
import { lab } from "./lab.ts";

const FOLDERS = 25;
const SHRINKING = 60_000;

/** Folders whose articles come, change and go. */
export const followEdits: Play = (order, step) => {
  const { texts, characters } = lab;
  const start = processorTime();
  const known = new Set(order.known);
  let number = 0;
  const property = fc.property(hostileEdits, (edits) => {
    step(++number);
    try {
      checkEdits(lab, edits);
    } catch (error) {
      if (!known.has(signatureOf(error))) throw error;
    }
  });
  const result = fc.check(property, { seed: order.seed, numRuns: FOLDERS, interruptAfterTimeLimit: SHRINKING });
  return {
    ...NOTHING,
    texts: lab.texts - texts,
    characters: lab.characters - characters,
    milliseconds: processorTime() - start,
    failures: failuresOf(order, result),
  };
};
