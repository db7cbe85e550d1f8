import { WEEKDAYS } from "../lexicon/weekdays.ts";
import type { Token } from "../text/types.ts";
import type { TokenRange } from "./tokens.ts";

const NOMINAL = new Set<Token["pos"]>(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "SYM"]);
/** What joins two parts of one noun phrase. */
const LINKS = new Set(["of", "in", "at", "from", "for", "on", "near", "with"]);
const RELATIVES = new Set(["that", "which", "who", "whom", "whose", "what", "where", "when", "there"]);
const POSSESSIVES = new Set(["his", "her", "its", "their", "our", "my", "your"]);
const LISTED = new Set([",", "and", "or"]);
const JOINTS = new Set(["'s", "'", "’s", "’", "-"]);
/** A phrase of more tokens is a list, and its beginning tells no more. */
const LONGEST_PHRASE = 24;
/** Nouns that only count out what the "of"-phrase behind them names. */
const CONTAINERS = new Set(
  (
    "number group member dozen score hundred thousand million total series rest half most some many majority part none one body crowd handful couple pair team unit percent portion quarter third " +
    "piece batch wave string all each any several few"
  ).split(" "),
);

/** The noun phrase that ends right before a token, "of"-phrases and coordination included; null where none does. */
export function phraseBefore(tokens: readonly Token[], before: number, limit: number): TokenRange | null {
  let first = before;
  const floor = Math.max(limit, before - LONGEST_PHRASE);
  while (first > floor) {
    const token = tokens[first - 1];
    if (!token) break;
    if (isNominal(token)) {
      first -= 1;
      if (opensPhrase(token) && !joins(tokens, first, floor)) break;
    } else if (first < before && joins(tokens, first, floor)) first -= 1;
    else if (JOINTS.has(token.text)) first -= 1;
    else break;
  }
  // "Arrested Lind and the mayor resigned": the first of the two is another verb's object.
  if (tokens[first - 1]?.pos === "VERB") {
    for (let i = first; i < before; i += 1)
      if (tokens[i]?.pos === "CCONJ") {
        first = i + 1;
        break;
      }
  }
  // "By Monday morning Lind had": the day is not hers.
  while (first + 1 < before && (!isNominal(tokens[first]) || isTime(tokens[first]))) first += 1;
  return first < before && isNominal(tokens[first]) ? { first, last: before } : null;
}

/** The noun phrase that starts at a token. */
export function phraseAfter(tokens: readonly Token[], from: number, limit: number): TokenRange | null {
  let last = from;
  const roof = Math.min(limit, from + LONGEST_PHRASE);
  while (last < roof && goesOn(tokens, last, from)) last += 1;
  return last > from ? { first: from, last } : null;
}

function goesOn(tokens: readonly Token[], at: number, from: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token) return false;
  if (isNominal(token)) return at === from || !opensPhrase(token) || isJoint(tokens[at - 1]);
  if (at === from) return false;
  // "The mainly Turkmen city"
  if (token.pos === "ADV") return tokens[at - 1]?.pos === "DET" && isNominal(next);
  if (token.lower === "of" || token.pos === "CCONJ" || JOINTS.has(token.text)) return isNominal(next);
  // "Argentina, Australia and Brazil"
  return token.text === "," && next?.pos === "PROPN" && LISTED.has(tokens[at + 2]?.lower ?? "");
}

/** Lemmas of a phrase's heads, in lower case: of each part of a coordination the last noun before a preposition; pronouns have none. */
export function headsOf(tokens: readonly Token[], range: TokenRange | null): string[] {
  if (!range) return [];
  const heads: string[] = [];
  let head: string | null = null;
  let open = true;
  for (let i = range.first; i <= range.last; i += 1) {
    const token = i < range.last ? tokens[i] : undefined;
    if (!token || token.pos === "CCONJ" || token.text === ",") {
      if (head) heads.push(head);
      [head, open] = [null, true];
    } else if (token.pos === "ADP") {
      if (head && token.lower === "of" && CONTAINERS.has(head)) {
        heads.push(head);
        head = null;
      } else open = head === null && token.lower === "of";
    } else if (open && (token.pos === "NOUN" || token.pos === "PROPN") && !isTime(token)) head = headOf(token);
  }
  return [...new Set(heads)].slice(0, 6);
}

/** "Fighters last week", "the city Monday": when, and not who or what. */
export function isTime(token: Token | undefined): boolean {
  return token !== undefined && (TIMES.has(token.lower) || TIMES.has(token.lemma.toLowerCase()));
}

const TIMES: ReadonlySet<string> = new Set([
  ..."day week weekend month year night overnight morning afternoon evening today yesterday tomorrow tonight midnight noon dawn dusk hour".split(
    " ",
  ),
  ...WEEKDAYS.map(([name]) => name),
  ..."january february march april june july august september october november december".split(" "),
]);

/** A sentence's first word is often taken for a name: "Soldiers". So names lose their plural too, on every side alike. */
function headOf({ pos, lower, lemma }: Token): string {
  if (pos !== "PROPN" || lower.length < 4) return lemma.toLowerCase();
  return lower.endsWith("ies") ? `${lower.slice(0, -3)}y` : lower.replace(/(?<![siu])s$/u, "");
}

/** Whether a token can stand in a noun phrase and opens no clause. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && NOMINAL.has(token.pos) && !RELATIVES.has(token.lower);
}

function opensPhrase(token: Token): boolean {
  return token.pos === "DET" || (token.pos === "PRON" && !POSSESSIVES.has(token.lower)) || POSSESSIVES.has(token.lower);
}

/** Whether what stands before a token joins it to the noun phrase farther left. */
function joins(tokens: readonly Token[], at: number, floor: number): boolean {
  const token = tokens[at - 1];
  if (!token || at - 1 <= floor || !isNominal(tokens[at - 2])) return false;
  return LINKS.has(token.lower) || token.pos === "CCONJ" || JOINTS.has(token.text);
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === "of" || token.text === "," || token.pos === "CCONJ" || JOINTS.has(token.text));
}
