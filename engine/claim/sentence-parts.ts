import type { Article } from "../article/types.ts";
import type { Sentence } from "../text/types.ts";
import { reportsOf, type Report } from "./attribution.ts";
import { eventWordsOf, type EventWord } from "./predicate.ts";
import { clauseAround, clausesOf, type TokenRange } from "./tokens.ts";

/** What all claims of a sentence have in common, read when it is first asked for and once, however many claims there are. */
export interface SentenceParts {
  readonly index: number;
  readonly sentence: Sentence;
  /** The clause around some tokens. */
  readonly clauseAround: (range: TokenRange) => TokenRange;
  readonly reports: () => readonly Report[];
  /** The event words of a clause. */
  readonly eventWords: (clause: TokenRange) => readonly EventWord[];
}

/** Returns a reader of sentences that remembers the last one: claims come in order of place. */
export function createSentenceReader(article: Article): (index: number, otherwise: Sentence) => SentenceParts {
  let last: SentenceParts | null = null;
  return (index, otherwise) => {
    if (last?.index === index) return last;
    const sentence = article.sentences[index];
    const parts = partsOf(article, index, sentence ?? otherwise);
    if (sentence) last = parts;
    return parts;
  };
}

function partsOf(article: Article, index: number, sentence: Sentence): SentenceParts {
  let asked = 0;
  let clauses: ((range: TokenRange) => TokenRange) | null = null;
  let reports: readonly Report[] | null = null;
  let words: { readonly clause: TokenRange; readonly found: readonly EventWord[] } | null = null;
  return {
    index,
    sentence,
    clauseAround(range) {
      // Most sentences have one claim or two, whose clauses are found sooner by walking.
      if (asked++ > 1) clauses ??= clausesOf(article, sentence);
      return clauses && range.first >= sentence.first && range.first < sentence.last
        ? clauses(range)
        : clauseAround(article, sentence, range);
    },
    reports: () => (reports ??= reportsOf(article, sentence)),
    eventWords(clause) {
      if (words?.clause.first !== clause.first || words.clause.last !== clause.last)
        words = { clause, found: eventWordsOf(article.tokens, clause) };
      return words.found;
    },
  };
}
