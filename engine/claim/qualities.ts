import type { Article } from "../article/types.ts";
import { QUALITY_PHRASES, type Quality } from "../lexicon/qualities.ts";
import type { Token } from "../text/types.ts";
import type { Predication } from "./predications.ts";

/** Tokens behind a clause in which a relative clause of it may still say for how long: "…, at least for now". */
const TAIL = 24;

/** What a clause says of how, where or for how long, each dimension once; a negated clause says none. */
export function qualitiesIn({ tokens, sentences }: Article, { sentence, clause, last, polarity }: Predication): Quality[] {
  if (polarity !== "affirmed") return [];
  const end = Math.min(sentences[sentence]?.last ?? clause.last, clause.last + TAIL);
  const found = new Map<string, Quality>();
  for (let i = last; i < end; i += 1) {
    if (i >= clause.last && opensOther(tokens, i)) break;
    const quality = qualityAt(tokens, i);
    if (quality && !found.has(quality.dimension)) found.set(quality.dimension, quality);
  }
  return [...found.values()];
}

function qualityAt(tokens: readonly Token[], at: number): Quality | null {
  const token = tokens[at];
  if (!token) return null;
  // "Off Aceh": at sea, off a place.
  if (token.lower === "off" && token.pos === "ADP" && tokens[at + 1]?.pos === "PROPN") return { dimension: "setting", value: "at sea" };
  return QUALITY_PHRASES.get(token.lower)?.find(({ words }) => words.every((word, k) => tokens[at + k]?.lower === word))?.quality ?? null;
}

/** Where another main clause or another subject's clause begins. */
function opensOther(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token) return true;
  if (token.text === ";" || token.text === "(" || token.text === "—") return true;
  if (before?.text === "," && (token.pos === "CCONJ" || token.pos === "SCONJ")) return true;
  return OTHER.has(token.lower);
}

const OTHER = new Set(["and", "but", "while", "after", "before", "because", "although", "though", "when", "if", "who"]);
