import type { Article } from "../../article/types.ts";
import { lowerBound, tokenRange } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import type { ArticleAnalysis } from "../types.ts";
import { ADDING, fold, foldNoun } from "../bags/fold.ts";

const DEGREES = new Set(
  "seriously badly severely critically slightly lightly totally completely partially partly mildly heavily fully moderately".split(" "),
);
const OF_A_WHOLE = new Set(["the", "those", "these", "them", "its", "his", "their"]);

/** What a claim may be compared with at all: "count", "money:USD", "distance:metre" … */
export function dimensionOf(claim: Claim): string {
  const { quantity } = claim;
  if (!quantity) return "";
  const per = quantity.per ? `/${quantity.per}` : "";
  const unit = quantity.normalized?.unit ?? quantity.unit ?? "";
  if (quantity.kind === "count") return `count${per}`;
  return quantity.kind === "age" ? "age" : `${quantity.kind}:${unit}${per}`;
}

/** Nouns, names and adjectives between the number and the head of the counted phrase. */
export function qualifiersOf(article: Article, { quantity }: Claim): Set<string> {
  if (!quantity?.noun || quantity.kind !== "count") return new Set();
  const number = tokenRange(article.tokens, quantity.number);
  const noun = tokenRange(article.tokens, quantity.noun);
  const between = article.tokens.slice(number.last, noun.last - 1);
  return new Set(between.filter((token) => ["NOUN", "PROPN", "ADJ"].includes(token.pos) && !ADDING.has(token.lower)).map(fold));
}

/** What makes a phrase a part of a whole: degrees ("seriously"), and "of the" ("one of the dead"). */
export function partOf(article: Article, claim: Claim): Set<string> {
  const { tokens } = article;
  const range = tokenRange(tokens, claim);
  const near = tokens.slice(Math.max(0, range.first - 2), range.last + 4).map((token) => token.lower);
  const found = new Set(near.filter((word) => DEGREES.has(word)));
  const after = claim.quantity ? tokenRange(tokens, claim.quantity.number).last : range.last;
  if (tokens[after]?.lower === "of" && OF_A_WHOLE.has(tokens[after + 1]?.lower ?? "")) found.add("of the");
  // "Three of its 22 plants": the 22 are the whole that something is a part of.
  const before = claim.quantity ? tokenRange(tokens, claim.quantity.number).first : range.first;
  if (OF_A_WHOLE.has(tokens[before - 1]?.lower ?? "") && tokens[before - 2]?.lower === "of" && tokens[before - 3]?.pos === "NUM")
    found.add("whole");
  return found;
}

/** The claim that one in brackets says again in another unit: "10 kilometres" of "10 kilometres (6.2 miles)"; else itself. */
export function saidOf({ article, claims }: ArticleAnalysis, claim: Claim): Claim {
  if (claim.kind === "count" || article.text[claim.start - 1] !== "(") return claim;
  const before = claims[lowerBound(claims, ({ start }) => start >= claim.start) - 1];
  const again = before !== undefined && before.kind === claim.kind && article.text.slice(before.end, claim.start).trim() === "(";
  return again ? before : claim;
}

/** Lemmas that a counted phrase may hold and that do not say what is counted. */
const COMPARING = new Set(["more", "less", "many", "few", "fewer", "most", "least", "total", "number"]);
/** How many words after a value say what it is of. */
const THING_REACH = 7;
const PASSED = new Set(["ADP", "DET", "ADJ", "PART", "PRON", "NUM"]);

/**
 * What a value is of, folded: what is counted; for a measure or a share the nouns that it hangs on and the first that follow it ("25 percent on
 * imported steel", "30-day delay"), its unit left out.
 */
export function thingsOf(article: Article, claim: Claim): Set<string> {
  const { tokens } = article;
  const range = tokenRange(tokens, claim);
  const counted = claim.kind === "count" || claim.kind === "rank";
  const own = new Set(counted ? [] : tokens.slice(range.first, range.last).map(({ lemma }) => lemma.toLowerCase()));
  const before = new Set(claim.nouns.filter((noun) => !own.has(noun) && !COMPARING.has(noun)).map(foldNoun));
  if (counted) return before;
  const after = new Set<string>();
  for (let i = range.last; i < Math.min(tokens.length, range.last + THING_REACH); i += 1) {
    const token = tokens[i];
    if (token?.pos === "NOUN" || token?.pos === "PROPN") after.add(foldNoun(token.lemma.toLowerCase()));
    else if (!token || (!PASSED.has(token.pos) && token.text !== "-" && !token.lower.endsWith("ed"))) break;
  }
  // "The city will pay $3 million for the bridge": what it is for says more than who pays.
  return claim.kind === "money" && after.size > 0 ? after : new Set([...before, ...after]);
}
