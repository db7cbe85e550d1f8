import type { Article } from "../../article/types.ts";
import { tokenRange } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import type { Token } from "../../text/types.ts";
import type { ArticleAnalysis } from "../types.ts";
import type { Tally } from "./counts.ts";
import type { Inconsistency } from "./within.ts";

/** Kinds of people of which nobody is two: a list of them tells a whole by its parts. */
const APART = new Set("man woman child boy girl adult".split(" "));
/** Of these pairs somebody can be both, so that a list with both tells of no whole. */
const OVERLAPPING: readonly (readonly [string, string])[] = [
  ["child", "boy"],
  ["child", "girl"],
  ["adult", "man"],
  ["adult", "woman"],
];
const DASHES = new Set(["—", "–", "--", "-", ":", "("]);
/** What says that the list leaves some of the whole out. */
const INCLUDING = new Set(["including", "include", "includes", "among"]);
/** How far a total may stand before its parts, in tokens of one sentence, and in sentences. */
const REACH = 10;
const SENTENCES = 2;
/** What a sentence that goes on to name them may call them by, for what befell them. */
const FAMILY: ReadonlyMap<string, string> = new Map([
  ["arrest", "court"],
  ["charge", "court"],
  ["convict", "court"],
]);

/** A total and a list of its parts that do not add up to it: "11 people — five men and seven women". */
export function partsAgainstSum({ article }: ArticleAnalysis, tallies: readonly Tally[]): Inconsistency[] {
  const body = tallies.filter(({ headline }) => !headline);
  return listsOf(article, body).flatMap((parts): Inconsistency[] => {
    const [first] = parts;
    const found = first ? totalOf(article, body, parts, first) : null;
    if (!found) return [];
    const sum = parts.reduce((whole, { interval }) => whole + interval.low, 0);
    const { total, exhaustive } = found;
    const isWrong = sum > total.interval.high || (exhaustive && sum < total.interval.low);
    // Where the article has the sum somewhere, it is of another whole.
    if (!isWrong || body.some(({ interval }) => interval.low === sum && interval.high === sum)) return [];
    const why = [`the parts make ${sum}`];
    return [
      { kind: "parts", claims: [total.claim, ...parts.map(({ claim }) => claim)], topic: null, confidence: exhaustive ? 0.85 : 0.9, why },
    ];
  });
}

/** Runs of exact counts that only commas and "and" part: "five men, seven women and two children". */
function listsOf(article: Article, tallies: readonly Tally[]): Tally[][] {
  const lists: Tally[][] = [];
  let run: Tally[] = [];
  for (const tally of tallies) {
    const last = run.at(-1);
    if (last && isPart(tally) && isListed(between(article, last.claim, tally.claim))) run.push(tally);
    else {
      lists.push(run);
      run = isPart(tally) ? [tally] : [];
    }
  }
  return [...lists, run].filter((list) => {
    const nouns = new Set(list.map(({ noun }) => noun));
    return list.length > 1 && nouns.size === list.length && !OVERLAPPING.some(([a, b]) => nouns.has(a) && nouns.has(b));
  });
}

function isPart({ claim, noun, interval }: Tally): boolean {
  return APART.has(noun) && interval.modifier === "exact" && interval.low === interval.high && claim.quantity?.additional === false;
}

function isListed(tokens: readonly Token[]): boolean {
  return tokens.length > 0 && tokens.length <= 2 && tokens.every(({ text, lower }) => text === "," || lower === "and");
}

function between({ tokens }: Article, a: Claim, b: Claim): readonly Token[] {
  return tokens.slice(tokenRange(tokens, a).last, tokenRange(tokens, b).first);
}

interface Total {
  readonly total: Tally;
  /** Whether the list is of all of them. */
  readonly exhaustive: boolean;
}

/** The count that a list gives the parts of: before it in its sentence, or in those before where the list takes it up with "the". */
function totalOf(article: Article, tallies: readonly Tally[], parts: readonly Tally[], first: Tally): Total | null {
  const isWhole = ({ claim, noun, kind, interval }: Tally): boolean =>
    kind === "person" &&
    !APART.has(noun) &&
    interval.modifier === "exact" &&
    claim.quantity?.additional === false &&
    claim.start < first.claim.start;
  const near = tallies.filter((tally) => isWhole(tally) && first.claim.sentence - tally.claim.sentence <= SENTENCES);
  const same = near.findLast(({ claim }) => claim.sentence === first.claim.sentence);
  return same ? inSentence(article, same, parts, first) : takenUp(article, near, parts, first);
}

function inSentence(article: Article, total: Tally, parts: readonly Tally[], first: Tally): Total | null {
  const tokens = between(article, total.claim, first.claim);
  if (tokens.length > REACH) return null;
  const mark = tokens.findLastIndex(({ text }) => text === "," || DASHES.has(text));
  const lead = tokens.slice(mark + 1);
  const isIncluding = lead.length > 0 && lead.length <= 2 && INCLUDING.has(lead[0]?.lower ?? "");
  if (mark < 0 || (lead.length > 0 && !isIncluding)) return null;
  const last = parts.at(-1);
  const after = last
    ? article.tokens.slice(tokenRange(article.tokens, last.claim).last, tokenRange(article.tokens, last.claim).last + 2)
    : [];
  // "…, two men and two women are missing": what follows is said of them alone.
  if (after[0]?.pos === "VERB" || after[0]?.pos === "AUX") return null;
  const isSome = isIncluding || after.some(({ lower }) => INCLUDING.has(lower) || lower === "of");
  return { total, exhaustive: !isSome };
}

/** "Police arrested three people on Monday. The two men and two women were …": the one total near by that the same befell. */
function takenUp(article: Article, near: readonly Tally[], parts: readonly Tally[], first: Tally): Total | null {
  const { tokens, sentences } = article;
  const start = sentences[first.claim.sentence]?.first ?? 0;
  const at = tokenRange(tokens, first.claim).first;
  if (at !== start + 1 || tokens[start]?.lower !== "the") return null;
  const event = parts.map((part) => part.event).find((one) => one !== null) ?? null;
  const totals = near.filter((tally) => tally.plain && tally.event !== null && familyOf(tally.event) === familyOf(event));
  const [total] = totals;
  return total && totals.length === 1 ? { total, exhaustive: true } : null;
}

function familyOf(event: string | null): string | null {
  return event === null ? null : (FAMILY.get(event) ?? event);
}
