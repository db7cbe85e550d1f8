import type { Sentence, Token } from "./types.ts";

/** A sentence with more of its longer words capitalised than this is a headline in title case, where capitals tell nothing. */
const TITLE_CASE = 0.6;

/**
 * Makes a proper noun of a capitalised word inside a sentence that the model takes for a verb ("said Josh Earnest", "the Associated Press").
 * A word after an opening mark or a colon may begin a sentence and is left alone.
 */
export function tagNames(tokens: Token[], sentences: readonly Sentence[]): void {
  for (const { first, last } of sentences) {
    let isTitle: boolean | null = null;
    for (let at = first + 1; at < last; at++) {
      const [before, token] = [tokens[at - 1], tokens[at]];
      if (token?.pos !== "VERB" || !isTitleCase(token) || !before || before.kind === "punctuation") continue;
      isTitle ??= capitalisedShare(tokens, first, last) > TITLE_CASE;
      if (isTitle) break;
      tokens[at] = { ...token, pos: "PROPN", lemma: token.lower };
    }
  }
}

function capitalisedShare(tokens: readonly Token[], first: number, last: number): number {
  let words = 0;
  let capitalised = 0;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token?.kind !== "word" || token.text.length < 4) continue;
    words++;
    if (isTitleCase(token)) capitalised++;
  }
  return words === 0 ? 0 : capitalised / words;
}

function isTitleCase({ text }: Token): boolean {
  const initial = text.slice(0, 1);
  return initial !== initial.toLowerCase();
}
