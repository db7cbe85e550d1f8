import type { Claim } from "../claim/types.ts";
import { findClaim, foldSpace, intervalOf, relate, valueWords, wordsAround, type Relation } from "../story/index.ts";
import type { ArticleAnalysis, ClaimGroup } from "../story/types.ts";
import type { Agreement, SourceMatrix, SourceMatrixRow, StoryAnalysis } from "./types.ts";

const AGREEMENT: Readonly<Record<Relation, Agreement>> = { equal: "agrees", compatible: "compatible", apart: "disagrees" };

type Story = Pick<StoryAnalysis, "articles" | "groups" | "names">;

/**
 * What each outlet of a story says about the question that one claim answers: a row for each claim of its group, the asked article's first, and
 * a row for each outlet that does not say. Null where no other outlet answers it. Pure; `claim` is the claim's id within the article at `path`.
 */
export function sourceMatrix(story: Story, path: string, claim: string): SourceMatrix | null {
  const group = story.groups.find((one) => one.claims.some((ref) => ref.article === path && ref.claim === claim));
  const asked = group ? findClaim(story, { article: path, claim }) : null;
  if (!group || !asked) return null;
  const home = story.articles.find(({ article }) => article.path === path);
  const others = story.articles.filter((analysis) => analysis !== home);
  const rows = (home ? [home, ...others] : others).flatMap((analysis) => rowsOf(story, group, analysis, asked));
  return {
    title: group.topic,
    summary: summaryOf(rows),
    kind: group.kind,
    verdict: group.verdict,
    update: group.update,
    rows,
    why: group.why,
    group: group.id,
  };
}

function rowsOf(story: Story, group: ClaimGroup, analysis: ArticleAnalysis, asked: Claim): SourceMatrixRow[] {
  const { article } = analysis;
  const base = { outlet: article.outletLabel, article: article.path, published: article.published, here: article.path === asked.article };
  const claims = group.claims.filter((ref) => ref.article === article.path).flatMap((ref) => findClaim(story, ref) ?? []);
  if (claims.length === 0) {
    return [{ ...base, agreement: "does not say", claim: null, span: null, words: null, value: null, attribution: null }];
  }
  const first = claims.find((claim) => base.here && claim.id === asked.id);
  const ordered = first ? [first, ...claims.filter((claim) => claim !== first)] : claims;
  const seen = new Set<string>();
  return ordered.flatMap((claim): SourceMatrixRow[] => {
    const value = valueWords(article, claim);
    // An outlet that says the same thing twice has one row.
    if (seen.has(value)) return [];
    seen.add(value);
    const source = claim.attribution?.source;
    return [
      {
        ...base,
        agreement: agreementOf(story, group, asked, claim),
        claim: claim.id,
        span: { start: claim.start, end: claim.end },
        words: wordsAround(article, claim),
        value,
        attribution: source ? foldSpace(article.text.slice(source.start, source.end)) : null,
      },
    ];
  });
}

function agreementOf(story: Story, group: ClaimGroup, asked: Claim, claim: Claim): Agreement {
  if (claim === asked) return "agrees";
  const [a, b] = [intervalOf(asked), intervalOf(claim)];
  if (a && b) return AGREEMENT[relate(a, b)];
  if (wordsFolded(story, asked) === wordsFolded(story, claim)) return "agrees";
  return group.verdict === "disagree" ? "disagrees" : "compatible";
}

function wordsFolded(story: Story, claim: Claim): string {
  const text = story.articles.find(({ article }) => article.path === claim.article)?.article.text ?? "";
  return text
    .slice(claim.start, claim.end)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(" ")
    .trim();
}

/** "2 outlets say 14, 1 says about 40", each outlet counted once for each value. */
function summaryOf(rows: readonly SourceMatrixRow[]): string {
  const outlets = new Map<string, Set<string>>();
  for (const { value, article } of rows) if (value !== null) outlets.set(value, (outlets.get(value) ?? new Set()).add(article));
  const counts = [...outlets].toSorted((a, b) => b[1].size - a[1].size);
  return counts
    .map(
      ([value, where], index) =>
        `${where.size}${index === 0 ? (where.size === 1 ? " outlet" : " outlets") : ""} ${where.size === 1 ? "says" : "say"} ${value}`,
    )
    .join(", ");
}
