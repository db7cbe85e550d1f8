import { createHash } from "node:crypto";
import type { CacheKey, CacheKind } from "./types.ts";

/** 22 characters of Base64 hold 132 bits: more than will ever meet by chance. */
const KEY_LENGTH = 22;

/**
 * The key of what an engine makes of some parts: texts, paths, settings, or keys of other values. Each part is hashed with its length, so
 * that no two lists of parts give one key by where one part ends.
 */
export function cacheKey(kind: CacheKind, engineVersion: string, ...parts: readonly (string | Uint8Array)[]): CacheKey {
  const hash = createHash("sha256");
  for (const part of [kind, engineVersion, ...parts]) {
    // As UTF-16, for UTF-8 has one form for all halves of characters.
    if (typeof part === "string") hash.update(`text ${part.length}\n`).update(part, "utf16le");
    else hash.update(`bytes ${part.length}\n`).update(part);
  }
  return hash.digest("base64url").slice(0, KEY_LENGTH);
}

/** What is kept beside a value to know it again: 128 bits of SHA-256 over the key and the value. */
export function checksum(key: string, value: Uint8Array): Uint8Array {
  return createHash("sha256").update(key).update(value).digest().subarray(0, 16);
}
