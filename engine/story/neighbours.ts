import { alikeness } from "./signature.ts";
import type { Signature } from "./types.ts";

/** Two articles alike enough to be held for one event: indices, the smaller first. */
export interface Neighbours {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** Below this two articles have nothing to say to each other. */
const LEAST = 0.2;
/** Words of an article by which others are looked up. */
const MOST_WORDS = 24;
/** Articles that one word is looked up in: the first, which a story begins with, and the latest. */
const [FIRST, LATEST] = [4, 16];
/** Articles that each is compared with: those that share most of the words. */
const MOST_COMPARED = 24;

/**
 * Pairs of articles that are alike and of near days, by the names that they share, the rarest first. Near-linear: each article is compared with few,
 * which is enough to find the story that it belongs to.
 */
export function neighboursOf(signatures: readonly Signature[]): Neighbours[] {
  const counts = new Map<number, number>();
  for (const { names } of signatures) for (const word of names.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const index = new Map<number, number[]>();
  const found: Neighbours[] = [];
  signatures.forEach((signature, at) => {
    const shared = new Map<number, number>();
    for (const word of tellingWords(signature, counts)) {
      const list = index.get(word) ?? [];
      index.set(word, list);
      const near = list.length > FIRST + LATEST ? [...list.slice(0, FIRST), ...list.slice(-LATEST)] : list;
      for (const other of near) shared.set(other, (shared.get(other) ?? 0) + 1);
      list.push(at);
    }
    const likest = [...shared].toSorted((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_COMPARED);
    for (const [other] of likest) {
      const theirs = signatures[other];
      const likeness = theirs && isNear(signature, theirs) ? alikeness(signature, theirs) : 0;
      if (likeness >= LEAST) found.push({ a: other, b: at, likeness });
    }
  });
  return found;
}

/** The article's heaviest names that another has too, the rarer first where they weigh the same. */
function tellingWords({ names }: Signature, counts: ReadonlyMap<number, number>): number[] {
  return Array.from(names.words, (word, at) => ({ word, weight: (names.weights[at] ?? 0) / Math.log(1 + (counts.get(word) ?? 1)) }))
    .filter(({ word }) => (counts.get(word) ?? 0) > 1)
    .toSorted((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

/** Days between two articles on one event. */
const MOST_DAYS = 7;

/** Whether two articles are of the same days, for all that is known. */
export function isNear(a: Signature, b: Signature): boolean {
  if (a.published === null || b.published === null) return true;
  return !(Math.abs(Date.parse(a.published) - Date.parse(b.published)) > MOST_DAYS * 86_400_000);
}
