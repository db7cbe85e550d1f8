import type { Token } from "../../text/types.ts";
import { foldName } from "../fold.ts";
import { LIST, startsUpper, type NameLists } from "../lists.ts";
import type { Name, Refiner } from "./name.ts";

/** Takes what is no part of a name off its ends: possessives, punctuation, articles, and titles before a person, which are kept beside it. */
export const trim: Refiner = (names, { tokens, lists }) => names.flatMap((name) => trimOne(name, tokens, lists) ?? []);

function trimOne(name: Name, tokens: readonly Token[], lists: NameLists): Name | null {
  let { first, last } = name;
  while (last > first && isTail(tokens[last - 1])) last--;
  while (first < last && isOpening(tokens[first])) first++;
  if (first === last || (last - first === 1 && NO_NAMES.has(tokens[first]?.lower ?? ""))) return null;
  if (name.type !== "person") return { ...name, first, last };
  const start = afterTitles(tokens, first, last, lists);
  if (start === last || onlyTitles(tokens, start, last, lists)) return null;
  const title = titleBefore(tokens, start, lists);
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
function afterTitles(tokens: readonly Token[], first: number, last: number, lists: NameLists): number {
  let start = first;
  for (let i = first; i < last - 1; i++) {
    if (isTitle(tokens[i], lists)) start = i + 1;
    else if (!isTitlePart(tokens[i], lists) && !(i === first && last - i > 3 && isTitle(tokens[i + 1], lists))) break;
  }
  return start;
}

/** Walks back from a name over the title that stands before it, and gives the title's first token. */
function titleBefore(tokens: readonly Token[], start: number, lists: NameLists): number {
  let first = start;
  for (let i = start - 1; i >= Math.max(0, start - 6); i--) {
    const token = tokens[i];
    if (isTitle(token, lists)) first = i;
    else if (first === start || !isTitlePart(token, lists)) break;
    else if (startsUpper(token?.text ?? "")) first = i;
  }
  return first;
}

/** "First Lady", "Secretary", "U.S. Ambassador": a title alone names no one. */
function onlyTitles(tokens: readonly Token[], start: number, last: number, lists: NameLists): boolean {
  const land = lists.match(tokens, start, last);
  const first = land && land.kind !== "place" && land.length < last - start ? start + land.length : start;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    const bits = token ? lists.flags(bare(token)) : 0;
    if ((bits & (LIST.title | LIST.titlePart)) === 0 || bits & (LIST.given | LIST.surname)) return false;
  }
  return true;
}

function isTitle(token: Token | undefined, lists: NameLists): boolean {
  return !!token && (lists.flags(bare(token)) & LIST.title) !== 0 && token.text !== "father";
}

function isTitlePart(token: Token | undefined, lists: NameLists): boolean {
  return !!token && (lists.flags(bare(token)) & LIST.titlePart) !== 0;
}

function bare(token: Token): string {
  const folded = foldName(token.text);
  return folded.endsWith(".") && folded.length > 2 ? folded.slice(0, -1) : folded;
}
