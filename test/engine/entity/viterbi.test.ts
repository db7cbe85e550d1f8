import { expect, test } from "vitest";
import { LABELS, mayEnd, mayFollow, mayStart } from "../../../engine/entity/crf/labels.ts";
import { createDecoder } from "../../../engine/entity/crf/viterbi.ts";

/** Numbers in -1..1 that follow from a seed. */
function numbers(seed: number, count: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

const LABEL_LIST = Array.from({ length: LABELS }, (_, label) => label);

/** The best score of a valid sequence, with every label tried. */
function bestScore(scores: Float32Array, length: number, transitions: Float32Array): number {
  let row = LABEL_LIST.map((label) => (mayStart(label) ? (scores[label] ?? 0) : -Infinity));
  for (let i = 1; i < length; i++) {
    const before = row;
    row = LABEL_LIST.map((to) =>
      Math.max(
        ...LABEL_LIST.filter((from) => mayFollow(from, to)).map(
          (from) => (before[from] ?? 0) + (transitions[from * LABELS + to] ?? 0) + (scores[i * LABELS + to] ?? 0),
        ),
      ),
    );
  }
  return Math.max(...row.filter((_, label) => mayEnd(label)));
}

function scoreOf(labels: Uint8Array, scores: Float32Array, length: number, transitions: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const label = labels[i] ?? 0;
    sum += scores[i * LABELS + label] ?? 0;
    if (i > 0) sum += transitions[(labels[i - 1] ?? 0) * LABELS + label] ?? 0;
  }
  return sum;
}

// Wide transitions leave all labels in play, narrow ones few: what is left out must never be on the best way.
test.each([0, 0.1, 1, 10])("the decoder's way is valid and the best, transitions up to %d", (width) => {
  for (let seed = 1; seed <= 40; seed++) {
    const length = 1 + (seed % 9);
    const transitions = numbers(seed, LABELS * LABELS).map((weight) => weight * width);
    const scores = numbers(seed + 1000, length * LABELS).map((score) => score * 3);
    const labels = createDecoder(transitions, 12)(scores, length);
    const found = Array.from(labels.subarray(0, length));
    expect(mayStart(found[0] ?? 0) && mayEnd(found[length - 1] ?? 0)).toBe(true);
    for (let i = 1; i < length; i++) expect(mayFollow(found[i - 1] ?? 0, found[i] ?? 0)).toBe(true);
    expect(scoreOf(labels, scores, length, transitions)).toBeCloseTo(bestScore(scores, length, transitions), 3);
  }
});

test("one decoder gives the same for a text whatever it read before", () => {
  const transitions = numbers(7, LABELS * LABELS);
  const [one, other] = [numbers(8, 6 * LABELS), numbers(9, 9 * LABELS)];
  const decode = createDecoder(transitions, 9);
  const first = Array.from(decode(one, 6).subarray(0, 6));
  decode(other, 9);
  expect(Array.from(decode(one, 6).subarray(0, 6))).toEqual(first);
});
