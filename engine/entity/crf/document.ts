import { LIST, type ListToken, type NameLists, type PhraseKind } from "../lists.ts";
import type { WordInfo, WordUse } from "./words.ts";

/** A half-open range of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A run of capitalised words: half-open token indices. */
export interface Run extends TokenRange {
  /** `LIST` bits of all its words together. */
  readonly lists: number;
}

/** A document as features see it. */
export interface DocumentView {
  readonly tokens: readonly ListToken[];
  readonly words: readonly WordInfo[];
  /** By token: the run it stands in. */
  readonly runs: readonly (Run | null)[];
  /** By token: 0, or which list's name of more than one token it is in, and whether first. */
  readonly phrases: Uint8Array;
  /** By token: 0 plain, 1 title case, 2 all capitals, of its sentence. */
  readonly cases: Uint8Array;
  /** By token: how the document uses its word; null for marks and figures. */
  readonly uses: readonly (WordUse | null)[];
  /** By token: 1 where this word, or one at most `NEAR` tokens off in the sentence, has a capital in it or is listed as a land, a people or a particle. */
  readonly near: Uint8Array;
}

const NEAR = 2;

const AROUND = {
  title: 1,
  given: 2,
  organizationHead: 4,
  place: 8,
  speech: 16,
  possessive: 32,
  the: 64,
  surname: 128,
  of: 256,
  placeAfter: 512,
  article: 1024,
} as const;

const PREPOSITIONS = new Set(["in", "at", "near", "from", "outside", "across", "into"]);
const SPEECH = new Set(["said", "says", "told", "added", "asked", "wrote", "tweeted", "announced"]);
const KINDS: readonly PhraseKind[] = ["place", "country", "people", "organization", "armed-group", "event", "work"];

/** Reads a document once, for all of its tokens' features. */
export function viewDocument(
  tokens: readonly ListToken[],
  sentences: readonly TokenRange[],
  lists: NameLists,
  words: readonly WordInfo[],
): DocumentView {
  const runs = Array.from<Run | null>({ length: tokens.length }).fill(null);
  const phrases = new Uint8Array(tokens.length);
  const cases = new Uint8Array(tokens.length);
  const uses: (WordUse | null)[] = [];
  const document = {};
  const near = new Uint8Array(tokens.length);
  for (const sentence of sentences) {
    cases.fill(caseOf(words, sentence), sentence.first, sentence.last);
    markNear(words, sentence, near);
    markRuns(tokens, words, sentence, runs);
    markPhrases(tokens, words, sentence, lists, phrases);
  }
  for (const sentence of sentences) countUses(words, sentence, cases, document, uses);
  return { tokens, words, runs, phrases, cases, uses, near };
}

function caseOf(words: readonly WordInfo[], { first, last }: TokenRange): number {
  let long = 0;
  let upper = 0;
  let caps = 0;
  for (let i = first; i < last; i++) {
    const word = words[i];
    if (!word?.letters || word.lower.length < 4) continue;
    long++;
    if (word.upper) upper++;
    if (word.caps) caps++;
  }
  if (long < 3) return 0;
  if (caps * 4 > long * 3) return 2;
  return upper * 4 > long * 3 ? 1 : 0;
}

function markNear(words: readonly WordInfo[], { first, last }: TokenRange, near: Uint8Array): void {
  for (let i = first; i < last; i++) {
    const word = words[i];
    if (word && (word.cased || word.lists & (LIST.demonym | LIST.country | LIST.particle)))
      near.fill(1, Math.max(first, i - NEAR), Math.min(last, i + NEAR + 1));
  }
}

/** Runs of capitals go on over a hyphen, an ampersand or an apostrophe that is written without space. */
function markRuns(tokens: readonly ListToken[], words: readonly WordInfo[], { first, last }: TokenRange, runs: (Run | null)[]): void {
  let i = first;
  while (i < last) {
    if (!words[i]?.upper) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < last) {
      if (words[end]?.upper) end++;
      else if (isGlue(tokens[end]) && words[end + 1]?.upper && end + 1 < last) end += 2;
      else break;
    }
    let bits = 0;
    for (let j = i; j < end; j++) bits |= words[j]?.lists ?? 0;
    const run = { first: i, last: end, lists: bits };
    for (let j = i; j < end; j++) runs[j] = run;
    i = end;
  }
}

function isGlue(token: ListToken | undefined): boolean {
  return !!token && (token.text === "-" || token.text === "&" || token.text === "–");
}

function markPhrases(
  tokens: readonly ListToken[],
  words: readonly WordInfo[],
  { first, last }: TokenRange,
  lists: NameLists,
  phrases: Uint8Array,
): void {
  let i = first;
  while (i < last) {
    const word = words[i];
    const match = word?.upper || (word?.lists ?? 0) & LIST.particle ? lists.match(tokens, i, last, words) : null;
    if (match && match.length > 1) {
      const kind = KINDS.indexOf(match.kind);
      phrases.fill(2 + 2 * kind, i, i + match.length);
      phrases[i] = 1 + 2 * kind;
    } else if (match && match.kind !== "place") {
      phrases[i] = 20 + KINDS.indexOf(match.kind);
    }
    i += match?.length ?? 1;
  }
}

function countUses(
  words: readonly WordInfo[],
  { first, last }: TokenRange,
  cases: Uint8Array,
  document: object,
  uses: (WordUse | null)[],
): void {
  while (uses.length < first) uses.push(null);
  for (let i = first; i < last; i++) {
    const word = words[i];
    if (!word?.letters) {
      uses.push(null);
      continue;
    }
    if (word.use.document !== document) {
      word.use.document = document;
      word.use.use = { lowered: 0, capitalised: 0, around: 0 };
    }
    const { use } = word.use;
    uses.push(use);
    if (!word.upper) use.lowered++;
    else if (cases[i] === 0) {
      if (i > first) use.capitalised++;
      use.around |= aroundOf(words, i, first, last);
    }
  }
}

function aroundOf(words: readonly WordInfo[], i: number, first: number, last: number): number {
  return beforeBits(i > first ? words[i - 1] : undefined) | afterBits(i + 1 < last ? words[i + 1] : undefined);
}

function beforeBits(before: WordInfo | undefined): number {
  if (!before) return 0;
  let bits = 0;
  if (before.lists & LIST.title) bits |= AROUND.title;
  if (before.upper && before.lists & LIST.given) bits |= AROUND.given;
  if (PREPOSITIONS.has(before.lower)) bits |= AROUND.place;
  if (before.lower === "the") bits |= AROUND.the;
  if (before.lower === "of") bits |= AROUND.of;
  if (before.lower === "a" || before.lower === "an") bits |= AROUND.article;
  if (SPEECH.has(before.lower)) bits |= AROUND.speech;
  return bits;
}

function afterBits(after: WordInfo | undefined): number {
  if (!after) return 0;
  let bits = 0;
  if (after.upper && after.lists & LIST.organizationHead) bits |= AROUND.organizationHead;
  if (after.upper && after.lists & LIST.surname) bits |= AROUND.surname;
  if (SPEECH.has(after.lower)) bits |= AROUND.speech;
  if (after.lower === "'s") bits |= AROUND.possessive;
  if (after.lists & LIST.placeHead) bits |= AROUND.placeAfter;
  return bits;
}
