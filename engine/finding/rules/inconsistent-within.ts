import { foldSpace, inconsistenciesOf, listWords, type Inconsistency } from "../../story/index.ts";
import type { ArticleAnalysis } from "../../story/types.ts";
import type { Claim } from "../../claim/types.ts";
import type { Rule, RuleFinding } from "../rule.ts";

/** One article against itself. */
export const inconsistentWithin: Rule = {
  code: "inconsistent-within",
  title: "An article contradicts itself",
  description:
    "One article answers the same question with values that cannot both be right: headline and body, or a total and its parts. Correct the slip.",
  defaultSeverity: "warning",
  anchor: "inconsistent-within",
  run: ({ articles, entities }) =>
    articles.flatMap((analysis) => inconsistenciesOf(analysis, entities).map((found) => findingOf(analysis, found))),
};

function findingOf(analysis: ArticleAnalysis, found: Inconsistency): RuleFinding {
  const { claims, confidence, why } = found;
  const { article } = analysis;
  const words = (claim: Claim): string => `“${foldSpace(article.text.slice(claim.start, claim.end))}”`;
  const [first, ...others] = claims.map(words);
  const message = messageOf(found, first ?? "", listWords(others));
  return {
    group: null,
    message: `${article.outletLabel}: ${message.replace(/^The /u, "the ")}`,
    confidence,
    sides: claims.map((claim) => ({
      start: claim.start,
      end: claim.end,
      article: article.path,
      outlet: article.outletLabel,
      claim: claim.id,
      words: foldSpace(article.text.slice(claim.start, claim.end)),
      message,
    })),
    why,
  };
}

function messageOf({ kind, why, topic }: Inconsistency, first: string, others: string): string {
  if (kind === "headline") return `The headline has ${first}, the text ${others}.`;
  return kind === "parts" ? `${first}, but ${why[0] ?? ""}: ${others}.` : `${topic ?? ""}: ${first} and ${others} in one article.`;
}
