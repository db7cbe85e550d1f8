import type { Quantity } from "../quantity/types.ts";
import type { Token } from "../text/types.ts";
import { tokenRange, type TokenRange } from "./tokens.ts";

const CONTENT = new Set(["NOUN", "PROPN", "ADJ"]);

/**
 * Lemmas that say what is counted, most specific first: the head of the counted phrase, the other words of that phrase, the head of an
 * "of"-phrase after it ("members of the military"), and the noun a measure hangs on ("a depth of 10 km").
 */
export function nounsOf(tokens: readonly Token[], quantity: Quantity, clause: TokenRange): string[] {
  const range = tokenRange(tokens, quantity);
  const found: string[] = [];
  if (quantity.noun) found.push(quantity.noun.head.toLowerCase());
  const number = tokenRange(tokens, quantity.number);
  for (let i = range.first; i < range.last; i += 1) {
    const token = tokens[i];
    if (token && (i < number.first || i >= number.last) && CONTENT.has(token.pos) && token.kind === "word") found.push(lemmaOf(token));
  }
  const after = quantity.noun ? tokenRange(tokens, quantity.noun).last : range.last;
  found.push(...complement(tokens, Math.max(after, range.last), clause), ...measured(tokens, range.first, clause));
  return [...new Set(found)].slice(0, 6);
}

/** The head of an "of"-phrase right after: the last noun before the phrase ends. */
function complement(tokens: readonly Token[], from: number, clause: TokenRange): string[] {
  if (tokens[from]?.lower !== "of") return [];
  let head: string | null = null;
  for (let i = from + 1; i < Math.min(from + 7, clause.last); i += 1) {
    const token = tokens[i];
    if (!token || !["DET", "ADJ", "NOUN", "PROPN", "PRON"].includes(token.pos)) break;
    if (token.pos === "NOUN" || token.pos === "PROPN") head = lemmaOf(token);
  }
  return head ? [head] : [];
}

/** The noun of "a depth of", of "winds reached", "a toll to", "lawsuit that covers" right before. */
function measured(tokens: readonly Token[], before: number, clause: TokenRange): string[] {
  for (let i = before - 1; i >= Math.max(clause.first, before - 5); i -= 1) {
    const token = tokens[i];
    if (!token || token.kind === "punctuation") return [];
    if (token.pos === "NOUN") return [lemmaOf(token)];
  }
  return [];
}

function lemmaOf(token: Token): string {
  return token.lemma.toLowerCase();
}
