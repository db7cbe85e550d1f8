import type { Token } from "../../text/types.ts";
import { LIST, startsUpper } from "../lists.ts";
import type { Name, RefineContext, Refiner } from "./name.ts";

/** Takes what is no part of a name off its ends: possessives, punctuation, articles, and titles before a person, which are kept beside it. */
export const trim: Refiner = (names, context) => {
  const trimmed: Name[] = [];
  for (const name of names) {
    const one = trimOne(name, context);
    if (one) trimmed.push(one);
  }
  return trimmed;
};

function trimOne(name: Name, context: RefineContext): Name | null {
  const { tokens } = context;
  let { first, last } = name;
  while (last > first && isTail(tokens[last - 1])) last--;
  while (first < last && isOpening(tokens[first])) first++;
  if (first === last || (last - first === 1 && NO_NAMES.has(tokens[first]?.lower ?? ""))) return null;
  if (name.type !== "person") return { ...name, first, last };
  const start = afterTitles(first, last, context);
  if (start === last || onlyTitles(start, last, context)) return null;
  const title = titleBefore(start, context);
  return { ...name, first: start, last, title: title < start ? { first: title, last: start } : null };
}

/** Words with a capital from their place or by custom that name nothing. */
const NO_NAMES = new Set(
  "dozens hundreds thousands millions scores several many god i est edt cst cdt mst mdt pst pdt gmt utc bst ist cet am pm llc inc jr sr mr mrs ms".split(
    " ",
  ),
);

function isTail(token: Token | undefined): boolean {
  if (!token) return true;
  if (token.lower === "'s" || token.lower === "'") return true;
  return token.kind === "punctuation" && token.text !== ")" && token.text !== "!";
}

function isOpening(token: Token | undefined): boolean {
  return !token || token.lower === "the" || token.lower === "a" || (token.kind === "punctuation" && token.text !== "(");
}

/** The title words at the head of `first..last`; never all of it. */
function afterTitles(first: number, last: number, context: RefineContext): number {
  let start = first;
  for (let i = first; i < last - 1; i++) {
    if (isTitle(i, context)) start = i + 1;
    else if (!isTitlePart(i, context) && !(i === first && last - i > 3 && isTitle(i + 1, context))) break;
  }
  return start;
}

/** Walks back from a name over the title that stands before it, and gives the title's first token. */
function titleBefore(start: number, context: RefineContext): number {
  let first = start;
  for (let i = start - 1; i >= Math.max(0, start - 6); i--) {
    if (isTitle(i, context)) first = i;
    else if (first === start || !isTitlePart(i, context)) break;
    else if (startsUpper(context.tokens[i]?.text ?? "")) first = i;
  }
  return first;
}

/** "First Lady", "Secretary", "U.S. Ambassador": a title alone names no one. */
function onlyTitles(start: number, last: number, { words, match }: RefineContext): boolean {
  const land = match(start, last);
  const first = land && land.kind !== "place" && land.length < last - start ? start + land.length : start;
  for (let i = first; i < last; i++) {
    const bits = words[i]?.bareFlags ?? 0;
    if ((bits & (LIST.title | LIST.titlePart)) === 0 || bits & (LIST.given | LIST.surname)) return false;
  }
  return true;
}

function isTitle(at: number, { tokens, words }: RefineContext): boolean {
  return ((words[at]?.bareFlags ?? 0) & LIST.title) !== 0 && tokens[at]?.text !== "father";
}

function isTitlePart(at: number, { words }: RefineContext): boolean {
  return ((words[at]?.bareFlags ?? 0) & LIST.titlePart) !== 0;
}
