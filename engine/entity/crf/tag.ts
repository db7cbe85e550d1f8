import type { ListToken, NameLists } from "../lists.ts";
import type { TaggedSpan } from "../types.ts";
import { viewDocument, type DocumentView, type TokenRange } from "./document.ts";
import { fillContextFeatures, fillWordFeatures, MAX_FEATURES, NOWHERE, WINDOW } from "./features.ts";
import { LABELS, spansOf } from "./labels.ts";
import { LANES, sumWeights, UNPACKED, unpackSums, type Model, type WordSums } from "./model.ts";
import { createDecoder } from "./viterbi.ts";
import { NO_SUMS, type WordInfo } from "./words.ts";

/** Tags the names of a document with a trained linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). */
export function tagByModel(
  tokens: readonly ListToken[],
  sentences: readonly TokenRange[],
  lists: NameLists,
  words: readonly WordInfo[],
  model: Model,
): TaggedSpan[] {
  const view = viewDocument(tokens, sentences, lists, words);
  const features = new Int32Array(MAX_FEATURES);
  const packed = new Int32Array(LANES);
  const sums = new Int32Array(UNPACKED);
  const nowhere = sumsOf(NOWHERE, model);
  const window: WordSums[] = [];
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
        for (let place = 0; place < WINDOW.length; place++)
          window[place] = sumsAt(view, sentence, i + (WINDOW[place] ?? 0), model, nowhere);
        sumWeights(model, features, fillContextFeatures(view, sentence, i, features, 0), window, packed);
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

/** What the word at a token weighs by itself, computed once a word. */
function sumsAt(view: DocumentView, { first, last }: TokenRange, i: number, model: Model, nowhere: WordSums): WordSums {
  const word = i >= first && i < last ? view.words[i] : undefined;
  if (!word) return nowhere;
  if (word.sums === NO_SUMS) word.sums = sumsOf(word, model);
  return word.sums;
}

/** By place of the window: the packed sums of a word's own features. */
function sumsOf(word: WordInfo, model: Model): WordSums {
  const features = new Int32Array(MAX_FEATURES);
  const all = new Int32Array(WINDOW.length * LANES);
  for (let place = 0; place < WINDOW.length; place++) {
    sumWeights(model, features, fillWordFeatures(word, place, features, 0), [], all.subarray(place * LANES));
  }
  return all;
}
