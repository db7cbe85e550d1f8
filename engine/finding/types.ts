import type { Span } from "../text/types.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** One side of a finding: a place, its words, and the message as it reads from there. */
export interface FindingSide extends Span {
  readonly article: string;
  readonly outlet: string;
  /** The claim's id within its article, where the side is a claim. */
  readonly claim: string | null;
  /** The outlet's own words, white space folded. */
  readonly words: string;
  /** What is shown at this place: "Houses lost in Lower Marsh: 14 here and in Coast Post, about 40 in Daily Lantern." */
  readonly message: string;
}

/** What a rule reports about a claim group, an entity or a claim. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** As it reads from nowhere in particular: "Houses lost: 14 in Valley Courier and Coast Post, about 40 in Daily Lantern." */
  readonly message: string;
  /** The group's id, or null. */
  readonly group: string | null;
  /** In order of article, then of place; at least one. */
  readonly sides: readonly FindingSide[];
  /** Why these were compared. */
  readonly why: readonly string[];
}
