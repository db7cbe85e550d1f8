import type { Profile } from "./profile.ts";
import { middle, relate } from "./values.ts";

/** Counts that grow as an event goes on. */
const GROWING = new Set(["die", "injure", "miss", "damage", "destroy", "arrest", "flee", "rescue", "infect", "arrive", "burn", "treat"]);

function isGrowing({ claim, events, nounClass, pastYears }: Profile): boolean {
  if (claim.kind !== "count" || pastYears.size > 0 || (nounClass !== "person" && nounClass !== "building")) return false;
  return [...events].some((event) => GROWING.has(event));
}

/**
 * Whether values that exclude each other are one figure at different hours: a count that grows as its event goes on, and every value of a
 * later day of publication above every value of an earlier one. So two values of one day belong to it only where the figure has moved on from
 * one day to the next: a later article that keeps to the earlier value disagrees with one that has another.
 */
export function isUpdate(profiles: readonly Profile[]): boolean {
  if (!profiles.every(isGrowing)) return false;
  const clashes = profiles.flatMap((a) => profiles.filter((b) => isAbove(a, b)).map((b) => [a, b] as const));
  const rises = clashes.filter(([more, less]) => isLater(more, less));
  if (rises.length === 0 || clashes.some(([more, less]) => isLater(less, more) || dayOf(more) === null || dayOf(less) === null))
    return false;
  if (rises.length === clashes.length) return true;
  return profiles.every((a) => profiles.every((b) => !isLater(a, b) || isAbove(a, b)));
}

function isAbove(a: Profile, b: Profile): boolean {
  return relate(a.interval, b.interval) === "apart" && middle(a.interval) > middle(b.interval);
}

function isLater(a: Profile, b: Profile): boolean {
  const [later, earlier] = [dayOf(a), dayOf(b)];
  return later !== null && earlier !== null && later > earlier;
}

function dayOf({ analysis }: Profile): string | null {
  return analysis.article.published;
}
