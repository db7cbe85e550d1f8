import type { EntityType } from "../types.ts";
import type { StoryArticle } from "./forms.ts";

/** How a mention is written: white space folded, and as a name's key. */
export interface Written {
  readonly text: string;
  readonly key: string;
}

/** A name that a story knows well enough to look for it where it was not found. */
export interface KnownName {
  readonly text: string;
  readonly type: EntityType;
}

/** The words of an article as they are written, and those of them that it also writes without a capital. */
export interface WrittenWords {
  readonly all: ReadonlySet<string>;
  readonly lowered: ReadonlySet<string>;
}

/**
 * What is known from the last time that a story's mentions were linked, so that an edit costs one article. It changes nothing: without it the same
 * comes out. What is not used again is let go.
 */
export interface LinkMemory {
  /** By article, with what was found in it because others name it. */
  written: ReadonlyMap<StoryArticle, readonly Written[]>;
  words: ReadonlyMap<StoryArticle, WrittenWords>;
  entries: ReadonlyMap<StoryArticle, StoryArticle>;
  /** Names by their first words. */
  names: ReadonlyMap<string, readonly KnownName[]>;
  /** Keys of sound. */
  sounds: ReadonlyMap<string, string>;
}

/** The memory of a story whose mentions were not linked before. */
export function createLinkMemory(): LinkMemory {
  return { written: new Map(), words: new Map(), entries: new Map(), names: new Map(), sounds: new Map() };
}

/** Gives what was made of something before, or makes it; and takes note of it as the new memory. */
export function again<Key, Value>(before: ReadonlyMap<Key, Value>, now: Map<Key, Value>, make: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    const known = now.get(key) ?? before.get(key) ?? make(key);
    now.set(key, known);
    return known;
  };
}
