import type { Span } from "../text/types.ts";
import type { Asserted, ClauseSlots } from "./types.ts";

/** A clause that says that something happened, may happen or did not: its span, and what it says. */
export interface StatusCore extends Span {
  readonly asserted: Asserted;
  readonly slots: Omit<ClauseSlots, "scope" | "updating">;
  /** Lemmas of its verb and of the nouns that take part. */
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
}
