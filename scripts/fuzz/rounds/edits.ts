import { checkEdits, hostileEdits } from "../../../test/fuzz/edits.ts";
import { checkAll } from "../check-all.ts";
import { NOTHING, type Play } from "../types.ts";
import { lab, readSince } from "./lab.ts";

const FOLDERS = 25;
const SHRINKING = 60_000;

/** Folders whose articles come, change and go. */
export const followEdits: Play = (order, step) => {
  const { texts, characters } = lab;
  const checked = checkAll(order, step, {
    cases: hostileEdits,
    count: FOLDERS,
    shrinking: SHRINKING,
    check: (edits) => checkEdits(lab, edits),
  });
  return { ...NOTHING, ...readSince({ texts, characters }), ...checked };
};
