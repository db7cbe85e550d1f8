import type { Claim, Entity, Span } from "../engine/index.ts";
import type { Analyses, StoryView } from "./analyses.ts";
import type { SourceFile } from "./source-file.ts";
import { touches } from "./spans.ts";

/** What stands at a place: a claim, or a name of an entity. */
export type Place = { readonly span: Span; readonly claim: Claim } | { readonly span: Span; readonly entity: Entity };

/** What stands at an offset of an article, the shortest span first, with the story it is part of. */
export function placesAt(file: SourceFile, analyses: Analyses, offset: number): { story: StoryView; places: Place[] } | null {
  const story = analyses.storyOf(file.path);
  if (!story || !file.analysis) return null;
  const places: Place[] = file.analysis.claims.filter((claim) => touches(claim, offset)).map((claim) => ({ span: claim, claim }));
  for (const entity of story.analysis.entities) {
    const mention = entity.mentions.find((one) => one.article === file.path && touches(one, offset));
    if (mention) places.push({ span: mention, entity });
  }
  return { story, places: places.toSorted((a, b) => length(a.span) - length(b.span)) };
}

/** Every place that stands for the same thing: the mentions of an entity, or the claims that answer the same question. */
export function samePlaces(
  place: Place,
  path: string,
  { analysis, groups }: StoryView,
): { readonly article: string; readonly span: Span }[] {
  if ("entity" in place) return place.entity.mentions.map((mention) => ({ article: mention.article, span: mention }));
  const group = groups.get(path)?.get(place.claim.id);
  return (group?.claims ?? []).flatMap((ref) => {
    const owner = analysis.articles.find(({ article }) => article.path === ref.article);
    const claim = owner?.claims.find(({ id }) => id === ref.claim);
    return claim ? [{ article: ref.article, span: claim }] : [];
  });
}

function length({ start, end }: Span): number {
  return end - start;
}
