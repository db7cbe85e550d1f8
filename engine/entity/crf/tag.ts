import type { ListToken, NameLists } from "../lists.ts";
import type { TaggedSpan } from "../types.ts";
import { viewDocument, type DocumentView, type TokenRange } from "./document.ts";
import { LABELS, spansOf } from "./labels.ts";
import { LANES, UNPACKED, unpackSums, type Model } from "./model.ts";
import { createDecoder } from "./viterbi.ts";
import { createWeigher } from "./weights.ts";
import type { WordInfo } from "./words.ts";

/** Tags the names of a document, whose words stand beside its tokens. */
export type ModelTagger = (tokens: readonly ListToken[], sentences: readonly TokenRange[], words: readonly WordInfo[]) => TaggedSpan[];

/** Returns a tagger by a trained linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). */
export function createModelTagger(model: Model, lists: NameLists): ModelTagger {
  const weigh = createWeigher(model);
  const packed = new Int32Array(LANES);
  const sums = new Int32Array(UNPACKED);
  return (tokens, sentences, words) => {
    const view = viewDocument(tokens, sentences, lists, words);
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
          weigh(view, sentence, i, packed);
          unpackSums(packed, sums);
          for (let label = 0; label < LABELS; label++) scores[at * LABELS + label] = (sums[label] ?? 0) * model.scale;
        }
        for (const span of spansOf(decode(scores, length), length, stretch.first)) spans.push(span);
      }
    }
    return spans;
  };
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
