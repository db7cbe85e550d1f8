import { isDash, isDigits, type Cell, wordAt } from "../cells.ts";
import type { Draft, Refiner } from "../draft.ts";

/** Verbs and nouns of change: beside one, "from 10 to 25 percent" gives a before and an after, elsewhere a range. */
const CHANGE: ReadonlySet<string> = new Set(
  `rise rises rising rose risen raise raises raised raising increase increases increased increasing grow grows grew grown growing growth jump jumps jumped jumping climb climbs climbed climbing
  surge surged surging soar soared double doubled doubling triple tripled expand expanded expanding up gain gained go goes went gone going move moved moving
  fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreased decreasing cut cuts cutting reduce reduces reduced reducing reduction
  lower lowered lowering slash slashed slip slipped shrink shrank shrunk sink sank plunge plunged tumble tumbled slow slowed dip dipped ease eased down
  change changes changed changing revise revised revising shift shifted downgrade downgraded upgrade upgraded`
    .split(/\s+/u)
    .filter(Boolean),
);
const CHANGE_BEFORE = 12;
const CHANGE_AFTER = 6;

/** Joins "50 to 100", "5,000-6,000", "between 150 and 200", "two or three", "$50 million to $60 million" into one interval. */
export const joinRanges: Refiner = {
  name: "range",
  refine(drafts, cells) {
    const kept: Draft[] = [];
    for (const draft of drafts) {
      const before = kept.at(-1);
      if (before && (joinCents(before, draft, cells) || join(before, draft, cells))) continue;
      kept.push(draft);
    }
    return kept;
  },
};

/** "thirteen dollars and forty-five cents" is one amount. */
function joinCents(first: Draft, second: Draft, cells: readonly Cell[]): boolean {
  const gap = wordAt(cells, first.to) === "and" ? 1 : 0;
  if (first.kind !== "money" || second.from !== first.to + gap || !wordAt(cells, second.to - 1).startsWith("cent")) return false;
  if (first.low === null || first.high === null || second.low === null || first.unit !== second.unit || second.low >= 1) return false;
  first.low += second.low;
  first.high += second.low;
  first.step = second.step;
  first.to = second.to;
  first.numberTo = second.numberTo;
  return true;
}

/** Extends the first by the second where the words between make a range; false leaves both. */
function join(first: Draft, second: Draft, cells: readonly Cell[]): boolean {
  if (first.low === null || second.low === null || first.high === null || second.high === null || first.low !== first.high) return false;
  const opening = linkOf(first, second, cells);
  if (opening !== null && isAmountRange(first, second, cells)) [second.kind, second.unit] = [first.kind, first.unit];
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

/** "$5-6 million", "€20–30": the sign of the first amount is said for both. */
function isAmountRange(first: Draft, second: Draft, cells: readonly Cell[]): boolean {
  return (
    first.kind === "money" && second.kind === "count" && second.unit === null && isDash(cells[first.to]) && !cells[second.from]?.spaced
  );
}

/** Where the range begins, or null where the words between are no link. */
function linkOf(first: Draft, second: Draft, cells: readonly Cell[]): number | null {
  if (isSuspended(first, second, cells)) return wordAt(cells, first.to + 1) === "and" ? null : first.from;
  if (second.from - first.to !== 1) return null;
  const link = wordAt(cells, first.to);
  const before = wordAt(cells, first.from - 1);
  if (before === "between" && link === "and") return first.from - 1;
  if (isDash(cells[first.to])) return isTight(first, second, cells) ? first.from : null;
  if (link === "or") return isNear(first.low ?? 0, second.low ?? 0) ? first.from : null;
  if (link !== "to" && link !== "through") return null;
  // "rose 45 cents to $52.10": by how much, and to what.
  if (first.unit !== null && (CHANGE.has(before) || CHANGE.has(wordAt(cells, first.from - 2)))) return null;
  if (before !== "from") return first.from;
  return isChange(first, second, cells) ? null : first.from - 1;
}

/** "5- to 10-minute", "9- and 11-year-old": the first number waits for the second's unit. */
function isSuspended(first: Draft, second: Draft, cells: readonly Cell[]): boolean {
  if (first.unit !== null || second.from !== first.to + 2 || !isDash(cells[first.to]) || cells[first.to]?.spaced) return false;
  const link = wordAt(cells, first.to + 1);
  return cells[first.to + 1]?.spaced === true && (link === "to" || link === "or" || link === "and");
}

/** Gives the first of "9- and 11-year-old" what the second was read as. */
export const shareUnits: Refiner = {
  name: "suspended-hyphen",
  refine(drafts, cells) {
    drafts.forEach((draft, index) => {
      const next = drafts[index + 1];
      if (!next || next.unit === null || draft.kind !== "count" || !isSuspended(draft, next, cells)) return;
      draft.kind = next.kind;
      draft.unit = next.unit;
      draft.measure = next.measure;
      draft.compound = true;
      draft.rule += "+suspended";
    });
    return drafts;
  },
};

/** "two or three", "50 or 60"; "10 or 100" is a choice. */
function isNear(low: number, high: number): boolean {
  return high === low + 1 || high <= 2 * low;
}

function isChange(first: Draft, second: Draft, cells: readonly Cell[]): boolean {
  for (let at = first.from - CHANGE_BEFORE; at < second.to + CHANGE_AFTER; at++) if (CHANGE.has(wordAt(cells, at))) return true;
  return false;
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
