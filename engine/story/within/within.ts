import type { Claim } from "../../claim/types.ts";
import type { Entity } from "../../entity/types.ts";
import type { ArticleAnalysis } from "../types.ts";
import { talliesOf } from "./counts.ts";
import { headlineAgainstBody } from "./headline.ts";
import { partsAgainstSum } from "./parts.ts";
import { answeredTwice } from "./twice.ts";

/** An article against itself. */
export interface Inconsistency {
  /** Its headline against its text, a list of parts against their total (the first claim), or one question answered twice. */
  readonly kind: "headline" | "parts" | "twice";
  readonly claims: readonly Claim[];
  /** What they answer: "Age of Mara Lind"; null where headline or list says it. */
  readonly topic: string | null;
  /** How sure it is, from 0 to 1. */
  readonly confidence: number;
  readonly why: readonly string[];
}

/**
 * Where one article contradicts itself. Much in an article only looks so: figures of another hour, another place or another source, of a part, or
 * of another event; so only plain figures are set against each other, and what the words leave open is left alone. Linear in the length of the
 * article; `entities` may be those of its whole story.
 */
export function inconsistenciesOf(analysis: ArticleAnalysis, entities: readonly Entity[]): Inconsistency[] {
  const tallies = talliesOf(analysis);
  return [...headlineAgainstBody(analysis, tallies), ...partsAgainstSum(analysis, tallies), ...answeredTwice(analysis, tallies, entities)];
}
