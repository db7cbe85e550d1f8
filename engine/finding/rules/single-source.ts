import { valueWords, wordsAround, foldSpace } from "../../story/index.ts";
import type { Rule, RuleFinding } from "../rule.ts";

/** Kinds of figure that another outlet could be expected to have. */
const CHECKABLE = new Set(["count", "money", "percent", "measure", "distance"]);
const LEAST_OUTLETS = 3;

/** A checkable figure that one outlet alone has. */
export const singleSource: Rule = {
  code: "single-source",
  title: "Only one outlet has this figure",
  description:
    "Of three or more outlets only one gives this exact, checkable figure. It may be a scoop, or a mistake: check it. Off by default.",
  defaultSeverity: "off",
  anchor: "single-source",
  run({ articles, groups }) {
    if (new Set(articles.map(({ article }) => article.outletLabel)).size < LEAST_OUTLETS) return [];
    const grouped = new Set(groups.flatMap((group) => group.claims.map((ref) => `${ref.article}|${ref.claim}`)));
    return articles.flatMap(({ article, claims }) =>
      claims.flatMap((claim): RuleFinding[] => {
        const { quantity } = claim;
        const vague = !quantity || quantity.modifier === "vague" || (quantity.low !== null && Math.abs(quantity.low) < 3);
        if (vague || !CHECKABLE.has(claim.kind) || grouped.has(`${article.path}|${claim.id}`)) return [];
        const message = `Only ${article.outletLabel} has this figure: ${valueWords(article, claim)}.`;
        const words = foldSpace(article.text.slice(claim.start, claim.end));
        const side = {
          start: claim.start,
          end: claim.end,
          article: article.path,
          outlet: article.outletLabel,
          claim: claim.id,
          words,
          message,
        };
        return [
          {
            group: null,
            message: `${message} “${wordsAround(article, claim)}”`,
            sides: [side],
            why: ["no other outlet has a figure for it"],
          },
        ];
      }),
    );
  },
};
