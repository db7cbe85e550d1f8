/** A half-open range in UTF-16 code units of a file's decoded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Universal part-of-speech tags, as the tokenizer's model gives them. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

export type TokenKind = "word" | "number" | "punctuation" | "symbol";

/** One token; `text` is always exactly the file's text at the span. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, curly apostrophes made straight: what lexicons are keyed by. */
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly kind: TokenKind;
  /** Whether white space (or the text's start) stands before it. */
  readonly spaced: boolean;
}

/** One sentence; `first` and `last` are a half-open range of indices into the tokens it came with. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

export interface TokenizedText {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Splits text into tokens and sentences. Never throws, whatever the text. */
export interface Tokenizer {
  /** `offset` is added to every span, so a block of a file can be read on its own. */
  tokenize(text: string, offset?: number): TokenizedText;
}
