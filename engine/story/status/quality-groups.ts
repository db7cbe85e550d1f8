import type { EventCluster } from "./clusters.ts";
import { whyAlike } from "./relate.ts";
import type { StatusProfile } from "./profile.ts";
import type { StatusSet } from "./status-set.ts";

/** Claims of one event that say in what way it happened: one set for each dimension on which two articles say something. */
export function qualityGroups({ members, links }: EventCluster): StatusSet[] {
  const dimensions = new Map<string, StatusProfile[]>();
  for (const member of members) {
    if (member.stance !== "did") continue;
    for (const { dimension } of member.asserted.qualities) dimensions.set(dimension, [...(dimensions.get(dimension) ?? []), member]);
  }
  return [...dimensions].flatMap(([dimension, said]): StatusSet[] => {
    const values = new Set(said.map((member) => valueOf(member, dimension)));
    const articles = new Set(said.map(({ articleIndex }) => articleIndex));
    if (articles.size < 2 || values.size < 2 || saysBoth(said, dimension)) return [];
    const own = links.filter(({ a, b }) => said.includes(a) && said.includes(b));
    if (own.length === 0) return [];
    const confidence = Math.max(...own.map(({ sure }) => sure));
    const why = [`differs in ${dimension}: ${[...values].join(", ")}`, ...new Set(own.flatMap(({ a, b }) => whyAlike(a, b)))].slice(0, 5);
    return [{ members: oneOfEach(said), verdict: "disagree", update: false, confidence, why, dimension }];
  });
}

function valueOf({ asserted }: StatusProfile, dimension: string): string {
  return asserted.qualities.find((quality) => quality.dimension === dimension)?.value ?? "";
}

/** One article that says both speaks of two things. */
function saysBoth(said: readonly StatusProfile[], dimension: string): boolean {
  const values = new Map<number, string>();
  return said.some((member) => {
    const value = valueOf(member, dimension);
    const before = values.get(member.articleIndex);
    values.set(member.articleIndex, value);
    return before !== undefined && before !== value;
  });
}

function oneOfEach(said: readonly StatusProfile[]): StatusProfile[] {
  const seen = new Set<number>();
  return said.filter(({ articleIndex }) => !seen.has(articleIndex) && seen.add(articleIndex));
}
