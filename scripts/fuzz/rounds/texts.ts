import * as fc from "fast-check";
import { checkHostileCase, hostileCases } from "../../../test/fuzz/properties.ts";
import { checkAll } from "../check-all.ts";
import { NOTHING, type Play } from "../types.ts";
import { lab, readSince } from "./lab.ts";

/** Cases of a round, of a few texts each. */
const CASES = 400;
const SHRINKING = 40_000;

/** Many short texts. */
export const readTexts: Play = (order, step) => {
  const { texts, characters } = lab;
  const checked = checkAll(order, step, {
    cases: hostileCases,
    count: CASES,
    shrinking: SHRINKING,
    check: (one) => checkHostileCase(lab, one),
  });
  return { ...NOTHING, ...readSince({ texts, characters }), ...checked };
};

/** The case with this number of a round: what was read when it hung. */
export function textsAt(seed: number, number: number): string {
  return number < 1 || number > CASES ? "" : JSON.stringify(fc.sample(hostileCases, { seed, numRuns: number }).at(-1));
}
