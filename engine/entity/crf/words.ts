import type { WordWeights } from "./weights.ts";
import { startsUpper, type NameLists, type Opening } from "../lists.ts";

/** What the features need of a word, computed once a form. Fields that end in `Hash` are 32-bit hashes. */
export interface WordInfo extends Opening {
  readonly wordHash: number;
  readonly exactHash: number;
  readonly shapeHash: number;
  readonly longShapeHash: number;
  /** Bits of `LIST`: of the word as it is, without a full stop that ends it, and both together. */
  readonly flags: number;
  readonly bareFlags: number;
  readonly lists: number;
  readonly upper: boolean;
  readonly caps: boolean;
  /** Whether any of its letters is a capital. */
  readonly cased: boolean;
  readonly letters: boolean;
  readonly lower: string;
  /** How the document that is read uses the word, in whatever letters; shared by all its forms. */
  readonly use: DocumentUse;
  /** What a model's weights for the word alone add up to; null until a tagger has asked. */
  weights: WordWeights | null;
}

/** What a document as a whole says about the form of a word. */
export interface WordUse {
  lowered: number;
  capitalised: number;
  /** Bits: what stood around its capitalised occurrences. */
  around: number;
}

/** The use of a word in the document that was last read. */
export interface DocumentUse {
  document: object | null;
  use: WordUse;
}

/** Reads the words of a document. */
export type WordReader = (tokens: readonly { readonly text: string }[]) => WordInfo[];

/** Returns a reader of words that remembers the forms it has seen, as many as fit. */
export function createWordReader(lists: NameLists): WordReader {
  const seen = new Map<string, WordInfo>();
  const uses = new Map<string, DocumentUse>();
  return (tokens) => {
    // Between documents only: the forms of a word share its use.
    if (seen.size >= REMEMBERED) {
      seen.clear();
      uses.clear();
    }
    const words: WordInfo[] = [];
    const long: Known = { seen: new Map(), uses: new Map() };
    for (const { text } of tokens) {
      const forms = text.length > LONGEST ? long.seen : seen;
      let word = forms.get(text);
      if (!word) {
        const opening = lists.opening(text);
        word = readWord(text, opening, lists, useOf(opening.folded, opening.folded.length > LONGEST ? long.uses : uses));
        forms.set(text, word);
      }
      words.push(word);
    }
    return words;
  };
}

const REMEMBERED = 30_000;
/** A longer word is remembered for its document only: it may be all of a text. */
const LONGEST = 60;

interface Known {
  readonly seen: Map<string, WordInfo>;
  readonly uses: Map<string, DocumentUse>;
}

function useOf(folded: string, uses: Map<string, DocumentUse>): DocumentUse {
  let use = uses.get(folded);
  if (!use) uses.set(folded, (use = { document: null, use: { lowered: 0, capitalised: 0, around: 0 } }));
  return use;
}

function readWord(text: string, opening: Opening, lists: NameLists, use: DocumentUse): WordInfo {
  const lower = opening.folded;
  const letters = text.toLowerCase() !== text.toUpperCase();
  const bare = lower.endsWith(".") && lower.length > 2 ? lower.slice(0, -1) : lower;
  const flags = lists.flags(lower);
  const bareFlags = bare === lower ? flags : lists.flags(bare);
  return {
    folded: lower,
    limit: opening.limit,
    phrase: opening.phrase,
    isPrefix: opening.isPrefix,
    wordHash: hashText(squeezeDigits(lower)),
    exactHash: hashText(text),
    shapeHash: hashText(shapeOf(text, true)),
    longShapeHash: hashText(shapeOf(text, false)),
    flags,
    bareFlags,
    lists: flags | bareFlags,
    upper: startsUpper(text),
    caps: letters && text === text.toUpperCase(),
    cased: text !== text.toLowerCase(),
    letters,
    lower,
    use,
    weights: null,
  };
}

/** FNV-1a over UTF-16 code units, from `start` to before `end`. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Mixes a feature's number with up to two hashes into the hash that names the feature. */
export function mix(feature: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ Math.imul(feature, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul((hash + b) ^ 0x5bd1e995, 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 16);
}

/** X for capitals, x for letters, 0 for digits, the rest as it is: runs folded, or the first five characters. */
function shapeOf(text: string, folded: boolean): string {
  let shape = "";
  let last = "";
  for (const char of text) {
    const kind = charShape(char);
    if (folded ? kind !== last : shape.length < 5) shape += kind;
    last = kind;
  }
  return shape;
}

function charShape(char: string): string {
  if (char >= "a" && char <= "z") return "x";
  if (char >= "A" && char <= "Z") return "X";
  if (char >= "0" && char <= "9") return "0";
  const lower = char.toLowerCase();
  if (lower !== char.toUpperCase()) return char === lower ? "x" : "X";
  return char === "’" ? "'" : char;
}

const DIGIT = /[0-9]/u;

function squeezeDigits(word: string): string {
  if (!DIGIT.test(word)) return word;
  let squeezed = "";
  for (const char of word) squeezed += char >= "0" && char <= "9" ? "0" : char;
  return squeezed;
}
