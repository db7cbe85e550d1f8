import { bitWidth, countLength, DamagedError, zigzag, type ByteReader, type ByteWriter } from "./bytes.ts";
import { BUFFERS, type NumberBuffer } from "./kinds.ts";
import { distinctOf } from "./text.ts";

/** How a list of whole numbers is written: the shortest way of these. */
const [STRIDE, BITS, DELTA_BITS, COUNTS, DELTAS, FIXED] = [0, 1, 2, 3, 4, 5];

/** Bits that a number of a list may take where all take as many. */
const MOST_BITS = 16;

interface Spread {
  readonly least: number;
  /** Bits for each, from the least on. */
  readonly width: number;
  /** Bytes where each is written for itself. */
  readonly bytes: number;
}

/** Writes whole numbers of at most 2^52, of which the reader knows how many there are. */
export function writeNumbers(out: ByteWriter, values: readonly number[]): void {
  const [first, second] = values;
  if (first === undefined) return;
  const deltas = differences(values);
  const plain = spreadOf(values);
  const delta = spreadOf(deltas);
  if (second === undefined || delta.width === 0) {
    out.byte(STRIDE);
    out.signed(first);
    if (second !== undefined) out.signed(second - first);
    return;
  }
  const width = Math.ceil(plain.width / 8);
  const lengths = [
    [BITS, plain.width > MOST_BITS ? Infinity : 1 + countLength(zigzag(plain.least)) + (values.length * plain.width) / 8],
    [DELTA_BITS, delta.width > MOST_BITS ? Infinity : 1 + 2 + countLength(zigzag(delta.least)) + (deltas.length * delta.width) / 8],
    [COUNTS, plain.bytes],
    [DELTAS, delta.bytes + countLength(zigzag(first))],
    [FIXED, 1 + countLength(zigzag(plain.least)) + values.length * width],
  ] as const;
  const [best] = lengths.reduce((a, b) => (b[1] < a[1] ? b : a));
  out.byte(best);
  if (best === DELTA_BITS || best === DELTAS) out.signed(first);
  if (best === BITS) writeBits(out, values, plain);
  else if (best === DELTA_BITS) writeBits(out, deltas, delta);
  else if (best === FIXED) {
    out.byte(width);
    out.signed(plain.least);
    for (const value of values) out.fixed(value - plain.least, width);
  } else for (const value of best === COUNTS ? values : deltas) out.signed(value);
}

/** Reads as many whole numbers as `writeNumbers` was given. */
export function readNumbers(from: ByteReader, count: number): number[] {
  if (count === 0) return [];
  const how = from.byte();
  if (how === STRIDE) {
    const first = from.signed();
    const step = count === 1 ? 0 : from.signed();
    return Array.from({ length: count }, (_, at) => first + at * step);
  }
  if (how === BITS) return readBits(from, count);
  if (how === DELTA_BITS) return summed(from.signed(), readBits(from, count - 1));
  if (how === FIXED) {
    const width = from.byte();
    const least = from.signed();
    return Array.from({ length: count }, () => least + from.fixed(width));
  }
  if (how !== COUNTS && how !== DELTAS) throw new DamagedError();
  const first = how === DELTAS ? from.signed() : 0;
  const values = Array.from({ length: how === DELTAS ? count - 1 : count }, () => from.signed());
  return how === DELTAS ? summed(first, values) : values;
}

/** Writes which of some things each of a list is, by number; the reader knows how many each are. */
export function writeChoices(out: ByteWriter, choices: readonly number[], kinds: number): void {
  const width = bitWidth(kinds - 1);
  if (width > MOST_BITS) writeNumbers(out, choices);
  else if (width > 0) out.bits(choices, width);
}

/** Reads what `writeChoices` wrote. */
export function readChoices(from: ByteReader, count: number, kinds: number): number[] {
  const width = bitWidth(kinds - 1);
  if (width > MOST_BITS) return readNumbers(from, count);
  return width > 0 ? from.bits(count, width) : Array.from({ length: count }, () => 0);
}

/** Writes numbers of any kind: where they are few, each once, and then which of them each value is. */
export function writeFloats(out: ByteWriter, values: readonly number[]): void {
  const { distinct, choices } = distinctOf(values);
  const isRepeated = distinct.length * 2 <= values.length;
  out.count(isRepeated ? distinct.length : 0);
  for (const value of isRepeated ? distinct : values) out.float(value);
  if (isRepeated) writeChoices(out, choices, distinct.length);
}

/** Reads as many numbers as `writeFloats` was given. */
export function readFloats(from: ByteReader, count: number): number[] {
  const length = from.count();
  const distinct = Array.from({ length: length === 0 ? count : Math.min(length, count) }, () => from.float());
  return length === 0 ? distinct : readChoices(from, count, length).map((choice) => distinct[choice] ?? NaN);
}

/** Writes typed arrays as they lie in memory. */
export function writeBuffers(out: ByteWriter, buffers: readonly NumberBuffer[]): void {
  for (const buffer of buffers) {
    out.byte(BUFFERS.findIndex((type) => buffer instanceof type));
    out.count(buffer.length);
    out.bytes(new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength));
  }
}

/** Reads typed arrays into memory of their own, so that they lie as their numbers must, and do not hold the pack. */
export function readBuffers(from: ByteReader, count: number): NumberBuffer[] {
  return Array.from({ length: count }, () => {
    const type = BUFFERS[from.byte()];
    if (!type) throw new DamagedError();
    return new type(from.bytes(from.count() * type.BYTES_PER_ELEMENT).slice().buffer);
  });
}

function writeBits(out: ByteWriter, values: readonly number[], { least, width }: Spread): void {
  out.signed(least);
  out.byte(width);
  out.bits(
    values.map((value) => value - least),
    width,
  );
}

function readBits(from: ByteReader, count: number): number[] {
  const least = from.signed();
  const width = from.byte();
  if (width > MOST_BITS) throw new DamagedError();
  const values = from.bits(count, width);
  for (let at = 0; at < count; at += 1) values[at] = (values[at] ?? 0) + least;
  return values;
}

function differences(values: readonly number[]): number[] {
  const deltas: number[] = [];
  for (let at = 1; at < values.length; at += 1) deltas.push((values[at] ?? 0) - (values[at - 1] ?? 0));
  return deltas;
}

function summed(first: number, deltas: readonly number[]): number[] {
  const values = [first];
  let sum = first;
  for (const delta of deltas) values.push((sum += delta));
  return values;
}

function spreadOf(values: readonly number[]): Spread {
  let [least, most, bytes] = [values[0] ?? 0, values[0] ?? 0, 0];
  for (const value of values) {
    if (value < least) least = value;
    else if (value > most) most = value;
    bytes += countLength(zigzag(value));
  }
  return { least, width: bitWidth(most - least), bytes };
}
