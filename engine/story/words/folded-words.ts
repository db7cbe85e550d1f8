import { CONTRACTIONS, FILLERS, FUNCTION_WORDS, OPEN_CONTRACTIONS } from "../../lexicon/word-forms.ts";
import { CARDINALS } from "../../lexicon/numbers.ts";
import type { Span } from "../../text/types.ts";

/** A word of a quotation without what is typography: capitals, marks, contractions, spelling by country, numbers written out. */
export interface FoldedWord extends Span {
  readonly key: string;
  /** Other words that a contraction may stand for: "'s" is "is" or "has". */
  readonly others: readonly string[];
  /** Whether it carries meaning. */
  readonly content: boolean;
  /** Whether the outlet marks that words are left out before it ("…", "[…]", a bracket of its own). */
  readonly cut: boolean;
  /** Whether a sentence begins with it. */
  readonly opens: boolean;
}

/** Folded words, and whether words are marked as left out after the last. */
export interface FoldedText {
  readonly words: readonly FoldedWord[];
  readonly cutAfter: boolean;
}

/** How many characters a bracket may hold to be the outlet's own words; a longer one is what was said, or lost its other half. */
const LONGEST_BRACKET = 80;
const PIECE = /[\p{L}\p{N}\p{M}]+(?:[.,'’-][\p{L}\p{N}\p{M}]+)*\.?|['’](?:em|cause|til)(?![\p{L}\p{N}])|[%&]|\.{2,}|…|[[(\])]|[.?!]/giu;

/**
 * The words of a stretch of text, folded so that two outlets' print of one utterance gives the same keys; spans are offsets into `text`. What
 * stands in brackets is the outlet's and is left out. Linear. A `memo` that the caller keeps spares folding a word again.
 */
export function foldWords(text: string, memo: FoldMemo = new Map()): FoldedText {
  const words: FoldedWord[] = [];
  let [cut, opens] = [false, true];
  let aside = -1;
  for (const match of text.matchAll(PIECE)) {
    const [piece, start] = [match[0], match.index];
    if (start < aside) continue;
    if (piece === "[" || piece === "(") {
      aside = bracketEnd(text, start);
      cut ||= aside > start;
    } else if (piece.startsWith("..") || piece === "…") [cut, opens] = [true, true];
    else if (piece === "." || piece === "?" || piece === "!") opens = true;
    else if (piece !== "]" && piece !== ")") {
      const point = piece.endsWith(".") && !isAbbreviation(piece);
      const bare = point ? piece.slice(0, -1) : piece;
      const found = memo.get(bare) ?? foldPiece(bare);
      memo.set(bare, found);
      for (const word of found) {
        words.push({ ...word, cut, opens, start, end: start + bare.length });
        [cut, opens] = [false, false];
      }
      opens ||= piece.endsWith(".");
    }
  }
  return { words: joinNumbers(words), cutAfter: cut };
}

/** Where the bracket that opens here has closed; its own place where it does not close soon. */
function bracketEnd(text: string, start: number): number {
  const closer = text[start] === "[" ? "]" : ")";
  const end = text.slice(start, start + LONGEST_BRACKET).indexOf(closer);
  return end < 0 ? start : start + end + 1;
}

/** "E.U.", "Mr.": no end of a sentence by itself. */
function isAbbreviation(piece: string): boolean {
  return /^(?:\p{L}\.)+$/u.test(piece);
}

type Folded = Pick<FoldedWord, "key" | "others" | "content">;

/** What each piece of text folds to. */
export type FoldMemo = Map<string, readonly Folded[]>;

function whole(key: string, others: readonly string[] = []): Folded {
  return { key, others, content: key !== "1" && !FUNCTION_WORDS.has(key) };
}

function foldPiece(piece: string): Folded[] {
  const lower = piece.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
  if (FILLERS.has(lower)) return [];
  const known = CONTRACTIONS.get(lower);
  if (known) return known.map((key) => whole(key));
  // "E.U." is "EU".
  if (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(lower)) return [whole(lower.replaceAll(".", ""))];
  if (/^\p{N}+(?:[.,]\p{N}+)*$/u.test(lower)) return [whole(lower.replaceAll(",", ""))];
  const parts: Folded[] = [];
  for (const part of lower.split(/[.,-]+/u)) {
    if (part.endsWith("n't")) parts.push(whole(part.slice(0, -3)), whole("not"));
    else {
      const at = part.lastIndexOf("'");
      const open = at > 0 ? OPEN_CONTRACTIONS.get(part.slice(at)) : undefined;
      const [first, ...others] = open ?? [];
      const stem = (first === undefined ? part : part.slice(0, at)).replaceAll("'", "");
      if (stem !== "") parts.push(whole(spellingKey(CARDINALS.has(stem) ? String(CARDINALS.get(stem)) : stem)));
      if (first !== undefined) parts.push(whole(first, others));
    }
  }
  return parts;
}

/** One key for the spellings of Britain and America: organise, organize; colour, color; centre, center; travelled, traveled. */
function spellingKey(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/is(e|es|ed|ing|ation|ations|er|ers)$/u, "iz$1")
    .replace(/ys(e|es|ed|ing)$/u, "yz$1")
    .replace(/our(s|ed|ing|ful|able|ite|ites|er|ers|hood|hoods)?$/u, "or$1")
    .replace(/([bt])re(s|d)?$/u, "$1er$2")
    .replace(/ll(ed|ing|er|ers|or|ors)$/u, "l$1")
    .replace(/ogue(s)?$/u, "og$1")
    .replaceAll("ae", "e");
}

/** "Twenty-four" is 24, "a hundred" is 100. */
function joinNumbers(words: readonly FoldedWord[]): FoldedWord[] {
  const joined: FoldedWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const value = before && !word.cut ? joinedNumber(before.key, word.key) : null;
    if (before && value !== null) joined[joined.length - 1] = { ...before, key: value, content: true, end: word.end };
    else joined.push(word);
  }
  return joined;
}

const SCALE_KEYS = new Map([
  ["hundred", "100"],
  ["thousand", "1000"],
]);

function joinedNumber(before: string, key: string): string | null {
  const scale = SCALE_KEYS.get(key);
  if (scale !== undefined) return before === "a" || before === "1" ? scale : null;
  const tens = /^[2-9]0$/u.test(before) && /^[1-9]$/u.test(key);
  return tens ? String(Number(before) + Number(key)) : null;
}
