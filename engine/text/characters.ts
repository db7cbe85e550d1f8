/**
 * What a character is to the scanner. Blank takes in white space, control and zero-width characters: none of them is ever part of a token's
 * edge, so a stray NUL or byte-order mark costs nothing.
 */
export const BLANK = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const FRACTION = 4;
export const PUNCTUATION = 5;
export const SYMBOL = 6;

/** The class of a code point. Combining marks and joiners count as letters: they belong to the word before them. */
export type Classifier = (codePoint: number) => number;

/** A text as the scanners take it. */
export interface Scanner {
  readonly text: string;
  readonly classOf: Classifier;
}

/** The class of the character at an index; blank outside the text. */
export function classAt({ text, classOf }: Scanner, at: number): number {
  const codePoint = at < 0 ? undefined : text.codePointAt(at);
  return codePoint === undefined ? BLANK : classOf(codePoint);
}

/** Returns a classifier that remembers what it has seen: Unicode properties are asked once a character, not once an occurrence. */
export function createClassifier(): Classifier {
  const known = new Uint8Array(0x10000);
  return (codePoint) => {
    if (codePoint > 0xffff) return classify(codePoint);
    const seen = known[codePoint];
    if (seen) return seen;
    return (known[codePoint] = classify(codePoint));
  };
}

/** Whether a character is white space, a control character or has no width. */
export function isBlankCharacter(codePoint: number): boolean {
  if (codePoint <= 0x20) return true;
  if (codePoint < 0x7f) return false;
  return BLANKS.test(String.fromCodePoint(codePoint));
}

const BLANKS = /^[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]$/u;
const LETTERS = /^[\p{L}\p{M}\p{Nd}\p{Nl}\u00ad\u200c\u200d]$/u;
const FRACTIONS = /^\p{No}$/u;
const PUNCTUATIONS = /^\p{P}$/u;

function classify(codePoint: number): number {
  if (codePoint >= 0x30 && codePoint <= 0x39) return DIGIT;
  if (isBlankCharacter(codePoint)) return BLANK;
  const character = String.fromCodePoint(codePoint);
  if (LETTERS.test(character)) return LETTER;
  if (FRACTIONS.test(character)) return FRACTION;
  if (character === "%" || character === "‰") return SYMBOL;
  return character === "`" || PUNCTUATIONS.test(character) ? PUNCTUATION : SYMBOL;
}
