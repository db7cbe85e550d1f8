import { LABELS, mayEnd, mayFollow, mayStart } from "./labels.ts";

/** By label: the labels that may stand before it. */
const BEFORE: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, to) =>
  Uint8Array.from(Array.from({ length: LABELS }, (_, from) => from).filter((from) => mayFollow(from, to))),
);

/** The best valid sequence of labels for `length` tokens with `LABELS` scores each. Linear in `length`. */
export function viterbi(scores: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const back = new Uint8Array(length * LABELS);
  let row = new Float32Array(LABELS).fill(-Infinity);
  let next = new Float32Array(LABELS);
  for (let label = 0; label < LABELS; label++) if (mayStart(label)) row[label] = scores[label] ?? 0;
  for (let i = 1; i < length; i++) {
    for (let to = 0; to < LABELS; to++) {
      let best = -Infinity;
      let from = 0;
      for (const candidate of BEFORE[to] ?? []) {
        const score = (row[candidate] ?? 0) + (transitions[candidate * LABELS + to] ?? 0);
        if (score > best) [best, from] = [score, candidate];
      }
      next[to] = best + (scores[i * LABELS + to] ?? 0);
      back[i * LABELS + to] = from;
    }
    [row, next] = [next, row];
  }
  const labels = new Uint8Array(length);
  let label = 0;
  for (let last = 1; last < LABELS; last++) if (mayEnd(last) && (row[last] ?? 0) > (row[label] ?? 0)) label = last;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABELS + label] ?? 0;
  }
  return labels;
}
