import type { Claim } from "../claim/types.ts";
import type { Entity } from "../entity/types.ts";
import { readBackground } from "./background.ts";
import { copiesOf } from "./copies.ts";
import { dateGroups } from "./dates/date-groups.ts";
import { DATE_MODEL, type DateModel } from "./dates/weights.ts";
import { numericGroups } from "./numbers/numeric-groups.ts";
import { statusGroups } from "./status/status-groups.ts";
import { wordGroups } from "./words/word-groups.ts";
import type { StoryMemory } from "./memory.ts";
import type { ArticleAnalysis, ClaimRef, Grouping } from "./types.ts";
import { COMPARISON } from "./numbers/weights.ts";
import type { Comparison } from "./numbers/model.ts";
import type { Sensitivity } from "../settings.ts";

/** What a caller may choose. */
export interface CompareOptions {
  /** How sure it must be that claims whose values exclude each other answer one question; `normal` by default. */
  readonly sensitivity?: Sensitivity;
  /** Other weights, to measure them. */
  readonly model?: Comparison;
  readonly dateModel?: DateModel;
  /** What is remembered of the story's last comparison; it is updated. */
  readonly memory?: StoryMemory;
}

/** Compares the claims of one story's articles: which answer the same question, and how their values stand to each other. */
export function compareStory(articles: readonly ArticleAnalysis[], entities: readonly Entity[], options: CompareOptions = {}): Grouping {
  const { sensitivity = "normal", model = COMPARISON, dateModel = DATE_MODEL } = options;
  const background = readBackground(articles, entities, options.memory);
  const copies = copiesOf(articles);
  const { groups: worded, made: names } = wordGroups(background, copies);
  const groups = [
    ...numericGroups(background, { model, sensitivity }),
    ...dateGroups(background, dateModel),
    ...statusGroups(background, sensitivity),
    ...worded,
  ];
  const order = new Map(articles.map(({ article }, index) => [article.path, index]));
  const made = new Map(names.map((claim) => [`${claim.article}|${claim.id}`, claim]));
  const place = ([first]: readonly ClaimRef[]): number => {
    const index = order.get(first?.article ?? "") ?? 0;
    const claim = first && (claimOf(articles[index], first) ?? made.get(`${first.article}|${first.claim}`));
    return index * 1e9 + (claim?.start ?? 0);
  };
  const sorted = groups
    .map((group) => ({ group, at: place(group.claims) }))
    .toSorted((a, b) => a.at - b.at || (a.group.kind < b.group.kind ? -1 : 1));
  return { groups: sorted.map(({ group }, index) => Object.assign(group, { id: `g${index + 1}` })), names, copies };
}

/** The claim that a reference points at, name claims included; null where there is none. */
export function findClaim(
  story: { readonly articles: readonly ArticleAnalysis[]; readonly names: readonly Claim[] },
  ref: ClaimRef,
): Claim | null {
  const analysis = story.articles.find(({ article }) => article.path === ref.article);
  return claimOf(analysis, ref) ?? story.names.find((claim) => claim.article === ref.article && claim.id === ref.claim) ?? null;
}

/** The claim of an article that a reference points at; null where there is none. */
function claimOf(analysis: ArticleAnalysis | undefined, { claim: id }: ClaimRef): Claim | null {
  // Claims are numbered in their order.
  const guess = analysis?.claims[Number(id.slice(1)) - 1];
  return (guess?.id === id ? guess : analysis?.claims.find((claim) => claim.id === id)) ?? null;
}
