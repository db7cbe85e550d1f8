import type { Span } from "../../engine/index.ts";
import { isWordy, leftOf, wordsOf, type Left } from "./context.ts";
import { foldSpan, foldWords, sentenceEnd, sentenceStart, unfold, type FoldedText } from "./fold.ts";
import type { QuoteSelector } from "./types.ts";

/** Where a quote stands now, or why that is not said. */
export type Resolution =
  | { readonly state: "found"; readonly span: Span }
  /** Other words stand between those that stood before and after it. */
  | { readonly state: "changed"; readonly now: string }
  | { readonly state: "ambiguous" }
  | { readonly state: "lost" };

/**
 * The selector of a span of the text that was folded: its words and those around it, of its own sentence where these tell it from every other
 * place of the text, else as many as that takes.
 */
export function selectQuote(folded: FoldedText, span: Span): QuoteSelector {
  const { text } = folded;
  const { start, end } = foldSpan(folded, span);
  let from = Math.max(sentenceStart(folded, start), wordStart(text, start - SHORTEST));
  let to = Math.min(sentenceEnd(folded, end), wordEnd(text, end + SHORTEST));
  if (wordsOf(text.slice(from, start)).length + wordsOf(text.slice(end, to)).length < LEAST_WORDS) {
    [from, to] = [wordStart(text, start - SHORTEST), wordEnd(text, end + SHORTEST)];
  }
  // Each side alone should tell the place, so that words on the other may change.
  for (let size = SHORTEST; size <= LONGEST && !isUnique(text, start, to); size += STEP) to = Math.max(to, wordEnd(text, end + size));
  for (let size = SHORTEST; size <= LONGEST && !isUnique(text, from, end); size += STEP)
    from = Math.min(from, wordStart(text, start - size));
  return { exact: text.slice(start, end).trim(), prefix: contextOf(text.slice(from, start)), suffix: contextOf(text.slice(end, to)) };
}

/**
 * Finds the place that a selector means. The very words must be there, with enough of those around them; a place that merely has the same words,
 * or one of several that fit as well, is not taken for it.
 */
export function resolveQuote(folded: FoldedText, selector: QuoteSelector): Resolution {
  const quote = { exact: foldWords(selector.exact), prefix: foldWords(selector.prefix), suffix: foldWords(selector.suffix) };
  let best = 0;
  let found: Span[] = [];
  for (const span of placesOf(folded.text, quote.exact)) {
    const before = leftOf(quote.prefix, folded, span.start, "before");
    const rank = rankOf(before, leftOf(quote.suffix, folded, span.end, "after"));
    if (rank > best) [best, found] = [rank, []];
    if (rank > 0 && rank === best) found.push(span);
  }
  const [place, other] = found;
  if (other) return { state: "ambiguous" };
  if (place) return { state: "found", span: unfold(folded, place) };
  const now = wordsInPlace(folded.text, quote);
  return now === null ? { state: "lost" } : { state: "changed", now };
}

/** Code units of context on each side at least, where the sentence has them, and at most. */
const SHORTEST = 32;
const LONGEST = 160;
const STEP = 16;
/** Fewer words of context than these tell little. */
const LEAST_WORDS = 4;
/** The share of words that must be left where both sides changed. */
const NEARLY_ALL = 0.85;
/** A text full of one short quote is not searched for ever. */
const MOST_PLACES = 1000;

/** How well a place fits, from 0 for not at all. */
function rankOf(before: Left, after: Left): number {
  const states = new Set([before.remains, after.remains]);
  if (states.has("lost") || (states.has("part") && !states.has("all"))) return 0;
  const known = [before, after].filter(({ remains }) => remains !== "unknown");
  const whole = known.filter(({ remains }) => remains === "all").length;
  if (whole > 0) return whole === 2 ? 4 : whole === known.length ? 3 : 2;
  return known.reduce((sum, { share }) => sum + share, 0) >= NEARLY_ALL * known.length ? 1 : 0;
}

/** Where the words stand as words of their own: "14" is neither in "2014" nor in "14.5". */
function placesOf(text: string, exact: string): Span[] {
  const places: Span[] = [];
  if (exact === "") return places;
  for (let start = text.indexOf(exact); start >= 0 && places.length < MOST_PLACES; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    if (!isJoined(text, start) && !isJoined(text, end)) places.push({ start, end });
  }
  return places;
}

/** Whether an index lies within a word or a number. */
function isJoined(text: string, index: number): boolean {
  const [before, after] = [text[index - 1], text[index]];
  if ((isWordy(before) && isWordy(after)) || (/[\uD800-\uDBFF]/u.test(before ?? "") && /[\uDC00-\uDFFF]/u.test(after ?? ""))) return true;
  if (isPoint(before)) return isDigit(after) && isDigit(text[index - 2]);
  return isPoint(after) && isDigit(before) && isDigit(text[index + 1]);
}

/** A mark that may stand within a number. */
function isPoint(mark: string | undefined): boolean {
  return mark === "." || mark === ",";
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\p{Nd}/u.test(character);
}

/** The one wording that stands between the words before and after a quote, or null. */
function wordsInPlace(text: string, { exact, prefix, suffix }: QuoteSelector): string | null {
  if (prefix === "" || suffix === "") return null;
  const now = new Set<string>();
  for (const { end } of placesOf(text, prefix)) {
    const window = text.slice(end, end + exact.length * 2 + 40 + suffix.length);
    const [place] = placesOf(window, suffix);
    const words = place ? window.slice(0, place.start).trim() : "";
    if (words !== "" && words !== exact) now.add(words);
  }
  const [words, other] = now;
  return words === undefined || other !== undefined ? null : words;
}

/** Context without a word in it tells nothing. */
function contextOf(text: string): string {
  return wordsOf(text).length > 0 ? text.trim() : "";
}

function isUnique(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return words === "" || text.indexOf(words, text.indexOf(words) + 1) < 0;
}

/** The start of the word at an index, not far from it. */
function wordStart(text: string, index: number): number {
  for (let at = Math.max(0, index); at > Math.max(0, index - LONGEST_WORD); at--) if (text[at - 1] === " ") return at;
  return wholeCharacter(text, Math.max(0, index - LONGEST_WORD));
}

function wordEnd(text: string, index: number): number {
  for (let at = Math.min(text.length, index); at < Math.min(text.length, index + LONGEST_WORD); at++) if (text[at] === " ") return at;
  return wholeCharacter(text, Math.min(text.length, index + LONGEST_WORD));
}

const LONGEST_WORD = 40;

/** Never the middle of a character. */
function wholeCharacter(text: string, index: number): number {
  let at = index;
  while (at > 0 && at < text.length && /^[\p{M}\uDC00-\uDFFF]/u.test(text[at] ?? "")) at--;
  return at;
}
