import type { Claim } from "../claim/types.ts";
import { findClaim, foldSpace, listWords, valueWords } from "../story/index.ts";
import type { ArticleAnalysis, ClaimGroup } from "../story/types.ts";
import type { RuleContext, RuleFinding } from "./rule.ts";
import type { FindingSide } from "./types.ts";

/** A claim of a group with the article it stands in. */
export interface Side {
  readonly claim: Claim;
  readonly analysis: ArticleAnalysis;
  /** What it says: two sides with the same wording say the same. */
  readonly says: string;
}

/** The claims of a group with their articles, in the group's order. */
export function sidesOf(context: RuleContext, group: ClaimGroup, says: (side: Omit<Side, "says">) => string = valueOf): Side[] {
  return group.claims.flatMap((ref) => {
    const claim = findClaim(context, ref);
    const analysis = context.articles.find(({ article }) => article.path === ref.article);
    return claim && analysis ? [{ claim, analysis, says: says({ claim, analysis }) }] : [];
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
        message: `${topic}: ${valuesByOutlet(sides, side)}.`,
      };
    }),
    why: group.why,
  };
}

function valueOf({ claim, analysis }: Omit<Side, "says">): string {
  return valueWords(analysis.article, claim);
}

/** "14 here and in Coast Post, about 40 in Daily Lantern": each value once, the one of this place first. */
function valuesByOutlet(sides: readonly Side[], here: Side | null): string {
  const outlets = new Map<string, Set<string>>();
  const ordered = here ? [here, ...sides] : sides;
  for (const { says, analysis } of ordered) {
    const label = here && analysis === here.analysis ? "here" : `in ${analysis.article.outletLabel}`;
    const said = outlets.get(says) ?? new Set();
    outlets.set(says, said.add(label));
  }
  return [...outlets].map(([says, where]) => `${says} ${placesWords([...where])}`).join(", ");
}

/** "here and in Coast Post", "in Coast Post and Daily Lantern". */
function placesWords(places: readonly string[]): string {
  const others = places.filter((place) => place !== "here").map((place) => place.slice(3));
  const elsewhere = others.length > 0 ? `in ${listWords(others)}` : "";
  if (others.length === places.length) return elsewhere;
  return elsewhere === "" ? "here" : `here and ${elsewhere}`;
}
