export { isBlankCharacter } from "./characters.ts";
export { createTokenizer } from "./tokenizer.ts";
export type { PartOfSpeech, Sentence, Span, Token, TokenKind, TokenizedText, Tokenizer } from "./types.ts";
