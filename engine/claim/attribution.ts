import type { Article, Quotation } from "../article/types.ts";
import type { Sentence, Span, Token } from "../text/types.ts";
import type { Attribution } from "./types.ts";

const SAY = new Set([
  "say",
  "tell",
  "add",
  "report",
  "announce",
  "state",
  "confirm",
  "estimate",
  "claim",
  "warn",
  "note",
  "write",
  "explain",
]);
const NAME_PARTS = new Set(["PROPN", "NOUN", "ADJ", "DET", "PRON", "NUM"]);

/** Who a claim is credited to: the speaker of the quotation it stands in, else "according to X", else "X said" or "said X" in its sentence. */
export function attributionOf(article: Article, sentence: Sentence, span: Span, quotation: Quotation | null): Attribution | null {
  if (quotation?.speaker) return { source: quotation.speaker, cue: quotation.cue };
  return accordingTo(article.tokens, sentence) ?? reported(article.tokens, sentence, span);
}

function accordingTo(tokens: readonly Token[], sentence: Sentence): Attribution | null {
  for (let i = sentence.first; i + 2 < sentence.last; i += 1) {
    const [first, second] = [tokens[i], tokens[i + 1]];
    if (first?.lower !== "according" || second?.lower !== "to") continue;
    const source = phraseRight(tokens, i + 2, sentence.last);
    if (source) return { source, cue: { start: first.start, end: second.end } };
  }
  return null;
}

/** The nearest reporting verb of the sentence that has a noun phrase beside it. */
function reported(tokens: readonly Token[], sentence: Sentence, span: Span): Attribution | null {
  let best: Attribution | null = null;
  let nearest = Infinity;
  for (let i = sentence.first; i < sentence.last; i += 1) {
    const token = tokens[i];
    if (!token || token.pos !== "VERB" || !SAY.has(token.lemma.toLowerCase())) continue;
    const inverted = tokens[i - 1]?.kind === "punctuation" ? phraseRight(tokens, i + 1, sentence.last) : null;
    const source = inverted ?? phraseLeft(tokens, i, sentence.first);
    if (!source || (source.start < span.end && span.start < source.end)) continue;
    const far = Math.abs(token.start - span.start);
    if (far >= nearest) continue;
    nearest = far;
    best = { source, cue: { start: token.start, end: token.end } };
  }
  return best;
}

/** The noun phrase that starts at a token, with one "of"-phrase. */
function phraseRight(tokens: readonly Token[], from: number, limit: number): Span | null {
  let last = from;
  while (last < limit && (isNamePart(tokens[last]) || tokens[last]?.lower === "of")) last += 1;
  return spanOf(tokens, from, last);
}

/** The noun phrase that ends before a token, auxiliaries and adverbs skipped, back to a comma or a word that cannot stand in one. */
function phraseLeft(tokens: readonly Token[], before: number, limit: number): Span | null {
  let last = before;
  while (last > limit && ["AUX", "ADV"].includes(tokens[last - 1]?.pos ?? "")) last -= 1;
  let first = last;
  while (first > limit && (isNamePart(tokens[first - 1]) || (tokens[first - 1]?.lower === "of" && first < last))) first -= 1;
  return spanOf(tokens, first, last);
}

function isNamePart(token: Token | undefined): boolean {
  if (!token) return false;
  return NAME_PARTS.has(token.pos) && token.lower !== "that" && token.lower !== "which" && token.lower !== "who";
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span | null {
  const [a, b] = [tokens[first], tokens[last - 1]];
  return a && b && last > first && last - first <= 12 ? { start: a.start, end: b.end } : null;
}
