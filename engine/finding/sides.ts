import type { Claim } from "../claim/types.ts";
import { findClaim, foldSpace, intervalOf, listWords, relate, valueWords } from "../story/index.ts";
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

/** How many values, and outlets of one value, a message names; one more is named rather than counted. */
const MOST = 3;

/** Where a claim stands. */
export type Place = Pick<Side, "claim" | "analysis">;

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
export function findingOf(group: ClaimGroup, sides: readonly Side[], tell = tellValues(group.topic)): RuleFinding {
  return {
    group: group.id,
    confidence: group.confidence,
    message: tell(sides, null),
    sides: sides.map((side): FindingSide => {
      const { article } = side.analysis;
      return {
        start: side.claim.start,
        end: side.claim.end,
        article: article.path,
        outlet: article.outletLabel,
        claim: side.claim.id,
        words: foldSpace(article.text.slice(side.claim.start, side.claim.end)),
        message: tell(sides, firstLike(side, sides)),
      };
    }),
    why: group.why,
  };
}

/** How a message reads: from one of the sides, or from nowhere in particular. */
export type Tell = (sides: readonly Side[], here: Side | null) => string;

/** "Houses lost: 14 here, about 40 in Daily Lantern." */
export function tellValues(topic: string): Tell {
  return (sides, here) => `${topic}: ${valuesByOutlet(sides, here)}.`;
}

/** "Charges: “was charged” in HuffPost; “no formal charges” here": words may hold commas of their own. */
export function tellWords(topic: string): Tell {
  return (sides, here) => `${topic}: ${valuesByOutlet(sides, here, "; ")}.`;
}

/** How much of an outlet's words a message quotes, in UTF-16 code units. */
const LONGEST = 60;

/** The outlet's own words between quotation marks, cut where they are long. */
export function quoted({ claim, analysis }: Place): string {
  const words = foldSpace(analysis.article.text.slice(claim.start, claim.end));
  if (words.length <= LONGEST) return `“${words}”`;
  const cut = words.lastIndexOf(" ", LONGEST);
  return `“${words.slice(0, cut > 0 ? cut : LONGEST).replace(/[\uD800-\uDBFF]$/u, "")} …”`;
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

/**
 * "14 here and in Coast Post, about 40 in Daily Lantern": each value once, the one of this place first, then those that exclude it. Beyond three
 * values the message only counts them: the sides have them all.
 */
function valuesByOutlet(sides: readonly Side[], here: Side | null, separator = ", "): string {
  const values = new Map<string, { readonly says: string; readonly where: Set<string> }>();
  const news = sides.filter(isNews);
  const first = here ?? news[0];
  for (const { key, says, analysis } of first ? [first, ...news.toSorted((a, b) => clash(first, b) - clash(first, a))] : []) {
    const label = here && analysis === here.analysis ? "here" : `in ${analysis.article.outletLabel}`;
    const value = values.get(key) ?? { says, where: new Set() };
    value.where.add(label);
    values.set(key, value);
  }
  const told = [...values.values()].map(({ says, where }) => `${says} ${placesWords([...where])}`);
  return told.length > MOST + 1 ? `${told.slice(0, MOST).join(separator)}${separator}and ${told.length - MOST} more` : told.join(separator);
}

/** One where the values exclude each other, else zero. */
function clash({ claim: a }: Side, { claim: b }: Side): number {
  const [left, right] = [a, b].map((claim) => (claim.quantity || claim.date ? intervalOf(claim) : null));
  return left && right && relate(left, right) === "apart" ? 1 : 0;
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
  const named = others.length > MOST + 1 ? [...others.slice(0, MOST), `${others.length - MOST} more`] : others;
  const elsewhere = named.length > 0 ? `in ${listWords(named)}` : "";
  if (others.length === places.length) return elsewhere;
  return elsewhere === "" ? "here" : `here and ${elsewhere}`;
}
