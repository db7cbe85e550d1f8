import type { Verdict } from "../types.ts";
import type { StatusProfile } from "./profile.ts";

/** A set of claims that answer one question, before it has a topic and a place among the groups. */
export interface StatusSet {
  readonly members: readonly StatusProfile[];
  readonly verdict: Verdict;
  readonly update: boolean;
  readonly confidence: number;
  readonly why: readonly string[];
  /** What the question is about where it is not whether it happened: "setting", "direction". */
  readonly dimension: string | null;
  /** The question in words, where its claims do not tell it. */
  readonly topic?: string;
}
