import { LABELS } from "./labels.ts";
import { hashBytes } from "./checksum.ts";

/** The trained weights, ready to look up. */
export interface Model {
  /** Open-addressed table of feature hashes; its size is a power of two. */
  readonly keys: Int32Array;
  /** By slot of `keys`: the feature's row plus one; 0 is free. */
  readonly slots: Int32Array;
  /** `LABELS` weights a row, to be multiplied by `scale`. */
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
  const size = tableSize(count);
  const model = {
    keys: new Int32Array(size),
    slots: new Int32Array(size),
    weights: new Int8Array(count * LABELS),
    scale: view.getFloat32(8, true),
    transitions,
  };
  return readFeatures(bytes, view, count, end, model) ? model : "the file of name weights is damaged";
}

function tableSize(count: number): number {
  let size = 1024;
  while (size < count * 2) size *= 2;
  return size;
}

function readFeatures(bytes: Uint8Array, view: DataView, count: number, end: number, model: Model): boolean {
  let at = HEADER;
  let hash = 0;
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
    for (let label = 0; label < LABELS; label++) {
      if ((mask & (1 << label)) === 0) continue;
      if (at >= end) return false;
      model.weights[row * LABELS + label] = view.getInt8(at++);
    }
    insert(model, hash | 0, row);
  }
  return at === end;
}

function insert({ keys, slots }: Model, hash: number, row: number): void {
  const limit = keys.length - 1;
  let slot = hash & limit;
  while (slots[slot] !== 0) slot = (slot + 1) & limit;
  keys[slot] = hash;
  slots[slot] = row + 1;
}

/** The row of a feature's hash, or -1. */
export function rowOf({ keys, slots }: Model, hash: number): number {
  const limit = keys.length - 1;
  let slot = hash & limit;
  for (let held = slots[slot]; held; held = slots[slot]) {
    if (keys[slot] === hash) return held - 1;
    slot = (slot + 1) & limit;
  }
  return -1;
}
