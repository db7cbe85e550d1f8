import type { Finding } from "../finding/types.ts";

/**
 * Names for findings that stay the same while lines are added above or the text around is edited: made of the rule, and of every side's file and
 * words. Of several findings that are alike in all this, the second in order has another name than the first.
 */
export function fingerprinter(fileOf: (article: string) => string): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ code, sides }) => {
    const said = new Set(sides.map(({ article, words }) => `${fileOf(article)}\n${words}`));
    const key = [code, ...[...said].toSorted()].join("\0");
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${hash(key, 0x811c9dc5)}${hash(key, 0x01234567)}:${count}`;
  };
}

/** FNV-1a over UTF-16 code units, from a given state, as eight hexadecimal digits. */
function hash(text: string, state: number): string {
  let value = state;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
