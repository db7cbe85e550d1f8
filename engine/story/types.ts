import type { Article, IsoDay } from "../article/types.ts";
import type { Claim } from "../claim/types.ts";
import type { DateExpression } from "../date/types.ts";
import type { Mention } from "../entity/types.ts";
import type { Quantity } from "../quantity/types.ts";

export type Verdict = "agree" | "compatible" | "disagree";
export type GroupKind = "quantity" | "date" | "quote" | "status" | "attribution" | "name";

/** Points at a claim: its article's path and its id within that article. */
export interface ClaimRef {
  readonly article: string;
  readonly claim: string;
}

/** Claims from several articles that answer the same question. */
export interface ClaimGroup {
  readonly id: string;
  readonly kind: GroupKind;
  /** The question in words of the articles: "houses destroyed in Lower Marsh". */
  readonly topic: string;
  /** In order of article, then of place. */
  readonly claims: readonly ClaimRef[];
  readonly verdict: Verdict;
  /** The values differ because one is a later figure. */
  readonly update: boolean;
  /** How sure it is that they answer one question, and where they disagree that they do: from 0 to 1. */
  readonly confidence: number;
  /** Why they are comparable, most telling first: "same noun: house, home". */
  readonly why: readonly string[];
  /** Of a `name` group in disagreement: the one spelling that is evidently a slip. */
  readonly slip?: NameSlip;
}

/** One outlet alone is a letter off the spelling that others share. */
export interface NameSlip {
  readonly claim: ClaimRef;
  /** The word as the others write it. */
  readonly usual: string;
  /** The articles that write it so. */
  readonly articles: readonly string[];
  /** How far off the slip is: by one letter, or by several ("Europe" for "European"). */
  readonly letters: "one" | "several";
}

/** Everything about one article, computed from its text alone: what a workspace caches. */
export interface ArticleAnalysis {
  readonly article: Article;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateExpression[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  /** Kept with the analysis, so that an edit of another article costs nothing here. */
  readonly signature: Signature;
  /** Likewise: hashes of its words in a row, a sample of them, each once and in order, quotations left out. A copy of its text shares them. */
  readonly fingerprint: Uint32Array;
}

/** What tells which event an article is about: all that a workspace needs to keep of it to tell its story anew when others change. */
export interface Signature {
  readonly path: string;
  readonly published: IsoDay | null;
  /** The names and the nouns that it uses, by how often. */
  readonly names: WordWeights;
  readonly nouns: WordWeights;
}

/** Words as their hashes, each once and in order, and beside each its weight; the weights' squares add up to one. */
export interface WordWeights {
  readonly words: Uint32Array;
  readonly weights: Float32Array;
}

/** Articles that someone says belong together. */
export interface AssignedStory {
  readonly id: string;
  /** Paths as the articles carry them. */
  readonly paths: readonly string[];
}

/** The articles about one event, and why they were put together. */
export interface StoryMembers {
  readonly id: string;
  readonly articles: readonly ArticleAnalysis[];
  readonly why: "settings" | "folder" | "content" | "alone";
}

/** A story as the paths of its articles. */
export interface StoryPaths {
  readonly id: string;
  readonly paths: readonly string[];
  readonly why: StoryMembers["why"];
}

/** Articles whose text is for the most part the same: one agency's report in several outlets, and so one witness. */
export interface CopySet {
  /** In the story's order; at least two. */
  readonly paths: readonly string[];
  /** The least share of a member's text that stands in the fullest of them, from 0 to 1. */
  readonly share: number;
}

/** What comparing a story's claims gives. */
export interface Grouping {
  readonly groups: readonly ClaimGroup[];
  /**
   * Claims that only a story has, not among an article's own: of kind `name`, which `name` groups point at, and quotations at the words that
   * credit them, which `attribution` groups point at.
   */
  readonly names: readonly Claim[];
  readonly copies: readonly CopySet[];
}
