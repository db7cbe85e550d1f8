import type { Claim } from "../claim/types.ts";

/** What two clauses may differ in, the most telling first: whether it happened, how, and what did. */
const STANDINGS: readonly ((claim: Claim) => string)[] = [
  ({ polarity, modality, tense }) => `${polarity}|${modality}|${tense === "future"}`,
  ({ asserted }) => asserted?.qualities.map(({ dimension, value }) => `${dimension} ${value}`).join("|") ?? "",
  ({ eventClasses }) => eventClasses.join("|"),
];

/**
 * For each of some clauses on one event how it stands to it, in the first thing that any of them differ in: those of one standing say the same,
 * each in words of its own. Null where nothing tells them apart.
 */
export function standings(claims: readonly Claim[]): string[] | null {
  const standing = STANDINGS.find((of) => new Set(claims.map((claim) => of(claim))).size > 1);
  return standing ? claims.map((claim) => standing(claim)) : null;
}
