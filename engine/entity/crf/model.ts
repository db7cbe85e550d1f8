import { LABELS } from "./labels.ts";
import { hashBytes } from "./checksum.ts";

/** The trained weights, ready to look up. */
export interface Model {
  /**
   * Open-addressed: the feature's hash in each slot, 0 where it is free. The count of slots is a power of two. The hashes
   * stand by themselves, close together in the processor's cache, as each look-up reads one at least.
   */
  readonly hashes: Int32Array;
  /** `PACKED` numbers a slot: its feature's weights by label, four to a number, each a byte that is 128 too large. */
  readonly weights: Int32Array;
  /** What weights are to be multiplied by. */
  readonly scale: number;
  /** `LABELS * LABELS`: from, to. */
  readonly transitions: Float32Array;
}

/** Numbers that hold a byte for each label. At least one byte is no label's: it sums up by how much the others are too large. */
const PACKED = (LABELS >> 2) + 1;

/** Numbers that hold 16 bits for each label: room for the sum of 256 features' bytes. Labels 0 and 2, then 1 and 3, then 4 and 6, and so on. */
export const LANES = 2 * PACKED;

/** Of sums by label as `unpackSums` gives them: the labels', and some that mean nothing. */
export const UNPACKED = 4 * PACKED;

/** The first four bytes of a file of weights, and what follows them: count of features, scale, transitions, features, checksum. */
export const MAGIC = 0x314e5353;
export const HEADER = 12 + 4 * LABELS * LABELS;

/**
 * Reads a file of weights. A feature is the difference of its hash from the one before (variable length), a mask of the labels that it weighs
 * (3 bytes) and one signed byte for each. Gives a message where the bytes are not such a file, whole.
 */
export function decodeModel(bytes: Uint8Array): Model | string {
  if (bytes.length < HEADER + 4) return "the file of name weights is too short";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return "the file of name weights is not one";
  const end = bytes.length - 4;
  if (view.getInt32(end, true) !== hashBytes(bytes, end)) return "the file of name weights is damaged";
  const count = view.getUint32(4, true);
  if (count > end) return "the file of name weights is damaged";
  const transitions = new Float32Array(LABELS * LABELS);
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat32(12 + 4 * i, true);
  const slots = tableSize(count);
  const model = {
    hashes: new Int32Array(slots),
    weights: new Int32Array(PACKED * slots),
    scale: view.getFloat32(8, true),
    transitions,
  };
  return readFeatures(bytes, count, end, model) ? model : "the file of name weights is damaged";
}

function tableSize(count: number): number {
  let size = 1024;
  while (size * 0.8 < count) size *= 2;
  return size;
}

/** Plain loops over bytes: this runs once a start, before the compiler has seen it. */
function readFeatures(bytes: Uint8Array, count: number, end: number, { hashes, weights }: Model): boolean {
  const last = hashes.length - 1;
  let at = HEADER;
  let hash = 0;
  for (let row = 0; row < count; row++) {
    let byte = 128;
    for (let factor = 1; byte > 127; factor *= 128) {
      if (at >= end || factor > 2 ** 35) return false;
      byte = bytes[at++] ?? 0;
      hash += (byte & 127) * factor;
    }
    if (at + 3 > end) return false;
    let mask = ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)) & ALL_LABELS;
    at += 3;
    let slot = hash & last;
    while (hashes[slot] !== 0) slot = (slot + 1) & last;
    hashes[slot] = hash | 0;
    const base = slot * PACKED;
    for (let i = base; i < base + PACKED; i++) weights[i] = ALL_ZERO;
    for (; mask !== 0; mask &= mask - 1) {
      if (at >= end) return false;
      const label = 31 - Math.clz32(mask & -mask);
      const four = base + (label >> 2);
      weights[four] = (weights[four] ?? 0) ^ ((bytes[at++] ?? 0) << (8 * (label & 3)));
    }
  }
  return at === end;
}

const ALL_LABELS = (1 << LABELS) - 1;

/** Four bytes of 128, which stand for weights of 0: for a byte `b`, 128 xor `b` is `b` plus 128. */
const ALL_ZERO = 0x80808080 | 0;

/** Of four bytes, the first and the third. */
const ODD = 0x00ff00ff;

