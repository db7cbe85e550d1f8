// Writes trained weights as engine/entity/crf/model.ts reads them.
import { LABELS } from "../../engine/entity/crf/labels.ts";
import { HEADER, MAGIC } from "../../engine/entity/crf/model.ts";
import { hashBytes } from "../../engine/entity/crf/checksum.ts";

/** `hashes` by row; weights above `limit` are cut to it, rows without a weight that the byte shows are left out. */
export function encodeModel(hashes: Int32Array, weights: Float32Array, transitions: Float32Array, limit: number): Uint8Array {
  const scale = limit / 127;
  const byte = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / scale)));
  const order = Array.from(hashes.keys()).toSorted((a, b) => (hashes[a] >>> 0) - (hashes[b] >>> 0));
  const out: number[] = [];
  let count = 0;
  let before = 0;
  for (const row of order) {
    let mask = 0;
    const values: number[] = [];
    for (let y = 0; y < LABELS; y++) {
      const value = byte(weights[row * LABELS + y]);
      if (value === 0) continue;
      mask |= 1 << y;
      values.push(value & 255);
    }
    if (mask === 0) continue;
    count++;
    let step = (hashes[row] >>> 0) - before;
    before = hashes[row] >>> 0;
    for (; step > 127; step = Math.floor(step / 128)) out.push((step % 128) | 128);
    out.push(step, mask & 255, (mask >> 8) & 255, mask >> 16, ...values);
  }
  const bytes = new Uint8Array(HEADER + out.length + 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, count, true);
  view.setFloat32(8, scale, true);
  transitions.forEach((weight, i) => view.setFloat32(12 + 4 * i, weight, true));
  bytes.set(out, HEADER);
  view.setInt32(bytes.length - 4, hashBytes(bytes, bytes.length - 4), true);
  return bytes;
}
