import { LEADING } from "../lexicon/modality.ts";
import type { Token } from "../text/types.ts";

const BEFORE_NOUNS = new Set<Token["pos"]>(["ADP", "DET", "ADJ", "NUM"]);
const SUBJECTS = new Set<Token["pos"]>(["NOUN", "PROPN", "PRON", "ADV"]);

/** The tokens with the parts of speech of words in "-s" put right that the tagger takes for verbs, or for nouns, against their neighbours. */
export function retag(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    if (isNoun(tokens, at)) return { ...token, pos: "NOUN" };
    return isVerb(tokens, at) ? { ...token, pos: "VERB" } : token;
  });
}

/** "Fell to rebels", "where rebels took the hall". */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== "VERB" || !token.lower.endsWith("s") || token.lower === token.lemma) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before && (before.lower === "to" || BEFORE_NOUNS.has(before.pos))) return true;
  const led = before !== undefined && SUBJECTS.has(before.pos);
  return !led && (after?.pos === "AUX" || (after?.pos === "VERB" && !after.lower.endsWith("ing")));
}

/** "The board plans to sell". */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== "NOUN" || !token.lower.endsWith("s") || LEADING.get(token.lemma.toLowerCase()) !== "intended") return false;
  const [before, to, verb] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  return (before?.pos === "NOUN" || before?.pos === "PROPN") && to?.lower === "to" && verb?.pos === "VERB";
}