/** Rows of `LANES` packed numbers: in which table each stands, and from where on. */
export interface PackedRows {
  readonly tables: Int32Array[];
  readonly offsets: number[];
}

/** Adds rows to the sums by label, packed in `LANES` numbers. */
export function addRows({ tables, offsets }: PackedRows, sums: Int32Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let i = 0;
  let j = 0;
  for (let row = 0; row < tables.length; row++) {
    const table = tables[row] ?? sums;
    const at = offsets[row] ?? 0;
    a = (a + (table[at] ?? 0)) | 0;
    b = (b + (table[at + 1] ?? 0)) | 0;
    c = (c + (table[at + 2] ?? 0)) | 0;
    d = (d + (table[at + 3] ?? 0)) | 0;
    e = (e + (table[at + 4] ?? 0)) | 0;
    f = (f + (table[at + 5] ?? 0)) | 0;
    g = (g + (table[at + 6] ?? 0)) | 0;
    h = (h + (table[at + 7] ?? 0)) | 0;
    i = (i + (table[at + 8] ?? 0)) | 0;
    j = (j + (table[at + 9] ?? 0)) | 0;
  }
  addTo(sums, 0, a, b);
  addTo(sums, 2, c, d);
  addTo(sums, 4, e, f);
  addTo(sums, 6, g, h);
  addTo(sums, 8, i, j);
}

/**
 * Adds the weights of features, given by their hashes, to the sums by label, which are packed in `LANES` numbers; of the hashes nothing is left.
 * All that a text costs is here: hence the packing, which adds two labels at a time, and the plain variables.
 */
export function addWeights(model: Model, features: Int32Array, count: number, sums: Int32Array): void {
  const { weights } = model;
  const found = findSlots(model, features, count);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let i = 0;
  let j = 0;
  for (let n = 0; n < found; n++) {
    const at = (features[n] ?? 0) * PACKED;
    let four = weights[at] ?? 0;
    a = (a + (four & ODD)) | 0;
    b = (b + ((four >>> 8) & ODD)) | 0;
    four = weights[at + 1] ?? 0;
    c = (c + (four & ODD)) | 0;
    d = (d + ((four >>> 8) & ODD)) | 0;
    four = weights[at + 2] ?? 0;
    e = (e + (four & ODD)) | 0;
    f = (f + ((four >>> 8) & ODD)) | 0;
    four = weights[at + 3] ?? 0;
    g = (g + (four & ODD)) | 0;
    h = (h + ((four >>> 8) & ODD)) | 0;
    four = weights[at + 4] ?? 0;
    i = (i + (four & ODD)) | 0;
    j = (j + ((four >>> 8) & ODD)) | 0;
  }
  addTo(sums, 0, a, b);
  addTo(sums, 2, c, d);
  addTo(sums, 4, e, f);
  addTo(sums, 6, g, h);
  addTo(sums, 8, i, j);
}

function addTo(sums: Int32Array, lane: number, first: number, second: number): void {
  sums[lane] = ((sums[lane] ?? 0) + first) | 0;
  sums[lane + 1] = ((sums[lane + 1] ?? 0) + second) | 0;
}

/** Writes the slots of those features that the model knows over their hashes, and gives how many they are. */
function findSlots({ hashes }: Model, features: Int32Array, count: number): number {
  const last = hashes.length - 1;
  let known = 0;
  for (let n = 0; n < count; n++) {
    const hash = features[n] ?? 0;
    let slot = hash & last;
    let found = hashes[slot] ?? 0;
    while (found !== hash && found !== 0) {
      slot = (slot + 1) & last;
      found = hashes[slot] ?? 0;
    }
    features[known] = slot;
    if (found !== 0) known++;
  }
  return known;
}

/** Writes the sums by label of packed sums. */
export function unpackSums(packed: Int32Array, sums: Int32Array): void {
  const excess = ((packed[LANES - 1] ?? 0) >>> 16) & 0xffff;
  for (let lane = 0; lane < LANES; lane++) {
    const pair = packed[lane] ?? 0;
    const label = 2 * lane - (lane & 1);
    sums[label] = (pair & 0xffff) - excess;
    sums[label + 2] = (pair >>> 16) - excess;
  }
}
