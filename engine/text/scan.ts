import { BLANK, classAt, DIGIT, FRACTION, LETTER, PUNCTUATION, type Classifier, type Scanner } from "./characters.ts";
import { numeralEnd } from "./scan-number.ts";
import { wordParts } from "./scan-word.ts";
import { addressEnd } from "./scan-address.ts";
import type { TokenKind } from "./types.ts";

/** A token before it has a part of speech. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Continues the word of the token before it: the "n't" of "don't". */
  readonly clitic: boolean;
}

/** Splits a text into tokens, in linear time. */
export function scan(text: string, classOf: Classifier): RawToken[] {
  const scanner: Scanner = { text, classOf };
  const tokens: RawToken[] = [];
  let at = 0;
  while (at < text.length) {
    const codePoint = text.codePointAt(at) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    const characterClass = classOf(codePoint);
    if (characterClass === BLANK) at += width;
    else at = scanToken(scanner, at, at + width, characterClass, tokens);
  }
  return tokens;
}

function scanToken(scanner: Scanner, start: number, next: number, characterClass: number, tokens: RawToken[]): number {
  if (characterClass === LETTER || characterClass === PUNCTUATION) {
    const before = tokens.at(-1);
    const glued = before !== undefined && before.end === start && before.kind !== "punctuation";
    const address = glued ? start : addressEnd(scanner, start);
    if (address > start) return push(tokens, start, address, "symbol");
  }
  if (characterClass === LETTER) return scanWord(scanner, start, tokens);
  if (characterClass === DIGIT || opensNumeral(scanner, start)) {
    const numeral = numeralEnd(scanner, start);
    if (numeral.end > start) return push(tokens, start, numeral.end, numeral.kind);
  }
  if (characterClass === FRACTION) return push(tokens, start, next, "number");
  if (characterClass === PUNCTUATION) return push(tokens, start, punctuationEnd(scanner.text, start), "punctuation");
  return push(tokens, start, symbolEnd(scanner, next), "symbol");
}

function push(tokens: RawToken[], start: number, end: number, kind: TokenKind): number {
  tokens.push({ start, end, kind, clitic: false });
  return end;
}

/** ".5", "'90s" and "'08" begin before their digit. */
function opensNumeral(scanner: Scanner, start: number): boolean {
  const { text } = scanner;
  const mark = text[start];
  if (mark !== "." && mark !== "'" && mark !== "’" && mark !== "‘") return false;
  if (classAt(scanner, start + 1) !== DIGIT) return false;
  const before = start === 0 ? BLANK : classAt(scanner, start - 1);
  if (mark === ".") return before !== LETTER && before !== DIGIT;
  if (before !== BLANK || classAt(scanner, start + 2) !== DIGIT || classAt(scanner, start + 3) === DIGIT) return false;
  // "'24 dead' in quake" opens a quotation; "'90s", "'08" and "’92" are years.
  return mark === "’" || text[start + 1] === "0" || text[start + 3] === "s";
}

function scanWord(scanner: Scanner, start: number, tokens: RawToken[]): number {
  const previous = tokens.at(-1);
  const afterNumber = previous !== undefined && previous.kind === "number" && start - previous.end <= 1;
  const parts = wordParts(scanner, start, afterNumber);
  let from = start;
  for (const end of parts) {
    tokens.push({ start: from, end, kind: scanner.text[end - 1] === "$" ? "symbol" : "word", clitic: from > start });
    from = end;
  }
  return from;
}

/** Runs of full stops, hyphens, and paired accents or apostrophes ("...", "--", "``", "''") are one token; every other mark stands alone. */
function punctuationEnd(text: string, start: number): number {
  const mark = text[start] ?? "";
  const limit = mark === "." || mark === "-" ? Number.POSITIVE_INFINITY : PAIRED.has(mark) ? 2 : 1;
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end - start < limit && text[end] === mark) end++;
  return end;
}

const PAIRED: ReadonlySet<string> = new Set(["'", "’", "‘", "`"]);

/** Emoji that are joined, tinted or styled are one token; any other symbol stands alone. */
function symbolEnd(scanner: Scanner, from: number): number {
  const { text } = scanner;
  let end = from;
  for (;;) {
    const codePoint = text.codePointAt(end) ?? 0;
    const joined = end > 0 && text[end - 1] === "\u200d" && codePoint > 0x2000 && classAt(scanner, end) !== BLANK;
    if (!joined && !EXTENDERS.has(codePoint) && !(codePoint >= 0x1f3fb && codePoint <= 0x1f3ff)) return end;
    end += codePoint > 0xffff ? 2 : 1;
  }
}

const EXTENDERS: ReadonlySet<number> = new Set([0x200d, 0xfe0e, 0xfe0f, 0x20e3]);
