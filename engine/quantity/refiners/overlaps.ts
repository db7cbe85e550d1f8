import type { Draft, Refiner } from "../draft.ts";

/** Keeps phrases apart: where one reaches back into the one before, it gives the words up, and its place where its number lies in them. */
export const partOverlaps: Refiner = {
  name: "overlap",
  refine(drafts) {
    const kept: Draft[] = [];
    let end = 0;
    for (const draft of drafts) {
      if (draft.numberFrom < end) continue;
      if (draft.from < end) draft.from = end;
      end = draft.to;
      kept.push(draft);
    }
    return kept;
  },
};
