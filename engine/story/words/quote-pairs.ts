import type { QuotedWords } from "./quoted-words.ts";

/** Two words together that more quotations than this have tell nothing. */
const MOST_QUOTES = 60;

/** Quotations of the same words: they are compared once, however many outlets print them. */
export interface Wording {
  /** Indices of the quotations, in order. */
  readonly quotes: readonly number[];
}

/** Quotations by wording: the same words, the same speaker. */
export function wordingsOf(quotes: readonly QuotedWords[]): Wording[] {
  const wordings = new Map<string, { quotes: number[] }>();
  quotes.forEach(({ keys, words, speaker, headline, cutAfter }, index) => {
    const cuts = words.flatMap(({ cut }, at) => (cut ? [at] : [])).join(",");
    const key = [keys.join(" "), cuts, cutAfter, headline, speaker?.entity, speaker?.sure].join("|");
    const wording = wordings.get(key);
    if (wording) wording.quotes.push(index);
    else wordings.set(key, { quotes: [index] });
  });
  return [...wordings.values()];
}

/** Pairs of wordings that share two telling words which stand together, in order. Near-linear: pairs of words that many have are passed over. */
export function wordingPairs(wordings: readonly Wording[], quotes: readonly QuotedWords[]): [number, number][] {
  const index = new Map<string, number[]>();
  wordings.forEach(({ quotes: [first = 0] }, at) => {
    const quote = quotes[first];
    for (const pair of quote ? wordPairs(quote) : []) {
      const list = index.get(pair);
      if (list) list.push(at);
      else index.set(pair, [at]);
    }
  });
  const found = new Set<number>();
  for (const list of index.values()) {
    if (list.length > MOST_QUOTES) continue;
    for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) found.add(a * wordings.length + b);
  }
  return [...found].toSorted((a, b) => a - b).map((key): [number, number] => [Math.floor(key / wordings.length), key % wordings.length]);
}

/** Words that stand together, one of them telling; and telling words with none between them. */
function wordPairs({ words }: QuotedWords): Set<string> {
  const pairs = new Set<string>();
  let before: string | null = null;
  words.forEach(({ key, content }, at) => {
    const next = words[at + 1];
    if (next && (content || next.content)) pairs.add(`${key} ${next.key}`);
    if (!content) return;
    if (before !== null) pairs.add(`${before}…${key}`);
    before = key;
  });
  return pairs;
}
