import type { IsoDay } from "../article/types.ts";
import type { Claim } from "../claim/types.ts";
import type { Entity } from "../entity/types.ts";
import type { RuleSetting } from "../settings.ts";
import type { ArticleAnalysis, ClaimGroup, CopySet, GroupKind, Verdict } from "../story/types.ts";
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
  /** Where the settings of its article give the rule another severity than the finding has; `off`: nothing is shown at this place. */
  readonly severity?: RuleSetting;
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
  /** How sure the engine is of it, from 0 to 1. */
  readonly confidence: number;
}

/** Everything about one story: its articles, what they name, which of their claims answer one question, and what the rules say of them. */
export interface StoryAnalysis {
  readonly id: string;
  readonly articles: readonly ArticleAnalysis[];
  readonly entities: readonly Entity[];
  readonly groups: readonly ClaimGroup[];
  /** Claims of kind `name`, which `name` groups point at. */
  readonly names: readonly Claim[];
  readonly findings: readonly Finding[];
  /** Articles that print one text: each set is one witness. */
  readonly copies: readonly CopySet[];
}

/** How one outlet stands to a claim. */
export type Agreement = "agrees" | "compatible" | "disagrees" | "does not say";

/** One outlet's line of a source matrix; the fields after `agreement` are null where it does not say. */
export interface SourceMatrixRow {
  readonly outlet: string;
  /** The article's path. */
  readonly article: string;
  readonly published: IsoDay | null;
  /** Whether this is the article that the claim asked about stands in. */
  readonly here: boolean;
  readonly agreement: Agreement;
  /** The claim's id within its article. */
  readonly claim: string | null;
  readonly span: Span | null;
  /** A short clause around the claim, in the outlet's own words, white space folded. */
  readonly words: string | null;
  /** The value with its modifier, in plain words: "at least 14"; of a quotation what differs in it; null where the words say it all. */
  readonly value: string | null;
  /** Who says so: a person's name alone, else the words. */
  readonly attribution: string | null;
  /** Rows of one key say the same, in whatever words. */
  readonly key: string | null;
  /** The outlet whose text this article prints for the most part, where it is not the first of them: the same wire report. */
  readonly copyOf: string | null;
}

/** What each outlet of a story says about the question that one claim answers. */
export interface SourceMatrix {
  /** The question: "Houses destroyed in Lower Marsh". */
  readonly title: string;
  /** "2 outlets say 14, 1 says about 40". */
  readonly summary: string;
  readonly kind: GroupKind;
  readonly verdict: Verdict;
  readonly update: boolean;
  /** The claim's own article first, then those that disagree with it, that can both stand, that agree; an outlet that does not say has one row. */
  readonly rows: readonly SourceMatrixRow[];
  readonly why: readonly string[];
  /** The group's id. */
  readonly group: string;
}
