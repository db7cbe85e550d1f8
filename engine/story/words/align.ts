/** Index pairs of matched items, in order. */
export type Matches = readonly (readonly [number, number])[];

/** One match outweighs two items that differ before it, so that "you don't go" and "you never go" share "you". */
const MATCH = 5;
const GAP = -2;
/** One word for another. */
const CHANGE = -2;
/** Rows times columns: what one alignment may cost. */
const MOST_CELLS = 160_000;

/**
 * The best common stretch of two sequences (local alignment: a match earns, an item left out or changed for another costs), as the pairs that match.
 * What lies before and after the stretch is not part of it. Longer sequences are cut so that cost is bounded.
 */
export function alignLocally(a: readonly string[], b: readonly string[]): Matches {
  const head = commonPrefix(a, b);
  if (head === Math.min(a.length, b.length)) return Array.from({ length: head }, (_, i) => [i, i] as const);
  const rows = Math.min(a.length, Math.max(64, Math.floor(MOST_CELLS / Math.max(1, b.length))));
  const columns = Math.min(b.length, Math.floor(MOST_CELLS / Math.max(1, rows)));
  const scores = fill(a.slice(0, rows), b.slice(0, columns));
  return trace(a, b, scores, columns + 1);
}

function commonPrefix(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** The score of the best stretch that ends at each pair. */
function fill(a: readonly string[], b: readonly string[]): Int16Array {
  const width = b.length + 1;
  const scores = new Int16Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const at = i * width + j;
      const gap = Math.max(scores[at - width] ?? 0, scores[at - 1] ?? 0) + GAP;
      const diagonal = (scores[at - width - 1] ?? 0) + (a[i - 1] === b[j - 1] ? MATCH : CHANGE);
      scores[at] = Math.max(0, gap, diagonal);
    }
  }
  return scores;
}

/** Back from the best end; a match is preferred to a change and a change to a gap, so that words that stand together stay together. */
function trace(a: readonly string[], b: readonly string[], scores: Int16Array, width: number): Matches {
  const score = (at: number): number => scores[at] ?? 0;
  let best = 0;
  for (let at = 1; at < scores.length; at += 1) if (score(at) > score(best)) best = at;
  const matches: (readonly [number, number])[] = [];
  for (let at = best; score(at) > 0;) {
    // A positive score stands in no first row or column, so both have an item here.
    const [i, j] = [Math.floor(at / width) - 1, (at % width) - 1];
    const same = a[i] === b[j];
    if (score(at) === score(at - width - 1) + (same ? MATCH : CHANGE)) {
      if (same) matches.push([i, j]);
      at -= width + 1;
    } else at -= score(at) === score(at - width) + GAP ? width : 1;
  }
  return matches.toReversed();
}
