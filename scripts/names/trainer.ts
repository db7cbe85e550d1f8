// Trains a linear-chain conditional random field by AdaGrad with L1 (Duchi et al. 2011; the penalty of untouched weights is paid when they are
// next touched). Everything follows from the seed.
import { MAX_FEATURES } from "../../engine/entity/crf/features.ts";
import { LABELS, mayEnd, mayFollow, mayStart } from "../../engine/entity/crf/labels.ts";

/** Sentences as rows of features: `offsets[i]..offsets[i+1]` of `rows` are token i's, `bounds` the sentences' first tokens and the end. */
export interface TrainingSet {
  readonly rows: Int32Array;
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
  readonly bounds: Int32Array;
}

export interface TrainingOptions {
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly seed: number;
  /** The share of features hidden from each sentence at each pass, so that no single one is leant on. */
  readonly dropout: number;
  readonly log: (line: string) => void;
}

export interface Trained {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** What the sums of squares start from, so that a weight's first step is not a full one. */
const START = 0.01;

const PREVIOUS = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (_, from) => from).filter((from) => mayFollow(from, to)),
);

/** Mulberry32: a small seeded generator of numbers in 0..1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function train(set: TrainingSet, { features, epochs, rate, l1, seed, dropout, log }: TrainingOptions): Trained {
  const weights = new Float32Array(features * LABELS);
  const squares = new Float32Array(features * LABELS).fill(START);
  const touched = new Int32Array(features);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(LABELS * LABELS);
  const random = randomFrom(seed);
  const count = set.bounds.length - 1;
  const order = Array.from({ length: count }, (_, i) => i);
  let step = 0;
  const longest = Math.max(...order.map((s) => (set.bounds[s + 1] ?? 0) - (set.bounds[s] ?? 0)));
  const scores = new Float64Array(longest * LABELS);
  const alpha = new Float64Array(longest * LABELS);
  const beta = new Float64Array(longest * LABELS);
  const scale = new Float64Array(longest);
  const active = new Int32Array(longest * MAX_FEATURES);
  const ends = new Int32Array(longest);
  const moves = new Float64Array(LABELS * LABELS);
  const expected = new Float64Array(LABELS * LABELS);

  /** Pays the penalty of the steps since a row was last touched. */
  const shrink = (row: number): void => {
    const idle = step - touched[row];
    if (idle <= 0) return;
    touched[row] = step;
    const base = row * LABELS;
    for (let k = base; k < base + LABELS; k++) {
      const weight = weights[k];
      if (weight === 0) continue;
      const cut = (l1 * idle * rate) / Math.sqrt(squares[k] + 1e-8);
      weights[k] = weight > cut ? weight - cut : weight < -cut ? weight + cut : 0;
    }
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    let loss = 0;
    for (const s of order) {
      const first = set.bounds[s];
      const length = set.bounds[s + 1] - first;
      step++;
      let size = 0;
      for (let i = 0; i < length; i++) {
        const out = i * LABELS;
        scores.fill(0, out, out + LABELS);
        for (let f = set.offsets[first + i]; f < set.offsets[first + i + 1]; f++) {
          if (dropout > 0 && random() < dropout) continue;
          const row = set.rows[f];
          active[size++] = row;
          if (touched[row] !== step) shrink(row);
          const base = row * LABELS;
          for (let y = 0; y < LABELS; y++) scores[out + y] += weights[base + y];
        }
        ends[i] = size;
      }
      loss += forwardBackward(length, first);
      // Gradients: probability minus truth, by token and by pair.
      for (let i = 0; i < length; i++) {
        const gold = set.labels[first + i];
        for (let y = 0; y < LABELS; y++) {
          const gradient = alpha[i * LABELS + y] * beta[i * LABELS + y] - (y === gold ? 1 : 0);
          if (gradient < 1e-4 && gradient > -1e-4) continue;
          const square = gradient * gradient;
          for (let f = i > 0 ? ends[i - 1] : 0; f < ends[i]; f++) {
            const k = active[f] * LABELS + y;
            const sum = squares[k] + square;
            squares[k] = sum;
            weights[k] -= (rate * gradient) / Math.sqrt(sum + 1e-8);
          }
        }
      }
      for (let i = 1; i < length; i++) expected[set.labels[first + i - 1] * LABELS + set.labels[first + i]] -= 1;
      for (let k = 0; k < expected.length; k++) {
        const gradient = expected[k];
        if (gradient === 0) continue;
        transitionSquares[k] += gradient * gradient;
        transitions[k] -= (rate * gradient) / Math.sqrt(transitionSquares[k] + 1e-8);
      }
    }
    log(`epoch ${epoch + 1}: loss ${(loss / (set.offsets.length - 1)).toFixed(5)} a token`);
  }
  step++;
  for (let row = 0; row < features; row++) shrink(row);
  return { weights, transitions };

  /** Scaled forward and backward passes; afterwards alpha * beta is the probability of a label, `expected` the sums of those of pairs. */
  function forwardBackward(length: number, first: number): number {
    let loss = 0;
    for (let k = 0; k < moves.length; k++) moves[k] = Math.exp(transitions[k]);
    for (let i = 0; i < length; i++) {
      const out = i * LABELS;
      let most = -Infinity;
      for (let y = 0; y < LABELS; y++) if (scores[out + y] > most) most = scores[out + y];
      loss += most - scores[out + set.labels[first + i]];
      for (let y = 0; y < LABELS; y++) scores[out + y] = Math.exp(scores[out + y] - most);
      let total = 0;
      for (let y = 0; y < LABELS; y++) {
        let sum = 0;
        if (i === 0) sum = mayStart(y) ? 1 : 0;
        else for (const from of PREVIOUS[y]) sum += alpha[out - LABELS + from] * moves[from * LABELS + y];
        if (i === length - 1 && !mayEnd(y)) sum = 0;
        total += alpha[out + y] = sum * scores[out + y];
      }
      scale[i] = total;
      loss += Math.log(total);
      for (let y = 0; y < LABELS; y++) alpha[out + y] /= total;
      if (i > 0) loss -= transitions[set.labels[first + i - 1] * LABELS + set.labels[first + i]];
    }
    expected.fill(0);
    const end = (length - 1) * LABELS;
    for (let y = 0; y < LABELS; y++) beta[end + y] = 1;
    for (let i = length - 2; i >= 0; i--) {
      const [at, next] = [i * LABELS, (i + 1) * LABELS];
      beta.fill(0, at, at + LABELS);
      for (let y = 0; y < LABELS; y++) {
        const right = (beta[next + y] * scores[next + y]) / scale[i + 1];
        if (right === 0) continue;
        for (const from of PREVIOUS[y]) {
          const move = moves[from * LABELS + y] * right;
          beta[at + from] += move;
          expected[from * LABELS + y] += alpha[at + from] * move;
        }
      }
    }
    return loss;
  }
}
