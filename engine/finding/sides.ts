import type { Claim } from "../claim/types.ts";
import { findClaim, foldSpace, listWords, valueWords } from "../story/index.ts";
import type { ArticleAnalysis, ClaimGroup } from "../story/types.ts";
import type { RuleContext, RuleFinding } from "./rule.ts";
import type { FindingSide } from "./types.ts";

/** A claim of a group with the article it stands in. */
export interface Side {
  readonly claim: Claim;
  readonly analysis: ArticleAnalysis;
  readonly says: string;
  /** Two sides of one key say the same: it is shown once, in the words of the first. */
  readonly key: string;
}

type Place = Pick<Side, "claim" | "analysis">;

/** The claims of a group with their articles, in the group's order. */
export function sidesOf(context: RuleContext, group: ClaimGroup, says: (place: Place) => string = valueOf): Side[] {
  return group.claims.flatMap((ref) => {
    const claim = findClaim(context, ref);
    const analysis = context.articles.find(({ article }) => article.path === ref.article);
    return claim && analysis ? [{ claim, analysis, says: says({ claim, analysis }), key: keyOf(claim, says({ claim, analysis })) }] : [];
  });
}

/**
 * A finding about a group: "Houses lost: 14 in Valley Courier and Coast Post, about 40 in Daily Lantern.", and at each place the same with
 * "here" for its own outlet.
 */
export function findingOf(group: ClaimGroup, sides: readonly Side[], topic = group.topic): RuleFinding {
  return {
    group: group.id,
    message: `${topic}: ${valuesByOutlet(sides, null)}.`,
    sides: sides.map((side): FindingSide => {
      const { article } = side.analysis;
      return {
        start: side.claim.start,
        end: side.claim.end,
        article: article.path,
        outlet: article.outletLabel,
        claim: side.claim.id,
        words: foldSpace(article.text.slice(side.claim.start, side.claim.end)),
        message: `${topic}: ${valuesByOutlet(sides, firstLike(side, sides))}.`,
      };
    }),
    why: group.why,
  };
}

/** Where its article says the same first: all such places have one message. */
function firstLike(side: Side, sides: readonly Side[]): Side {
  return sides.find(({ analysis, key }) => analysis === side.analysis && key === side.key) ?? side;
}

/** Claims of one key say the same: "fourteen" is "14"; other kinds of claim go by their words. */
export function keyOf({ quantity }: Claim, says: string): string {
  return quantity ? `${quantity.low}|${quantity.high}|${quantity.unit}|${quantity.modifier}` : says.toLowerCase();
}

function valueOf({ claim, analysis }: Place): string {
  return valueWords(analysis.article, claim);
}

/** "14 here and in Coast Post, about 40 in Daily Lantern": each value once, the one of this place first. */
function valuesByOutlet(sides: readonly Side[], here: Side | null): string {
  const values = new Map<string, { readonly says: string; readonly where: Set<string> }>();
  for (const { key, says, analysis } of here ? [here, ...sides.filter(isNews)] : sides.filter(isNews)) {
    const label = here && analysis === here.analysis ? "here" : `in ${analysis.article.outletLabel}`;
    const value = values.get(key) ?? { says, where: new Set() };
    value.where.add(label);
    values.set(key, value);
  }
  return [...values.values()].map(({ says, where }) => `${says} ${placesWords([...where])}`).join(", ");
}

/** "At least 24" where the same outlet also says "24" adds nothing to a message. */
function isNews({ claim, analysis }: Side, _: number, sides: readonly Side[]): boolean {
  const { quantity } = claim;
  if (!quantity || quantity.modifier === "exact") return true;
  return !sides.some(({ claim: other, analysis: where }) => {
    const exact = other.quantity?.modifier === "exact" && other.quantity.unit === quantity.unit;
    return where === analysis && exact && other.quantity?.low === (quantity.low ?? quantity.high);
  });
}

/** "here and in Coast Post", "in Coast Post and Daily Lantern". */
function placesWords(places: readonly string[]): string {
  const others = places.filter((place) => place !== "here").map((place) => place.slice(3));
  const elsewhere = others.length > 0 ? `in ${listWords(others)}` : "";
  if (others.length === places.length) return elsewhere;
  return elsewhere === "" ? "here" : `here and ${elsewhere}`;
}
