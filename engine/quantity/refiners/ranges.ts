import { isDash, isDigits, type Cell, wordAt } from "../cells.ts";
import type { Draft, Refiner } from "../draft.ts";

/** Words before "from … to …" that tell a range; after a verb of change the two figures are a before and an after. */
const SPREAD: ReadonlySet<string> = new Set(
  "range ranges ranging ranged vary varies varying varied anywhere estimates estimate estimated between aged ages lasting lasts".split(" "),
);

/** Joins "50 to 100", "5,000-6,000", "between 150 and 200", "two or three", "$50 million to $60 million" into one interval. */
export const joinRanges: Refiner = {
  name: "range",
  refine(drafts, cells) {
    const kept: Draft[] = [];
    for (const draft of drafts) {
      const before = kept.at(-1);
      if (before && join(before, draft, cells)) continue;
      kept.push(draft);
    }
    return kept;
  },
};

/** Extends the first by the second where the words between make a range; false leaves both. */
function join(first: Draft, second: Draft, cells: readonly Cell[]): boolean {
  if (first.low === null || second.low === null || first.high === null || second.high === null || first.low !== first.high) return false;
  const opening = linkOf(first, second, cells);
  if (opening === null || !sameUnit(first, second) || first.kind === "rank" || second.kind === "rank") return false;
  const scale = sharedScale(first, second, cells);
  const low = first.low * scale;
  if (!(low < second.high)) return false;
  first.low = low;
  first.high = second.high;
  first.step = Math.max(first.step * scale, second.step);
  first.from = opening;
  first.to = second.to;
  first.numberTo = second.numberTo;
  first.modifier = "range";
  if (first.unit === null) {
    first.kind = second.kind;
    first.unit = second.unit;
    first.measure = second.measure;
  }
  first.compound = second.compound;
  first.rule += "+range";
  return true;
}

/** Where the range begins, or null where the words between are no link. */
function linkOf(first: Draft, second: Draft, cells: readonly Cell[]): number | null {
  if (second.from - first.to !== 1) return null;
  const link = cells[first.to];
  const before = wordAt(cells, first.from - 1);
  if (before === "between" && link?.lower === "and") return first.from - 1;
  if (isDash(link)) return isTight(first, second, cells) ? first.from : null;
  if (link?.lower === "or") return second.low === (first.low ?? 0) + 1 || (second.low ?? 0) <= 2 * (first.low ?? 0) ? first.from : null;
  if (link?.lower !== "to" && link?.lower !== "through") return null;
  if (before !== "from") return first.from;
  return SPREAD.has(wordAt(cells, first.from - 2)) || SPREAD.has(wordAt(cells, first.from - 3)) ? first.from - 1 : null;
}

/** "5,000-6,000", "50 – 100": digits on both sides, and no longer chain of dashes. */
function isTight(first: Draft, second: Draft, cells: readonly Cell[]): boolean {
  if (isDash(cells[second.to]) && isDigits(cells[second.to + 1])) return false;
  return cells[first.to]?.spaced === cells[first.to + 1]?.spaced || !cells[first.to]?.spaced;
}

function sameUnit(first: Draft, second: Draft): boolean {
  return first.unit === null || first.unit === second.unit;
}

/** "two to three million", "$5-$6 billion": the scale of the second belongs to both, where the first shows none. */
function sharedScale(first: Draft, second: Draft, cells: readonly Cell[]): number {
  if (first.low === null || second.low === null || second.numberTo - second.numberFrom < 2) return 1;
  const last = wordAt(cells, second.numberTo - 1);
  const scale = SHARED_SCALES.get(last);
  if (scale === undefined || first.low >= 1000 || first.step >= scale) return 1;
  return first.low * scale < second.low ? scale : 1;
}

const SHARED_SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
  ["bn", 1e9],
  ["crore", 1e7],
  ["lakh", 1e5],
]);
