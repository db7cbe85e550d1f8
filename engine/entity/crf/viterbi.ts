import { LABELS, mayEnd, mayFollow, mayStart } from "./labels.ts";

const ALL = Array.from({ length: LABELS }, (_, label) => label);
/** Labels after which a name does not go on: any label that may start a sentence may follow. */
const CLOSED = Uint8Array.from(ALL.filter(mayEnd));
const STARTING = Uint8Array.from(ALL.filter(mayStart));
/** The other labels, and one after the other the two that may stand before each: the name's begin and its inside. */
const INSIDE = Uint8Array.from(ALL.filter((to) => !mayStart(to)));
const OPEN = Uint8Array.from([...INSIDE].flatMap((to) => ALL.filter((from) => mayFollow(from, to))));

/** Finds the best valid sequence of labels for `length` tokens with `LABELS` scores each. Linear in `length`; what it gives holds until the next call. */
export type Decoder = (scores: Float32Array, length: number) => Uint8Array;

/** Returns a decoder (Viterbi 1967) for sequences of at most `longest` tokens, which makes its tables once. */
export function createDecoder(transitions: Float32Array, longest: number): Decoder {
  const back = new Uint8Array(longest * LABELS);
  const rows = new Float32Array(longest * LABELS);
  const labels = new Uint8Array(longest);
  const likely = new Uint8Array(CLOSED.length);
  const spread = spreadOf(transitions);
  return (scores, length) => {
    rows.fill(-Infinity, 0, LABELS);
    for (const label of STARTING) rows[label] = scores[label] ?? 0;
    for (let i = 1; i < length; i++) {
      const at = i * LABELS;
      const count = fillLikely(rows, at - LABELS, spread, likely);
      for (let k = 0; k < STARTING.length; k++) step(scores, STARTING[k] ?? 0, at, likely, 0, count);
      for (let k = 0; k < INSIDE.length; k++) step(scores, INSIDE[k] ?? 0, at, OPEN, 2 * k, 2 * k + 2);
    }
    readBack(rows, back, length, labels);
    return labels;
  };

  /** The best way to a label, over the labels `before[start]` to `before[end - 1]`. */
  function step(scores: Float32Array, to: number, at: number, before: Uint8Array, start: number, end: number): void {
    let best = -Infinity;
    let from = 0;
    for (let k = start; k < end; k++) {
      const candidate = before[k] ?? 0;
      const score = (rows[at - LABELS + candidate] ?? 0) + (transitions[candidate * LABELS + to] ?? 0);
      if (score > best) {
        best = score;
        from = candidate;
      }
    }
    rows[at + to] = best + (scores[at + to] ?? 0);
    back[at + to] = from;
  }
}

/** How much the transitions between two labels of different names, or of none, differ at most. */
function spreadOf(transitions: Float32Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const from of CLOSED) {
    for (const to of STARTING) {
      const weight = transitions[from * LABELS + to] ?? 0;
      least = Math.min(least, weight);
      most = Math.max(most, weight);
    }
  }
  return most - least;
}

/** Writes the closed labels that are not so far behind the best of them that no transition makes up for it. Mostly that is one. */
function fillLikely(rows: Float32Array, at: number, spread: number, likely: Uint8Array): number {
  let best = -Infinity;
  for (let k = 0; k < CLOSED.length; k++) best = Math.max(best, rows[at + (CLOSED[k] ?? 0)] ?? 0);
  let count = 0;
  for (let k = 0; k < CLOSED.length; k++) {
    const label = CLOSED[k] ?? 0;
    if ((rows[at + label] ?? 0) >= best - spread) likely[count++] = label;
  }
  return count;
}

function readBack(rows: Float32Array, back: Uint8Array, length: number, labels: Uint8Array): void {
  const end = (length - 1) * LABELS;
  let label = 0;
  for (let last = 1; last < LABELS; last++) if (mayEnd(last) && (rows[end + last] ?? 0) > (rows[end + label] ?? 0)) label = last;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABELS + label] ?? 0;
  }
}
