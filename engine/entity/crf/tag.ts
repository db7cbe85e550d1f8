import type { ListToken, NameLists } from "../lists.ts";
import type { TaggedSpan } from "../types.ts";
import { viewDocument, type TokenRange } from "./document.ts";
import { fillFeatures, MAX_FEATURES } from "./features.ts";
import { LABELS, spansOf } from "./labels.ts";
import { rowOf, type Model } from "./model.ts";
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
  const spans: TaggedSpan[] = [];
  for (const sentence of sentences) {
    const length = sentence.last - sentence.first;
    const scores = new Float32Array(length * LABELS);
    for (let i = 0; i < length; i++) {
      const count = fillFeatures(view, sentence, sentence.first + i, features);
      sumRows(model, features, count, sums);
      for (let label = 0; label < LABELS; label++) scores[i * LABELS + label] = (sums[label] ?? 0) * model.scale;
    }
    spans.push(...spansOf(viterbi(scores, length, model.transitions), length, sentence.first));
  }
  return spans;
}

function sumRows(model: Model, features: Int32Array, count: number, sums: Int32Array): void {
  const { weights } = model;
  sums.fill(0);
  for (let f = 0; f < count; f++) {
    const row = rowOf(model, features[f] ?? 0);
    if (row < 0) continue;
    const base = row * LABELS;
    for (let label = 0; label < LABELS; label++) sums[label] = (sums[label] ?? 0) + (weights[base + label] ?? 0);
  }
}
