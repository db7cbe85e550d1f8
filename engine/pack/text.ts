import { DamagedError, type ByteReader, type ByteWriter } from "./bytes.ts";

/** The part of the WHATWG encoding standard that is used here; every host of the engine has it. */
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

/** Code units that `String.fromCharCode` is given at once: few enough for any machine's stack. */
const CHUNK = 4096;

/**
 * Writes any string: UTF-8, and a surrogate that stands alone as UTF-8 would write it if it were a character (WTF-8), so that what no encoding
 * has comes back as well.
 */
export function writeText(out: ByteWriter, text: string): void {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    let unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    if (unit < 0x8_00) {
      bytes[length++] = 0xc0 | (unit >> 6);
    } else {
      const low = unit >= 0xd8_00 && unit < 0xdc_00 ? text.charCodeAt(at + 1) : 0;
      if (low >= 0xdc_00 && low < 0xe0_00) {
        unit = 0x1_00_00 + ((unit - 0xd8_00) << 10) + (low - 0xdc_00);
        at += 1;
        bytes[length++] = 0xf0 | (unit >> 18);
        bytes[length++] = 0x80 | ((unit >> 12) & 0x3f);
      } else bytes[length++] = 0xe0 | (unit >> 12);
      bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
    }
    bytes[length++] = 0x80 | (unit & 0x3f);
  }
  out.count(length);
  out.bytes(bytes.subarray(0, length));
}

/** Reads what `writeText` wrote. Of other bytes something comes, too: that they are sound is what checksums are for. */
export function readText(from: ByteReader): string {
  const bytes = from.bytes(from.count());
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return readLoneSurrogates(bytes);
  }
}

function readLoneSurrogates(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) {
      units[length++] = first;
      continue;
    }
    const second = (bytes[at++] ?? 0) & 0x3f;
    if (first < 0xe0) {
      units[length++] = ((first & 0x1f) << 6) | second;
      continue;
    }
    const third = (bytes[at++] ?? 0) & 0x3f;
    if (first < 0xf0) {
      units[length++] = ((first & 0x0f) << 12) | (second << 6) | third;
      continue;
    }
    const point = (((first & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at++] ?? 0) & 0x3f)) - 0x1_00_00;
    units[length++] = 0xd8_00 + (point >> 10);
    units[length++] = 0xdc_00 + (point & 0x3_ff);
  }
  let text = "";
  for (let at = 0; at < length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, Math.min(length, at + CHUNK)));
  return text;
}

/** Each of some values once, by first place, and for each value which of them it is. */
export function distinctOf<Value>(values: Iterable<Value>): { readonly distinct: readonly Value[]; readonly choices: readonly number[] } {
  const numbers = new Map<Value, number>();
  // Not the keys of the map, for which -0 is 0.
  const distinct: Value[] = [];
  const choices: number[] = [];
  for (const value of values) {
    let number = numbers.get(value);
    if (number === undefined) {
      number = distinct.push(value) - 1;
      numbers.set(value, number);
    }
    choices.push(number);
  }
  return { distinct, choices };
}

/** A text cut into strings of some lengths, which must be all of it. */
export function cut(text: string, lengths: readonly number[]): string[] {
  if (sumOf(lengths) !== text.length) throw new DamagedError();
  let at = 0;
  return lengths.map((length) => text.slice(at, (at += length)));
}

/** The sum of lengths; none may be less than 0. */
export function sumOf(lengths: readonly number[]): number {
  let sum = 0;
  for (const length of lengths) {
    if (length < 0) throw new DamagedError();
    sum += length;
  }
  return sum;
}
