import type { Profile } from "./profile.ts";
import { middle, relate } from "./values.ts";

/** Counts that grow as an event goes on. */
const GROWING = new Set(["die", "injure", "miss", "damage", "destroy", "arrest", "flee", "rescue", "infect", "arrive", "burn", "treat"]);

function isGrowing({ claim, events, nounClass, pastYears }: Profile): boolean {
  if (claim.kind !== "count" || pastYears.size > 0 || (nounClass !== "person" && nounClass !== "building")) return false;
  return [...events].some((event) => GROWING.has(event));
}

/**
 * Whether values that exclude each other are one figure at different hours: a count that grows as its event goes on, each larger one published
 * on a later day.
 */
export function isUpdate(profiles: readonly Profile[]): boolean {
  if (!profiles.every(isGrowing)) return false;
  return profiles.every((a) =>
    profiles.every((b) => {
      if (relate(a.interval, b.interval) !== "apart" || middle(a.interval) <= middle(b.interval)) return true;
      const [later, earlier] = [a.analysis.article.published, b.analysis.article.published];
      return later !== null && earlier !== null && later > earlier;
    }),
  );
}
