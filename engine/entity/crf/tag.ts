import type { ListToken, NameLists } from "../lists.ts";
import type { TaggedSpan } from "../types.ts";
import { viewDocument, type DocumentView, type TokenRange } from "./document.ts";
import { fillContextFeatures, fillWordFeatures, MAX_FEATURES, NOWHERE, WINDOW, wordAt } from "./features.ts";
import { LABELS, spansOf } from "./labels.ts";
import { addWeights, LANES, UNPACKED, unpackSums, type Model } from "./model.ts";
import { createDecoder } from "./viterbi.ts";
import { NO_SUMS, type WordInfo } from "./words.ts";

/** Tags the names of a document with a trained linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). */
export function tagByModel(
  tokens: readonly ListToken[],
  sentences: readonly TokenRange[],
  lists: NameLists,
  read: (text: string) => WordInfo,
  model: Model,
): TaggedSpan[] {
  const view = viewDocument(tokens, sentences, lists, read);
  const features = new Int32Array(MAX_FEATURES);
  const packed = new Int32Array(LANES);
  const sums = new Int32Array(UNPACKED);
  const nowhere = sumsOf(NOWHERE, model);
  const longest = sentences.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  const scores = new Float32Array(longest * LABELS);
  const decode = createDecoder(model.transitions, longest);
  const spans: TaggedSpan[] = [];
  for (const sentence of sentences) {
    for (const stretch of stretchesOf(view, sentence)) {
      const length = stretch.last - stretch.first;
      for (let at = 0; at < length; at++) {
        const i = stretch.first + at;
        if (!view.near[i]) {
          scores.fill(-Infinity, at * LABELS + 1, (at + 1) * LABELS);
          scores[at * LABELS] = 0;
          continue;
        }
        sumWords(view, sentence, i, model, nowhere, packed);
        addWeights(model, features, fillContextFeatures(view, sentence, i, features, 0), packed);
        unpackSums(packed, sums);
        for (let label = 0; label < LABELS; label++) scores[at * LABELS + label] = (sums[label] ?? 0) * model.scale;
      }
      for (const span of spansOf(decode(scores, length), length, stretch.first)) spans.push(span);
    }
  }
  return spans;
}

/**
 * The stretches of a sentence that may hold names: words near a capital, and the word before and after them, which is outside all names.
 * Where most words stand, far from any capital, names are so rare that asking costs more than it brings (measured).
 */
function stretchesOf(view: DocumentView, { first, last }: TokenRange): TokenRange[] {
  const stretches: TokenRange[] = [];
  for (let i = first; i < last; i++) {
    if (!view.near[i]) continue;
    let end = i + 1;
    while (end < last && view.near[end]) end++;
    stretches.push({ first: Math.max(first, i - 1), last: Math.min(last, end + 1) });
    i = end;
  }
  return stretches;
}

/** Adds up what the words of the window say by themselves, each computed once a word. */
function sumWords(view: DocumentView, sentence: TokenRange, i: number, model: Model, nowhere: Int32Array, packed: Int32Array): void {
  packed.fill(0);
  for (let place = 0; place < WINDOW.length; place++) {
    const word = wordAt(view, sentence, i + (WINDOW[place] ?? 0));
    if (word.sums === NO_SUMS && word !== NOWHERE) word.sums = sumsOf(word, model);
    const known = word === NOWHERE ? nowhere : word.sums;
    const base = place * LANES;
    for (let lane = 0; lane < LANES; lane++) packed[lane] = (packed[lane] ?? 0) + (known[base + lane] ?? 0);
  }
}

/** By place of the window: the packed sums of a word's own features. */
function sumsOf(word: WordInfo, model: Model): Int32Array {
  const features = new Int32Array(MAX_FEATURES);
  const all = new Int32Array(WINDOW.length * LANES);
  for (let place = 0; place < WINDOW.length; place++) {
    addWeights(model, features, fillWordFeatures(word, place, features, 0), all.subarray(place * LANES));
  }
  return all;
}
