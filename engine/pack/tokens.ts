import type { PartOfSpeech, Token, TokenKind } from "../text/types.ts";
import { ByteWriter, DamagedError, type ByteReader } from "./bytes.ts";
import { isInt } from "./kinds.ts";
import { readChoices, readNumbers, writeChoices, writeNumbers } from "./numbers.ts";
import { cut, distinctOf, readText, writeText } from "./text.ts";

/** By number. A tag or kind that is not here is no fault: then tokens are written as other objects are. */
const TAGS: readonly PartOfSpeech[] = [
  ...([
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
  ] as const),
  "SPACE",
];
const KINDS: readonly TokenKind[] = ["word", "number", "punctuation", "symbol"];
/** Fields that a token has. */
const FIELDS = 8;
/** What a token's `lower` is of its text, and its `lemma` of those: the same, the text's lower case (of a lemma: the text), or another word. */
const [SAME, NEAR, OTHER] = [0, 1, 2];

/** What each token is, a list for each field. */
interface Columns {
  readonly gaps: number[];
  readonly lengths: number[];
  readonly lowers: number[];
  readonly lemmas: number[];
  readonly others: string[];
  readonly tags: number[];
  readonly kinds: number[];
  readonly spaced: number[];
  end: number;
}

/** Tokens are nearly half of all objects of an analysis, so they have a form of their own; null where they are not all as the types say. */
export function packTokens(tokens: readonly Token[], text: string): Uint8Array | null {
  const columns: Columns = { gaps: [], lengths: [], lowers: [], lemmas: [], others: [], tags: [], kinds: [], spaced: [], end: 0 };
  if (tokens.length > text.length) return null;
  for (const token of tokens) if (!addToken(columns, token, text)) return null;
  const out = new ByteWriter();
  out.count(tokens.length);
  writeNumbers(out, columns.gaps);
  writeNumbers(out, columns.lengths);
  writeChoices(out, columns.lowers, 3);
  writeChoices(out, columns.lemmas, 3);
  writeChoices(out, columns.tags, TAGS.length);
  writeChoices(out, columns.kinds, KINDS.length);
  writeChoices(out, columns.spaced, 2);
  const { distinct, choices } = distinctOf(columns.others);
  out.count(distinct.length);
  writeNumbers(
    out,
    distinct.map((word) => word.length),
  );
  writeText(out, distinct.join(""));
  writeChoices(out, choices, distinct.length);
  return out.finish();
}

/** Adds a token; gives false where it holds more or other than its columns can say. */
function addToken(columns: Columns, token: Token, text: string): boolean {
  const { start, end, text: word, lower, lemma, pos, kind, spaced } = token;
  const [tag, kindNumber] = [TAGS.indexOf(pos), KINDS.indexOf(kind)];
  if (Object.keys(token).length !== FIELDS || Object.getPrototypeOf(token) !== Object.prototype) return false;
  if (!isInt(start) || !isInt(end) || tag < 0 || kindNumber < 0 || typeof spaced !== "boolean") return false;
  if (start < columns.end || end - start !== word.length || !text.startsWith(word, start)) return false;
  if (typeof lower !== "string" || typeof lemma !== "string") return false;
  columns.gaps.push(start - columns.end);
  columns.lengths.push(end - start);
  columns.end = end;
  columns.lowers.push(lower === word ? SAME : lower === word.toLowerCase() ? NEAR : other(lower, columns));
  columns.lemmas.push(lemma === lower ? SAME : lemma === word ? NEAR : other(lemma, columns));
  columns.tags.push(tag);
  columns.kinds.push(kindNumber);
  columns.spaced.push(spaced ? 1 : 0);
  return true;
}

function other(word: string, { others }: Columns): number {
  others.push(word);
  return OTHER;
}

/** Reads what `packTokens` wrote of a text. */
export function readTokens(from: ByteReader, text: string): Token[] {
  const count = from.count();
  if (count > text.length) throw new DamagedError();
  const [gaps, lengths] = [readNumbers(from, count), readNumbers(from, count)];
  const [lowers, lemmas] = [readChoices(from, count, 3), readChoices(from, count, 3)];
  const [tags, kinds] = [readChoices(from, count, TAGS.length), readChoices(from, count, KINDS.length)];
  const spaced = readChoices(from, count, 2);
  const nextOther = readOthers(from, lowers.filter(isOther).length + lemmas.filter(isOther).length);
  const tokens: Token[] = [];
  let end = 0;
  for (let at = 0; at < count; at += 1) {
    const start = end + (gaps[at] ?? 0);
    end = start + (lengths[at] ?? 0);
    const word = text.slice(start, end);
    const lower = lowers[at] === SAME ? word : lowers[at] === NEAR ? word.toLowerCase() : nextOther();
    const lemma = lemmas[at] === SAME ? lower : lemmas[at] === NEAR ? word : nextOther();
    const [pos, kind] = [TAGS[tags[at] ?? 0], KINDS[kinds[at] ?? 0]];
    if (!pos || !kind) throw new DamagedError();
    // As the tokenizer makes them, so that the engine finds them of one kind in memory.
    tokens.push({ start, end, text: word, lower, lemma, pos, kind, spaced: spaced[at] === 1 });
  }
  return tokens;
}

function isOther(relation: number): boolean {
  return relation === OTHER;
}

/** Gives the words that follow from nothing else, one after the other. */
function readOthers(from: ByteReader, count: number): () => string {
  const length = from.count();
  if (length > count) throw new DamagedError();
  const lengths = readNumbers(from, length);
  const words = cut(readText(from), lengths);
  const choices = readChoices(from, count, length);
  let at = 0;
  return () => words[choices[at++] ?? 0] ?? "";
}
