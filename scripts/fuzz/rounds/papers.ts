import { checkPaper, hostilePapers } from "../../../test/fuzz/papers.ts";
import { checkAll } from "../check-all.ts";
import { NOTHING, type Play } from "../types.ts";

const PAPERS = 1000;
const SHRINKING = 20_000;

/** Settings and decisions as a folder may hold them, read and edited. */
export const readPapers: Play = (order, step) => {
  let [texts, characters] = [0, 0];
  const checked = checkAll(order, step, {
    cases: hostilePapers,
    count: PAPERS,
    shrinking: SHRINKING,
    check: (paper) => {
      texts++;
      characters += paper.text.length;
      checkPaper(paper);
    },
  });
  return { ...NOTHING, texts, characters, ...checked };
};
