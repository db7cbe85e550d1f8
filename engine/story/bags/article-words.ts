import type { Article } from "../../article/types.ts";
import { tokenRange } from "../../claim/index.ts";
import type { Span } from "../../text/types.ts";
import type { ArticleAnalysis } from "../types.ts";
import { wordList, type WordList } from "./bag.ts";
import { isContent } from "./fold.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of one article as numbers: all that follows from its text alone. */
export interface ArticleWords {
  /** What the numbers stand for. */
  readonly vocabulary: Vocabulary;
  /** By index of token its folded word. */
  readonly folded: Int32Array;
  /** By index of token 1 where a date expression is made of it: when is compared as a value, not as words. */
  readonly dated: Uint8Array;
  /** By sentence its content words, dates left out. */
  readonly sentences: readonly WordList[];
  /** By sentence those of the sentences on either side. */
  readonly around: readonly WordList[];
  /** Each content word, and how many sentences have it. */
  readonly counted: ReadonlyMap<number, number>;
}

/** How many words either side of a claim are near by. */
export const WINDOW = 9;
/** Beyond this a "sentence" is a list or a fault of the text: its first words suffice, and cost stays linear. */
const LONGEST = 80;

/** The words of an article. Linear in its length. */
export function articleWords({ article, dates }: ArticleAnalysis, vocabulary: Vocabulary): ArticleWords {
  const { tokens } = article;
  const folded = Int32Array.from(tokens, (token) => vocabulary.idOfToken(token));
  const dated = datedTokens(article, dates);
  const counted = new Map<number, number>();
  const sentences = article.sentences.map(({ first, last }) => {
    const words = new Set<number>();
    const kept = new Set<number>();
    for (let i = first; i < last; i += 1) {
      const [token, word = -1] = [tokens[i], folded[i]];
      if (!token || !isContent(token)) continue;
      words.add(word);
      if (i < first + LONGEST && dated[i] === 0) kept.add(word);
    }
    for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
    return wordList([...kept]);
  });
  const around = sentences.map((_, at) => wordList([...new Set([...(sentences[at - 1]?.ids ?? []), ...(sentences[at + 1]?.ids ?? [])])]));
  return { vocabulary, folded, dated, sentences, around, counted };
}

function datedTokens({ tokens }: Article, dates: readonly Span[]): Uint8Array {
  const dated = new Uint8Array(tokens.length);
  for (const date of dates) {
    const { first, last } = tokenRange(tokens, date);
    dated.fill(1, first, last);
  }
  return dated;
}

/** The words around a claim in its sentence, each once, and what its distance divides its weight by. */
export interface NearWords {
  readonly list: WordList;
  readonly divisors: Float64Array;
}

/** The content words near a claim; of a word that stands there twice the nearer one counts. */
export function nearWords(article: Article, claim: Span & { readonly sentence: number }, { folded, dated }: ArticleWords): NearWords {
  const range = tokenRange(article.tokens, claim);
  const sentence = article.sentences[claim.sentence];
  const divisors = new Map<number, number>();
  const first = Math.max(sentence?.first ?? 0, range.first - WINDOW);
  const last = Math.min(sentence?.last ?? 0, range.last + WINDOW);
  for (let i = first; i < last; i += 1) {
    const [token, word = -1] = [article.tokens[i], folded[i]];
    if (!token || dated[i] !== 0 || !isContent(token)) continue;
    const far = i < range.first ? range.first - i : i >= range.last ? i - range.last + 1 : 1;
    divisors.set(word, Math.min(divisors.get(word) ?? Infinity, 1 + 0.12 * far));
  }
  return { list: wordList([...divisors.keys()]), divisors: Float64Array.from(divisors.values()) };
}
