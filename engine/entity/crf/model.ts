import { LABELS } from "./labels.ts";
import { hashBytes } from "./checksum.ts";

/** The trained weights, ready to look up. */
export interface Model {
  /** Open-addressed: a feature's hash, then where its weights start in `weights`, plus one (0 is free). Its size is a power of two. */
  readonly table: Int32Array;
  /** One bit for each possible value of a hash's upper 22 bits: most features asked for are unknown, and this says so from the cache. */
  readonly filter: Uint32Array;
  /** By feature: how many weights, then label and weight in turn; to be multiplied by `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** `LABELS * LABELS`: from, to. */
  readonly transitions: Float32Array;
}

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
  const model = {
    table: new Int32Array(2 * tableSize(count)),
    filter: new Uint32Array(2 ** 22 / 32),
    // A weight takes one byte in the file and two here; what else a feature has takes at least four, and one here.
    weights: new Int8Array(2 * bytes.length),
    scale: view.getFloat32(8, true),
    transitions,
  };
  return readFeatures(bytes, view, count, end, model) ? model : "the file of name weights is damaged";
}

function tableSize(count: number): number {
  let size = 1024;
  while (size * 0.8 < count) size *= 2;
  return size;
}

function readFeatures(bytes: Uint8Array, view: DataView, count: number, end: number, model: Model): boolean {
  let at = HEADER;
  let hash = 0;
  let size = 0;
  for (let row = 0; row < count; row++) {
    let step = 0;
    let factor = 1;
    for (let more = true; more; at++) {
      if (at >= end || factor > 2 ** 35) return false;
      const byte = bytes[at] ?? 0;
      step += (byte & 127) * factor;
      factor *= 128;
      more = byte > 127;
    }
    hash += step;
    if (at + 3 > end) return false;
    const mask = view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    at += 3;
    const start = size++;
    for (let label = 0; label < LABELS; label++) {
      if ((mask & (1 << label)) === 0) continue;
      if (at >= end) return false;
      model.weights[size++] = label;
      model.weights[size++] = view.getInt8(at++);
    }
    model.weights[start] = (size - start) >> 1;
    insert(model, hash | 0, start);
  }
  return at === end;
}

function insert({ table, filter }: Model, hash: number, start: number): void {
  const limit = table.length - 2;
  let slot = (hash << 1) & limit;
  while (table[slot + 1] !== 0) slot = (slot + 2) & limit;
  table[slot] = hash;
  table[slot + 1] = start + 1;
  const bit = hash >>> 10;
  filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Adds the weights of a feature, given by its hash, to the sums by label. */
export function addWeights({ table, filter, weights }: Model, hash: number, sums: Int32Array): void {
  const bit = hash >>> 10;
  if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return;
  const limit = table.length - 2;
  let slot = (hash << 1) & limit;
  for (let held = table[slot + 1] ?? 0; held !== 0; held = table[slot + 1] ?? 0) {
    if (table[slot] === hash) {
      const end = held + 2 * (weights[held - 1] ?? 0);
      for (let i = held; i < end; i += 2) {
        const label = weights[i] ?? 0;
        sums[label] = (sums[label] ?? 0) + (weights[i + 1] ?? 0);
      }
      return;
    }
    slot = (slot + 2) & limit;
  }
}
