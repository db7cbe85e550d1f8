import { tokenRange } from "../../claim/index.ts";
import type { Claim } from "../../claim/types.ts";
import type { Article } from "../../article/types.ts";
import type { Modifier } from "../../quantity/types.ts";
import type { Span } from "../../text/types.ts";

const MODIFIER_WORDS: Readonly<Record<Modifier, string>> = {
  exact: "",
  about: "about ",
  "at-least": "at least ",
  "at-most": "up to ",
  "more-than": "more than ",
  "less-than": "less than ",
  nearly: "nearly ",
  range: "",
  vague: "",
};

/** Words that begin a date and are no names. */
const OPENERS = new Set(
  "About After Around At Before By Earlier Early Following In Last Late Later Next On Over Since Shortly The This Until".split(" "),
);

/** A claim's value in plain words with its modifier: "at least 14", "about 60 miles", "early Monday"; for a quotation or name its own words. */
export function valueWords(article: Article, claim: Claim): string {
  const { quantity } = claim;
  if (!quantity) {
    const words = foldSpace(article.text.slice(claim.start, claim.end));
    // A capital that only opens a sentence is none in a list of values.
    return claim.date && OPENERS.has(words.slice(0, words.indexOf(" "))) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  }
  const modifier = MODIFIER_WORDS[quantity.modifier];
  const number = foldSpace(article.text.slice(quantity.number.start, quantity.number.end));
  if (quantity.modifier === "range" && quantity.low !== null && quantity.high !== null) {
    return `${plain(quantity.low)} to ${plain(quantity.high)}${suffix(article, claim)}`;
  }
  // "Fourteen" reads as "14", so that equal values look equal.
  const value = quantity.modifier === "vague" ? null : singleValue(quantity);
  const shown =
    !/\d/u.test(number) && value !== null && Number.isInteger(value) ? plain(value) : isNumeral(number) ? number : number.toLowerCase();
  return `${modifier}${signOf(article, claim)}${shown}${suffix(article, claim)}`;
}

/** The one number of a value or of its bound. */
function singleValue({ low, high }: { readonly low: number | null; readonly high: number | null }): number | null {
  if (low === null || high === null) return low ?? high;
  return low === high ? low : null;
}

/** A short stretch of the outlet's own words around a span, white space folded, cut at words; at most about `length` characters. */
export function wordsAround(article: Article, claim: Span & { readonly sentence: number }, length = 140): string {
  const sentence = article.sentences[claim.sentence];
  if (!sentence || sentence.end - sentence.start <= length) {
    const span = sentence ?? claim;
    return foldSpace(article.text.slice(Math.min(span.start, claim.start), Math.max(span.end, claim.end)));
  }
  const room = Math.max(0, length - (claim.end - claim.start));
  const tokens = article.tokens;
  const range = tokenRange(tokens, {
    start: Math.max(sentence.start, claim.start - room / 2),
    end: Math.min(sentence.end, claim.end + room / 2),
  });
  const first = tokens[Math.max(range.first + 1, sentence.first)]?.start ?? claim.start;
  const last = tokens[Math.min(range.last, sentence.last) - 1]?.end ?? claim.end;
  const [start, end] = [Math.min(first, claim.start), Math.max(last, claim.end)];
  return `${start > sentence.start ? "… " : ""}${foldSpace(article.text.slice(start, end))}${end < sentence.end ? " …" : ""}`;
}

/** White space folded to single spaces, none at the ends. */
export function foldSpace(text: string): string {
  return text
    .split(/\s/u)
    .filter((word) => word !== "")
    .join(" ");
}

/** A list in plain English: "A", "A and B", "A, B and C". */
export function listWords(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** The currency sign written right before the number. */
function signOf({ text }: Article, { start, quantity }: Claim): string {
  if (quantity?.kind !== "money") return "";
  let first = quantity.number.start;
  while (first > start && /[^\s\d]/u.test(text[first - 1] ?? " ")) first -= 1;
  return text.slice(first, quantity.number.start);
}

/** The unit as the article writes it, for what is not a plain count. */
function suffix(article: Article, claim: Claim): string {
  const { quantity } = claim;
  if (!quantity || quantity.kind === "count" || quantity.kind === "rank" || quantity.kind === "age" || quantity.unit === "magnitude")
    return "";
  const rest = article.text.slice(quantity.number.end, quantity.end);
  return rest.length > 30 ? "" : tidy(rest);
}

function tidy(rest: string): string {
  const words = foldSpace(rest);
  return words !== "" && rest.trimStart() !== rest ? ` ${words}` : words;
}

function isNumeral(text: string): boolean {
  return /^\P{L}*$/u.test(text);
}

/** A number for people: thousands separated. */
function plain(value: number): string {
  const [whole, part] = String(value).split(".");
  const grouped = (whole ?? "").replace(/(\d)(?=(?:\d{3})+$)/gu, "$1,");
  return part ? `${grouped}.${part}` : grouped;
}
