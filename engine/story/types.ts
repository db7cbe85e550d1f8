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
  /** Why they are comparable, most telling first: "same noun: house, home". */
  readonly why: readonly string[];
}
