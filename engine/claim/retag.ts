import { FUTURE, LEADING, MODALS } from "../lexicon/modality.ts";
import { STATUS_CLASS_OF } from "../lexicon/status-classes.ts";
import { PAST_FORMS, SAME_PAST_VERBS } from "../lexicon/verb-forms.ts";
import type { Token } from "../text/types.ts";

const BEFORE_NOUNS = new Set<Token["pos"]>(["ADP", "DET", "ADJ", "NUM"]);
const SUBJECTS = new Set<Token["pos"]>(["NOUN", "PROPN", "PRON", "ADV"]);

/** The tokens with the parts of speech put right that the tagger takes for verbs, nouns or adjectives against their neighbours. */
export function retag(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const { pos } = token;
    if (pos === "VERB") return isNoun(tokens, at) || isNounAfterNoun(tokens, at) ? { ...token, pos: "NOUN" } : token;
    // "Tal Afar", and no adverb.
    if (pos === "ADV") return tokens[at - 1]?.pos === "PROPN" && /^\p{Lu}/u.test(token.text) ? { ...token, pos: "PROPN" } : token;
    if (pos !== "ADJ" && pos !== "NOUN") return token;
    if (isPast(tokens, at)) return { ...token, pos: "VERB", lemma: PAST_FORMS.get(token.lower) ?? token.lemma };
    return isVerb(tokens, at) || isBase(tokens, at) ? { ...token, pos: "VERB" } : token;
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

/** "The Levant laid siege to". */
function isPast(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !PAST_FORMS.has(token.lower) || (token.pos !== "ADJ" && token.pos !== "NOUN")) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (before?.pos === "PROPN" || before?.pos === "NOUN") && (after?.pos === "DET" || after?.pos === "NOUN" || after?.pos === "ADP");
}

/** "Will close the mill". */
function isBase(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before || (token.pos !== "ADJ" && token.pos !== "NOUN") || before.pos !== "AUX") return false;
  return (MODALS.has(before.lower) || FUTURE.has(before.lower)) && STATUS_CLASS_OF.has(token.lower);
}

/** "Its dramatic policy turn as": a base form that follows a singular noun is none of its verbs. */
function isNounAfterNoun(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.pos !== "VERB" || token.lower !== token.lemma || SAME_PAST_VERBS.has(token.lower)) return false;
  if (before?.pos !== "NOUN" || before.lower !== before.lemma || MANY.has(before.lower)) return false;
  // "Made the policy turn": only where a determiner opens the phrase, so that the noun is one of it.
  const opener = tokens[at - 2];
  return opener !== undefined && (opener.pos === "DET" || opener.pos === "ADJ" || opener.pos === "PRON") && isFollowed(tokens[at + 1]);
}

function isFollowed(token: Token | undefined): boolean {
  return token === undefined || token.pos === "ADP" || token.pos === "SCONJ" || token.kind === "punctuation";
}

const MANY = new Set(["people", "police", "staff", "crew", "team", "public", "military", "youth", "media"]);

/** "The board plans to sell". */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== "NOUN" || !token.lower.endsWith("s") || LEADING.get(token.lemma.toLowerCase()) !== "intended") return false;
  const [before, to, verb] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  return (before?.pos === "NOUN" || before?.pos === "PROPN") && to?.lower === "to" && verb?.pos === "VERB";
}
