import { TRANSCRIPTIONS } from "../../lexicon/transcriptions.ts";
import { foldName } from "../fold.ts";

/** Spellings that transliteration gives for one sound, applied in order to a folded word. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ["sch", "sh"],
  ["tch", "ch"],
  ["dj", "j"],
  ["gh", "k"],
  ["kh", "k"],
  ["ck", "k"],
  ["q", "k"],
  ["ph", "f"],
  ["dh", "d"],
  ["ou", "u"],
  ["oo", "u"],
  ["o", "u"],
  ["ee", "i"],
  ["ie", "i"],
  ["ei", "ai"],
  ["ey", "ai"],
  ["y", "i"],
  ["w", "v"],
];
/** The first of the spellings of each name that several are right for. */
const TRANSCRIBED: ReadonlyMap<string, string> = new Map(
  TRANSCRIPTIONS.flatMap((line) => {
    const names = line.split(" ");
    return names.map((name): [string, string] => [name, names[0] ?? name]);
  }),
);
const ARTICLES = ["al-", "el-", "ul-", "al ", "el ", "ad-", "ar-", "as-", "at-", "az-", "an-"];

/** A key that transliterations and spellings of one name share: Nouri and Nuri, Ghasem and Qassem, Tall Afar and Tal Afar, Shi'ite and Shiite. */
export function soundKey(name: string): string {
  return foldName(name)
    .split(" ")
    .map((word) => wordKey(word))
    .join(" ");
}

function wordKey(word: string): string {
  let key = word;
  for (const article of ARTICLES) if (key.startsWith(article) && key.length > article.length + 2) key = key.slice(article.length);
  key = key.replaceAll("'", "").replaceAll("-", "").replaceAll(".", "");
  for (const [from, to] of SOUNDS) key = key.replaceAll(from, to);
  let single = "";
  let last = "";
  for (const char of key) {
    if (char !== last) single += char;
    last = char;
  }
  return single.length > 3 && single.endsWith("h") ? single.slice(0, -1) : single;
}

/**
 * The number of letters to insert, drop, change or swap to make one word the other (optimal string alignment); `limit` + 1 stands for all above. What
 * is further off the diagonal than the limit is never looked at, so that the work grows with the length of the words and not with its square.
 */
export function editDistance(a: string, b: string, limit = 2): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  let before: number[] = [];
  // A row holds the costs from the column `i - limit` on.
  let row = Array.from({ length: 2 * limit + 1 }, (_, k) => (k < limit ? far : k - limit));
  for (let i = 1; i <= a.length; i++) {
    const next: number[] = [];
    let least = far;
    for (let k = 0; k <= 2 * limit; k++) {
      const j = i - limit + k;
      let cost = far;
      if (j === 0) cost = i;
      else if (j > 0 && j <= b.length) {
        const same = a[i - 1] === b[j - 1];
        cost = Math.min((row[k + 1] ?? far) + 1, (next[k - 1] ?? far) + 1, (row[k] ?? far) + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[k] ?? far) + 1);
      }
      next.push(Math.min(cost, far));
      least = Math.min(least, cost);
    }
    if (least > limit) return far;
    before = row;
    row = next;
  }
  return row[b.length - a.length + limit] ?? far;
}

/** How two spellings of one name differ. */
export type SpellingDifference = "same" | "style" | "transliteration" | "number" | "slip" | "other";

const RANK: readonly SpellingDifference[] = ["same", "style", "transliteration", "number", "slip", "other"];

/**
 * Tells an evident slip (one letter off: Maliki, Malaki) from a difference of style (capitals, accents, points, hyphens, "the", a title), of
 * transliteration (Nouri, Nuri; Tal, Tall; Mohammed, Mohammad) and of number (Pueblo, Pueblos). Names of different length in words, those that
 * differ in two, or further apart, are `other`.
 */
export function compareSpellings(a: string, b: string): SpellingDifference {
  if (a === b) return "same";
  if (styleKey(a) === styleKey(b)) return "style";
  const [first, second] = [nameWords(a), nameWords(b)];
  if (first.length !== second.length) return "other";
  let worst: SpellingDifference = "style";
  for (const [i, word] of first.entries()) {
    const difference = compareWords(word, second[i] ?? "");
    const twice = (difference === "slip" || difference === "number") && (worst === "slip" || worst === "number");
    if (difference === "other" || twice) return "other";
    if (RANK.indexOf(difference) > RANK.indexOf(worst)) worst = difference;
  }
  return worst;
}

/** As `compareSpellings`, of two words of names as `nameWords` gives them. */
export function compareWords(a: string, b: string): SpellingDifference {
  if (a === b) return "same";
  if (transcriptionKey(a) === transcriptionKey(b)) return "transliteration";
  if (isNumberForm(a, b)) return "number";
  return isSlip(a, b) ? "slip" : "other";
}

/** Sounds that outlets transcribe in one more way where they spell one name: Cadim, Kadim. */
function transcriptionKey(word: string): string {
  return TRANSCRIBED.get(word) ?? wordKey(word).replaceAll("c", "k");
}

/** One word and its plural. */
export function isNumberForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}s` || long === `${short}es`;
}

/** One letter off within a word of five or more letters, its first letter and its ending the same: an ending tells number and derivation. */
export function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || a.charAt(0) !== b.charAt(0) || a.at(-1) !== b.at(-1)) return false;
  return editDistance(a, b, 1) === 1;
}

/** The words of a name, folded, without points, apostrophes and articles. */
export function nameWords(name: string): string[] {
  return foldName(name)
    .replace(/'s$/u, "")
    .split(/[\s-]+/u)
    .map((word) => word.replaceAll(".", "").replaceAll("'", ""))
    .filter((word) => word !== "" && word !== "the" && word !== "al" && word !== "el");
}

function styleKey(name: string): string {
  return nameWords(name).join("");
}
