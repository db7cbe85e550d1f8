import { bitWidth, countLength, DamagedError, zigzag, type ByteReader, type ByteWriter } from "./bytes.ts";
import { BUFFERS, type NumberBuffer } from "./kinds.ts";
import { distinctOf } from "./text.ts";

/** How a list of whole numbers is written: the shortest way of these. */
const [STRIDE, BITS, DELTA_BITS, COUNTS, DELTAS, FIXED, CHOICES] = [0, 1, 2, 3, 4, 5, 6];

/** Numbers that take no more bits each are not looked at any further, unless there are few. */
const [FEW_BITS, SHORT] = [3, 64];
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
  const plain = spreadOf(values);
  if (plain.width > 0 && plain.width <= FEW_BITS && values.length > SHORT) return writeWay(out, BITS, values, plain);
  const deltas = differences(values);
  const delta = spreadOf(deltas);
  if (second === undefined || delta.width === 0) {
    out.byte(STRIDE);
    out.signed(first);
    if (second !== undefined) out.signed(second - first);
    return;
  }
  const lengths = [
    [BITS, plain.width > MOST_BITS ? Infinity : countLength(zigzag(plain.least)) + (values.length * plain.width) / 8],
    [DELTA_BITS, delta.width > MOST_BITS ? Infinity : 3 + countLength(zigzag(delta.least)) + (deltas.length * delta.width) / 8],
    [COUNTS, plain.bytes],
    [DELTAS, delta.bytes + countLength(zigzag(first))],
    [FIXED, 1 + countLength(zigzag(plain.least)) + values.length * Math.ceil(plain.width / 8)],
  ] as const;
  const [best, length] = lengths.reduce((a, b) => (b[1] < a[1] ? b : a));
  if (values.length > SHORT && writeFew(out, values, length)) return;
  if (best === DELTA_BITS || best === DELTAS) writeWay(out, best, deltas, delta, first);
  else writeWay(out, best, values, plain);
}

/** Writes which of a few numbers each of many is, where that is shorter than `most` bytes. */
function writeFew(out: ByteWriter, values: readonly number[], most: number): boolean {
  const { distinct, choices } = distinctOf(values);
  // Numbers that are all different would be written so again and again.
  if (distinct.length === values.length) return false;
  if (2 * distinct.length + (choices.length * bitWidth(distinct.length - 1)) / 8 > most) return false;
  out.byte(CHOICES);
  out.count(distinct.length);
  writeNumbers(out, distinct);
  writeChoices(out, choices, distinct.length);
  return true;
}

function writeWay(out: ByteWriter, how: number, values: readonly number[], { least, width }: Spread, first?: number): void {
  out.byte(how);
  if (first !== undefined) out.signed(first);
  if (how === COUNTS || how === DELTAS) {
    for (const value of values) out.signed(value);
    return;
  }
  out.byte(how === FIXED ? Math.ceil(width / 8) : width);
  out.signed(least);
  if (how !== FIXED) out.bits(values, width, least);
  else for (const value of values) out.fixed(value - least, Math.ceil(width / 8));
}

/** Reads as many whole numbers as `writeNumbers` was given. */
export function readNumbers(from: ByteReader, count: number): number[] {
  if (count === 0) return [];
  const how = from.byte();
  if (how > CHOICES) throw new DamagedError();
  if (how === CHOICES) return readFew(from, count);
  if (how !== STRIDE && how !== DELTAS && how !== DELTA_BITS) return readSpread(from, how, count);
  const first = from.signed();
  return how === STRIDE ? strided(first, count === 1 ? 0 : from.signed(), count) : summed(first, readSpread(from, how, count - 1));
}

function readFew(from: ByteReader, count: number): number[] {
  const length = from.count();
  if (length > count) throw new DamagedError();
  const distinct = readNumbers(from, length);
  return readChoices(from, count, length).map((choice) => distinct[choice] ?? NaN);
}

function readSpread(from: ByteReader, how: number, count: number): number[] {
  if (how === COUNTS || how === DELTAS) return listed(count, () => from.signed());
  const width = from.byte();
  const least = from.signed();
  if (how === FIXED) return listed(count, () => least + from.fixed(width));
  if (width > MOST_BITS) throw new DamagedError();
  return from.bits(count, width, least);
}

/** As many values as are read; `Array.from` would take several times as long. */
function listed(count: number, read: () => number): number[] {
  const values: number[] = [];
  for (let at = 0; at < count; at += 1) values.push(read());
  return values;
}

function strided(first: number, step: number, count: number): number[] {
  const values: number[] = [];
  for (let at = 0; at < count; at += 1) values.push(first + at * step);
  return values;
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
  return width > 0 ? from.bits(count, width) : strided(0, 0, count);
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
  const distinct = listed(length === 0 ? count : Math.min(length, count), () => from.float());
  return length === 0 ? distinct : readChoices(from, count, length).map((choice) => distinct[choice] ?? NaN);
}

/** Writes typed arrays as they lie in memory; of such as repeat few numbers of four bytes, as weights do, those, and which each is. Gives how many numbers. */
export function writeBuffers(out: ByteWriter, buffers: readonly NumberBuffer[]): number {
  let count = 0;
  for (const buffer of buffers) {
    const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    const { distinct, choices } = distinctOf(buffer.BYTES_PER_ELEMENT === 4 ? new Uint32Array(bytes.slice().buffer) : []);
    const isRepeated = distinct.length > 0 && distinct.length * 2 <= buffer.length;
    out.byte(BUFFERS.findIndex((type) => buffer instanceof type) * 2 + (isRepeated ? 1 : 0));
    out.count(buffer.length);
    if (isRepeated) {
      out.count(distinct.length);
      for (const pattern of distinct) out.fixed(pattern, 4);
      writeChoices(out, choices, distinct.length);
    } else out.bytes(bytes);
    count += buffer.length;
  }
  return count;
}

/** Reads typed arrays into memory of their own, so that they lie as their numbers must, and do not hold the pack. `spend` refuses too many. */
export function readBuffers(from: ByteReader, count: number, spend: (count: number) => number): NumberBuffer[] {
  const buffers: NumberBuffer[] = [];
  for (let at = 0; at < count; at += 1) {
    const kind = from.byte();
    const length = spend(from.count());
    const type = BUFFERS[kind >> 1];
    if (!type) throw new DamagedError();
    if (kind % 2 === 0) buffers.push(new type(from.bytes(length * type.BYTES_PER_ELEMENT).slice().buffer));
    else buffers.push(new type(Uint32Array.from(readRepeated(from, length)).buffer));
  }
  return buffers;
}

function readRepeated(from: ByteReader, count: number): number[] {
  const length = Math.min(count, from.count());
  const distinct = listed(length, () => from.fixed(4));
  return readChoices(from, count, length).map((choice) => distinct[choice] ?? 0);
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
  let least = values[0] ?? 0;
  let most = least;
  let bytes = 0;
  for (const value of values) {
    if (value < least) least = value;
    else if (value > most) most = value;
    bytes += countLength(zigzag(value));
  }
  return { least, width: bitWidth(most - least), bytes };
}
