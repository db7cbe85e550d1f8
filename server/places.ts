import { findClaim, type Claim, type ClaimGroup, type Entity, type Span } from "../engine/index.ts";
import type { Analyses } from "./analyses.ts";
import type { StoryView } from "./story-view.ts";
import type { SourceFile } from "./source-file.ts";
import { touches } from "./spans.ts";

/** What stands at a place: a claim, or a name of an entity. */
export type Place = { readonly span: Span; readonly claim: Claim } | { readonly span: Span; readonly entity: Entity };

/** A stretch of one article. */
export interface ArticleSpan {
  readonly article: string;
  readonly span: Span;
}

/** What stands at an offset of an article, the shortest span first, with the story it is part of. */
export function placesAt(file: SourceFile, analyses: Analyses, offset: number): { story: StoryView; places: Place[] } | null {
  const story = analyses.storyOf(file.path);
  if (!story || !file.analysis) return null;
  // Whom an outlet credits is compared across the story alone.
  const credits = story.analysis.names.filter(({ article, kind }) => article === file.path && kind !== "name");
  const claims = [...file.analysis.claims, ...credits].filter((claim) => touches(claim, offset) && !isPlain(claim, file.path, story));
  const places: Place[] = claims.map((claim) => ({ span: claim, claim }));
  for (const entity of story.analysis.entities) {
    const mention = entity.mentions.find((one) => one.article === file.path && touches(one, offset));
    if (mention) places.push({ span: mention, entity });
  }
  return { story, places: places.toSorted((a, b) => length(a.span) - length(b.span)) };
}

/** Whether a claim is a clause of plain words that nobody contradicts: it is under the cursor nearly everywhere, and offers nothing. */
function isPlain(claim: Claim, path: string, story: StoryView): boolean {
  if (claim.kind !== "status") return false;
  const group = story.groups.get(path)?.get(claim.id);
  return !group || !isReported(group, story);
}

/** Every place that stands for the same thing: the mentions of an entity, or the claims that answer the same question. */
export function samePlaces(place: Place, path: string, story: StoryView): ArticleSpan[] {
  if ("entity" in place) return place.entity.mentions.map((mention) => ({ article: mention.article, span: mention }));
  const group = story.groups.get(path)?.get(place.claim.id);
  return group ? claimsOf(group, story).map((claim) => ({ article: claim.article, span: claim })) : [];
}

/** The claims of a group, in its order. */
export function claimsOf(group: ClaimGroup, { analysis }: StoryView): Claim[] {
  return group.claims.flatMap((ref) => findClaim(analysis, ref) ?? []);
}

/** Whether a finding tells of a group: a disagreement that no rule reports is not shown. */
export function isReported(group: ClaimGroup, { analysis }: StoryView): boolean {
  return group.verdict === "disagree" && analysis.findings.some((finding) => finding.group === group.id);
}

export function length({ start, end }: Span): number {
  return end - start;
}

/** The text of a span of one of the story's articles, white space folded. */
export function textOf({ article, span }: ArticleSpan, { analysis }: StoryView): string {
  const owner = analysis.articles.find((one) => one.article.path === article);
  return (owner?.article.text.slice(span.start, span.end) ?? "").replaceAll(/\s+/gu, " ");
}
