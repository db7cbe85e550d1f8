import * as fc from "fast-check";
import { checkPaper, hostilePapers } from "../../../test/fuzz/papers.ts";
import { failuresOf, signatureOf } from "../failures.ts";
import { processorTime } from "../processor-time.ts";
import { NOTHING, type Play } from "../types.ts";

const PAPERS = 1000;
const SHRINKING = 20_000;

/** Settings and decisions as a folder may hold them, read and edited. */
export const readPapers: Play = (order, step) => {
  const start = processorTime();
  const known = new Set(order.known);
  let [number, characters] = [0, 0];
  const property = fc.property(hostilePapers, (paper) => {
    step(++number);
    characters += paper.text.length;
    try {
      checkPaper(paper);
    } catch (error) {
      if (!known.has(signatureOf(error))) throw error;
    }
  });
  const result = fc.check(property, { seed: order.seed, numRuns: PAPERS, interruptAfterTimeLimit: SHRINKING });
  return { ...NOTHING, texts: number, characters, milliseconds: processorTime() - start, failures: failuresOf(order, result) };
};
