// Rows for features: hashes that are seen often enough are numbered in order of first appearance.
import type { CorpusDocument } from "../../bench/names-corpus.ts";
import { viewDocument } from "../../engine/entity/crf/document.ts";
import { fillFeatures, MAX_FEATURES } from "../../engine/entity/crf/features.ts";
import { createWordReader } from "../../engine/entity/crf/words.ts";
import type { NameLists } from "../../engine/entity/lists.ts";
import type { TrainingSet } from "./trainer.ts";

export interface Extracted {
  readonly hashes: Int32Array;
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
  readonly bounds: Int32Array;
}

/** All features of some documents, as hashes. */
export function extract(documents: readonly CorpusDocument[], lists: NameLists): Extracted {
  const read = createWordReader(lists);
  const tokens = documents.reduce((sum, document) => sum + document.tokens.length, 0);
  let hashes = new Int32Array(tokens * 60);
  const offsets = new Int32Array(tokens + 1);
  const labels = new Uint8Array(tokens);
  const bounds: number[] = [];
  const out = new Int32Array(MAX_FEATURES);
  let size = 0;
  let token = 0;
  for (const document of documents) {
    const view = viewDocument(document.tokens, document.sentences, lists, read(document.tokens));
    for (const sentence of document.sentences) {
      bounds.push(token);
      for (let i = sentence.first; i < sentence.last; i++) {
        const count = fillFeatures(view, sentence, i, out);
        if (size + count > hashes.length) {
          const larger = new Int32Array(hashes.length * 2);
          larger.set(hashes);
          hashes = larger;
        }
        for (let f = 0; f < count; f++) hashes[size++] = out[f];
        labels[token] = document.labels[i];
        offsets[++token] = size;
      }
    }
  }
  bounds.push(token);
  return {
    hashes: hashes.subarray(0, size),
    offsets: offsets.subarray(0, token + 1),
    labels: labels.subarray(0, token),
    bounds: Int32Array.from(bounds),
  };
}

export interface FeatureRows {
  readonly set: TrainingSet;
  /** By row: the feature's hash. */
  readonly hashes: Int32Array;
}

/** Numbers the features that `keep` wants; the others are left out of the set. */
export function number({ hashes, offsets, labels, bounds }: Extracted, keep: (hash: number, count: number) => boolean): FeatureRows {
  const table = countHashes(hashes);
  const kept: number[] = [];
  const rows = new Int32Array(hashes.length);
  const shorter = new Int32Array(offsets.length);
  let size = 0;
  for (let t = 0; t + 1 < offsets.length; t++) {
    for (let f = offsets[t]; f < offsets[t + 1]; f++) {
      const slot = table.find(hashes[f]);
      let row = table.rows[slot];
      if (row === 0) {
        row = -1;
        if (keep(hashes[f], table.counts[slot])) {
          kept.push(hashes[f]);
          row = kept.length;
        }
        table.rows[slot] = row;
      }
      if (row > 0) rows[size++] = row - 1;
    }
    shorter[t + 1] = size;
  }
  return { set: { rows: rows.slice(0, size), offsets: shorter, labels, bounds }, hashes: Int32Array.from(kept) };
}

function countHashes(hashes: Int32Array): { find: (hash: number) => number; counts: Int32Array; rows: Int32Array } {
  const limit = 2 ** 24 - 1;
  const keys = new Int32Array(limit + 1);
  const counts = new Int32Array(limit + 1);
  const find = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> 8;
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & limit;
    return slot;
  };
  for (let i = 0; i < hashes.length; i++) {
    const slot = find(hashes[i]);
    keys[slot] = hashes[i];
    counts[slot]++;
  }
  return { find, counts, rows: new Int32Array(limit + 1) };
}
