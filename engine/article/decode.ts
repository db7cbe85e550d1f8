/** The encodings an article is read in. */
export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  /** Without the byte-order mark: every span counts from the first character after it, as editors do. */
  readonly text: string;
  readonly encoding: Encoding;
  /** What a person should know of the decoding, in words. */
  readonly problems: string[];
}

/** The part of the WHATWG encoding standard that is used here; every host of the engine has it. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;

/**
 * Decodes a file: UTF-8 or UTF-16 where a byte-order mark says so, UTF-8 where it is valid, Windows-1252 otherwise. Never throws; a byte that
 * means nothing becomes U+FFFD and is reported.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeLoosely(bytes.subarray(3), "utf-8", "utf-8-bom");
  if (startsWith(bytes, 0xff, 0xfe)) return decodeLoosely(bytes.subarray(2), "utf-16le", "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return decodeLoosely(bytes.subarray(2), "utf-16be", "utf-16be");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), encoding: "utf-8", problems: [] };
  } catch {
    return decodeLegacy(bytes);
  }
}

/** Whether a file is no text at all: it has no byte-order mark, and many NUL or other control bytes in its first 8 KB. */
export function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xef, 0xbb, 0xbf)) return false;
  const head = bytes.subarray(0, 8192);
  let nul = 0;
  let control = 0;
  for (const byte of head) {
    if (byte === 0) nul++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) control++;
  }
  return nul * 100 > head.length || control * 10 > head.length;
}

function startsWith(bytes: Uint8Array, ...head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function decodeLoosely(bytes: Uint8Array, label: string, encoding: Encoding): DecodedText {
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  const damaged = text.includes("\ufffd");
  return {
    text,
    encoding,
    problems: damaged ? [`Not all of it is valid ${label.toUpperCase()}: unreadable bytes are shown as \ufffd.`] : [],
  };
}

/** UTF-8 with a few damaged bytes stays UTF-8; anything else was written before UTF-8. */
function decodeLegacy(bytes: Uint8Array): DecodedText {
  const loose = decodeLoosely(bytes, "utf-8", "utf-8");
  let damaged = 0;
  let intact = 0;
  for (const character of loose.text) {
    if (character === "\ufffd") damaged++;
    else if (character > "\u007f") intact++;
  }
  if (intact > 4 * damaged) return loose;
  const text = new TextDecoder("windows-1252").decode(bytes);
  return { text, encoding: "windows-1252", problems: [] };
}
