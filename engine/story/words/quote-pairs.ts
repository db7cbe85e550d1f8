import type { QuotedWords } from "./quoted-words.ts";

/** Of quotations that have two words together, each is held against this many before it and the first few. */
const MOST_BEFORE = 24;
const MOST_FIRST = 3;
/** Quotations before it that each is compared with. */
const MOST_LIKE = 12;

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

/**
 * Pairs of wordings that share two telling words which stand together, in order: for each wording those before it that share the most. Near-linear:
 * of many that share two words each is held against few.
 */
export function wordingPairs(wordings: readonly Wording[], quotes: readonly QuotedWords[]): [number, number][] {
  const index = new Map<string, number[]>();
  const found: [number, number][] = [];
  wordings.forEach(({ quotes: [first = 0] }, at) => {
    const quote = quotes[first];
    const shared = new Map<number, number>();
    for (const pair of quote ? wordPairs(quote) : []) {
      const list = index.get(pair) ?? [];
      index.set(pair, list);
      const before = list.length > MOST_BEFORE ? [...list.slice(0, MOST_FIRST), ...list.slice(-MOST_BEFORE)] : list;
      for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1);
      list.push(at);
    }
    const likest = [...shared].toSorted((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_LIKE);
    for (const [other] of likest) found.push([other, at]);
  });
  return found.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
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
