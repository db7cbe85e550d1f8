// Reads CoNLL files of names into documents as the engine sees text: sentences joined to raw text, cut into tokens by the engine's own tokenizer,
// spans aligned by characters.
import { readFileSync } from "node:fs";
import type { Token, Tokenizer } from "../engine/text/types.ts";
import { LIST, type NameLists } from "../engine/entity/lists.ts";
import { foldName } from "../engine/entity/fold.ts";
import { labelOf, TAG_TYPES } from "../engine/entity/crf/labels.ts";
import type { TagType, TaggedSpan } from "../engine/entity/types.ts";

/** Sentences a document: sets that lost their documents' borders are cut into as many. */
export const DOCUMENT_SIZE = 30;

/** Of every ten documents of a set this one is kept out of training. */
export const HELD_OUT = 7;

/** A name of the gold, as characters of its sentence. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: TagType;
}

export interface RawSentence {
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

/** Sentences that stand together, cut into tokens; `gold` are spans of tokens, `labels` one a token. */
export interface CorpusDocument {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
  readonly goldChars: readonly GoldSpan[];
  readonly gold: readonly TaggedSpan[];
  readonly labels: Uint8Array;
}

/** Reads a CoNLL file: a token, a tab, a BIO tag a line; a blank line between sentences. */
export function readConll(path: string | URL): RawSentence[] {
  const sentences: RawSentence[] = [];
  let rows: [string, string][] = [];
  for (const line of `${readFileSync(path, "utf8")}\n\n`.split("\n")) {
    if (line.trim() === "") {
      if (rows.length > 0) sentences.push(joinTokens(rows));
      rows = [];
      continue;
    }
    const [word = "", tag = "O"] = line.split("\t");
    rows.push([word, tag.trim()]);
  }
  return sentences;
}

const NO_SPACE_BEFORE = new Set([
  ",",
  ".",
  ";",
  ":",
  "!",
  "?",
  "%",
  ")",
  "]",
  "}",
  "”",
  "…",
  "'s",
  "’s",
  "n't",
  "n’t",
  "'re",
  "'ve",
  "'ll",
  "'d",
  "'m",
  "’",
  "'",
  "...",
  "''",
]);
const NO_SPACE_AFTER = new Set(["(", "[", "{", "$", "£", "€", "“", "‘", "``"]);
const isWordy = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Puts spaces where print has them. */
function joinTokens(rows: readonly [string, string][]): RawSentence {
  const pieces: string[] = [];
  const spans: { start: number; end: number; readonly type: TagType }[] = [];
  let length = 0;
  let glue = true;
  let quoted = false;
  let open: (typeof spans)[number] | null = null;
  for (const [i, [word, tag]] of rows.entries()) {
    let tight = glue || NO_SPACE_BEFORE.has(word) || (word.length > 1 && /^['’]\p{Ll}{1,2}$/u.test(word));
    glue = NO_SPACE_AFTER.has(word);
    if (word === '"') {
      tight ||= quoted;
      glue = !quoted;
      quoted = !quoted;
    } else if ((word === "-" || word === "/") && isWordy(rows[i - 1]?.[0]?.at(-1)) && isWordy(rows[i + 1]?.[0])) {
      tight = true;
      glue = true;
    }
    const start = tight ? length : length + 1;
    pieces.push(tight ? word : ` ${word}`);
    length = start + word.length;
    const type = TAG_TYPES.find((known) => tag.endsWith(known));
    if (open && tag === `I-${open.type}`) open.end = length;
    else {
      open = type ? { start, end: length, type } : null;
      if (open) spans.push(open);
    }
  }
  return { text: pieces.join(""), spans };
}

/** Cuts sentences into documents of `size`, one sentence a line. */
export function toDocuments(
  sentences: readonly RawSentence[],
  size: number,
  tokenizer: Tokenizer,
  lists: NameLists | null,
): CorpusDocument[] {
  const documents: CorpusDocument[] = [];
  for (let at = 0; at < sentences.length; at += size) documents.push(toDocument(sentences.slice(at, at + size), tokenizer, lists));
  return documents;
}

function toDocument(raw: readonly RawSentence[], tokenizer: Tokenizer, lists: NameLists | null): CorpusDocument {
  let text = "";
  const tokens: Token[] = [];
  const sentences: { first: number; last: number }[] = [];
  const goldChars: GoldSpan[] = [];
  const gold: TaggedSpan[] = [];
  for (const sentence of raw) {
    const first = tokens.length;
    const offset = text.length;
    tokens.push(...tokenizer.tokenize(sentence.text, offset).tokens);
    text += `${sentence.text}\n`;
    if (tokens.length > first) sentences.push({ first, last: tokens.length });
    for (const span of sentence.spans) {
      const chars = { start: span.start + offset, end: span.end + offset, type: span.type };
      goldChars.push(chars);
      const aligned = align(tokens, first, chars);
      const kept = lists && aligned ? normalise(tokens, aligned, lists) : aligned;
      // Where the tokenizer's token holds the ends of two names, the first has it: labels must stay a valid sequence.
      if (kept && kept.first >= (gold.at(-1)?.last ?? 0)) gold.push(kept);
    }
  }
  const labels = new Uint8Array(tokens.length);
  for (const { first, last, type } of gold) for (let i = first; i < last; i++) labels[i] = labelOf(type, i - first, last - first);
  return { text, tokens, sentences, goldChars, gold, labels };
}

/** The tokens that lie in a span of characters by more than half. */
function align(tokens: readonly Token[], from: number, { start, end, type }: GoldSpan): TaggedSpan | null {
  let first = -1;
  let last = -1;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.start >= end) break;
    const inside = Math.min(token.end, end) - Math.max(token.start, start);
    if (inside * 2 <= token.end - token.start) continue;
    if (first < 0) first = i;
    last = i + 1;
  }
  return first < 0 ? null : { first, last, type };
}

/** One guideline for all sets: no title in a person's name, no demonym and no name without a capital among the rest. */
function normalise(tokens: readonly Token[], span: TaggedSpan, lists: NameLists): TaggedSpan | null {
  const words = tokens.slice(span.first, span.last);
  if (span.type === "MISC") {
    const capital = words.some((word) => /^\p{Lu}|\d/u.test(word.text));
    const people = words.length === 1 && (lists.flags(foldName(words[0]?.text ?? "")) & LIST.demonym) !== 0;
    return capital && !people ? span : null;
  }
  if (span.type !== "PER") return span;
  let first = span.first;
  while (first < span.last - 1) {
    const word = foldName(tokens[first]?.text ?? "");
    const short = word.endsWith(".");
    const bits = lists.flags(short ? word.slice(0, -1) : word);
    if ((bits & LIST.title) === 0 || (bits & LIST.given && !short)) break;
    first++;
  }
  return { ...span, first };
}
