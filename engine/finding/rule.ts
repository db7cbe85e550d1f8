import type { Claim } from "../claim/types.ts";
import type { Entity } from "../entity/types.ts";
import type { RuleSetting } from "../settings.ts";
import type { ArticleAnalysis, ClaimGroup } from "../story/types.ts";
import type { Finding, Severity } from "./types.ts";

/** What rules read: one story, its groups made. */
export interface RuleContext {
  readonly articles: readonly ArticleAnalysis[];
  readonly entities: readonly Entity[];
  readonly groups: readonly ClaimGroup[];
  readonly names: readonly Claim[];
}

/** What a rule gives: a finding without its code; without a severity it has the rule's, without a confidence it is sure. */
export type RuleFinding = Omit<Finding, "code" | "severity" | "confidence"> & {
  readonly severity?: Severity;
  readonly confidence?: number;
};

/** One kind of finding. */
export interface Rule {
  /** Stable: settings and baselines name it. */
  readonly code: string;
  /** What it finds, in a few words. */
  readonly title: string;
  /** What it means and what to do, in a sentence or two. */
  readonly description: string;
  readonly defaultSeverity: RuleSetting;
  /** The fragment of the rules' documentation. */
  readonly anchor: string;
  readonly run: (context: RuleContext) => RuleFinding[];
}
