import type { TokenRange } from "./tokens.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** A verb with those who do it and to whom: one assertion of a sentence. */
export interface Predication extends VerbGroup {
  /** Index of its sentence in the article. */
  readonly sentence: number;
  /** Noun phrases, as ranges of tokens. A verb after "and", an infinitive and a participle share the subject of the verb before. */
  readonly subject: TokenRange | null;
  readonly object: TokenRange | null;
  /** The "by"-phrase of a passive. */
  readonly by: TokenRange | null;
  /** From its subject, where that stands right before, to the end of its complement. */
  readonly clause: TokenRange;
}

/** Words that begin a relative clause. */
export const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that", "whom"]);
/** Marks that end a clause. */
export const HARD_STOPS: ReadonlySet<string> = new Set([";", ":", "—", "–", "--", "(", ")", ".", "!", "?"]);
