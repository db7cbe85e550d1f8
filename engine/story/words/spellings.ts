import { compareWords } from "../../entity/index.ts";
import type { EntityType } from "../../entity/types.ts";
import { TRANSCRIPTIONS } from "../../lexicon/transcriptions.ts";

/** The words of one form of a name, folded, and the article that writes it so. */
export interface Spelling {
  readonly words: readonly string[];
  readonly articleIndex: number;
}

/**
 * Two words that stand for each other in two forms of one name: by style, by one letter, by their ending ("Europe", "European"), or two given
 * names that sound alike ("Joanna Pell", "Joana Pell"): one person has one of them.
 */
export interface Variant {
  readonly a: string;
  readonly b: string;
  readonly kind: "style" | "letter" | "form" | "given";
}

/** A misspelt word of a name and the spelling that the others share, both folded; or else a difference of style. */
export type Judgement = "style" | { readonly word: string; readonly usual: string; readonly kind: "letter" | "form" };

const LEAST_LETTERS = 5;
const LEAST_GIVEN_LETTERS = 4;
/** Words of a name that is known by the others, so that one of them may be in another number or form. */
const LONG_NAME = 3;
/** Names of peoples, events and works have several right spellings; these have one. */
const SLIPS = new Set<EntityType>(["person", "organization", "place"]);
/** Names for which several spellings are right. */
const SEVERAL_RIGHT: ReadonlySet<string> = new Set(TRANSCRIPTIONS.flatMap((line) => line.split(" ")));
/** Forms of one name that are compared; more are no news. */
const MOST_FORMS = 40;

/**
 * How two forms of one name differ: a pair of words for each place where they do. Empty where they are the same, where one is a shorter form of
 * the other, and where they are other names; of two forms of different length only the last words are compared.
 */
export function variantsOf(a: readonly string[], b: readonly string[]): Variant[] {
  if (a.length !== b.length) {
    const [x = "", y = ""] = [a.at(-1), b.at(-1)];
    const kind = Math.min(a.length, b.length) === 1 ? kindOf(x, y, 1) : null;
    return kind === null ? [] : [{ a: x, b: y, kind }];
  }
  const found: Variant[] = [];
  for (const [at, word] of a.entries()) {
    const other = b[at] ?? "";
    if (word === other) continue;
    const sound = at === 0 && a.length > 1 && isOneGivenName(word, other);
    const kind = sound ? "given" : kindOf(word, other, a.length);
    if (kind === null) return [];
    found.push({ a: word, b: other, kind });
  }
  return found.filter(({ kind }) => kind !== "style").length > 1 || found.some(({ kind }) => kind === "form" && found.length > 1)
    ? []
    : found;
}

/** "Carl" and "Karl", "Joanna" and "Joana": no transcription of another script, but two names. */
function isOneGivenName(a: string, b: string): boolean {
  if (SEVERAL_RIGHT.has(a) || SEVERAL_RIGHT.has(b) || Math.min(a.length, b.length) < LEAST_GIVEN_LETTERS) return false;
  if (a.length === b.length) return a.replaceAll("c", "k") === b.replaceAll("c", "k");
  return Math.abs(a.length - b.length) === 1 && undoubled(a) === undoubled(b);
}

function undoubled(word: string): string {
  return word.replaceAll(/(.)\1/gu, "$1");
}

function kindOf(a: string, b: string, length: number): Variant["kind"] | null {
  if (Math.min(a.length, b.length) < 3) return null;
  const difference = compareWords(a, b);
  if (difference === "transliteration" || difference === "style") return "style";
  if (difference === "slip") return "letter";
  if (difference === "number") return length >= LONG_NAME ? "letter" : null;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return difference === "other" && length > 1 && short.length >= LEAST_LETTERS && long.startsWith(short) ? "form" : null;
}

/**
 * Whether outlets spell a name differently: null where not; the slip and what is meant where at most one outlet writes only a form that is a
 * letter or an ending off the one that at least two others write, which do not print one text (`witness` gives the article whose text each
 * prints); else "style".
 */
export function judgeSpellings(forms: readonly Spelling[], type: EntityType, witness: readonly number[] = []): Judgement | null {
  const distinct = [...new Map(forms.map((form) => [form.words.join(" "), form])).values()].slice(0, MOST_FORMS);
  if (distinct.length < 2) return null;
  const users = new Map<string, Set<number>>();
  for (const { words, articleIndex } of forms)
    for (const word of words) users.set(word, (users.get(word) ?? new Set<number>()).add(articleIndex));
  let style: "style" | null = null;
  for (const [i, form] of distinct.entries()) {
    for (const other of distinct.slice(i + 1)) {
      for (const variant of variantsOf(form.words, other.words)) {
        const long = SLIPS.has(type) || (form.words.length >= LONG_NAME && type !== "event");
        const judged = judge(variant, users, variant.kind === "given" ? type === "person" : long, witness);
        if (judged !== null && judged !== "style") return judged;
        style ??= judged;
      }
    }
  }
  return style;
}

function judge(
  { a, b, kind }: Variant,
  users: ReadonlyMap<string, ReadonlySet<number>>,
  mayBeSlip: boolean,
  witness: readonly number[],
): Judgement | null {
  const [ofA, ofB] = [users.get(a) ?? new Set<number>(), users.get(b) ?? new Set<number>()];
  const [word, usual, odd, many] = ofA.size < ofB.size ? [a, b, ofA, ofB] : [b, a, ofB, ofA];
  const onlyOdd = [...odd].filter((article) => !many.has(article)).length;
  const onlyMany = new Set([...many].filter((article) => !odd.has(article)).map((article) => witness[article] ?? article)).size;
  const letters = Math.min(a.length, b.length) >= (kind === "given" ? LEAST_GIVEN_LETTERS : LEAST_LETTERS);
  if (kind !== "style" && mayBeSlip && letters && odd.size < many.size && onlyOdd <= 1 && onlyMany > 1)
    return { word, usual, kind: kind === "given" ? "letter" : kind };
  return onlyOdd > 0 && onlyMany > 0 ? "style" : null;
}
