import type { Article } from "../../article/types.ts";
import { foldName } from "../fold.ts";
import type { EntityType, Mention } from "../types.ts";
import type { Written } from "./memory.ts";

/** One mention where it stands; `article` is the article's place in the story. */
export interface Place {
  readonly article: number;
  readonly mention: Mention;
  readonly text: string;
}

/** All mentions of a story that are written alike and typed alike: what is joined to entities. */
export interface Form {
  /** Folded text, white space folded too. */
  readonly key: string;
  readonly words: readonly string[];
  readonly type: EntityType;
  readonly places: Place[];
  /** As it is written most often. */
  text: string;
  /** Why it was joined to its entity; set by the first join. */
  why: string | null;
}

export interface StoryArticle {
  readonly article: Article;
  readonly mentions: readonly Mention[];
}

/** The kinds of thing that two types must share to be one entity. */
export function kindOf(type: EntityType): string {
  return type === "organization" || type === "group" ? "body" : type;
}

/** How each mention of an article is written. */
export function writtenIn({ article, mentions }: StoryArticle): Written[] {
  return mentions.map(({ start, end }) => {
    const text = fold(article.text.slice(start, end));
    return { text, key: keyOf(text) };
  });
}

/**
 * Gathers a story's mentions by how they are written (`written`), in order of first appearance; a form typed in two ways takes the type it mostly
 * has.
 */
export function gatherForms(articles: readonly StoryArticle[], written: (entry: StoryArticle) => readonly Written[]): Form[] {
  const byKey = new Map<string, Map<EntityType, Place[]>>();
  articles.forEach((entry, index) => {
    const own = written(entry);
    entry.mentions.forEach((mention, at) => {
      const { text, key } = own[at] ?? { text: "", key: "" };
      const types = byKey.get(key) ?? new Map<EntityType, Place[]>();
      const places = types.get(mention.type) ?? [];
      places.push({ article: index, mention, text });
      types.set(mention.type, places);
      byKey.set(key, types);
    });
  });
  const surnames = new Set([...byKey].flatMap(([key, types]) => (types.has("person") ? key.split(" ").slice(1) : [])));
  const forms: Form[] = [];
  for (const [key, types] of byKey) {
    for (const [type, places] of settle(types, surnames.has(key))) {
      forms.push({ key, words: key.split(" "), type, places, text: mostFrequent(places.map((place) => place.text)) ?? key, why: null });
    }
  }
  return forms;
}

/** "Washington" of "Washington said" stays apart from the city. */
function isMetonym(places: readonly Place[]): boolean {
  return places.some(({ mention }) => mention.rule === "metonym");
}

/**
 * Types with less than half of the mentions of the most frequent one give way to it; not a person whose full name the story gives ("Mike Jordan"
 * and Jordan), nor a metonym.
 */
function settle(types: Map<EntityType, Place[]>, surname: boolean): Map<EntityType, Place[]> {
  const ranked = [...types].toSorted((a, b) => b[1].length - a[1].length);
  const first = ranked[0];
  if (!first || ranked.length === 1) return types;
  const settled = new Map<EntityType, Place[]>([[first[0], [...first[1]]]]);
  for (const [type, places] of ranked.slice(1)) {
    const person = surname && (type === "person" || first[0] === "person");
    const many = places.length * 2 > first[1].length && first[1].length > 1;
    if (person || many || isMetonym(places) || isMetonym(first[1])) settled.set(type, places);
    else settled.get(first[0])?.push(...places);
  }
  for (const places of settled.values()) places.sort((a, b) => a.article - b.article || a.mention.start - b.mention.start);
  return settled;
}

/** A name's key: folded, white space folded, points of acronyms and a leading "the" dropped. */
export function keyOf(text: string): string {
  const key = foldName(fold(text));
  return key.startsWith("the ") ? key.slice(4) : key;
}

function fold(text: string): string {
  return SPACED.test(text) ? text.split(/\s+/u).filter(Boolean).join(" ") : text;
}

/** White space that folding changes: other than single blanks between words. */
const SPACED = /^\s|\s$|\s\s|[^\S ]/u;

/** The most frequent of some items; of equals the first; null of none. */
export function mostFrequent<Item>(items: readonly Item[]): Item | null {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: Item | null = null;
  let most = 0;
  for (const [item, count] of counts) if (count > most) [best, most] = [item, count];
  return best;
}
