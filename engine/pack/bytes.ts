/** Thrown within this room alone, where bytes say what no pack says; readers give null for it. */
export class DamagedError extends Error {}

/** Bytes that grow as they are written. Numbers are written least byte first, counts in groups of seven bits (LEB128). */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2^53 - 1. */
  count(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  /** A whole number of either sign, small where it is near to 0. */
  signed(value: number): void {
    this.count(zigzag(value));
  }

  /** The lowest `width` bytes of a number that is not negative. */
  fixed(value: number, width: number): void {
    let rest = value;
    for (let at = 0; at < width; at += 1) {
      this.byte(rest % 256);
      rest = Math.floor(rest / 256);
    }
  }

  float(value: number): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    this.bytes(bytes);
  }

  bytes(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Whole numbers from `least` on and less than 2^`width` above it, as tightly as that allows; `width` is at most 16. */
  bits(values: readonly number[], width: number, least = 0): void {
    let held = 0;
    let count = 0;
    for (const value of values) {
      held |= (value - least) << count;
      count += width;
      for (; count >= 8; count -= 8) {
        this.byte(held & 0xff);
        held >>>= 8;
      }
    }
    if (count > 0) this.byte(held & 0xff);
  }

  /** All that was written, in memory of its own. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(least: number): void {
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + least));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

/** Reads what a `ByteWriter` wrote, and never beyond the end: what is not there is a `DamagedError`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new DamagedError();
    this.#at += 1;
    return value;
  }

  count(): number {
    let value = this.byte();
    if (value < 0x80) return value;
    value -= 0x80;
    let weight = 0x80;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
      weight *= 128;
      if (weight > 2 ** 49) throw new DamagedError();
    }
  }

  signed(): number {
    const value = this.count();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  fixed(width: number): number {
    let value = 0;
    let weight = 1;
    for (let at = 0; at < width; at += 1) {
      value += this.byte() * weight;
      weight *= 256;
    }
    return value;
  }

  float(): number {
    const bytes = this.bytes(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
  }

  /** A view of the next bytes, not a copy. */
  bytes(length: number): Uint8Array {
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    if (bytes.length !== length) throw new DamagedError();
    this.#at += length;
    return bytes;
  }

  bits(count: number, width: number, least = 0): number[] {
    const bytes = this.bytes(Math.ceil((count * width) / 8));
    const values: number[] = [];
    const mask = 2 ** width - 1;
    let held = 0;
    let left = 0;
    let at = 0;
    for (let index = 0; index < count; index += 1) {
      for (; left < width; left += 8) held |= (bytes[at++] ?? 0) << left;
      values.push(least + (held & mask));
      held >>>= width;
      left -= width;
    }
    return values;
  }
}

/** Whole numbers of either sign to such as are not negative: 0, -1, 1, -2 … */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** How many bytes `ByteWriter.count` takes for a number. */
export function countLength(value: number): number {
  return value < 0x80
    ? 1
    : value < 0x40_00
      ? 2
      : value < 0x20_00_00
        ? 3
        : value < 0x10_00_00_00
          ? 4
          : 4 + countLength(value / 0x10_00_00_00);
}

/** How many bits tell numbers from 0 to `most` apart. */
export function bitWidth(most: number): number {
  let width = 0;
  for (let rest = most; rest >= 1; rest /= 2) width += 1;
  return width;
}
