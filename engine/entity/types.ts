import type { Span } from "../text/types.ts";

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
