import type { Location, LocationLink, Position } from "vscode-languageserver";
import { sourceMatrix, type Claim, type Entity } from "../../engine/index.ts";
import type { StoryView } from "../story-view.ts";
import type { Feature, Parts } from "../feature.ts";
import { linkOf, locationOf } from "../links.ts";
import { claimsOf, placesAt, textOf, type ArticleSpan } from "../places.ts";
import { offsetAt } from "../spans.ts";

/** From a figure to the other side of a disagreement, or to the others that say the same; from a name to where the article first gives it in full. */
export const definitionFeature: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register: (connection, answer) => {
    connection.onDefinition(({ textDocument, position }, token) =>
      answer(token, (parts) => definition(textDocument.uri, position, parts), textDocument),
    );
  },
};

function definition(uri: string, position: Position, { session, abilities }: Parts): Location[] | LocationLink[] {
  const { library, analyses } = session;
  const file = library.fileOf(uri);
  const found = file?.document && placesAt(file, analyses, offsetAt(file.document, position));
  if (!file || !found) return [];
  for (const place of found.places) {
    const targets = "entity" in place ? fullNaming(place.entity, file.path, found.story) : otherSides(place.claim, file.path, found.story);
    if (targets.length === 0) continue;
    if (!abilities.definitionLinks) return targets.flatMap((target) => locationOf(target, library));
    return targets.flatMap((target) => linkOf(target, { article: file.path, span: place.span }, library));
  }
  return [];
}

/** The first of an entity's fullest names in the article, else in the story; where that is the place asked from, editors offer the references. */
function fullNaming(entity: Entity, path: string, story: StoryView): ArticleSpan[] {
  const mentions = entity.mentions.map((mention) => ({ article: mention.article, span: mention }));
  const here = fullest(
    mentions.filter(({ article }) => article === path),
    story,
  );
  const anywhere = fullest(mentions, story);
  // Where the article has a surname alone, another outlet introduces it.
  const best = here && wordsIn(here, story) > 1 ? here : (anywhere ?? here);
  return best ? [best] : [];
}

/** The first of those with the most words. */
function fullest(mentions: readonly ArticleSpan[], story: StoryView): ArticleSpan | undefined {
  let [best, most]: [ArticleSpan | undefined, number] = [undefined, 0];
  for (const mention of mentions) {
    const words = wordsIn(mention, story);
    if (words > most) [best, most] = [mention, words];
  }
  return best;
}

function wordsIn(place: ArticleSpan, story: StoryView): number {
  return textOf(place, story).split(" ").length;
}

/** Claims of other articles that differ from one, else those that answer the same question; else those of the same article. */
function otherSides(claim: Claim, path: string, story: StoryView): ArticleSpan[] {
  const group = story.groups.get(path)?.get(claim.id);
  if (!group) return [];
  const rows = sourceMatrix(story.analysis, path, claim.id)?.rows ?? [];
  const differing = rows.flatMap(({ agreement, article, span }) => (agreement === "disagrees" && span ? [{ article, span }] : []));
  if (differing.length > 0) return differing;
  const others = claimsOf(group, story).filter((one) => one.article !== path || one.id !== claim.id);
  const elsewhere = others.filter((one) => one.article !== path);
  return (elsewhere.length > 0 ? elsewhere : others).map((one) => ({ article: one.article, span: one }));
}
