import type { ListToken, NameLists } from "../lists.ts";
import type { TaggedSpan } from "../types.ts";
import { viewDocument, type DocumentView, type TokenRange } from "./document.ts";
import { fillContextFeatures, fillWordFeatures, MAX_FEATURES, NOWHERE, WINDOW, wordAt } from "./features.ts";
import { LABELS, spansOf } from "./labels.ts";
import { addWeights, type Model } from "./model.ts";
import { viterbi } from "./viterbi.ts";
import type { WordInfo } from "./words.ts";

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
  const sums = new Int32Array(LABELS);
  const nowhere = sumsOf(NOWHERE, model);
  const spans: TaggedSpan[] = [];
  for (const sentence of sentences) {
    const length = sentence.last - sentence.first;
    const scores = new Float32Array(length * LABELS);
    for (let i = 0; i < length; i++) {
      sumWords(view, sentence, sentence.first + i, model, nowhere, sums);
      const count = isPlain(view, sentence, sentence.first + i, model, sums)
        ? 0
        : fillContextFeatures(view, sentence, sentence.first + i, features, 0);
      for (let f = 0; f < count; f++) addWeights(model, features[f] ?? 0, sums);
      for (let label = 0; label < LABELS; label++) scores[i * LABELS + label] = (sums[label] ?? 0) * model.scale;
    }
    for (const span of spansOf(viterbi(scores, length, model.transitions), length, sentence.first)) spans.push(span);
  }
  return spans;
}

/** Adds up what the words of the window say by themselves, each computed once a word. */
function sumWords(view: DocumentView, sentence: TokenRange, i: number, model: Model, nowhere: Int32Array, sums: Int32Array): void {
  sums.fill(0);
  for (let place = 0; place < WINDOW.length; place++) {
    const word = wordAt(view, sentence, i + (WINDOW[place] ?? 0));
    const known = word === NOWHERE ? nowhere : (word.sums ??= sumsOf(word, model));
    const base = place * LABELS;
    for (let label = 0; label < LABELS; label++) sums[label] = (sums[label] ?? 0) + (known[base + label] ?? 0);
  }
}

/** What is enough among other words in lower case, and what is beside a capital. Measured: no name is lost by them. */
const PLAIN_MARGIN = 1.5;
const WIDE_MARGIN = 3;

/**
 * A word in lower case that the weights of the window's words already take for no part of a name by a wide margin: what its context
 * adds would not change that, and most words of a text are so.
 */
function isPlain(view: DocumentView, sentence: TokenRange, i: number, model: Model, sums: Int32Array): boolean {
  if (wordAt(view, sentence, i).upper) return false;
  let most = -Infinity;
  for (let label = 1; label < LABELS; label++) most = Math.max(most, sums[label] ?? 0);
  const margin = ((sums[0] ?? 0) - most) * model.scale;
  if (margin > WIDE_MARGIN) return true;
  return margin > PLAIN_MARGIN && !wordAt(view, sentence, i - 1).upper && !wordAt(view, sentence, i + 1).upper;
}

function sumsOf(word: WordInfo, model: Model): Int32Array {
  const features = new Int32Array(MAX_FEATURES);
  const all = new Int32Array(WINDOW.length * LABELS);
  for (let place = 0; place < WINDOW.length; place++) {
    const sums = new Int32Array(LABELS);
    const count = fillWordFeatures(word, place, features, 0);
    for (let f = 0; f < count; f++) addWeights(model, features[f] ?? 0, sums);
    all.set(sums, place * LABELS);
  }
  return all;
}
