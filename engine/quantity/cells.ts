import type { Token } from "../text/types.ts";
import { CARDINALS, DENOMINATORS, ORDINALS, SCALES } from "../lexicon/numbers.ts";
import { UNIT_SYMBOLS } from "../lexicon/units.ts";

/** What extractors read: a token, or a part of one. Tokens are shared; only those that hide a number in a compound are cut. */
export type Cell = Token;

/** Whether the cell starts with an ASCII digit (or a decimal point before one). */
export function isDigits(cell: Cell | undefined): boolean {
  if (!cell) return false;
  const code = cell.text.charCodeAt(0);
  return isDigit(code) || (code === 46 && isDigit(cell.text.charCodeAt(1)));
}

/** Whether it is any kind of dash, as between two numbers or within a compound. */
export function isDash(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.lower === "-" || cell.lower === "–" || cell.lower === "—" || cell.lower === "‑" || cell.lower === "−");
}

/** Whether the cell is a hyphen glued to both neighbours. */
export function isHyphenAt(cells: readonly Cell[], at: number): boolean {
  const next = cells[at + 1];
  return isDash(cells[at]) && cells[at]?.spaced === false && next?.spaced === false;
}

/** Whether the word is written with a capital. */
export function isCapitalized(cell: Cell | undefined): boolean {
  if (!cell) return false;
  const code = cell.text.charCodeAt(0);
  return code >= 65 && code <= 90;
}

/** Tokens `first..last` with "22-year-old", "5,000-6,000", "20km" and "$5" cut into their parts; names ("F-16") and times ("3:30") stay whole. */
export function cellsOf(tokens: readonly Token[], first: number, last: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (!token) break;
    const { text } = token;
    const code = text.charCodeAt(0);
    if (text.length > 1 && text.length < 5 && text.endsWith(".") && cutAbbreviation(token, cells)) continue;
    if (text.length < 2 || (code >= 97 && code <= 122 && !text.includes("-"))) cells.push(token);
    else if (isDigit(code)) cutDigits(token, cells);
    else if (isSign(code)) cutSign(token, cells);
    else if (text.includes("-")) at += cutCompound(tokens, at, cells);
    else cells.push(token);
  }
  return cells;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 191;
}

function isSign(code: number): boolean {
  return code === 36 || code === 163 || code === 8364 || code === 126 || code === 43 || code === 45 || code === 8722;
}

function part(token: Token, from: number, to: number): Cell {
  const text = token.text.slice(from, to);
  const kind = isDigit(text.charCodeAt(0)) ? "number" : isLetter(text.charCodeAt(0)) ? "word" : "punctuation";
  const pos = kind === "number" ? "NUM" : kind === "word" ? "NOUN" : "PUNCT";
  const lower = text.toLowerCase();
  return { start: token.start + from, end: token.start + to, text, lower, lemma: lower, pos, kind, spaced: from === 0 && token.spaced };
}

/** "$221bn." or "65 mph." at the end of a sentence: the point is not the unit's. */
function cutAbbreviation(token: Token, cells: Cell[]): boolean {
  const last = token.text.length - 1;
  if (!isDigits(cells.at(-1)) || token.text.indexOf(".") !== last || UNIT_SYMBOLS.has(token.text)) return false;
  if (token.spaced && !UNIT_SYMBOLS.has(token.text.slice(0, last)) && !SCALES.has(token.lower.slice(0, last))) return false;
  cells.push(part(token, 0, last), part(token, last, last + 1));
  return true;
}

/** "20km" to "20", "km"; "5,000-6,000" to three; "14th", "1980s", "9/11", "3:30", "6pm" and "4x4" stay whole. */
function cutDigits(token: Token, cells: Cell[]): void {
  const { text } = token;
  const bounds: number[] = [0];
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const type = isDigit(code) || ((code === 44 || code === 46) && isDigit(text.charCodeAt(at + 1))) ? 1 : isLetter(code) ? 2 : 3;
    if (code === 58 || code === 47 || (type === 1 && previous === 2)) return void cells.push(token);
    if (previous !== 0 && (type !== previous || type === 3)) bounds.push(at);
    previous = type;
  }
  if (bounds.length === 1) return void cells.push(token);
  if (bounds.length === 2 && KEPT_SUFFIXES.has(text.slice(bounds[1] ?? 0).toLowerCase())) return void cells.push(token);
  bounds.forEach((from, index) => cells.push(part(token, from, bounds[index + 1] ?? text.length)));
}

/** What turns digits into another word: an ordinal, a decade, a time of day. */
const KEPT_SUFFIXES: ReadonlySet<string> = new Set(["st", "nd", "rd", "th", "s", "am", "pm", "d", "x"]);

function cutSign(token: Token, cells: Cell[]): void {
  cells.push(part(token, 0, 1));
  if (isDigit(token.text.charCodeAt(1))) cutDigits(part(token, 1, token.text.length), cells);
  else cells.push(part(token, 1, token.text.length));
}

/** Compounds that hold a number beside a plain word; anything else with a hyphen is a name or a word and stays whole. */
const PREFIXES: ReadonlySet<string> = new Set([
  "magnitude",
  "foot",
  "feet",
  "inch",
  "a",
  "an",
  "per",
  "half",
  "quarter",
  "year",
  "month",
  "to",
  "mid",
  "odd",
  "hour",
  "week",
  "day",
]);

/** Cuts a hyphenated word where a part is a number; gives how many further tokens were used ("magnitude-6", ".", "1"). */
function cutCompound(tokens: readonly Token[], at: number, cells: Cell[]): number {
  const token = tokens[at];
  if (!token) return 0;
  const { text } = token;
  const cut = text.indexOf("-");
  const head = token.lower.slice(0, cut);
  if (cut <= 0 || !(PREFIXES.has(head) || CARDINALS.has(head) || SCALES.has(head) || ORDINALS.has(head) || DENOMINATORS.has(head))) {
    cells.push(token);
    return 0;
  }
  cells.push({ ...part(token, 0, cut), pos: CARDINALS.has(head) ? "NUM" : token.pos === "PROPN" ? "NOUN" : token.pos });
  cells.push(part(token, cut, cut + 1));
  const rest = part(token, cut + 1, text.length);
  if (rest.text.includes("-")) cutDigitsOrWords(rest, cells);
  else if (!isDigits(rest)) cells.push(rest);
  else return cutDecimal(tokens, at, rest, cells);
  return 0;
}

function cutDigitsOrWords(rest: Cell, cells: Cell[]): void {
  if (isDigits(rest)) return cutDigits(rest, cells);
  let from = 0;
  for (let at = 0; at <= rest.text.length; at++) {
    if (at < rest.text.length && rest.text.charCodeAt(at) !== 45) continue;
    if (at > from) cells.push(part(rest, from, at));
    if (at < rest.text.length) cells.push(part(rest, at, at + 1));
    from = at + 1;
  }
}

/** Joins what the tokenizer parts: "6", ".", "1" without spaces is one decimal. */
function cutDecimal(tokens: readonly Token[], at: number, rest: Cell, cells: Cell[]): number {
  const [point, digits] = [tokens[at + 1], tokens[at + 2]];
  if (point?.text !== "." || point.spaced || !digits || digits.spaced || !isDigits(digits)) {
    cutDigits(rest, cells);
    return 0;
  }
  const text = `${rest.text}.${digits.text}`;
  cells.push({ ...rest, end: digits.end, text, lower: text, lemma: text });
  return 2;
}

/** The word at that place in lower case; empty outside the block. */
export function wordAt(cells: readonly Cell[], at: number): string {
  return cells[at]?.lower ?? "";
}
