import type { Block } from "../article/types.ts";
import type { Token } from "../text/types.ts";
import { termOf, type Term } from "./terms.ts";

/**
 * The atom that the extractors read: a word, a run of digits, or one mark. The tokenizer's tokens cut dates in ways that
 * differ ("2012-13" is one, "2012–13" three, "7.37am" two in the wrong place), so dates are read from these instead.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, full stops left out: "p.m." is "pm", "Sept." is "sept". */
  readonly key: string;
  readonly kind: "word" | "digits" | "mark";
  /** Whether no white space stands before it. */
  readonly glued: boolean;
  /** Index of the token that it begins in. */
  readonly token: number;
  /** What the lexicons know of the word. */
  readonly term: Term | null;
}

/** Cuts tokens into pieces, with a line feed between blocks so that no date runs across two. Linear in the length of the tokens. */
export function toPieces(tokens: readonly Token[], blocks: readonly Pick<Block, "firstToken">[]): Piece[] {
  const pieces: Piece[] = [];
  let block = 0;
  tokens.forEach((token, index) => {
    while (block < blocks.length && (blocks[block]?.firstToken ?? 0) < index) block++;
    if (index > 0 && blocks[block]?.firstToken === index) pieces.push({ ...BREAK, start: token.start, end: token.start, token: index });
    if (isPlain(token.text)) pieces.push(wholeWord(token, index));
    else if (!isAddress(token.text)) cut(pieces, token, index);
  });
  return pieces;
}

const BREAK: Piece = { start: 0, end: 0, text: "\n", key: "\n", kind: "mark", glued: false, token: 0, term: null };

/** The common case, kept free of copies: nearly every token is a plain word. */
function wholeWord({ start, end, text, lower, spaced }: Token, index: number): Piece {
  return { start, end, text, key: lower, kind: "word", glued: !spaced, token: index, term: termOf(lower) };
}

function cut(pieces: Piece[], token: Token, index: number): void {
  const { text } = token;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    let end = at + 1;
    if (kind === "digits") while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    if (kind === "word") end = wordEnd(text, end);
    add(pieces, token, index, at, end, kind);
    at = end;
  }
}

/** A full stop belongs to the letters before it when it ends the token or letters follow: "Sept.", "p.m.". */
function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const stop = code === 46 && (end + 1 === text.length || isLetter(text.charCodeAt(end + 1)));
    if (!stop && !isLetter(code)) break;
    end++;
  }
  return end;
}

function add(pieces: Piece[], token: Token, index: number, at: number, end: number, kind: Piece["kind"]): void {
  const glued = at > 0 || !token.spaced;
  const text = token.text.slice(at, end);
  const before = pieces.at(-1);
  if (kind === "digits" && glued && before?.kind === "digits" && before.end === token.start + at) {
    // The tokenizer cuts within numbers ("7.37am" as "7.3" and "7am"): digits that touch are one number.
    const joined = before.text + text;
    pieces[pieces.length - 1] = { ...before, end: token.start + end, text: joined, key: joined };
    return;
  }
  const lower = kind !== "word" || end - at === token.lower.length ? text.toLowerCase() : token.lower.slice(at, end);
  const key = kind === "word" && lower.includes(".") ? lower.replaceAll(".", "") : lower;
  pieces.push({
    start: token.start + at,
    end: token.start + end,
    text,
    key,
    kind,
    glued,
    token: index,
    term: kind === "word" ? termOf(key) : null,
  });
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isLetter(text.charCodeAt(i))) return false;
  return true;
}

/** Dates within web and mail addresses are no dates of the text. */
function isAddress(text: string): boolean {
  return text.length > 6 && (text.includes("://") || text.includes("@") || text.startsWith("www."));
}

function kindAt(text: string, at: number): Piece["kind"] {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return "digits";
  return isLetter(code) ? "word" : "mark";
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ASCII letters, and what lies above Latin-1's signs but for general punctuation: near enough for cutting words. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 192 && (code < 0x2000 || code > 0x206f);
}
