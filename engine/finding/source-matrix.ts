import type { Claim } from "../claim/types.ts";
import { findClaim, intervalOf, relate, valueWords, wordsAround, type Relation } from "../story/index.ts";
import type { ArticleAnalysis, ClaimGroup } from "../story/types.ts";
import { keyOf } from "./sides.ts";
import { speakerName } from "./speakers.ts";
import type { Agreement, SourceMatrix, SourceMatrixRow, StoryAnalysis } from "./types.ts";

const AGREEMENT: Readonly<Record<Relation, Agreement>> = { equal: "agrees", compatible: "compatible", apart: "disagrees" };

/** How much of a sentence a row quotes, in UTF-16 code units: a line of a table. */
const WORDS_LENGTH = 48;

/** A row, and what it says whatever the words it says it in. */
interface KeyedRow {
  readonly row: SourceMatrixRow;
  readonly key: string | null;
}

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
  const keyed = (home ? [home, ...others] : others).flatMap((analysis) => rowsOf(story, group, analysis, asked));
  return {
    title: group.topic,
    summary: summaryOf(keyed),
    kind: group.kind,
    verdict: group.verdict,
    update: group.update,
    rows: keyed.map(({ row }) => row),
    why: group.why,
    group: group.id,
  };
}

function rowsOf(story: Story, group: ClaimGroup, analysis: ArticleAnalysis, asked: Claim): KeyedRow[] {
  const { article } = analysis;
  const base = { outlet: article.outletLabel, article: article.path, published: article.published, here: article.path === asked.article };
  const claims = group.claims.filter((ref) => ref.article === article.path).flatMap((ref) => findClaim(story, ref) ?? []);
  if (claims.length === 0) {
    const row = { ...base, agreement: "does not say" as const, claim: null, span: null, words: null, value: null, attribution: null };
    return [{ row, key: null }];
  }
  const first = claims.find((claim) => base.here && claim.id === asked.id);
  const ordered = first ? [first, ...claims.filter((claim) => claim !== first)] : claims;
  const seen = new Set<string>();
  return ordered.flatMap((claim): KeyedRow[] => {
    const value = valueWords(article, claim);
    const key = keyOf(claim, value);
    // An outlet that says the same thing twice has one row.
    if (seen.has(key)) return [];
    seen.add(key);
    const source = claim.attribution?.source;
    const row = {
      ...base,
      agreement: agreementOf(story, group, asked, claim),
      claim: claim.id,
      span: { start: claim.start, end: claim.end },
      words: wordsAround(article, claim, WORDS_LENGTH),
      value,
      attribution: source ? speakerName(analysis, source) : null,
    };
    return [{ row, key }];
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
function summaryOf(rows: readonly KeyedRow[]): string {
  const values = new Map<string, { readonly says: string; readonly outlets: Set<string> }>();
  for (const { key, row } of rows) {
    if (key === null || row.value === null) continue;
    const known = values.get(key) ?? { says: row.value, outlets: new Set() };
    known.outlets.add(row.article);
    values.set(key, known);
  }
  return [...values.values()]
    .toSorted((a, b) => b.outlets.size - a.outlets.size)
    .map(({ says, outlets: { size } }, index) => {
      const noun = index > 0 ? "" : size === 1 ? " outlet" : " outlets";
      return `${size}${noun} ${size === 1 ? "says" : "say"} ${says}`;
    })
    .join(", ");
}
