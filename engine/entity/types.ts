import type { Sentence, Span, Token } from "../text/types.ts";
import type { WordInfo } from "./crf/words.ts";
import type { NameLists } from "./lists.ts";

export type EntityType = "person" | "organization" | "place" | "group" | "event" | "work";

/** A span that names something, in one article. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** The title that stands before the name, if any; not part of the mention. */
  readonly title: Span | null;
  /** What made it: "tagger", "lexicon:demonym", "consistency" … */
  readonly rule: string;
}

export interface EntityMention extends Span {
  readonly article: string;
  /** Why it is this entity: "full name", "surname of John Kirby", "acronym of …". */
  readonly why: string;
}

/** The thing that several mentions, in any article of a story, name. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** The fullest common name. */
  readonly name: string;
  /** Every form used, most frequent first. */
  readonly names: readonly string[];
  /** In order of article, then of place. */
  readonly mentions: readonly EntityMention[];
}

/** What the base tagger tells apart; MISC is what a refiner may yet type as an event, a work or a group. */
export type TagType = "PER" | "ORG" | "LOC" | "MISC";

/** A half-open range of token indices that the base tagger takes for a name. */
export interface TaggedSpan {
  readonly first: number;
  readonly last: number;
  readonly type: TagType;
}

/** Finds names in tokens. Built once by `createNameTagger`; holds no state between calls. */
export interface NameTagger {
  tag(tokens: readonly Token[], sentences: readonly Sentence[], words?: readonly WordInfo[]): TaggedSpan[];
  /** What is known of each token's word: read once for the tagger and all that refines its names. */
  words(tokens: readonly Token[]): readonly WordInfo[];
  /** The lists it looks names up in. */
  readonly lists: NameLists;
  /** Why the weights could not be used, so that rules stand in; null where all is well or none were given. */
  problem(): string | null;
}
