/** FNV-1a of a word's code units, 32 bits. Two words of one hash are held for one word: among 100,000 that befalls one pair or two. */
export function hashOf(word: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < word.length; i += 1) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

/** A hash that goes on over another value. */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01_00_01_93) >>> 0;
}
