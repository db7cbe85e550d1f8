import type { Span } from "../text/types.ts";

/** Longer quotations are not compared word by word: the work grows with the product of their lengths. */
const MOST_WORDS = 400;

interface Word extends Span {
  readonly key: string;
}

/**
 * For each of several wordings of one utterance, the words that another wording has otherwise, as spans of its text. What one merely leaves out
 * at its start or end is no difference; capitals, punctuation and the kind of apostrophe are none either.
 */
export function differingWords(texts: readonly string[]): Span[][] {
  const wordings = texts.map(wordsOf);
  const differing = wordings.map(() => new Set<Word>());
  for (const [i, a] of wordings.entries()) {
    for (const b of wordings.slice(i + 1)) {
      if (a.length > MOST_WORDS || b.length > MOST_WORDS) continue;
      const pairs = matches(a, b);
      const j = wordings.indexOf(b);
      for (const word of between(
        a,
        pairs.map(([index]) => index),
      ))
        differing[i]?.add(word);
      for (const word of between(
        b,
        pairs.map(([, index]) => index),
      ))
        differing[j]?.add(word);
    }
  }
  return wordings.map((words, index) => words.filter((word) => differing[index]?.has(word)).map(({ start, end }) => ({ start, end })));
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: word.toLowerCase().replaceAll("’", "'"),
  }));
}

/** The words that stand between matched ones and are not matched themselves. */
function between(words: readonly Word[], matched: readonly number[]): Word[] {
  const [first, last] = [matched[0] ?? 0, matched.at(-1) ?? -1];
  const known = new Set(matched);
  return words.filter((_, index) => index > first && index < last && !known.has(index));
}

/** Index pairs of a longest common subsequence of words, in order. */
function matches(a: readonly Word[], b: readonly Word[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const equal = a[i]?.key === b[j]?.key;
      longest[i * width + j] = equal
        ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.key === b[j]?.key) pairs.push([i++, j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
