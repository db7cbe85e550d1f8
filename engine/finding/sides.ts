import type { Claim } from "../claim/types.ts";
import type { OffsetRange } from "../date/index.ts";
import { findClaim, foldSpace, intervalOf, storyOffsets, valueWords, type Interval } from "../story/index.ts";
import type { ArticleAnalysis, ClaimGroup } from "../story/types.ts";
import type { RuleContext, RuleFinding } from "./rule.ts";
import { tellValues, type Tell } from "./tell.ts";
import type { FindingSide } from "./types.ts";

/** A claim of a group with the article it stands in. */
export interface Side {
  readonly claim: Claim;
  readonly analysis: ArticleAnalysis;
  readonly says: string;
  /** Two sides of one key say the same: it is shown once, in the words of the first. */
  readonly key: string;
  /** The value of a figure or a date; null for words. */
  readonly interval: Interval | null;
  /** How far off UTC the clocks of the story's places may be, where the group is of dates. */
  readonly offsets: readonly OffsetRange[];
}

/** Where a claim stands. */
export type Place = Pick<Side, "claim" | "analysis">;

/** The claims of a group with their articles, in the group's order. */
export function sidesOf(context: RuleContext, group: ClaimGroup, says: (place: Place) => string = valueOf): Side[] {
  const homes = new Map(context.articles.map((analysis) => [analysis.article.path, analysis]));
  const offsets = group.kind === "date" ? storyOffsets(context.articles) : [];
  return group.claims.flatMap((ref): Side[] => {
    const [claim, analysis] = [findClaim(context, ref), homes.get(ref.article)];
    if (!claim || !analysis) return [];
    const words = says({ claim, analysis });
    return [{ claim, analysis, says: words, key: keyOf(claim, words), interval: intervalOf(claim), offsets }];
  });
}

/**
 * A finding about a group: "Houses lost: 14 in Valley Courier and Coast Post, about 40 in Daily Lantern.", and at each place the same with
 * "here" for its own outlet.
 */
export function findingOf(group: ClaimGroup, sides: readonly Side[], tell: Tell = tellValues(group.topic)): RuleFinding {
  const told = new Map<Side, string>();
  const messageAt = (side: Side): string => {
    const known = told.get(side) ?? tell(sides, side);
    told.set(side, known);
    return known;
  };
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
        message: messageAt(firstLike(side, sides)),
      };
    }),
    why: group.why,
  };
}

/** How much of an outlet's words a message quotes, in UTF-16 code units. */
const LONGEST = 80;

/** The outlet's own words between quotation marks, cut where they are long. */
export function quoted({ claim, analysis }: Place): string {
  return quotedText(foldSpace(analysis.article.text.slice(claim.start, claim.end)));
}

/** Some words between quotation marks, cut where they are long. */
export function quotedText(words: string, longest = LONGEST): string {
  if (words.length <= longest) return `“${words}”`;
  const cut = words.lastIndexOf(" ", longest);
  return `“${words.slice(0, cut > 0 ? cut : longest).replace(/[\uD800-\uDBFF]$/u, "")} …”`;
}

/** Where its article says the same first: all such places have one message. */
function firstLike(side: Side, sides: readonly Side[]): Side {
  return sides.find(({ analysis, key }) => analysis === side.analysis && key === side.key) ?? side;
}

/** Claims of one key say the same: "fourteen" is "14", "June 8" may be "Monday"; other kinds of claim go by their words. */
export function keyOf({ quantity, date }: Claim, says: string): string {
  if (quantity) return `${quantity.low}|${quantity.high}|${quantity.kind === "count" ? "" : quantity.unit}|${quantity.modifier}`;
  return date?.value ? `${date.value.low}|${date.value.high}|${date.modifier}` : says.toLowerCase();
}

function valueOf({ claim, analysis }: Place): string {
  return valueWords(analysis.article, claim);
}
