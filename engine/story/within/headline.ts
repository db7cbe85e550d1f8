import type { Article } from "../../article/types.ts";
import type { Claim } from "../../claim/types.ts";
import { leadEnd } from "../numbers/where.ts";
import { intervalOf, relate } from "../numbers/values.ts";
import type { ArticleAnalysis } from "../types.ts";
import { blockAt, type Tally } from "./counts.ts";
import type { Inconsistency } from "./within.ts";

/** Kinds of figure that a short text has one of: of each, the headline's and the lead's are the same question. */
const SOLE = new Map([
  ["age", "age"],
  ["measure:magnitude", "magnitude"],
]);

/** Figures of the headline that the text contradicts: its lead has another, and nowhere does it have the headline's. */
export function headlineAgainstBody(analysis: ArticleAnalysis, tallies: readonly Tally[]): Inconsistency[] {
  return [...countsAgainstBody(analysis, tallies), ...soleAgainstBody(analysis)];
}

function countsAgainstBody({ article, mentions }: ArticleAnalysis, tallies: readonly Tally[]): Inconsistency[] {
  const end = leadEnd(article);
  const body = tallies.filter(({ headline }) => !headline);
  return tallies
    .filter(({ headline, plain, event }) => headline && plain && event !== null)
    .flatMap((top): Inconsistency[] => {
      const alike = body.filter(({ kind, event }) => kind === top.kind && (event === top.event || event === null));
      const lead = alike.find(
        ({ claim, plain, event, noun }) =>
          plain && event === top.event && noun === top.noun && claim.start < end && !otherPlace(top.claim, claim, mentions, article.text),
      );
      if (!lead || relate(top.interval, lead.interval) !== "apart") return [];
      if (alike.some(({ interval }) => relate(interval, top.interval) !== "apart") || addsUp(top, alike)) return [];
      return [
        {
          kind: "headline",
          claims: [top.claim, lead.claim],
          topic: null,
          confidence: 0.85,
          why: [`same event: ${top.event ?? ""}`, "headline and lead"],
        },
      ];
    });
}

/** "Five dead": three on Monday and two more since. */
function addsUp({ interval }: Tally, parts: readonly Tally[]): boolean {
  const values = parts.map((part) => part.interval.low).slice(0, 20);
  return values.some((a, index) => values.slice(index + 1).some((b) => a + b === interval.low));
}

function otherPlace(a: Claim, b: Claim, mentions: ArticleAnalysis["mentions"], text: string): boolean {
  const names = ({ places }: Claim): string[] =>
    places.flatMap((index) => {
      const mention = mentions[index];
      return mention ? [text.slice(mention.start, mention.end).toLowerCase()] : [];
    });
  const [left, right] = [names(a), names(b)];
  return left.length > 0 && right.length > 0 && !left.some((name) => right.includes(name));
}

function soleAgainstBody({ article, claims }: ArticleAnalysis): Inconsistency[] {
  const end = leadEnd(article);
  return [...SOLE].flatMap(([dimension, what]): Inconsistency[] => {
    const own = claims.filter((claim) => dimensionName(claim) === dimension);
    const isTop = isHeadline(article);
    const [top, ...others] = own.filter(isTop);
    const lead = own.filter((claim) => !isTop(claim) && claim.start < end);
    const [first] = lead;
    const [a, b] = [top, first].map((claim) => (claim ? intervalOf(claim) : null));
    if (!top || !first || !a || !b || others.length > 0 || lead.length > 1 || relate(a, b) !== "apart") return [];
    // "A woman of 43 and a man of 34": the number itself says enough.
    const known = claims.some((claim) => !isTop(claim) && claim.quantity?.low === top.quantity?.low);
    return known
      ? []
      : [{ kind: "headline", claims: [top, first], topic: null, confidence: 0.85, why: [`the only ${what} in each`, "headline and lead"] }];
  });
}

function isHeadline(article: Article): (claim: Claim) => boolean {
  return ({ start }) => blockAt(article, start)?.kind === "headline";
}

function dimensionName({ kind, quantity }: Claim): string {
  return kind === "measure" ? `measure:${quantity?.unit ?? ""}` : kind;
}
