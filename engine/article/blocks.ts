import type { Sentence, Span, Token, Tokenizer } from "../text/types.ts";
import type { LabelledPassage } from "./passages.ts";
import type { Block } from "./types.ts";

/** An article's blocks with the tokens and sentences that they index. */
export interface TokenizedBlocks {
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/**
 * Turns passages into blocks and reads their tokens and sentences, block by block, so that no sentence crosses from one into the next. A dateline
 * that opens a paragraph becomes a block of its own.
 */
export function buildBlocks(
  text: string,
  frontMatter: Span | null,
  passages: readonly LabelledPassage[],
  tokenizer: Tokenizer,
): TokenizedBlocks {
  const blocks: Block[] = [];
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const none = { firstToken: 0, lastToken: 0, firstSentence: 0, lastSentence: 0 };
  if (frontMatter) blocks.push({ start: frontMatter.start, end: frontMatter.end, kind: "front-matter", ...none });
  for (const { start, end, kind } of passages.flatMap(cutDateline)) {
    const [firstToken, firstSentence] = [tokens.length, sentences.length];
    const read = tokenizer.tokenize(text.slice(start, end), start);
    for (const token of read.tokens) tokens.push(token);
    for (const sentence of read.sentences) {
      sentences.push({ ...sentence, first: sentence.first + firstToken, last: sentence.last + firstToken });
    }
    blocks.push({ start, end, kind, firstToken, lastToken: tokens.length, firstSentence, lastSentence: sentences.length });
  }
  return { blocks, tokens, sentences };
}

function cutDateline({ start, end, kind, dateline, text }: LabelledPassage): (Span & Pick<Block, "kind">)[] {
  if (!dateline || dateline.end >= text.length) return [{ start, end, kind }];
  const cut = start + dateline.end;
  const rest = text.slice(dateline.end);
  const from = cut + rest.length - rest.trimStart().length;
  return [
    { start, end: cut, kind: "dateline" },
    { start: from, end, kind },
  ];
}
