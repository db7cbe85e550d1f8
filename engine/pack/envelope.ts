import { ByteReader, ByteWriter, DamagedError } from "./bytes.ts";
import { COMMON_WORDS } from "./common-words.ts";

/** What a pack holds. */
export type PackKind = "analysis" | "story";

/** Raised whenever packs are written otherwise. */
const FORMAT = 3;
const KINDS: readonly PackKind[] = ["analysis", "story"];
/** Mark, version, kind, checksum. */
const HEAD = 10;
/** Values that a byte of a pack may stand for, so that bytes made to do harm cannot ask for more memory than that. */
const VALUES_PER_BYTE = 64;
const VERSION =
  hashOf(new Uint8Array(COMMON_WORDS.flatMap((word) => Array.from(word, (letter) => letter.charCodeAt(0)))), FORMAT) & 0xff_ff;
/** Typed arrays are kept in the machine's order: what another machine wrote is of another version. */
const ORDER = new Uint8Array(new Uint16Array([1]).buffer)[0] ?? 0;

/** Puts the sections of a pack behind a head that tells what they are and whether they are whole. `values` is how many values they hold. */
export function sealed(kind: PackKind, sections: readonly Uint8Array[], values: number): Uint8Array {
  const out = new ByteWriter();
  for (const byte of [0x32, 0x53, VERSION & 0xff, VERSION >>> 8, KINDS.indexOf(kind), ORDER, 0, 0, 0, 0]) out.byte(byte);
  for (const section of sections) {
    out.count(section.length);
    out.bytes(section);
  }
  const least = Math.ceil(values / VALUES_PER_BYTE);
  if (out.length < least) out.bytes(new Uint8Array(least - out.length));
  const bytes = out.finish();
  new DataView(bytes.buffer).setUint32(HEAD - 4, checksumOf(bytes), true);
  return bytes;
}

/** The sections of a pack; null where it is not whole, of another kind, or of another version. They are views of the bytes, not copies. */
export function opened(kind: PackKind, bytes: Uint8Array, count: number): readonly Uint8Array[] | null {
  if (bytes.length < HEAD) return null;
  const head = [0x32, 0x53, VERSION & 0xff, VERSION >>> 8, KINDS.indexOf(kind), ORDER];
  if (!head.every((byte, at) => bytes[at] === byte)) return null;
  if (new DataView(bytes.buffer, bytes.byteOffset, HEAD).getUint32(HEAD - 4, true) !== checksumOf(bytes)) return null;
  return unlessDamaged(() => {
    const from = new ByteReader(bytes.subarray(HEAD));
    return Array.from({ length: count }, () => from.bytes(from.count()));
  });
}

/** How many values a pack may hold. */
export function mostValues(bytes: Uint8Array): number {
  return bytes.length * VALUES_PER_BYTE;
}

/** What reading gives; null where the bytes are no sound pack, however they fail. */
export function unlessDamaged<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    // Bytes made with care may also ask for more than the stack or the memory allows.
    if (error instanceof DamagedError || error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function checksumOf(bytes: Uint8Array): number {
  return hashOf(bytes.subarray(HEAD), hashOf(bytes.subarray(0, HEAD - 4), 0x81_1c_9d_c5));
}

/** After FNV-1a, four bytes at once, mixed once more: any four bytes that are otherwise make another sum. */
function hashOf(bytes: Uint8Array, seed: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length & ~3;
  let hash = seed;
  for (let at = 0; at < whole; at += 4) hash = mixed(hash ^ view.getInt32(at, true));
  for (let at = whole; at < bytes.length; at += 1) hash = mixed(hash ^ view.getUint8(at));
  return hash >>> 0;
}

function mixed(value: number): number {
  const product = Math.imul(value, 0x01_00_01_93);
  return product ^ (product >>> 15);
}
