import {
  LOWER_CASE_ABBREVIATIONS,
  NUMBERING_ABBREVIATIONS,
  OTHER_ABBREVIATIONS,
  TITLE_ABBREVIATIONS,
  UNIT_ABBREVIATIONS,
} from "../lexicon/abbreviations.ts";
import { BLANK, classAt, DIGIT, FRACTION, LETTER, type Scanner } from "./characters.ts";

/**
 * The ends of the tokens that the word starting here makes: one, or two where a clitic is split off ("do|n't", "Maliki|'s", "can|not").
 * Inside a word: letters, digits after letters ("G7"), apostrophes between letters ("Shi'ite"), a hyphen between a name and its figures
 * ("F-16"), an ampersand between capitals ("AT&T"), the letters of a currency ("US$"), and the full stops of abbreviations ("U.S.", "Adm.").
 */
export function wordParts(scanner: Scanner, start: number, afterNumber: boolean): number[] {
  const { text } = scanner;
  let end = runEnd(scanner, start);
  if (text[end] === "$" && end - start <= 3 && isCapital(text[start])) return [end + 1];
  const designator = designatorEnd(scanner, start, end);
  if (designator > end) return [designator];
  const initials = initialsEnd(scanner, start, end);
  if (initials > end) return withClitic(scanner, initials, initials);
  while (isApostrophe(text[end]) && classAt(scanner, end + 1) === LETTER) {
    const next = runEnd(scanner, end + 1);
    const clitic = cliticStart(text, start, end, next);
    if (clitic > start && !isApostrophe(text[next])) return [clitic, next];
    end = next;
  }
  const word = text.slice(start, end);
  if (word.length === 6 && word.toLowerCase() === "cannot") return [start + 3, end];
  if (text[end] === "." && takesStop(scanner, word, end, afterNumber)) return [end + 1];
  return [end];
}

function runEnd(scanner: Scanner, from: number): number {
  const { text } = scanner;
  let end = from;
  for (;;) {
    const kind = classAt(scanner, end);
    const inside =
      kind === LETTER ||
      (end > from &&
        (kind === DIGIT || kind === FRACTION) &&
        !SPLIT_PREFIXES.has(text.slice(from, Math.min(end, from + 5)).toLowerCase())) ||
      (text[end] === "&" && isCapital(text[end - 1]) && isCapital(text[end + 1]) && end > from);
    if (!inside) return end;
    end = nextOf(text, end);
  }
}

/** Where the character at an offset ends: some take two code units. */
function nextOf(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** Currency words that are written at their figures: "Rs500". */
const SPLIT_PREFIXES: ReadonlySet<string> = new Set(["rs", "eur", "usd", "gbp", "aud", "inr", "php", "rm"]);
/** Capitalised at the start of a sentence or not, these are words before a figure and not a part of its name. */
const FREE_PREFIXES: ReadonlySet<string> = new Set(
  "mid pre post under over late early non sub anti top july june may jan feb mar apr jun jul aug sep sept oct nov dec about from some rs".split(
    " ",
  ),
);

/** "F-16", "CN-235", "G-20", "Covid-19s"; never "mid-2000s" or "magnitude-6.1". */
function designatorEnd(scanner: Scanner, start: number, hyphen: number): number {
  const { text } = scanner;
  if (text[hyphen] !== "-" || hyphen - start > 5 || !isCapital(text[start]) || classAt(scanner, hyphen + 1) !== DIGIT) return hyphen;
  if (FREE_PREFIXES.has(text.slice(start, hyphen).toLowerCase())) return hyphen;
  let end = hyphen + 1;
  while (classAt(scanner, end) === DIGIT) end = nextOf(text, end);
  if ((text[end] === "," || text[end] === "." || text[end] === "/") && classAt(scanner, end + 1) === DIGIT) return hyphen;
  while (classAt(scanner, end) === LETTER) end = nextOf(text, end);
  return end;
}

/** "U.S.", "a.m.", "H.W.", "J." before a name. */
function initialsEnd(scanner: Scanner, start: number, from: number): number {
  const { text } = scanner;
  if (from - start !== 1 || text[from] !== ".") return from;
  let end = from + 1;
  let letters = 1;
  while (classAt(scanner, end) === LETTER && text[end + 1] === "." && (text.codePointAt(end) ?? 0) < 0x10000) {
    end += 2;
    letters++;
  }
  if (letters > 1) {
    // "U.S" before a space has lost its last stop; "i.e" too.
    return end;
  }
  if (classAt(scanner, end) === LETTER) return loneLetterEnd(scanner, end, from);
  return isCapital(text[start]) && text[start] !== "I" ? end : opensName(scanner, start, end) ? end : from;
}

function loneLetterEnd(scanner: Scanner, letter: number, from: number): number {
  const next = classAt(scanner, letter + 1);
  return next === LETTER || next === DIGIT || !isCapital(scanner.text[letter]) ? from : letter + 1;
}

/** "I. Newton": the one capital that is a word too. */
function opensName({ text }: Scanner, start: number, end: number): boolean {
  return text[start] === "I" && text[end] === " " && isCapital(text[end + 1]) && text[end + 2] === ".";
}

const CLITICS: ReadonlySet<string> = new Set(["s", "ll", "re", "ve", "d", "m"]);

/** Where the clitic of `start..end` begins, or 0. */
function cliticStart(text: string, start: number, apostrophe: number, end: number): number {
  const suffix = text.slice(apostrophe + 1, Math.min(end, apostrophe + 4)).toLowerCase();
  if (suffix === "t" && end === apostrophe + 2 && apostrophe - start > 1 && (text[apostrophe - 1] ?? "").toLowerCase() === "n")
    return apostrophe - 1;
  return CLITICS.has(suffix) && end === apostrophe + 1 + suffix.length ? apostrophe : 0;
}

/** "U.S.'s". */
function withClitic(scanner: Scanner, end: number, apostrophe: number): number[] {
  const { text } = scanner;
  if (!isApostrophe(text[apostrophe]) || text[apostrophe + 1] !== "s" || classAt(scanner, apostrophe + 2) === LETTER) return [end];
  return [end, apostrophe + 2];
}

/** Whether the full stop after this word belongs to it. */
function takesStop(scanner: Scanner, word: string, stop: number, afterNumber: boolean): boolean {
  const { text } = scanner;
  const next = classAt(scanner, stop + 1);
  if (next === LETTER || word.length > 7) return false;
  const lower = word.toLowerCase();
  if (UNIT_ABBREVIATIONS.has(lower) && afterNumber) return stop + 1 < text.length;
  if (NUMBERING_ABBREVIATIONS.has(lower)) return next === DIGIT || (next === BLANK && classAt(scanner, stop + 2) === DIGIT);
  if (!TITLE_ABBREVIATIONS.has(lower) && !OTHER_ABBREVIATIONS.has(lower)) return false;
  return isCapital(word[0]) ? true : LOWER_CASE_ABBREVIATIONS.has(lower);
}

function isApostrophe(character: string | undefined): boolean {
  return character === "'" || character === "’";
}

/** Whether a character is an upper-case letter. */
function isCapital(character: string | undefined): boolean {
  return character !== undefined && character !== character.toLowerCase();
}
