import type { LineRange } from "../problems.ts";

/** What an editor may decide about a finding. */
export const DECISIONS = ["verified", "explained", "ignored"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Words of an article, found again by what stands around them: the selector of W3C's Web Annotation model. White space is folded. */
export interface QuoteSelector {
  readonly exact: string;
  /** The words before and after, without white space at the ends; empty where the text begins or ends, or where nobody wrote them down. */
  readonly prefix: string;
  readonly suffix: string;
}

/** One side of the finding that was decided about. */
export interface DispositionSide extends QuoteSelector {
  /** The article's path, relative to the folder that holds `.second-source`, with `/`. */
  readonly article: string;
  readonly outlet: string | null;
  /** What the words come to where they do not say it all: the day of a "Wednesday". */
  readonly value: string | null;
}

/** The editor's decision about a finding, as it stands in `dispositions.yaml`. */
export interface Disposition {
  /** The rule's code. */
  readonly rule: string;
  readonly decision: Decision;
  readonly note: string | null;
  readonly by: string | null;
  /** An ISO day. */
  readonly when: string | null;
  readonly sides: readonly DispositionSide[];
}

/** A disposition and its place in the file. */
export interface DispositionEntry extends Disposition {
  /** Its number in the file's list, from 0. */
  readonly index: number;
  readonly range: LineRange;
  /** Where the words of each side stand. */
  readonly sideRanges: readonly LineRange[];
}

export type DispositionCode =
  "disposition-invalid" | "disposition-orphaned" | "disposition-outdated" | "disposition-duplicate" | "disposition-unused";

/** Something to be told at a place of `dispositions.yaml`. */
export interface DispositionProblem {
  readonly code: DispositionCode;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly message: string;
  readonly range: LineRange | null;
}

/** A part of a text and what comes in its place; `start` and `end` are offsets, half-open. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What an edit comes to: splices, disjoint and in order, or the reason why there are none. */
export type EditResult = { readonly splices: readonly Splice[] } | { readonly refused: string };
