const APART: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["đ", "d"],
  ["ł", "l"],
  ["ı", "i"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ð", "d"],
  ["þ", "th"],
]);

/** A name as lists and links are keyed by it: lower case, no diacritics, curly apostrophes made straight. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (isAscii(lower)) return lower;
  let folded = "";
  for (const char of lower.normalize("NFD")) {
    if (isCombining(char.charCodeAt(0))) continue;
    folded += char === "’" || char === "‘" ? "'" : (APART.get(char) ?? char);
  }
  return folded;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return false;
  return true;
}

/** Combining Diacritical Marks, U+0300 to U+036F. */
function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}
