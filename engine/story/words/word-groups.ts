import type { Claim } from "../../claim/types.ts";
import type { Background } from "../background.ts";
import type { ClaimGroup, CopySet } from "../types.ts";
import { attributionGroups } from "./attributions.ts";
import { nameGroups } from "./names.ts";
import { quoteGroups, quoteSets } from "./quote-groups.ts";
import { entityLookup } from "./speakers.ts";

/** Groups of quotations, of their credits and of names; with the claims that only a story has: the credits and the names that groups point at. */
export function wordGroups(
  { articles, entities, memory }: Background,
  copies: readonly CopySet[] = [],
): { groups: Omit<ClaimGroup, "id">[]; made: Claim[] } {
  const entityAt = entityLookup(entities);
  const sets = quoteSets({ articles, memory }, entityAt);
  const attributions = attributionGroups(sets, entities, entityAt);
  const named = nameGroups({ articles, entities, memory }, copies);
  const order = new Map(articles.map(({ article }, index) => [article.path, index]));
  const made = [...attributions.credits, ...named.names].toSorted(
    (a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) || a.start - b.start || (a.id < b.id ? -1 : 1),
  );
  return { groups: [...quoteGroups(sets), ...attributions.groups, ...named.groups], made };
}
