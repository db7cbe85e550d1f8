import { EVENT_CLASS_OF, LIGHT_VERBS, NOUN_SYNONYMS } from "../../lexicon/event-classes.ts";
import type { Token } from "../../text/types.ts";

/** Words that say "more of them" and nothing of what they are. */
export const ADDING: ReadonlySet<string> = new Set(["other", "others", "more", "additional", "extra", "new", "many", "several"]);
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);
const SYNONYM = new Map(NOUN_SYNONYMS.flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? word] as const)));

/** A word as comparison sees it: the class of an event, the first of its synonyms, else its lemma. */
export function fold(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  if (token.pos !== "PROPN") {
    const event = EVENT_CLASS_OF.get(lemma);
    if (event) return `#${event}`;
  }
  return SYNONYM.get(lemma) ?? lemma;
}

/** Folds a noun's lemma by synonym. */
export function foldNoun(lemma: string): string {
  return SYNONYM.get(lemma) ?? lemma;
}

/** Whether a token carries meaning. */
export function isContent(token: Token): boolean {
  return (
    token.kind === "word" &&
    CONTENT.has(token.pos) &&
    token.lower.length > 1 &&
    !ADDING.has(token.lower) &&
    !LIGHT_VERBS.has(token.lemma.toLowerCase())
  );
}
