import type { Candidate } from "../candidate.ts";

/** Keeps the longest of readings that overlap, the first of equals. One pass: readings come in the order of their triggers. */
export function dropOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (!last || candidate.from >= last.to) kept.push(candidate);
    else if (candidate.to - candidate.from > last.to - last.from) kept[kept.length - 1] = candidate;
  }
  return kept;
}
