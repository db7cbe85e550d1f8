import type { StoryArticle } from "./link/forms.ts";
import { link, type LinkOptions } from "./link/index.ts";
import type { LinkMemory } from "./link/memory.ts";
import { createNameLists, type NameLists } from "./lists.ts";
import type { Entity } from "./types.ts";

export { createNameTagger } from "./tagger.ts";
export { tagMentions } from "./mentions.ts";
export { compareSpellings, compareWords, nameWords, type SpellingDifference } from "./link/spelling.ts";
export type { LinkOptions } from "./link/index.ts";
export { again, createLinkMemory, type LinkMemory } from "./link/memory.ts";
export type { StoryArticle } from "./link/forms.ts";
export type { Entity, EntityMention, EntityType, Mention, NameTagger } from "./types.ts";

/** Links the mentions of a story's articles to entities, ids in order of first mention; `aliases` join and `distinct` keep apart what the user says; give the tagger's `lists`, or they are built anew; a `memory` of the last time is updated. */
export function linkEntities(
  articles: readonly StoryArticle[],
  options: LinkOptions,
  lists: NameLists = createNameLists(),
  memory?: LinkMemory,
): Entity[] {
  return link(articles, options, lists, memory);
}
